/** Your own names: a list of ships as an extractor with its own label, and a register of companies to link to. */
import { createKnowledgeBase, createPipeline, gazetteer, linkKnowledgeBase, news, readKnowledgeBase } from 'dramatis'

const ships = gazetteer([
  { name: 'Harland Star', label: 'ship', aliases: ['MV Harland Star'] },
  // "Patience" is a word too: only found where it stands by itself.
  { name: 'Patience', label: 'ship', ambiguous: true },
])

// Columns that are no field of an entry are identifiers in other registers.
const companies = createKnowledgeBase(
  readKnowledgeBase(
    `id,name,aliases,label,lei
C-1,Harland Petroleum,Harland|Harland Petroleum plc,organization,549300HARLANDPETRO1
C-2,Moreland Ratings,Moreland,organization,549300MORELANDRATG2
`,
    'csv',
  ),
  { name: 'companies' },
)

const preset = news()
const pipeline = createPipeline({
  ...preset,
  extractors: [...preset.extractors, ships],
  linkers: [...preset.linkers, linkKnowledgeBase(companies)],
})

const graph = await pipeline.extract(
  'MUSCAT, May 24 - The tanker Harland Star was released on Friday, Harland Petroleum said. ' +
    'A second ship of the London-based company, the Patience, is still held at Bandar Abbas.',
  { published: '2019-05-24' },
)

for (const ship of graph.entitiesOf('ship')) {
  const [first] = graph.neighbours(ship)
  console.log(`${ship.name}: named with ${first?.entity.name ?? 'nobody'}`)
}
for (const { name, ids } of graph.organizations)
  console.log(`${name}: ${ids.companies ?? 'not in the register'}, ${ids.lei ?? ''}`)
