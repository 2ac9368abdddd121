/** Reads a sample article and prints who, where and when, and who is named with whom. */
import { readFile } from 'node:fs/promises'
import { extractEntities } from 'dramatis'

const article = await readFile(new URL('articles/port-talks.txt', import.meta.url), 'utf8')
const graph = await extractEntities(article, { published: '2019-05-18' })

for (const { label, name, aliases } of graph.entities) {
  console.log(`${label.padEnd(13)} ${name}${aliases.length > 0 ? ` (also: ${aliases.join(', ')})` : ''}`)
}
for (const { name, value } of graph.dates) console.log(`"${name}" is ${value}`)

const [first] = graph.people
if (first) {
  const names = graph.neighbours(first).map(({ entity, weight }) => `${entity.name} (${weight})`)
  console.log(`${first.name} is named with ${names.slice(0, 5).join(', ')}`)
}
