/** Short forms of English given names: the formal name, then its short forms. Common knowledge, our own list. */
const SETS = `
abigail abby
abraham abe
albert al bert
alexander alex sandy alec
alexandra alex sandra
alfred al fred
amanda mandy
andrew andy drew
anthony tony
arthur art
barbara barb
barnabas barney
bartholomew bart
benjamin ben benny
bernard bernie
bradley brad
calvin cal
catherine cathy kate katie cate
cecilia cissy
charles charlie chuck
christina tina chris
christine chris tina
christopher chris
cynthia cindy
daniel dan danny
david dave davy
deborah deb debbie
dennis denny
dominic dom
donald don donnie
dorothy dot dolly
douglas doug
edgar ed
edmund ed ned
edward ed eddie ted teddy ned
eleanor nell ellie
elizabeth liz beth betty lizzie eliza liza betsy
eugene gene
ferdinand ferdy
florence flo
frances fran
francis frank
francisco paco pancho
franklin frank
frederick fred freddie
gabriel gabe
geoffrey geoff
george georgie
gerald gerry jerry
gerard gerry
gilbert gil
gregory greg
gustav gus
harold harry hal
helen nell
henry harry hank
herbert herb bert
hubert bert
hugh hughie
isaac ike
jacob jake
jacqueline jackie
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
jeremiah jerry
jerome jerry
jessica jess jessie
john jack johnny
jonathan jon
joseph joe joey
joshua josh
josephine josie jo
judith judy
katherine kathy kate katie kay
kathleen kathy
kenneth ken kenny
lawrence larry
leonard len lenny
leopold leo
leslie les
lewis lew
louis lou louie
lucille lucy
lydia lyddie
margaret maggie peggy meg marge
marjorie marge
martin marty
martha patty
matthew matt
maximilian max
melvin mel
michael mike mickey mick mikey
mikhail misha
mitchell mitch
nancy nan
nathan nate
nathaniel nate nat
nicholas nick nicky
nikolai kolya
norman norm
oliver ollie
oswald ozzie
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete
philip phil
phillip phil
randolph randy
raphael rafa
raymond ray
rebecca becky
reginald reggie reg
richard dick rick ricky rich richie
robert bob bobby rob robbie bert
roberta bobbie
roderick rod
rodney rod
roger rog
roland rollie
ronald ron ronnie
rudolph rudy rudi
russell russ
samantha sam
samuel sam sammy
sebastian seb
sergei seryozha
sidney sid
silvester sly
solomon sol
stanley stan
stephen steve stevie
steven steve stevie
stuart stu
susan sue susie
suzanne sue
terence terry
teresa terry tess
theodore ted teddy theo
theresa terry tess
thomas tom tommy
timothy tim timmy
valentine val
victor vic
victoria vicky tori
vincent vince vinny
virginia ginny
vladimir volodya
walter walt wally
wilfred wilf
william bill billy will willie liam
winston winnie
zachary zach zack
`

/** Formal names by short form. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ readSets(SETS)

function readSets(table: string): ReadonlyMap<string, readonly string[]> {
  const formals = new Map<string, string[]>()
  for (const line of table.trim().split('\n')) {
    const [formal = '', ...shorts] = line.split(' ')
    for (const short of shorts) formals.set(short, [...(formals.get(short) ?? []), formal])
  }
  return formals
}
