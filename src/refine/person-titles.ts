/** Words that are said before the name of a person and are no part of it. */

const words = (list: string): readonly string[] => list.split(' ')

const MEN = words('mr messrs sir lord king prince emperor baron count sheikh shaikh emir father fr monsieur herr')

const WOMEN = words(
  'mrs ms miss mme mlle madame lady dame queen princess empress baroness countess duchess frau sister senora',
)

const EITHER = words(
  'dr prof professor hon rev reverend pope cardinal archbishop bishop rabbi imam ayatollah mullah maulana hojatoleslam saint st ' +
    'president vice-president premier chancellor vice-chancellor minister secretary ambassador envoy governor gov mayor senator sen ' +
    'representative rep congressman congresswoman deputy mp mep cllr councillor alderman chairman chairwoman chairperson chief chair ' +
    'director-general director commissioner speaker spokesman spokeswoman spokesperson justice judge attorney-general attorney atty ' +
    'prosecutor sheriff inspector superintendent supt detective det constable officer commander cmdr cdr general gen lieutenant lt ' +
    'major maj brigadier brig colonel col captain capt sergeant sgt corporal cpl private pvt pfc admiral adm commodore marshal ' +
    'comrade caliph warlord tsar czar kaiser shah pm pres datuk dato maître maitre shri smt ' +
    'coach striker midfielder defender goalkeeper skipper lawyer actor actress singer author director',
)

/** Stand between or before titles ("Deputy Prime Minister", "Lt. Gen.", "Foreign Secretary"); alone they are none. */
const QUALIFIERS = words(
  'vice deputy prime foreign defence defense interior finance justice labour labor health home trade education energy transport ' +
    'agriculture environment economics economy economic chief supreme grand field lieutenant major brigadier rear air crown first ' +
    'former ex acting interim assistant attorney press state federal general secretary-general lt maj brig senior special',
)

const genders: ReadonlyMap<string, Gender> = /* @__PURE__ */ new Map<string, Gender>([
  ...MEN.map((word) => [word, 'man'] as const),
  ...WOMEN.map((word) => [word, 'woman'] as const),
])

const titles: ReadonlySet<string> = /* @__PURE__ */ new Set([...MEN, ...WOMEN, ...EITHER])

const qualifiers: ReadonlySet<string> = /* @__PURE__ */ new Set(QUALIFIERS)

/** What a title says of its bearer. */
export type Gender = 'man' | 'woman'

const bare = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase()

/** "Gen.", "President", "MRS": a word that is a title by itself. Case does not matter. */
export function isTitle(word: string): boolean {
  return titles.has(bare(word))
}

/** "Prime", "Foreign", "Deputy": a word that belongs to a title that follows it. Case does not matter. */
export function qualifiesTitle(word: string): boolean {
  return qualifiers.has(bare(word))
}

/** The gender that a title says, or `undefined`. */
export function genderOfTitle(word: string): Gender | undefined {
  return genders.get(bare(word))
}
