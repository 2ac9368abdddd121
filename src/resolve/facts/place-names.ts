import { readNameSets } from './read-name-sets.js'

/**
 * States, their parts and cities that news calls by several names, one set a line, folded and without articles.
 * Common knowledge, our own list; short forms of the states of America are those of news style ("Calif.").
 */
const SETS = `
united states|us|usa|united states of america|america
united kingdom|uk|britain|great britain|united kingdom of great britain and northern ireland
united arab emirates|uae|emirates
soviet union|ussr|union of soviet socialist republics
russia|russian federation
netherlands|holland
czech republic|czechia
myanmar|burma|union of myanmar|republic of the union of myanmar
ivory coast|cote d'ivoire
cape verde|cabo verde
swaziland|eswatini
east timor|timor leste
north macedonia|macedonia|former yugoslav republic of macedonia|fyrom
north korea|dprk|democratic people's republic of korea
south korea|republic of korea|rok
democratic republic of congo|democratic republic of the congo|dr congo|drc|congo kinshasa|zaire
republic of congo|republic of the congo|congo brazzaville
central african republic|car
bosnia|bosnia and herzegovina|bosnia herzegovina
vatican|vatican city|holy see
turkey|turkiye|turkish republic
iran|islamic republic of iran|islamic republic
china|people's republic of china|prc
taiwan|republic of china
germany|federal republic of germany|german federal republic
east germany|german democratic republic|gdr
france|french republic
italy|italian republic
greece|hellenic republic
portugal|portuguese republic
slovakia|slovak republic
switzerland|swiss confederation
lebanon|lebanese republic
argentina|argentine republic
togo|togolese republic
gabon|gabonese republic
mexico|united mexican states
tanzania|united republic of tanzania
chechnya|chechen republic
ingushetia|republic of ingushetia|ingush republic
chuvashia|chuvash republic
udmurtia|udmurt republic
kabardino balkaria|kabardino balkar republic|kabardino balkarian republic
karachay cherkessia|karachay cherkess republic
yakutia|sakha|sakha republic|republic of sakha
syria|syrian arab republic
laos|lao people's democratic republic
vietnam|socialist republic of vietnam|viet nam
saudi arabia|kingdom of saudi arabia|ksa
papua new guinea|png
new zealand|aotearoa
trinidad|trinidad and tobago
antigua|antigua and barbuda
saint lucia|st lucia
gambia|republic of gambia
south africa|republic of south africa|rsa
sri lanka|ceylon
kyrgyzstan|kyrgyz republic
moldova|republic of moldova
ireland|republic of ireland|eire
kiev|kyiv
calcutta|kolkata
bombay|mumbai
madras|chennai
rangoon|yangon
saigon|ho chi minh city
peking|beijing
constantinople|istanbul
new york|new york city|nyc
washington|washington dc|dc|district of columbia
rio de janeiro|rio
sao paulo|sao paolo
alabama|ala
arizona|ariz
arkansas|ark
california|calif|cal
colorado|colo
connecticut|conn
delaware|del
florida|fla
illinois|ill
indiana|ind
kansas|kan
kentucky|ky
louisiana|la
maryland|md
massachusetts|mass
michigan|mich
minnesota|minn
mississippi|miss
missouri|mo
montana|mont
nebraska|neb
nevada|nev
new hampshire|nh
new jersey|nj
new mexico|nm
north carolina|nc
north dakota|nd
oklahoma|okla
oregon|ore
pennsylvania|pa|penn
rhode island|ri
south carolina|sc
south dakota|sd
tennessee|tenn
texas|tex
vermont|vt
virginia|va
west virginia|w va|wva
washington state|wash
wisconsin|wis|wisc
wyoming|wyo
palestine|palestinian territories|state of palestine
`

/** A name that stands for all names of a place, by folded name. */
export const PLACE_NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ readNameSets(SETS, '|')
