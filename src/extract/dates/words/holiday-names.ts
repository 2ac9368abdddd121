/** Rules for the day of a holiday: a month and day, or the name of a rule in `resolve/holiday-day.ts`. */
export type HolidayName =
  | `${number}-${number}`
  | 'easter'
  | 'orthodox-easter'
  | 'good-friday'
  | 'easter-monday'
  | 'palm-sunday'
  | 'ash-wednesday'
  | 'mardi-gras'
  | 'ascension'
  | 'pentecost'
  | 'thanksgiving'
  | 'black-friday'
  | 'cyber-monday'
  | 'labor-day'
  | 'memorial-day'
  | 'mlk-day'
  | 'presidents-day'
  | 'columbus-day'
  | 'mothers-day'
  | 'fathers-day'
  | 'election-day'
  | 'super-tuesday'
  | 'ramadan'
  | 'eid-al-fitr'
  | 'eid-al-adha'
  | 'ashura'
  | 'islamic-new-year'
  | 'mawlid'
  | 'rosh-hashanah'
  | 'yom-kippur'
  | 'sukkot'
  | 'hanukkah'
  | 'purim'
  | 'passover'
  | 'lunar-new-year'
  | 'nowruz'
  | `custom:${string}`

/** Names as terms in lower case (possessive "'s" is a term of its own), the longest match wins. */
const NAMES: readonly (readonly [HolidayName, string])[] = [
  ['1-1', "new year 's day|new year day|new years day"],
  ['12-31', "new year 's eve|new years eve"],
  ['1-6', 'epiphany|three kings day'],
  ['1-27', 'holocaust remembrance day'],
  ['2-2', 'groundhog day'],
  ['2-14', "valentine 's day|valentines day"],
  ['3-8', "international women 's day"],
  ['3-17', "st. patrick 's day|st patrick 's day|saint patrick 's day"],
  ['4-1', "april fools ' day|april fools day|april fool 's day"],
  ['4-22', 'earth day'],
  ['4-25', 'anzac day'],
  ['5-1', 'may day'],
  ['5-8', 've day|v-e day'],
  ['6-6', 'd-day'],
  ['6-19', 'juneteenth'],
  ['7-4', 'independence day|fourth of july'],
  ['7-14', 'bastille day'],
  ['9-11', 'sept. 11|9/11'],
  ['10-31', 'halloween'],
  ['11-1', "all saints ' day|all saints day"],
  ['11-5', 'guy fawkes night|bonfire night'],
  ['11-11', 'veterans day|armistice day|remembrance day'],
  ['12-24', 'christmas eve'],
  ['12-25', 'christmas day|christmas|xmas'],
  ['12-26', 'boxing day'],
  ['easter', 'easter|easter sunday|easter day'],
  ['orthodox-easter', 'orthodox easter'],
  ['good-friday', 'good friday'],
  ['easter-monday', 'easter monday'],
  ['palm-sunday', 'palm sunday'],
  ['ash-wednesday', 'ash wednesday'],
  ['mardi-gras', 'mardi gras|shrove tuesday'],
  ['ascension', 'ascension day'],
  ['pentecost', 'pentecost|whit sunday'],
  ['thanksgiving', 'thanksgiving|thanksgiving day'],
  ['black-friday', 'black friday'],
  ['cyber-monday', 'cyber monday'],
  ['labor-day', 'labor day'],
  ['memorial-day', 'memorial day'],
  ['mlk-day', 'martin luther king day|martin luther king jr. day'],
  ['presidents-day', "presidents ' day|presidents day|president 's day"],
  ['columbus-day', "columbus day|indigenous peoples ' day"],
  ['mothers-day', "mother 's day|mothers day"],
  ['fathers-day', "father 's day|fathers day"],
  ['election-day', 'election day'],
  ['super-tuesday', 'super tuesday'],
  ['ramadan', 'ramadan|ramazan'],
  ['eid-al-fitr', 'eid al - fitr|eid ul - fitr'],
  ['eid-al-adha', 'eid al - adha|eid ul - adha'],
  ['ashura', 'ashura|ashoura'],
  ['islamic-new-year', 'islamic new year'],
  ['mawlid', 'mawlid'],
  ['rosh-hashanah', 'rosh hashanah|rosh hashana'],
  ['yom-kippur', 'yom kippur'],
  ['sukkot', 'sukkot'],
  ['hanukkah', 'hanukkah|chanukah'],
  ['purim', 'purim'],
  ['passover', 'passover|pesach'],
  ['lunar-new-year', 'lunar new year|chinese new year'],
  ['nowruz', 'nowruz|norooz|nowrouz|persian new year'],
]

/** First term of a name to the names that start with it, longest first. */
export const HOLIDAYS: ReadonlyMap<string, readonly (readonly [HolidayName, readonly string[]])[]> =
  /* @__PURE__ */ byFirstTerm(NAMES)

/** The words of each name; the first one may make a sentence worth reading. */
export const HOLIDAY_WORDS: readonly (readonly string[])[] = /* @__PURE__ */ NAMES.flatMap(([, names]) =>
  names.split('|').map((name) => name.split(' ')),
)

/** Groups names by their first term, so that a parser looks at few. */
export function byFirstTerm(
  names: readonly (readonly [HolidayName, string])[],
): Map<string, (readonly [HolidayName, readonly string[]])[]> {
  const index = new Map<string, (readonly [HolidayName, readonly string[]])[]>()
  for (const [holiday, spelled] of names) {
    for (const name of spelled.split('|')) {
      const words = name.split(' ')
      const group = index.get(words[0]!) ?? []
      group.push([holiday, words])
      index.set(words[0]!, group)
    }
  }
  for (const group of index.values()) group.sort((a, b) => b[1].length - a[1].length)
  return index
}
