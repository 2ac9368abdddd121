/**
 * How often the mentions of a rule have the annotated span: percent on the development part of TimeBank and AQUAINT
 * (`bench/dates/split.ts`), drawn to the mean where there are few.
 */
const PERCENT: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  (
    'ago:95 century:90 chained-unit:80 clock:62 clock-day:91 clock-zone:75 day:96 day-year:97 decade:77 ' +
    'decade-short:78 division:91 division-year:90 duration:86 duration-adjective:89 duration-bare:68 ' +
    'duration-led:83 duration-period:69 duration-recent:87 duration-single:68 duration-vague:69 ' +
    'earlier:74 holiday:75 month:93 month-shift:90 month-year:85 named-day:94 part-alone:90 part-day:70 ' +
    'part-named:89 part-shift:92 past-unit:80 quarter:94 reference-currently:72 reference-now:67 ' +
    'reference-phrase:72 reference-recently:62 same-period:89 season:78 season-shift:94 season-year:89 ' +
    'set:94 set-adverb:68 set-rate:52 set-weekday:89 shifted-unit:88 the-period:86 weekday:98 ' +
    'weekday-shift:94 year:82 year-ago:91 year-cued:98 year-end:82'
  )
    .split(' ')
    .map((entry) => entry.split(':'))
    .map(([rule, percent]) => [rule!, Number(percent)]),
)

/** For rules that the development part has no mention of. */
const MEAN = 0.87

/** The probability that a mention read by a rule is one, with the right span. */
export function confidenceOf(rule: string): number {
  const percent = PERCENT.get(rule)
  return percent === undefined ? MEAN : percent / 100
}
