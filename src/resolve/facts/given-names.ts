import type { Gender } from '../../refine/person-titles.js'

/** Given names that are hardly ever of the other gender, folded. Common knowledge, our own list. */
const WOMEN =
  'aisha alexandra alice amal amanda amina amy ana andrea angela angelina anita ann anna anne annette barbara beatrice benazir betty ' +
  'brigitte camilla carla carmen caroline catherine cecilia charlotte chelsea christina christine claudia condoleezza cristina cynthia ' +
  'daniela deborah diana dilma dina donna dorothy edith elena eleanor elisabeth elizabeth ella ellen emily emma erika esther eva ' +
  'evelyn farah fatima fatma federica fiona florence frances francesca gabriela gloria golda greta hanan hannah heather heidi helen ' +
  'helena hillary indira ingrid irene irina isabel isabella ivanka jacinda jacqueline jane janet jennifer jessica joan joanna joyce ' +
  'judith julia julie kamala karen katherine kathleen katrina khadija kristina laila larissa laura layla leila lena leyla linda lisa ' +
  'louise lucia lucy ludmila lydia madeleine magdalena malala margaret maria mariam marianne marie marina marine martha mary maryam ' +
  'megan melania melissa mercedes michelle miriam monica nadia nancy natalia natalie natasha nicole nikki noura olga oprah pamela ' +
  'patricia paula penelope petra priyanka rachel rebecca regina rita roberta rosa rosemary ruth sabine samantha sandra sara sarah ' +
  'shirin silvia simone sofia sonia sophia sophie stephanie susan susanne suzanne svetlana sylvia tamara tatiana teresa theresa tina ' +
  'ursula valentina valeria valerie vanessa vera veronica victoria virginia vivian wendy yasmin yulia zainab zaynab'

const MEN =
  'abdul abdullah abraham adam adolf adrian ahmad ahmed alan albert alberto alejandro aleksandr alexander alexei alfred ali alvaro ' +
  'anatoly andrei andrew angus anthony antonio ariel arnold arthur augusto ayman barack bashar ben benito benjamin bernard bernie bill ' +
  'bob boris brian bruce carl carlos charles chris christopher colin craig dan daniel david dennis dick diego dmitri dmitry donald ' +
  'douglas edgar eduardo edward emmanuel enrique eric erich ernest ernesto evo felipe fernando fidel francis francisco francois frank ' +
  'franz fred frederick friedrich fritz gary george gerald gerhard giorgio giovanni giuseppe gordon greg gregory guido gunter gustavo ' +
  'hamid hans harold harry hassan heinrich helmut henri henry herbert hosni hugo hussein ian ibrahim igor imran ivan jack jacob jacques ' +
  'james jason javier jawaharlal jeff jeffrey jeremy jerry jim jimmy joachim joe joerg johann john jon jonathan jorge jose joseph juan ' +
  'julio justin karl keith ken kenneth kevin khaled khalid klaus kofi konrad lars larry lech lee leonid lionel louis ludwig luis luiz ' +
  'mahatma mahmoud manuel marco marcus mario mark markus martin matthew maurice max michael miguel mike mikhail mohamed mohammad ' +
  'mohammed moshe muammar muhammad nelson nicholas nicolas nikita nikolai noam norman nuri nouri olaf oliver omar oscar osama otto ' +
  'pablo patrick paul pedro peter philip pierre qassem qasem rafael ralph ray raymond recep richard rick rob robert roberto roger ' +
  'roland ronald rudolf ryan saddam salman samuel scott sean sebastian sergei sergey sergio shimon shinzo silvio simon stefan stephen ' +
  'steve steven stuart tariq ted terry theodor thomas tim timothy tom tony umar vaclav viktor victor vincent vladimir volodymyr walter ' +
  'werner william winston wolfgang woodrow xavier yasser yitzhak yousef yusuf yuri zbigniew zinedine'

/** What a given name says of its bearer, by folded name. */
export const GIVEN_NAMES: ReadonlyMap<string, Gender> = /* @__PURE__ */ new Map<string, Gender>([
  ...WOMEN.split(' ').map((name) => [name, 'woman'] as const),
  ...MEN.split(' ').map((name) => [name, 'man'] as const),
])
