/**
 * Time and memory of merging many small article graphs, at n and at 2n.
 * `npx tsx bench/merge.ts [--graphs 50000]`
 *
 * The graphs are made up by code and come as a stream, one at a time: 8 sentences that name 2 to 5 of a world of people,
 * organizations, places and dates that grows with the square root of the number of articles (as vocabularies do), the
 * well-known ones far more often. One place in two has an identifier, one person in five is called by a surname.
 * Each size runs in a process of its own, so that the peak of one does not hide in the other's. Making the graphs is
 * not counted. The processor's seconds count all threads, and say more than the clock's on a busy machine.
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { createGraph, type EntityGraph } from '../src/graph/entity-graph.js'
import type { Evidence, GraphMention } from '../src/graph/graph-data.js'
import { mergeGraphs } from '../src/graph/merge/merge-graphs.js'
import type { Entity } from '../src/resolve/entity.js'

const { values: options } = parseArgs({
  options: { graphs: { type: 'string', default: '50000' }, once: { type: 'boolean', default: false } },
})

/** A small generator of random numbers from a seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const syllables = 'ba do ka li mo ne ra su ti vo za fe gu hi jo pe'.split(' ')

/** A word that is another one for every number. */
function word(number: number): string {
  let rest = number
  let made = ''
  do {
    made += syllables[rest % 16]
    rest = Math.floor(rest / 16)
  } while (rest > 0)
  return made[0]!.toUpperCase() + made.slice(1)
}

interface Figure {
  readonly label: string
  readonly name: string
  readonly fields: object
}

/** The figure with a number: two people in five, an organization, a place and a date each. */
function figure(number: number): Figure {
  const kind = number % 5
  const name = word(number + 4096)
  if (kind < 2) return { label: 'person', name: `${word((number * 7) % 4096)} ${name}`, fields: {} }
  if (kind === 2) return { label: 'organization', name: `${name} Front`, fields: {} }
  if (kind === 3) return { label: 'place', name, fields: number % 2 ? { ids: { geonames: String(number) } } : {} }
  const day = new Date(Date.UTC(2015, 0, 1 + (number % 4000))).toISOString().slice(0, 10)
  const next = new Date(Date.UTC(2015, 0, 2 + (number % 4000))).toISOString().slice(0, 10)
  return { label: 'date', name: day, fields: { type: 'DATE', value: day, interval: { start: day, end: next } } }
}

/** Article number `index` of `count`. */
function makeGraph(index: number, count: number): EntityGraph {
  const random = createRandom(index + 1)
  const world = Math.round(200 * Math.sqrt(count))
  const mentions: { -readonly [K in keyof GraphMention]: GraphMention[K] }[] = []
  const entities = new Map<number, { entity: Entity; mentions: GraphMention[] }>()
  const edges = new Map<string, { source: string; target: string; evidence: Evidence[] }>()
  for (let sentence = 0; sentence < 8; sentence++) {
    const named = new Set<string>()
    for (let left = 2 + Math.floor(random() * 4); left > 0; left--) {
      const number = Math.floor(world * random() ** 3)
      const { label, name, fields } = figure(number)
      const start = sentence * 200 + left * 30
      let known = entities.get(number)
      const said = label === 'person' && (known || random() < 0.2) ? name.split(' ')[1]! : name
      if (!known) {
        const own: GraphMention[] = []
        const id = `e${entities.size + 1}`
        known = {
          mentions: own,
          entity: { id, label, name: said, aliases: [], mentions: own, ids: {}, confidence: 0.9, ...fields },
        }
        entities.set(number, known)
      }
      const { id } = known.entity
      const mention = {
        id: `m${mentions.length + 1}`,
        start,
        end: start + said.length,
        text: said,
        label,
        confidence: 0.9,
        source: 'made',
        entity: id,
      }
      mentions.push(mention)
      known.mentions.push(mention)
      for (const other of named) {
        if (other === id) continue
        const key = `${other} ${id}`
        const edge = edges.get(key) ?? { source: other, target: id, evidence: [] }
        edge.evidence.push({ start: sentence * 200, end: sentence * 200 + 190 })
        edges.set(key, edge)
      }
      named.add(id)
    }
  }
  const list = [...entities.values()].map(({ entity }) => entity)
  const coOccurrences = [...edges.values()].map((edge) => ({ ...edge, weight: edge.evidence.length }))
  const [first, second] = coOccurrences
  const tie = (type: string, { source, target, evidence }: (typeof coOccurrences)[number]) => ({
    type,
    source,
    target,
    confidence: 0.7,
    evidence,
  })
  return createGraph({
    id: `article-${index}`,
    published: '2019-05-18',
    mentions,
    entities: list,
    relations: [...(first ? [tie('member_of', first)] : []), ...(second ? [tie('head_of', second)] : [])],
    coOccurrences,
  })
}

async function measure(count: number): Promise<void> {
  const processor = (): number => process.cpuUsage().user + process.cpuUsage().system
  const started = { clock: performance.now(), processor: processor() }
  const making = { clock: 0, processor: 0 }
  async function* stream() {
    for (let index = 0; index < count; index++) {
      const before = { clock: performance.now(), processor: processor() }
      const graph = makeGraph(index, count)
      making.clock += performance.now() - before.clock
      making.processor += processor() - before.processor
      yield graph
    }
  }
  const merged = await mergeGraphs(stream())
  const seconds = (performance.now() - started.clock - making.clock) / 1000
  const processorSeconds = (processor() - started.processor - making.processor) / 1e6
  const size = {
    documents: merged.documents?.length,
    entities: merged.entities.length,
    mentions: merged.mentions.length,
  }
  const edges = merged.coOccurrences.length + merged.relations.length
  console.log(JSON.stringify({ ...size, edges, seconds, processorSeconds, rss: process.resourceUsage().maxRSS / 1024 }))
}

interface Measured {
  readonly documents: number
  readonly entities: number
  readonly mentions: number
  readonly edges: number
  readonly seconds: number
  readonly processorSeconds: number
  readonly rss: number
}

function measureApart(count: number): Measured {
  const args = [
    '--import',
    'tsx',
    '--max-old-space-size=20000',
    import.meta.filename,
    '--once',
    '--graphs',
    String(count),
  ]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured
}

const graphs = Number(options.graphs)
if (options.once) await measure(graphs)
else {
  console.log('  graphs  entities  mentions     edges    seconds  graphs/s  processor s   peak MB')
  const [half, whole] = [graphs, graphs * 2].map((count) => {
    const found = measureApart(count)
    const cells = [found.documents, found.entities, found.mentions, found.edges].map((cell) =>
      cell.toLocaleString('en').padStart(9),
    )
    const rate = Math.round(count / found.seconds).toLocaleString('en')
    console.log(
      `${cells.join(' ')} ${found.seconds.toFixed(1).padStart(10)}${rate.padStart(10)}${found.processorSeconds.toFixed(1).padStart(13)}${Math.round(found.rss).toLocaleString('en').padStart(10)}`,
    )
    return found
  }) as [Measured, Measured]
  const growth = (of: (found: Measured) => number): string => (of(whole) / of(half)).toFixed(2)
  console.log(
    `at 2n: ${growth((f) => f.seconds)} times the time (${growth((f) => f.processorSeconds)} the processor's), ${growth((f) => f.rss)} times the memory`,
  )
}
