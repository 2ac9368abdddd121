import { readNameSets } from './read-name-sets.js'

/** Adjectives of peoples and faiths whose nouns are made otherwise than by an "s": adjective, then nouns in singular. */
const SETS = `
british briton brit britisher
english englishman englishmen englishwoman
scottish scot scotsman scotsmen scots
welsh welshman welshmen
irish irishman irishmen
french frenchman frenchmen frenchwoman
dutch dutchman dutchmen
spanish spaniard
danish dane
swedish swede
finnish finn
polish pole
turkish turk
kurdish kurd
serbian serb
croatian croat
slovak slovakian
bosnian bosniak
uzbek uzbekistani
kazakh kazakhstani
tajik tajikistani
turkmen turkmenistani
kyrgyz kyrgyzstani
afghan afghani
thai thailander
filipino philippine filipina
arab arabic arabian
jewish jew
muslim moslem islamic
democratic democrat
republican gop
shiite shia shi'ite shi'a
sunni sunnite
catholic
american
icelandic icelander
luxembourgish luxembourger
swiss
argentine argentinian argentinean
azerbaijani azeri
yemeni yemenite
tibetan
cypriot
`

/** An adjective that stands for all names of a people, by folded noun in singular. */
export const PEOPLES: ReadonlyMap<string, string> = /* @__PURE__ */ readNameSets(SETS, ' ')
