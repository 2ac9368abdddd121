const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Articles, possessives and the like: what may open a noun phrase. */
const DETERMINERS = /* @__PURE__ */ words('the a an his her their its our my this another one')

/** Words of the closed classes: they end the part of a phrase that stands before its noun. */
const FUNCTION_WORDS = /* @__PURE__ */ words(
  `the a an his her their its our my this that these those another and or but nor of in on at by for with from to into
  as than over under between among against about after before since until during through via per when while where who
  whom whose which what why how if because although though whether so not no is are was were be been being am has have
  had do does did will would shall should can could may might must he she it they we you i him them us me himself
  herself themselves itself there here then also only just even still already yet said says say told tells added
  according near outside inside around across toward towards within without along amid despite following including`,
)

/** Words that may follow a complete noun phrase without going on with it. */
const FOLLOWERS = /* @__PURE__ */ words(
  `and or but who whom whose which that is are was were has have had will would could can may might must said says told
  in on at by for with from to into as after before since until during when while where because if not also
  then now today yesterday tomorrow later`,
)

/** With what an apposition may go on ("X, a spokesman since 2011,"). */
const TAILS = /* @__PURE__ */ words('since until from between during under whose in at for on with when')

/** Whether a word in lower case is an article or a possessive. */
export function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word)
}

/** Whether a word in lower case belongs to the closed classes (articles, prepositions, auxiliaries …). */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word)
}

/** Whether a word in lower case is somebody to whom something is done: "him", and "her" where she owns nothing. */
export function isObjectPronoun(word: string, next: string): boolean {
  return word === 'him' || (word === 'her' && isFunctionWord(next))
}

/** Whether a word in lower case, after a noun phrase, shows that the phrase is over: a verb form or a small word. */
export function closesPhrase(word: string): boolean {
  return FOLLOWERS.has(word) || (word.length > 3 && word.endsWith('ed'))
}

/** Whether a word in lower case may go on with an apposition whose role is complete. */
export function isTail(word: string): boolean {
  return TAILS.has(word)
}

/** Where a noun phrase that stands at a token goes on behind its article or possessive, if it has one. */
export function behindArticle(at: number, word: (token: number) => string): number {
  return isDeterminer(word(at)) ? at + 1 : at
}

/** Where a noun phrase opens whose first word, an article or possessive not counted, stands at a token. */
export function openingOf(first: number, word: (token: number) => string): number {
  return isDeterminer(word(first - 1)) ? first - 1 : first
}
