import { DataError } from '../../errors.js'
import type { ModelHeader } from '../../model/format.js'
import { OUTSIDE, PLACE, TAG_COUNT, TYPES, type TypeMeaning } from './labels.js'

/** Joins the two heads of the network into one distribution over the tags of `labels.ts`. */
export interface Heads {
  /**
   * Writes the probabilities of a token's tags.
   * @param logits scores of the network; those of the token begin at `from`
   * @param tags gets `TAG_COUNT` probabilities, from `to` on
   * @returns whether anything but `OUTSIDE` is worth a thought; if not, nothing is written
   */
  read(logits: Float32Array, from: number, tags: Float64Array, to: number): boolean
  /** The share of facilities in what the second head holds for a place at a token, 0–1. */
  facilityShare(logits: Float32Array, from: number): number
}

/** Scores this far below the best one stand for chances below one in a thousand. */
const NEGLIGIBLE = 7

/** Share of the second head where the model does not say. */
const DEFAULT_MIX = 0.5

/**
 * Both heads saw other guidelines, and each knows what the other cannot say: the first (CoNLL-2003) has four coarse
 * types, the second (Worldwide) nine that refine them. So the first one's opinion of a coarse type is shared out over
 * the fine ones as the second one would, and the mean of both is taken, weighted by the model's `decode.mix`.
 * @throws DataError `INVALID_DATA_FILE` for a model with other labels
 */
export function createHeads({ labels4, labels9, decode }: ModelHeader): Heads {
  const mix = decode?.mix ?? DEFAULT_MIX
  const coarseCount = labels4.length
  const fineCount = labels9.length
  /** By fine label: the coarse label that holds it, and the tag that it stands for. */
  const coarseOf = Uint8Array.from(labels9, (label) => coarseIndex(label, labels4))
  const tagOf = Uint8Array.from(labels9, tagIndex)
  if (labels4[OUTSIDE] !== 'O' || labels9[OUTSIDE] !== 'O') throw unknownLabel('O', 'is not the first one')
  const coarse = new Float64Array(coarseCount)
  const fine = new Float64Array(fineCount)
  const held = new Float64Array(coarseCount)
  const places = fineLabels(labels9, ({ kind }) => kind === PLACE)
  const facilities = fineLabels(labels9, ({ isFacility }) => isFacility === true)

  return {
    read(logits, from, tags, to) {
      const coarseTop = largest(logits, from, coarseCount)
      const fineTop = largest(logits, from + coarseCount, fineCount)
      if (
        isFar(logits, from, coarseCount, coarseTop - NEGLIGIBLE) &&
        isFar(logits, from + coarseCount, fineCount, fineTop - NEGLIGIBLE)
      ) {
        return false
      }
      softmax(logits, from, coarseCount, coarseTop, coarse)
      softmax(logits, from + coarseCount, fineCount, fineTop, fine)
      held.fill(0)
      for (let y = 0; y < fineCount; y++) held[coarseOf[y]!] = held[coarseOf[y]!]! + fine[y]!
      for (let c = 0; c < coarseCount; c++) coarse[c] = mix + ((1 - mix) * coarse[c]!) / held[c]!
      tags.fill(0, to, to + TAG_COUNT)
      for (let y = 0; y < fineCount; y++) {
        const at = to + tagOf[y]!
        tags[at] = tags[at]! + fine[y]! * coarse[coarseOf[y]!]!
      }
      return true
    },
    facilityShare(logits, from) {
      const at = from + coarseCount
      softmax(logits, at, fineCount, largest(logits, at, fineCount), fine)
      const massOf = (labels: readonly number[]): number => labels.reduce((sum, label) => sum + fine[label]!, 0)
      return massOf(facilities) / massOf(places)
    },
  }
}

/** The numbers of the fine labels whose meaning fulfils a condition. */
function fineLabels(labels: readonly string[], condition: (meaning: TypeMeaning) => boolean): readonly number[] {
  return [...labels.keys()].filter((label) => labels[label] !== 'O' && condition(meaningOf(labels[label]!)))
}

function largest(logits: Float32Array, from: number, count: number): number {
  let top = logits[from]!
  for (let i = from + 1; i < from + count; i++) if (logits[i]! > top) top = logits[i]!
  return top
}

/** Whether all scores but the first are below `limit`. */
function isFar(logits: Float32Array, from: number, count: number, limit: number): boolean {
  for (let i = from + 1; i < from + count; i++) if (logits[i]! > limit) return false
  return true
}

function softmax(logits: Float32Array, from: number, count: number, top: number, out: Float64Array): void {
  let sum = 0
  for (let i = 0; i < count; i++) {
    // Never quite 0, so that the shares of coarse types are defined.
    const value = Math.exp(Math.max(logits[from + i]! - top, -30))
    out[i] = value
    sum += value
  }
  for (let i = 0; i < count; i++) out[i] = out[i]! / sum
}

function coarseIndex(label: string, labels4: readonly string[]): number {
  if (label === 'O') return OUTSIDE
  const { coarse } = meaningOf(label)
  const index = labels4.indexOf(coarse === 'O' ? 'O' : label.slice(0, 2) + coarse)
  if (index < 0) throw unknownLabel(label, 'has no counterpart in the first head')
  return index
}

function tagIndex(label: string): number {
  return label === 'O' ? OUTSIDE : 1 + 2 * meaningOf(label).kind + Number(label.startsWith('I-'))
}

function meaningOf(label: string): TypeMeaning {
  const meaning = /^[BI]-/.test(label) ? TYPES[label.slice(2)] : undefined
  if (!meaning) throw unknownLabel(label, 'is not known to this version of dramatis')
  return meaning
}

function unknownLabel(label: string, finding: string): DataError {
  return new DataError('INVALID_DATA_FILE', `This model cannot be used: its label ${label} ${finding}.`)
}
