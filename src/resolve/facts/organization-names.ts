import { readNameSets } from './read-name-sets.js'

/**
 * Well-known organizations whose short names cannot be made of their long ones (other languages, nicknames, parts of
 * words), one a line, folded, without articles. Common knowledge, our own list.
 */
const SETS = `
federal reserve|fed|federal reserve board|us federal reserve|federal reserve system
social democrats|spd|social democratic party|social democratic party of germany|german social democrats
christian democrats|cdu|christian democratic union|german christian democrats
christian social union|csu
free democrats|fdp|free democratic party|liberal democrats of germany
greens|green party|greens party|alliance 90 greens
alternative for germany|afd
left party|die linke|linke
free syrian army|fsa
national front|front national|fn
communist party of china|chinese communist party|ccp|cpc
kurdistan workers party|kurdistan workers' party|pkk
people's protection units|ypg
justice and development party|ak party|akp
republican people's party|chp
nationalist movement party|mhp
people's democratic party|hdp
islamic state|isis|isil|is|daesh|islamic state of iraq and syria|islamic state of iraq and the levant|islamic state in iraq and syria|islamic state in iraq and the levant
islamic resistance movement|hamas
hezbollah|hizbollah|hizbullah|hizballah|party of god
houthis|ansar allah|ansarullah|ansar ullah
fatah|palestinian national liberation movement
al shabaab|shabaab|harakat al shabaab
boko haram|jama'atu ahlis sunna lidda'awati wal jihad
shining path|sendero luminoso
polisario front|polisario
national union for the total independence of angola|unita
palestine liberation organization|plo
liberation tigers of tamil eelam|ltte|tamil tigers|tamil tiger
revolutionary armed forces of colombia|farc
national liberation army of colombia|eln
basque homeland and freedom|eta
irish republican army|ira
institutional revolutionary party|pri
united russia|united russia party
federal security service|fsb
federal bureau of investigation|fbi
central intelligence agency|cia
government communications headquarters|gchq
secret intelligence service|mi6
security service|mi5
federal intelligence service|bnd|bundesnachrichtendienst
islamic revolutionary guard corps|islamic revolutionary guards corps|irgc|revolutionary guards|revolutionary guard|iranian revolutionary guards|iran's revolutionary guards
popular mobilization forces|popular mobilisation forces|pmf|hashd al shaabi|popular mobilization units|pmu
inter services intelligence|isi
bharatiya janata party|bjp
indian national congress|congress party
muslim brotherhood|ikhwan
doctors without borders|medecins sans frontieres|msf
reporters without borders|reporters sans frontieres|rsf
united nations high commissioner for refugees|unhcr|un refugee agency|un high commissioner for refugees
united nations children's fund|unicef|un children's fund
united nations educational scientific and cultural organization|unesco
united nations relief and works agency|unrwa
world food programme|world food program|wfp
international atomic energy agency|iaea|un nuclear watchdog
north atlantic treaty organization|nato|north atlantic alliance
organization of petroleum exporting countries|opec|organization of the petroleum exporting countries
organization for security and cooperation in europe|osce|organization for security and co operation in europe
organization for economic cooperation and development|oecd|organization for economic co operation and development
commonwealth of independent states|cis
international federation of association football|fifa
union of european football associations|uefa
volkswagen|vw
general motors|gm
general electric|ge
bavarian motor works|bmw
mercedes benz|daimler benz
united parcel service|ups
american telephone and telegraph|at&t|att
deutsche presse agentur|german press agency|dpa
agence france presse|afp
associated press|ap
press trust of india|pti
islamic republic news agency|irna
korean central news agency|kcna
deutsche welle|dw
british broadcasting corporation|bbc
new york times|nyt
manchester united|man utd|man united
manchester city|man city
paris saint germain|psg
`

/** A name that stands for all names of an organization, by folded name. */
export const ORGANIZATION_NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ readNameSets(SETS, '|')
