/** What may stand before the subject of a clause. */
export const CLAUSE_OPENERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `, ; : . - -- – — " “ ” ' ‘ ’ ( that and but or when while where after before as because since although though so yet
  until once said says how why whereas`.split(/\s+/),
)

/** Words that begin another clause; an event does not look past them. */
export const CLAUSE_ENDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `that who which whom whose when while where after before because although though until if whether as than but and
  following amid despite since he she they it we would will | ; : ( ) — – -- " “ ”`.split(/\s+/),
)

/** Words of the closed classes that can be a subject. */
export const PRONOUNS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'he she it they we i you who which that this these those others some'.split(' '),
)

/** How many there are of a people, beside digits. */
export const COUNTS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `two three four five six seven eight nine ten eleven twelve dozen hundred thousand several many some other more
  fellow`.split(/\s+/),
)
