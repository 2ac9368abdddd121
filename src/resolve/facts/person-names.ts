import { readNameSets } from './read-name-sets.js'

/**
 * Public figures who are known by a name that is no form of their own: noms de guerre, names taken in office or in
 * faith. The name that news uses most, then the others, folded. Common knowledge, our own list.
 */
const SETS = `
yasser arafat|abu ammar
mahmoud abbas|abu mazen|abu mazin
ahmed qurei|abu ala|abu alaa
khalil al wazir|abu jihad
salah khalaf|abu iyad
sabri al banna|abu nidal
mohammed deif|mohammed diab al masri
abu bakr al baghdadi|ibrahim awad al badri
ahmed al sharaa|abu mohammed al golani|abu mohammed al jolani|abu muhammad al jolani|abu mohammad al julani
abu omar al shishani|tarkhan batirashvili
abu musab al zarqawi|ahmad fadhil al khalayleh
carlos the jackal|ilich ramirez sanchez
che guevara|ernesto guevara
pol pot|saloth sar
ho chi minh|nguyen ai quoc
mobutu sese seko|joseph desire mobutu|joseph mobutu
josip broz tito|josip broz
pushpa kamal dahal|prachanda
abimael guzman|chairman gonzalo|comrade gonzalo
manuel marulanda|pedro antonio marin
rodrigo londono|timochenko|timoleon jimenez
alfonso cano|guillermo leon saenz
subcomandante marcos|rafael sebastian guillen|subcomandante galeano
joaquin guzman|el chapo|el chapo guzman|joaquin el chapo guzman
ismael zambada|el mayo|el mayo zambada
nemesio oseguera|el mencho
igor girkin|igor strelkov
luiz inacio lula da silva|lula
aung san suu kyi|suu kyi
mother teresa|agnes gonxha bojaxhiu
malcolm x|malcolm little
muhammad ali|cassius clay
`

/** The usual name of a public figure, by folded name. */
export const PERSON_NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ readNameSets(SETS, '|')
