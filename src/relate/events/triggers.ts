import { EVENT_TYPES, type EventName, type EventType } from './event-types.js'

/** Verbs that say an event. A verb alone belongs to one event; the words of a longer one are joined by "_". */
interface Verbs {
  readonly event: EventName
  /** Past tenses; they are participles too unless `participles` names these. */
  readonly past: string
  readonly participles?: string
  readonly present: string
  /** What may stand between verb and target ("met with", "arrived in"); the empty string: nothing. */
  readonly by?: readonly string[]
  /** Says the event only with both agent and target. */
  readonly needsBoth?: true
  /** Says the event only with what the target is made: "named X chairman". */
  readonly needsRole?: true
}

const VERBS: readonly Verbs[] = [
  { event: 'announced', past: 'announced unveiled', present: 'announces unveils' },
  { event: 'killed', past: 'killed murdered assassinated', present: 'kills murders assassinates' },
  {
    event: 'killed',
    past: 'shot_dead stabbed_to_death beat_to_death hacked_to_death',
    participles: 'shot_dead stabbed_to_death beaten_to_death hacked_to_death',
    present: 'shoots_dead stabs_to_death',
  },
  { event: 'injured', past: 'injured wounded', present: 'injures wounds' },
  { event: 'kidnapped', past: 'kidnapped abducted', present: 'kidnaps abducts' },
  { event: 'arrested', past: 'arrested detained apprehended', present: 'arrests detains' },
  { event: 'released', past: 'freed released', present: 'frees releases' },
  { event: 'attacked', past: 'attacked bombed shelled ambushed invaded stormed', present: 'attacks invades storms' },
  { event: 'attacked', past: 'struck hit', participles: '', present: 'strikes hits', needsBoth: true },
  { event: 'raided', past: 'raided', present: 'raids' },
  { event: 'captured', past: 'captured seized recaptured', present: 'captures seizes recaptures' },
  { event: 'visited', past: 'visited toured', present: 'visits tours' },
  {
    event: 'visited',
    past: 'travelled traveled flew arrived',
    participles: '',
    present: 'travels flies arrives',
    by: ['to', 'in', 'at'],
    needsBoth: true,
  },
  { event: 'sanctioned', past: 'sanctioned blacklisted', present: 'sanctions blacklists' },
  {
    event: 'sanctioned',
    past: 'imposed_sanctions',
    participles: '',
    present: 'imposes_sanctions',
    by: ['on', 'against'],
  },
  { event: 'met', past: 'met', present: 'meets', by: ['', 'with'] },
  { event: 'met', past: 'held_talks', participles: '', present: 'holds_talks', by: ['with'] },
  { event: 'elected', past: 'elected re-elected reelected', present: 'elects' },
  { event: 'nominated', past: 'nominated', present: 'nominates' },
  { event: 'appointed', past: 'appointed reappointed', present: 'appoints' },
  { event: 'appointed', past: 'named', present: 'names', needsRole: true },
  { event: 'dismissed', past: 'sacked ousted deposed dismissed fired', present: 'sacks ousts' },
  { event: 'succeeded', past: 'succeeded replaced', present: 'succeeds replaces', needsBoth: true },
  { event: 'joined', past: 'joined', participles: '', present: 'joins', needsBoth: true },
  { event: 'left', past: 'left quit', participles: '', present: 'leaves quits', needsBoth: true },
  { event: 'resigned', past: 'resigned stepped_down', participles: '', present: 'resigns steps_down' },
  { event: 'signed', past: 'signed', present: 'signs' },
  { event: 'accused', past: 'accused', present: 'accuses' },
  { event: 'accused', past: 'blamed', participles: '', present: 'blames', needsBoth: true },
  { event: 'warned', past: 'warned', present: 'warns', needsBoth: true },
  { event: 'threatened', past: 'threatened', present: 'threatens', needsBoth: true },
  { event: 'urged', past: 'urged', present: 'urges', needsBoth: true },
  { event: 'charged', past: 'charged indicted', present: 'indicts' },
  { event: 'convicted', past: 'convicted', present: 'convicts' },
  { event: 'sentenced', past: 'sentenced jailed imprisoned', present: 'sentences jails imprisons' },
  { event: 'sued', past: 'sued', present: 'sues' },
  { event: 'extradited', past: 'extradited deported expelled', present: 'extradites deports expels' },
  {
    event: 'defeated',
    past: 'defeated beat trounced thrashed',
    participles: 'defeated beaten trounced thrashed',
    present: 'defeats beats',
  },
  {
    event: 'acquired',
    past: 'acquired bought took_over',
    participles: 'acquired bought taken_over',
    present: 'acquires buys takes_over',
  },
  {
    event: 'condemned',
    past: 'condemned denounced criticized criticised slammed',
    present: 'condemns denounces criticizes criticises slams',
  },
  { event: 'backed', past: 'backed supported endorsed', present: 'backs supports endorses', needsBoth: true },
  { event: 'praised', past: 'praised lauded hailed', present: 'praises lauds hails' },
  { event: 'died', past: 'died', participles: '', present: 'dies' },
]

/** A form of a verb that says an event. */
export interface Trigger {
  readonly type: EventType & { readonly name: EventName }
  readonly isPast: boolean
  readonly isParticiple: boolean
  /** The words after the first one ("down" of "stepped down"); none of most. */
  readonly particles: readonly string[]
  readonly by: readonly string[]
  readonly needsBoth: boolean
  readonly needsRole: boolean
}

const TRIGGERS: ReadonlyMap<string, readonly Trigger[]> = /* @__PURE__ */ readTriggers()

const NONE: readonly Trigger[] = []

/** The verbs that a word may begin, in lower case; those of more words first. */
export function triggersOf(word: string): readonly Trigger[] {
  return TRIGGERS.get(word) ?? NONE
}

function readTriggers(): ReadonlyMap<string, readonly Trigger[]> {
  const types = new Map((EVENT_TYPES as readonly Trigger['type'][]).map((type) => [type.name, type]))
  const triggers = new Map<string, Trigger[]>()
  for (const { event, past, participles = past, present, by = [''], needsBoth = false, needsRole = false } of VERBS) {
    const [pasts, passives] = [new Set(past.split(' ')), new Set(participles.split(' '))]
    for (const form of new Set([...pasts, ...passives, ...present.split(' ')])) {
      const [verb = '', ...particles] = form.split('_')
      if (verb === '') continue
      const flags = { isPast: pasts.has(form), isParticiple: passives.has(form), by, needsBoth, needsRole }
      const known = triggers.get(verb) ?? []
      known.push({ type: types.get(event)!, particles, ...flags })
      triggers.set(
        verb,
        known.sort((a, b) => b.particles.length - a.particles.length),
      )
    }
  }
  return triggers
}
