import { type Terms, textAt, words } from '../parse/marks.js'

/** Irregular pasts; regular ones end in "-ed". */
const PAST = /* @__PURE__ */ words(
  'was were had did been has ago said says told came went made took got gave found left held met won lost saw ran ' +
    'began became fell rose grew brought bought sold sent built broke cut hit led read shot spoke spent struck wrote ' +
    'died since last previous fired heard kept knew laid paid put stood thought wore fought flew fled drew chose ' +
    'caught drove ate rode shook sank sang sat slept swore threw woke tore swept swung stuck sped slid sought taught stole ' +
    'swam withdrew wept bore beat bent bit blew bound burst clung crept dealt dug fed forgot froze hid hung lent lit ' +
    "meant overcame rang shone shrank spun sprang stung n't n’t yesterday",
)
/** Words in "-ed" that are no past. */
const NO_PAST = /* @__PURE__ */ words(
  'need indeed hundred united speed feed bleed breed greed seed proceed succeed exceed sacred',
)
/** Before a participle that is no past. */
const BARE = /* @__PURE__ */ words('be get to stay remain keep')
const ARTICLES = /* @__PURE__ */ words('the a an')

/** Whether a word is a verb in the past, or a participle of what has been. */
export function isPast(terms: Terms, at: number): boolean {
  const { lower, text } = terms[at]!
  // "Saif Ahmed": behind another capital it is a name and no verb, but not so in "TALKS ENDED".
  const isName = terms[at]!.capital && at > 0 && text !== text.toUpperCase() && terms[at - 1]!.capital
  const regular = lower.endsWith('ed') && lower.length > 4 && !isName
  if (NO_PAST.has(lower) || !(regular || PAST.has(lower))) return false
  // "to be held", "will stay shut": a participle behind "be" has the tense of its auxiliary.
  const before = textAt(terms, at - 1)
  if (BARE.has(before)) return false
  if (!regular) return true
  // "a proposed date", "a still unspecified date": a participle between an article and its noun says nothing.
  const adverb = before.endsWith('ly') || before === 'still' || before === 'now' || before === 'yet'
  return !ARTICLES.has(adverb ? textAt(terms, at - 2) : before)
}
