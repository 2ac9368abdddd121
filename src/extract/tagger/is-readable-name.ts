import type { Document } from '../../document/document.js'

const LATIN = /\p{Script=Latin}/u
/** Parties before a state: "Rep. John Lewis (D., Ga.)". */
const PARTY = /^[RDI]\.$/

/**
 * Whether a run of tokens can be what the model takes it for. The model has seen names in Latin letters only, and it
 * takes handles ("@example") for organizations and the party of somebody ("(D., Ga.)") for a place.
 * @param start index of the first token
 * @param end one past the last
 */
export function isReadableName({ tokens }: Document, start: number, end: number): boolean {
  const { text, kind } = tokens[start]!
  if (end === start + 1) {
    // "wrote on X."
    if (text === 'X.' && /^on$/i.test(tokens[start - 1]?.text ?? '')) return false
    if (kind === 'address' && text.includes('@')) return false
    if (PARTY.test(text) && tokens[start - 1]?.text === '(' && tokens[end]?.text === ',') return false
  }
  for (let at = start; at < end; at++) if (LATIN.test(tokens[at]!.text)) return true
  return false
}
