const words = (list: string): readonly string[] => list.split(' ')

/** Stand before a name or go on otherwise: no sentence ends with them. */
const FORWARD = words(
  'Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs Rev Fr Hon Pres Gov Govs Lt Lts Sen Sens Rep Reps Gen Gens Maj Col Cols Cmdr Cdr Capt Cpt Sgt Cpl Pvt Pte Adm Brig Flt Supt Insp Det Amb Sec St Ste Mt Ft Atty Spc Pfc Msgr Sra Dep Comm Cllr Ald Fig Figs vs cf approx viz incl tel ext e.g i.e',
)

/** Keep their stop only before a number; elsewhere they are words, and the stop ends a sentence. */
const BEFORE_NUMBER = words('No Nos Art Op Mon Sat Sun Vol Ch Sect no nos vol pp p ca c')

const CALENDAR = words('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Tue Tues Wed Weds Thu Thur Thurs Fri')

/** Parts of names and places: may end a sentence or stand in it. */
const EITHER = words(
  'Inc Corp Co Cos Ltd Plc Bros Jr Sr Esq Ph.D PhD M.D Md Assn Assoc Dept Univ Inst Ave Blvd Rd Hwy Bldg Sq al est sq ft lb lbs oz hrs Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo N.Y N.J N.C S.C N.D S.D N.H N.M W.Va R.I D.C U.S U.K U.N E.U U.S.A',
)

/** End a sentence wherever a capital follows that is no weekday or zone of time. */
const CLOSING = words('a.m p.m A.M P.M etc')

/** How an abbreviation stands to the end of a sentence. */
export type AbbreviationKind = 'forward' | 'before-number' | 'calendar' | 'either' | 'closing'

const kinds: ReadonlyMap<string, AbbreviationKind> = /* @__PURE__ */ new Map<string, AbbreviationKind>([
  ...FORWARD.map((word) => [word, 'forward'] as const),
  ...BEFORE_NUMBER.map((word) => [word, 'before-number'] as const),
  ...CALENDAR.map((word) => [word, 'calendar'] as const),
  ...EITHER.map((word) => [word, 'either'] as const),
  ...CLOSING.map((word) => [word, 'closing'] as const),
])

/** The longest of them; longer words need no look-up. */
const LONGEST = 6

/**
 * What kind of abbreviation a word is, given without its full stop. Written as in news text: where the same letters
 * in lower case are a word ("Miss", "Wash"), a capital is wanted; all-capital spellings count too ("SEN", "GEN").
 */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  if (word.length > LONGEST) return undefined
  const known = kinds.get(word)
  if (known || word.length < 2 || word !== word.toUpperCase()) return known
  const written = kinds.get(word[0]! + word.slice(1).toLowerCase())
  // Two capitals are a word or an acronym ("NO", "CO"), but for what opens a name ("ST. LOUIS", "DR. DOE").
  return word.length > 2 || written === 'forward' ? written : undefined
}
