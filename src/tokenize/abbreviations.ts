/**
 * Words that keep their full stop. Written as they stand in news text; a capital is wanted where the same letters in
 * lower case are a word ("Miss.", "Wash.").
 */
const words = (list: string): readonly string[] => list.split(' ')

/** Before a name: the sentence goes on after them. */
const TITLES = words(
  'Mr Mrs Ms Mx Messrs Mme Mlle Dr Prof Rev Fr Hon Pres Gov Lt Sen Rep Reps Sens Gen Maj Col Cmdr Cdr Capt Sgt Cpl Pvt Adm Brig Supt Insp Det Amb Sec St Ste Mt Ft Atty Spc Pfc Msgr Sr Sra Dep Comm',
)

/** Before a number or a name. */
const FORWARD = words('No Nos Vol Fig Art pp vs v cf approx ca al Op')

/** Months and weekdays. */
const CALENDAR = words('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri')

/** May end a sentence or stand in it. */
const EITHER = words(
  'Inc Corp Co Cos Ltd Plc Bros Jr Esq Ph.D PhD M.D etc e.g i.e Assn Dept Univ Inst Ave Blvd Rd Bldg est a.m p.m A.M P.M Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo N.Y N.J N.C S.C N.D S.D N.H N.M W.Va R.I D.C U.S U.K U.N E.U U.S.A',
)

/** How an abbreviation stands to the end of a sentence. */
export type AbbreviationKind = 'title' | 'forward' | 'calendar' | 'either'

const kinds: ReadonlyMap<string, AbbreviationKind> = /* @__PURE__ */ new Map<string, AbbreviationKind>([
  ...TITLES.map((word) => [word, 'title'] as const),
  ...FORWARD.map((word) => [word, 'forward'] as const),
  ...CALENDAR.map((word) => [word, 'calendar'] as const),
  ...EITHER.map((word) => [word, 'either'] as const),
])

/** The longest of them; longer words need no look-up. */
const LONGEST = 6

/**
 * What kind of abbreviation a word is, given without its full stop.
 * All-capital spellings count too ("SEN.", "GEN.").
 */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  if (word.length > LONGEST) return undefined
  const known = kinds.get(word)
  if (known || word.length < 3 || word !== word.toUpperCase()) return known
  return kinds.get(word[0]! + word.slice(1).toLowerCase())
}
