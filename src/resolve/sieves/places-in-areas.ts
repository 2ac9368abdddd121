import type { Document } from '../../document/document.js'
import type { Mention } from '../../extract/mention.js'
import type { Clusters } from '../clusters.js'
import { AREAS } from '../facts/areas.js'
import { PLACE_NAMES } from '../facts/place-names.js'
import type { Form } from '../form.js'
import { mainEntity } from '../main-entity.js'
import { foldWords } from '../names/fold.js'
import type { Sieve } from '../sieve.js'

/**
 * A place that is said with the area around it, and the same place without: "Birmingham, Alabama", "Birmingham". Of
 * two places with one name, told apart by their areas, a bare mention is the one that was named last before it.
 */
export const placesInAreas: Sieve = {
  name: 'places-in-areas',
  apply(clusters, document) {
    for (const form of clusters.forms()) splitByArea(clusters, form, document)
    joinWholes(clusters)
  },
}

/** The area is a mention of its own. */
function splitByArea(clusters: Clusters, form: Form, document: Document): void {
  // A state lies in no other: "Germany, France and Italy" is a list.
  if (form.mentions.length < 2 || AREAS.has(form.words.join(' '))) return
  const areas = form.mentions.map((mention) => areaAfter(mention, document))
  if (new Set(areas.filter((area) => area !== undefined)).size < 2) return
  let last = areas.find((area) => area !== undefined)!
  const areaOf = new Map<Mention, string>()
  form.mentions.forEach((mention, index) => {
    last = areas[index] ?? last
    areaOf.set(mention, last)
  })
  clusters.split(form, (mention) => areaOf.get(mention)!)
}

function areaAfter({ end }: Mention, { text }: Document): string | undefined {
  if (text.slice(end, end + 2) !== ', ') return undefined
  const words = foldWords(text.slice(end + 2, end + 40).split(/[^\p{L}\p{M}.'’ -]/u)[0]!)
  for (let length = Math.min(3, words.length); length > 0; length--) {
    const name = words.slice(0, length).join(' ')
    const leading = PLACE_NAMES.get(name) ?? name
    if (AREAS.has(leading)) return leading
  }
  return undefined
}

/** The area is within the mention. */
function joinWholes(clusters: Clusters): void {
  const wholes = new Map<string, Form[]>()
  for (const form of clusters.forms()) {
    const comma = form.text.indexOf(', ')
    if (comma < 0) continue
    const head = foldWords(form.text.slice(0, comma)).join(' ')
    wholes.set(head, [...(wholes.get(head) ?? []), form])
  }
  if (wholes.size === 0) return
  for (const form of clusters.forms()) {
    const whole = mainEntity(clusters, wholes.get(form.words.join(' ')) ?? [])
    if (whole) clusters.join(whole, form)
  }
}
