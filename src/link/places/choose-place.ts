import type { PlaceContext } from './place-context.js'
import { liesIn, type PlaceRecord } from './place-records.js'

/*
 * Weights of the choice, in points. A country is chosen against its namesakes unless the text is plainly about
 * another one; a city gets four points for each power of ten of its inhabitants.
 */
const COUNTRY = 30
const AREA = 28
const STATE = 27
const REGION = 20
const PER_POWER_OF_TEN = 4
const CAPITAL = 4
const SEAT = 1
const CONTAINER = 25
const COUNTRY_NAMED = 8
const PLACE_INSIDE = 4
const SAID_REGION = 25
const COMMON_NAME = 26

/** Countries whose states and provinces news in English names by themselves, more often than cities named alike. */
const FEDERATIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(['US', 'CA', 'AU'])

/** Countries that news names wherever it plays: that it does says so much less of its places. */
const OFTEN_NAMED: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([['US', 0.3]])

/** Beside a namesake so many times as large, what else the text is about speaks for a town with so many points at most. */
const OVERSHADOWED = 20
const MOST_FOR_OVERSHADOWED = 8

/** Fewer points are no link: a small town that nothing in the text speaks for. */
const LEAST = 16
/** The same where the text is about other countries only. */
const LEAST_ELSEWHERE = 18

/** So many points must lie between the best and the next one in another country. */
const MARGIN = 1.5

/**
 * The likeliest of the places of one name, or `undefined` if none is likely enough. A population prior, then the
 * area that the text puts behind the name ("Paris, Texas"), the countries that it names, and other places in them.
 * @param containers areas named right behind it
 * @param isSaidRegion whether the text says that it is a province, state or the like
 */
export function choosePlace(
  records: readonly PlaceRecord[],
  context: PlaceContext,
  containers: readonly PlaceRecord[],
  isSaidRegion: boolean,
): PlaceRecord | undefined {
  const largest = Math.max(...records.map(({ population = 0 }) => population))
  const pointsOf = (record: PlaceRecord): number => {
    const isSmall = record.kind === 'city' && (record.population ?? 0) * OVERSHADOWED < largest
    const about = contextSupport(record, context)
    return (
      prior(record) +
      (containers.some((area) => liesIn(record, area)) ? CONTAINER : 0) +
      (isSmall ? Math.min(about, MOST_FOR_OVERSHADOWED) : about) +
      (isSaidRegion && record.kind === 'region' ? SAID_REGION : 0)
    )
  }
  const ranked = records.map((record) => ({ record, points: pointsOf(record) })).sort((a, b) => b.points - a.points)
  const [best] = ranked
  if (!best) return undefined
  const { country } = best.record
  const isElsewhere = country !== undefined && context.isAbout && context.named(country) + context.inside(country) === 0
  if (best.points < (isElsewhere ? LEAST_ELSEWHERE : LEAST)) return undefined
  // Hong Kong and Singapore are countries of ISO 3166, and cities, too.
  const same = ranked.find(({ record }) => record.kind === 'country' && record.country === best.record.country)
  if (same) return same.record
  const rival = ranked.find(({ record }) => record.country !== best.record.country)
  return rival && best.points - rival.points < MARGIN ? undefined : best.record
}

function prior({ kind, country, population = 0, capital, isCommon }: PlaceRecord): number {
  if (isCommon) return 0
  if (kind === 'country') return COUNTRY
  if (kind === 'region') return country !== undefined && FEDERATIONS.has(country) ? STATE : REGION
  if (kind !== 'city') return AREA
  const seat = capital === 'country' ? CAPITAL : capital === 'region' ? SEAT : 0
  return PER_POWER_OF_TEN * Math.log10(population * 1000 + 1) + seat
}

/** What the countries and the other places of the text say for a place. */
function contextSupport({ kind, country, region, isCommon }: PlaceRecord, context: PlaceContext): number {
  if (country === undefined) return 0
  if (isCommon) {
    // "Western Province" is one of the country that the text is about, or none.
    const about = context.named(country) + context.inside(country)
    return (COMMON_NAME * about) / (about + 0.5)
  }
  const inside = context.inside(country) + (region === undefined ? 0 : context.inside(region))
  let points = PLACE_INSIDE * Math.min(2, inside)
  // That a text names a country says nothing against another country of the same name as one of its regions.
  const named = context.named(country) * (OFTEN_NAMED.get(country) ?? 1)
  if (kind !== 'region') points += (COUNTRY_NAMED * named) / (named + 0.5)
  return points
}
