import { foldWords } from '../../resolve/names/fold.js'

/** Faiths and political camps, in singular: groups that have no state and no seat. */
const CAMPS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'democrat democratic republican gop conservative liberal progressive labour labor tory tories communist socialist ' +
    'marxist maoist fascist nazi nationalist islamist salafist jihadist zionist green libertarian centrist leftist ' +
    'christian catholic protestant evangelical anglican lutheran methodist mormon orthodox jew jewish muslim moslem ' +
    'islamic shia shiite sunni alawite druze hindu buddhist sikh baptist'
  ).split(' '),
)

/** Whether a group is a faith or a political camp ("Democrats", "Sunni"), not a people that stands for its country. */
export function isNoPeople(name: string): boolean {
  const words = foldWords(name)
  const last = words[words.length - 1] ?? ''
  return CAMPS.has(last) || (last.endsWith('s') && CAMPS.has(last.slice(0, -1)))
}
