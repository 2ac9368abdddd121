import type { Document } from '../document/document.js'
import type { DateMention } from '../extract/dates/timex-value.js'
import type { Mention } from '../extract/mention.js'
import { createClusters, type Guard } from './clusters.js'
import { createEntity } from './create-entity.js'
import type { Entity } from './entity.js'
import { ORGANIZATION_NAMES } from './facts/organization-names.js'
import { PLACE_NAMES } from './facts/place-names.js'
import { type Form, formsOf } from './form.js'
import { acronymsFit, areasFit, givenNamesFit, titlesFit } from './guards.js'
import type { Resolver } from './resolver.js'
import type { Sieve } from './sieve.js'
import { acronyms } from './sieves/acronyms.js'
import { fullNames } from './sieves/full-names.js'
import { halves } from './sieves/halves.js'
import { knownNames } from './sieves/known-names.js'
import { partNames } from './sieves/part-names.js'
import { placeKinds } from './sieves/place-kinds.js'
import { placesInAreas } from './sieves/places-in-areas.js'
import { pluralGroups } from './sieves/plural-groups.js'
import { sameWords } from './sieves/same-words.js'
import { sharedNames } from './sieves/shared-names.js'
import { shortNames } from './sieves/short-names.js'
import { spelledForms } from './sieves/spelled-forms.js'
import { spelledNames } from './sieves/spelled-names.js'
import { spelledSurnames } from './sieves/spelled-surnames.js'
import { statedAcronyms } from './sieves/stated-acronyms.js'
import { statedAliases } from './sieves/stated-aliases.js'

/** How the names of one label are resolved. */
interface Plan {
  readonly sieves: readonly Sieve[]
  readonly guards: readonly Guard[]
}

const PLANS: ReadonlyMap<string, Plan> = /* @__PURE__ */ createPlans()

function createPlans(): ReadonlyMap<string, Plan> {
  const places = knownNames(PLACE_NAMES)
  return new Map<string, Plan>([
    [
      'person',
      {
        sieves: [fullNames, spelledNames, shortNames, spelledSurnames, statedAliases],
        guards: [givenNamesFit, titlesFit],
      },
    ],
    [
      'organization',
      {
        sieves: [
          sameWords,
          knownNames(ORGANIZATION_NAMES),
          places,
          statedAcronyms,
          acronyms(2),
          partNames,
          spelledForms,
          statedAliases,
        ],
        guards: [acronymsFit],
      },
    ],
    [
      'place',
      {
        sieves: [
          placesInAreas,
          places,
          placeKinds,
          halves,
          sharedNames,
          statedAcronyms,
          acronyms(3),
          spelledForms,
          statedAliases,
        ],
        guards: [areasFit],
      },
    ],
    ['group', { sieves: [pluralGroups, spelledForms], guards: [] }],
  ])
}

const PLAIN: Plan = { sieves: [], guards: [] }

/**
 * Resolves mentions by ordered sieves, the surest first. Mentions written alike belong together; then every label has
 * sieves of its own (people by parts of their names, organizations by acronyms and short names, places by the names
 * of countries), each held in check by guards. Dates with one value are one entity, as far as it says which date they
 * are. Labels of the caller's own are resolved by spelling alone. Cost grows linearly: names are held only against others
 * that share a key with them.
 * @example createPipeline({ extractors: [names()], resolver: sieves() })
 */
export function sieves(): Resolver {
  return {
    name: 'sieves',
    resolve<L extends string>(mentions: readonly Mention<L>[], document: Document): readonly Entity<L>[] {
      const byLabel = new Map<string, Mention<L>[]>()
      for (const mention of mentions) {
        const peers = byLabel.get(mention.label)
        if (peers) peers.push(mention)
        else byLabel.set(mention.label, [mention])
      }
      return [...byLabel]
        .flatMap(([label, peers]) =>
          label === 'date' ? byValue(peers) : byName(peers, PLANS.get(label) ?? PLAIN, document),
        )
        .sort((a, b) => a[0]!.start - b[0]!.start || b[0]!.end - a[0]!.end)
        .map((group, index) => createEntity(`e${index + 1}`, group, document))
    },
  }
}

function byName<L extends string>(mentions: readonly Mention<L>[], plan: Plan, document: Document): Mention<L>[][] {
  const clusters = createClusters(formsOf(mentions, document), plan.guards)
  for (const sieve of plan.sieves) sieve.apply(clusters, document)
  const groups = new Set(clusters.forms().map((form) => clusters.membersOf(form)))
  return [...groups].map((forms) =>
    (forms as readonly Form<L>[])
      .flatMap(({ mentions: its }) => its)
      .sort((a, b) => a.start - b.start || b.end - a.end),
  )
}

/**
 * Where no reference says which one is meant ("next week" and "three weeks ago", both `XXXX-WXX`), the words count
 * too; so they do for a custom extractor of dates that gives no value.
 */
function byValue<L extends string>(mentions: readonly Mention<L>[]): Mention<L>[][] {
  const groups = new Map<string, Mention<L>[]>()
  for (const mention of mentions) {
    const { type, value } = mention as unknown as Partial<DateMention>
    const isOpen = value === undefined || (type !== 'SET' && /X|_REF$/.test(value))
    const key = `${type}\n${value}\n${isOpen ? mention.text.toLowerCase() : ''}`
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  return [...groups.values()]
}
