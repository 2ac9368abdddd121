import type { Sieve } from '../sieve.js'
import { forNextForms } from './next-forms.js'

/** Said of another name wherever they stand. */
const SAYINGS = /* @__PURE__ */ words(
  `alias; aka; a.k.a.; known as; also known as; better known as; best known as; widely known as; popularly known as;
  formerly known as; previously known as; better known by his nom de guerre; better known by her nom de guerre;
  better known by his nickname; better known by her nickname; nicknamed; dubbed; was born`,
)
/** Said of another name behind a comma or a bracket. */
const ASIDES = /* @__PURE__ */ words(
  `née; nee; born; nom de guerre; real name; whose real name is; whose real name was; called; also called; formerly;
  previously; once known as; known to friends as; known to his friends as; known to her friends as`,
)
/** Between words. */
const MARKS = /[\s,(:"'“‘]+/
/** Longer than any of them. */
const REACH = 60

/**
 * Another name that the text itself says to be one ("X, alias Y", "X (also known as Y)", "X, née Y"). The two need not
 * be alike, so no guard is asked.
 */
export const statedAliases: Sieve = {
  name: 'stated-aliases',
  apply(clusters, { text }) {
    forNextForms(clusters.forms(), (before, after) => {
      if (after.start - before.end > REACH || after.start <= before.end) return
      const between = text.slice(before.end, after.start).toLowerCase()
      const saying = between.split(MARKS).join(' ').trim().replace(/ the$/, '')
      // "Nicknamed the Caruso of Kenya" tells of nobody's other name.
      if (text.startsWith(' of ', after.end)) return
      if (SAYINGS.has(saying) || (/[,(]/.test(between) && ASIDES.has(saying))) {
        clusters.join(before.form, after.form, 'stated')
      }
    })
  },
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/;\s+/))
}
