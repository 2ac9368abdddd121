/**
 * Names that end in a genitive of their own, which is no possessive ("McDonald's"): companies and auction houses that
 * write themselves so, and towns and grounds named after saints and lords. Compiled by us.
 */
const NAMES = `Albertson's; Applebee's; Arby's; Ben & Jerry's; BJ's; Bloomingdale's; Campbell's; Christie's;
  Chili's; Culver's; Denny's; Dillard's; Domino's; Hardee's; Jack Daniel's; Jimmy John's; Kellogg's; Kohl's;
  Levi's; Lloyd's; Lowe's; Macy's; McDonald's; Moody's; Nando's; Papa John's;
  Reese's; Sainsbury's; Smucker's; Sotheby's; Standard & Poor's; Trader Joe's; Wendy's; Zaxby's;
  St. John's; St John's; St. George's; St George's`

const names: ReadonlySet<string> = /* @__PURE__ */ new Set(NAMES.split(/;\s+/))

/** Whether a name that ends in "'s" is whole with it. Straight or curly. */
export function isGenitiveName(name: string): boolean {
  return names.has(name.replace(/’/g, "'").replace(/\s+/g, ' '))
}
