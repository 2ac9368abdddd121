/** An extractor with a label of its own, joined to a preset; the new label is typed. */
import { createMention, createPipeline, type Extractor } from 'dramatis'
import { lite } from 'dramatis/lite'

/** Flight numbers: two capitals and two to four digits. */
const flights: Extractor<'flight'> = {
  name: 'flights',
  labels: ['flight'],
  *extract(document) {
    for (const { start, end, text } of document.tokens) {
      if (/^[A-Z]{2}\d{2,4}$/.test(text)) {
        yield createMention(document, { start, end, label: 'flight', confidence: 0.9, source: 'flights' })
      }
    }
  },
}

const preset = lite()
const pipeline = createPipeline({ ...preset, extractors: [...preset.extractors, flights] })
const graph = await pipeline.extract('Flight IR655 left Bandar Abbas for Dubai on Sunday.', { published: '1988-07-05' })

for (const flight of graph.entitiesOf('flight')) {
  const places = graph.neighbours(flight).filter(({ entity }) => entity.label === 'place')
  console.log(`${flight.name}: ${places.map(({ entity }) => entity.name).join(', ')}`)
}
