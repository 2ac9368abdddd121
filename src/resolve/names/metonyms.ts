import type { Document } from '../../document/document.js'
import type { Mention } from '../../extract/mention.js'

const AUXILIARIES: ReadonlySet<string> = /* @__PURE__ */ new Set('has have had will would also is was'.split(' '))

/** What governments do and places do not. */
const ACTS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'says said accuses accused agrees agreed announces announced asks asked backs backed blames blamed calls called claims claimed ' +
    'condemns condemned considers considered decides decided declares declared demands demanded denies denied fears feared hopes hoped ' +
    'imposes imposed insists insisted invites invited maintains maintained offers offered opposes opposed plans planned pledges pledged ' +
    'proposes proposed protests protested recalls recalled refuses refused rejects rejected responds responded retaliates retaliated ' +
    'sanctions sanctioned seeks sought signs signed summons summoned supports supported suspects suspected threatens threatened urges ' +
    'urged vows vowed wants wanted warns warned welcomes welcomed withdraws withdrew'
  ).split(' '),
)

/** Starts of the mentions that stand for a government: those that say or decide something. */
export function metonymsOf(mentions: readonly Mention[], { tokens, tokenAt }: Document): number[] {
  return mentions
    .filter(({ end }) => {
      let next = tokenAt(end)
      while (AUXILIARIES.has(tokens[next]?.text ?? '')) next++
      return ACTS.has(tokens[next]?.text ?? '')
    })
    .map(({ start }) => start)
}
