/** Words that acronyms leave out and names may vary in. */
export const SMALL_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'of the and for in on at to de la du des der die das y e a an et und für von del di'.split(' '),
)
