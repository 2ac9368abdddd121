/** Two articles, nine days apart, as one graph: who is in both, what is said of one of them by date, and why. */
import { readFile } from 'node:fs/promises'
import { evidence, extractEntities, mergeGraphs, paths, timeline } from 'dramatis'

const articles = [
  { id: 'port-talks', published: '2019-05-18' },
  { id: 'port-talks-second-round', published: '2019-05-27' },
]

async function* graphs() {
  for (const { id, published } of articles) {
    const text = await readFile(new URL(`articles/${id}.txt`, import.meta.url), 'utf8')
    yield await extractEntities(text, { id, published })
  }
}

const story = await mergeGraphs(graphs())

const documentsOf = (entity: string): Set<string | undefined> =>
  new Set(story.mentions.filter((mention) => mention.entity === entity).map(({ document }) => document))
const recurring = [...story.people, ...story.organizations].filter(({ id }) => documentsOf(id).size > 1)
console.log(`In both articles: ${recurring.map(({ name }) => name).join(', ')}`)

const [zarif] = story.people.filter(({ name }) => name.endsWith('Zarif'))
for (const { date, passage } of zarif ? timeline(story, zarif) : []) {
  console.log(`${date.value.padEnd(13)} ${passage.text}`)
}

const hunt = story.people.find(({ name }) => name.endsWith('Hunt'))
const petroleum = story.organizations.find(({ name }) => name === 'Harland Petroleum')
const [path] = hunt && petroleum ? paths(story, hunt, petroleum) : []
console.log(path ? path.entities.map(({ name }) => name).join(' – ') : 'no path')

const [strongest] = [...story.coOccurrences].sort((a, b) => b.weight - a.weight)
if (strongest) {
  const [source, target] = [strongest.source, strongest.target].map((id) => story.entity(id)?.name)
  console.log(`${source} and ${target} are named together in ${strongest.weight} sentences:`)
  for (const { document, text } of evidence(story, strongest)) console.log(`  ${document}: ${text}`)
}
