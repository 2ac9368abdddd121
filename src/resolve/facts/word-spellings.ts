/** Words of names that are written in two ways, in Britain and America or short and in full, folded: one for both. */
const SPELLINGS = `
organisation organization
organisations organization
organizations organization
organisational organizational
defence defense
labour labor
centre center
theatre theater
programme program
harbour harbor
dept department
intl international
int'l international
natl national
nat'l national
assn association
assoc association
univ university
govt government
inst institute
cttee committee
comm commission
fed federal
bros brothers
bancorporation bancorp
st saint
mt mount
ft fort
ministries ministry
muslim moslem
moslem moslem
airlines airline
airways airway
forces force
guards guard
services service
affairs affair
`

export const WORD_SPELLINGS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  SPELLINGS.trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string]),
)
