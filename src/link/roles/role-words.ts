/**
 * What a role noun makes of a person:
 * - `ruler`: leads a state, a region or a town (and, of an organization, that);
 * - `head`: leads an organization;
 * - `minister`, `official` (acts for a state), `spokesperson`, `founder`, `player`, `coach`, `advisor`;
 * - `member`: belongs to an organization (a lawmaker to a party or a parliament);
 * - `worker`: is employed by an organization;
 * - `other`: an occupation that ties to nothing by itself ("actor").
 */
export type RoleKind =
  | 'ruler'
  | 'head'
  | 'minister'
  | 'official'
  | 'spokesperson'
  | 'founder'
  | 'player'
  | 'coach'
  | 'advisor'
  | 'member'
  | 'worker'
  | 'other'

const WORDS: Readonly<Record<RoleKind, string>> = {
  ruler:
    'president chancellor premier king queen emperor empress emir sultan ruler dictator monarch governor mayor taoiseach',
  head: `chairman chairwoman chairperson chair chief head leader director ceo boss commander secretary-general
    chief-of-staff commander-in-chief editor-in-chief principal dean rector supremo
    director-general governor-general abbot headmaster headmistress headteacher`,
  minister: 'minister',
  official: `ambassador diplomat envoy consul senator congressman congresswoman lawmaker mp legislator attache judge prosecutor
    magistrate general admiral colonel major captain lieutenant sergeant brigadier marshal commissioner sheriff ombudsman
    councillor councilor chargé parliamentarian counterpart justice`,
  spokesperson: 'spokesman spokeswoman spokesperson',
  founder: 'founder cofounder',
  player: `striker midfielder defender goalkeeper keeper forward winger quarterback pitcher player playmaker batsman bowler
    goaltender center-forward centre-forward fullback full-back left-back right-back centre-back`,
  coach: 'coach trainer',
  advisor: 'adviser advisor aide confidant confidante',
  member: `member deputy speaker figure delegate activist politician candidate nominee militant fighter treasurer
    supporter student vice-president`,
  worker: `analyst professor researcher reporter correspondent journalist strategist scientist editor lecturer scholar
    columnist executive engineer lawyer attorney historian trader broker manager consultant fellow curator producer
    presenter anchor host official officer expert specialist doctor surgeon nurse detective inspector agent employee
    worker teacher pilot astronaut cosmonaut banker investigator negotiator coordinator representative organizer
    organiser campaigner secretary commentator critic publisher
    partner counsel barrister solicitor accountant librarian broadcaster translator interpreter paramedic firefighter midwife
    pharmacist`,
  other: `actor actress author writer poet novelist singer musician composer conductor pianist guitarist rapper artist painter
    sculptor photographer filmmaker film-maker architect designer philosopher theologian psychologist sociologist
    businessman businesswoman entrepreneur billionaire tycoon magnate oligarch industrialist investor banker
    cyclist driver racer swimmer runner sprinter skier boxer golfer athlete footballer jumper gymnast wrestler
    dancer ballerina choreographer violinist cellist drummer chef miner baker butcher fisherman carpenter electrician
    mechanic plumber builder jockey sailor mountaineer climber shopkeeper pensioner rower
    cleric imam priest bishop archbishop cardinal rabbi pastor ayatollah preacher missionary monk
    dissident whistleblower blogger lobbyist farmer soldier teenager hacker smuggler terrorist
    suspect defendant warlord widow model comedian star champion winner laureate inventor explorer
    cartoonist playwright screenwriter dramatist nobelist jurist patriarch metropolitan citizen national
    president-elect prime-minister-designate premier-designate chancellor-designate governor-elect mayor-elect`,
}

/** A role noun of more than one word, by its last one: what must stand before it. */
const COMPOUNDS: readonly (readonly [words: string, kind: RoleKind])[] = [
  ['prime minister', 'ruler'],
  ['first minister', 'ruler'],
  ['chief minister', 'ruler'],
  ['supreme leader', 'ruler'],
  ['crown prince', 'official'],
  ['opposition leader', 'member'],
  ['majority leader', 'member'],
  ['minority leader', 'member'],
  ['floor leader', 'member'],
  ['deputy minister', 'official'],
  ['deputy mayor', 'official'],
  ['chief executive', 'head'],
  ['chief executive officer', 'head'],
  ['managing director', 'head'],
  ['executive director', 'head'],
  ['secretary general', 'head'],
  ['general secretary', 'head'],
  ['head coach', 'coach'],
  ['chief economist', 'worker'],
  ['foreign secretary', 'minister'],
  ['home secretary', 'minister'],
  ['defense secretary', 'minister'],
  ['defence secretary', 'minister'],
  ['treasury secretary', 'minister'],
  ['interior secretary', 'minister'],
  ['health secretary', 'minister'],
  ['education secretary', 'minister'],
  ['justice secretary', 'minister'],
  ['energy secretary', 'minister'],
  ['business secretary', 'minister'],
  ['trade secretary', 'minister'],
  ['commerce secretary', 'minister'],
  ['labor secretary', 'minister'],
  ['homeland security secretary', 'minister'],
  ['press secretary', 'spokesperson'],
  ['attorney general', 'official'],
  ['prosecutor general', 'official'],
  ['board member', 'member'],
  ['director general', 'head'],
  ['inspector general', 'official'],
  ['surgeon general', 'official'],
  ['solicitor general', 'official'],
  ['auditor general', 'official'],
  ['consul general', 'official'],
  ['governor general', 'ruler'],
  ['chief justice', 'official'],
]

