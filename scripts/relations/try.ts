import { patternRelations } from '../../src/relate/pattern-relations.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { annotatedEntities } from './annotated.js'
import { readDwie } from './corpora/dwie.js'
import { interimPlaces } from './interim-places.js'

const counts: Record<string, [number, number, number]> = {}
const relator = patternRelations()
for (const a of readDwie('../shared/corpora/graph')) {
  const { entities, concepts } = annotatedEntities(a)
  const doc = tokenize(a.text)
  const linked = (await interimPlaces().link(entities, doc)) as typeof entities
  const said = new Set(a.facts.map((f) => `${f.name} ${f.source} ${f.target}`))
  const visible = new Set(a.mentions.filter((m) => m.label && m.label !== 'group').map((m) => m.concept))
  for (const r of (await relator.relate(linked, doc)).relations!) {
    const [s, t] = [r.source, r.target].map((id) => concepts[Number(id.slice(1)) - 1]!)
    if (!visible.has(s!) || !visible.has(t!)) continue
    const c = (counts[r.type] ??= [0, 0, 0])
    c[1]++
    if (said.has(`${r.type} ${s} ${t}`)) c[0]++
    else if (process.argv.includes('-v'))
      console.log(
        r.type,
        '|',
        linked[Number(r.source.slice(1)) - 1]!.name,
        '|',
        linked[Number(r.target.slice(1)) - 1]!.name,
        '|',
        a.text.slice(r.evidence[0]!.start, r.evidence[0]!.end).replaceAll('\n', ' '),
        '| gold:',
        a.facts
          .filter((f) => f.source === s && f.target === t)
          .map((f) => f.name)
          .join(','),
      )
  }
}
for (const [n, [r, s]] of Object.entries(counts)) console.log(n, r, s, ((100 * r) / s).toFixed(1))
