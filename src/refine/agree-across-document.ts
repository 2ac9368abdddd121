import type { Document } from '../document/document.js'
import type { Mention } from '../extract/mention.js'
import { NAME_LABELS } from './name-forms.js'
import type { Refiner } from './refiner.js'
import { relabelled } from './relabelled.js'

/** A label must have this many times the evidence of the one that it replaces. */
const MAJORITY = 2

/** Evidence of a mention is its confidence to this power, so that a few sure mentions outweigh many doubtful ones. */
const POWER = 2

/** What a mention in a headline counts, where few words tell what a name is. */
const IN_HEADING = 0.8

/** A mention that is less surely a place is no town beside its club. */
const SURE_PLACE = 0.55

/** Share of changed labels that are right, on annotated news. */
const RELABELLED = 0.55

interface Evidence {
  readonly byLabel: Map<string, number>
}

/**
 * Gives all mentions of one form the label that the document speaks for: a name that is an organization ten times is
 * not a person the eleventh; the surname of somebody named in full is a person.
 */
export function agreeAcrossDocument(): Refiner {
  return {
    name: 'agree-across-document',
    refine<M extends Mention>(mentions: readonly M[], document: Document): readonly M[] {
      const evidence = gather(mentions, document)
      return mentions.map((mention) => {
        if (!NAME_LABELS.has(mention.label)) return mention
        const { byLabel } = evidence.get(formOf(mention.text))!
        const own = byLabel.get(mention.label) ?? 0
        const [label, most] = [...byLabel].reduce((best, entry) => (entry[1] > best[1] ? entry : best))
        return label !== mention.label && !isClubOfPlace(mention, label) && most >= MAJORITY * own
          ? relabelled(mention, label, RELABELLED)
          : mention
      })
    },
  }
}

/** A town's name also names its club, so that one text may well mean both. */
function isClubOfPlace({ label, confidence }: Mention, other: string): boolean {
  return label === 'place' && other === 'organization' && confidence >= SURE_PLACE
}

function gather(mentions: readonly Mention[], { tokens, tokenAt, sentences }: Document): ReadonlyMap<string, Evidence> {
  const evidence = new Map<string, Evidence>()
  const add = (form: string, label: string, weight: number): void => {
    const entry = evidence.get(form) ?? { byLabel: new Map<string, number>() }
    entry.byLabel.set(label, (entry.byLabel.get(label) ?? 0) + weight)
    evidence.set(form, entry)
  }
  for (const { start, text, label, confidence } of mentions) {
    if (!NAME_LABELS.has(label)) continue
    const form = formOf(text)
    const isHeading = sentences[tokens[tokenAt(start)]?.sentence ?? -1]?.kind === 'heading'
    const weight = confidence ** POWER * (isHeading ? IN_HEADING : 1)
    add(form, label, weight)
    const space = form.lastIndexOf(' ')
    if (label === 'person' && space > 0) add(form.slice(space + 1), label, weight)
  }
  return evidence
}

function formOf(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ')
}
