import type { Expression } from './expression.js'
import { CHAINED, isOneOf, OF_OR_IN, type Terms, THAT_OR_SAME, textAt } from './marks.js'

/** What follows a month, quarter or season and says which year: "last year", "of this year", "of the following year". */
export function parseUnitOfYear(terms: Terms, from: number): { expression: Expression; end: number } | undefined {
  let at = isOneOf(terms, from, OF_OR_IN) ? from + 1 : from
  const the = textAt(terms, at) === 'the'
  if (the) at++
  if (the && at > from + 1 && terms[at]?.word?.unit === 'year' && !terms[at]!.word!.plural) {
    return { expression: { kind: 'unit', unit: 'year', shift: 0, anchor: 'reference', loose: true }, end: at + 1 }
  }
  const word = terms[at]?.word
  const that = isOneOf(terms, at, THAT_OR_SAME)
  if ((word?.shift === undefined && !that) || terms[at + 1]?.word?.unit !== 'year' || terms[at + 1]!.word!.plural)
    return undefined
  const chained = that || isOneOf(terms, at, CHAINED)
  return {
    expression: {
      kind: 'unit',
      unit: 'year',
      shift: that ? 0 : word!.shift!,
      anchor: chained ? 'previous' : 'reference',
    },
    end: at + 2,
  }
}
