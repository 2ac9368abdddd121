import type { Reading, ReadMention } from '../../link/reading.js'
import type { Stated } from './stated.js'

/** Of these relations the share that is right. */
const CONFIDENCE = 0.9

/** In tokens: no name is looked for further into the sentence. */
const REACH = 16

/** "Born in Suzhou in 1932, X left China": who is born opens the main clause. */
export function* birthRelations({ document, mentionAt, word }: Reading): Iterable<Stated> {
  for (const { firstToken, endToken } of document.sentences) {
    if (word(firstToken) !== 'born') continue
    const limit = Math.min(endToken, firstToken + REACH)
    let place: ReadMention | undefined
    for (let at = firstToken + 1; at < limit; at++) {
      const mention = mentionAt(at)
      if (mention?.first !== at) continue
      if (place === undefined && mention.entity.label === 'place' && word(at - 1) === 'in') place = mention
      if (mention.entity.label !== 'person') continue
      if (place !== undefined && word(at - 1) === ',') {
        const { start } = document.tokens[firstToken]!
        const { end } = document.tokens[mention.end - 1]!
        yield {
          type: 'born_in',
          source: mention.entity,
          target: place.entity,
          confidence: CONFIDENCE,
          evidence: { start, end },
        }
      }
      break
    }
  }
}