const KINDS: ReadonlyMap<string, RoleKind> = /* @__PURE__ */ new Map(
  (Object.entries(WORDS) as [RoleKind, string][]).flatMap(([kind, words]) =>
    words.split(/\s+/).map((word): [string, RoleKind] => [word, kind]),
  ),
)

const COMPOUND_KINDS: ReadonlyMap<string, RoleKind> = /* @__PURE__ */ new Map(COMPOUNDS)

/** What the word before a role noun may be, when it belongs to it: "prime" for "minister". */
const LONGEST_COMPOUND = 3

/** Occupations by their endings: "anatomist", "geneticist", "cartographer", "statistician". */
const OCCUPATION = /(?:nomist|tomist|ologist|icist|emist|onomer|ographer|iatrist|ician)$/

/** Their last letters and least length, by which most words are told from them. */
const OCCUPATION_ENDS = 'trn'
const SHORTEST_OCCUPATION = 7

/** The kind of a role noun, or `undefined` for any other word. Takes lower case. */
export function roleKind(word: string): RoleKind | undefined {
  const kind = KINDS.get(word)
  if (kind !== undefined || word.length < SHORTEST_OCCUPATION) return kind
  if (word.startsWith('co-')) return KINDS.get(word.slice('co-'.length))
  if (!OCCUPATION_ENDS.includes(word[word.length - 1]!)) return undefined
  return OCCUPATION.test(word) && word !== 'apologist' ? 'worker' : undefined
}

/**
 * The role noun that ends at a word, with the words before it that belong to it ("prime minister").
 * @param wordBefore the word so many places before, in lower case; 0 is the noun itself
 * @returns its kind and how many words it has
 */
export function roleEndingAt(
  wordBefore: (places: number) => string,
): { readonly kind: RoleKind; readonly length: number } | undefined {
  const kind = roleKind(wordBefore(0))
  if (kind === undefined) return undefined
  let phrase = wordBefore(0)
  let best: { kind: RoleKind; length: number } = { kind, length: 1 }
  for (let length = 2; length <= LONGEST_COMPOUND; length++) {
    phrase = `${wordBefore(length - 1)} ${phrase}`
    const compound = COMPOUND_KINDS.get(phrase)
    if (compound) best = { kind: compound, length }
  }
  if (!SECONDS.has(wordBefore(best.length))) return best
  const second = wordBefore(0) === 'minister' ? 'minister' : SECOND_KINDS[best.kind]
  return second ? { kind: second, length: best.length + 1 } : best
}

/** Before a role they make it the one below: "vice president", "assistant director", "deputy prime minister". */
const SECONDS: ReadonlySet<string> = /* @__PURE__ */ new Set(['vice', 'deputy', 'assistant', 'associate'])

/** What those below are. */
const SECOND_KINDS: Partial<Record<RoleKind, RoleKind>> = { ruler: 'member', head: 'member' }

/** Words that may stand between the name of an organization and the noun that says who leads it. */
const NEUTRAL: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `former ex then acting interim outgoing incoming new current longtime long-time late founding veteran party group club
  company team co parliamentary opposition exiled de facto newly elected designate caretaker transitional controversial
  embattled ailing far-right far-left left-wing right-wing centre-right centre-left center-right center-left ruling
  governing populist nationalist conservative liberal socialist communist islamist separatist rebel radical
  moderate banned`.split(/\s+/),
)

/** Whether a word between a name and a role noun changes nothing about who leads what. */
export function isNeutral(word: string): boolean {
  return NEUTRAL.has(word)
}

const MODIFIERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `deputy vice senior chief prime foreign finance interior defense defence justice labor labour health environment
  economy economics economic education transport agriculture energy trade culture development family state federal
  national ministry department agency office regional local general first police army military government parliament
  company union rebel spiritual religious supreme executive managing technical assistant associate honorary press
  security home attorney secretary right-wing left-wing far-right far-left conservative liberal socialist communist
  nationalist republican democratic green independent prominent leading top influential powerful popular young old
  british-born retired jailed imprisoned convicted accused alleged self-styled presidential mayoral gubernatorial
  human rights civil women's anti-corruption film theater theatre opera art music stage sports soccer football tennis
  basketball baseball hockey race racing formula world olympic nobel peace prize literature political legal financial
  investment market senior-level terrorism intelligence nuclear climate oil media tv television radio newspaper
  magazine news investigative environmental social interim tax budget central bank district county city town village
  provincial high supreme court private public chief-executive special personal close key main lead head team star
  real-estate property policy business internet technology software car aid relief refugee migration immigration asylum
  integration research science university school hospital church catholic protestant orthodox muslim jewish sunni
  shiite shi'ite kurdish tamil separatist islamist jihadist militia guerrilla`.split(/\s+/),
)

/** Whether a word in lower case may stand before a role noun as a part of it. */
export function isModifier(word: string): boolean {
  return NEUTRAL.has(word) || MODIFIERS.has(word) || word.startsWith('ex-') || word.startsWith('then-')
}

/** What organizations are. */
const DESCRIPTORS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `group company firm giant organisation organization charity maker manufacturer producer chain bank agency network party
  union club retailer airline carrier start-up startup nonprofit non-profit foundation institute consultancy think-tank
  thinktank tank lender insurer publisher magazine newspaper website broadcaster channel operator watchdog body
  federation association movement coalition alliance militia faction regulator developer supplier utility conglomerate
  business corporation service platform label studio brewer carmaker automaker drugmaker miner builder designer vendor
  exporter processor refiner shipper`.split(/\s+/),
)

/** Whether a noun before the name of an organization says what it is: "the civil rights group X", "oil giant X". */
export function isDescriptor(word: string): boolean {
  return DESCRIPTORS.has(word)
}
