import { roles } from '../../src/link/roles.js'
import { createPipeline } from '../../src/pipeline/create-pipeline.js'
import { news } from '../../src/pipeline/presets/news.js'
import { events } from '../../src/relate/events.js'
import { patternRelations } from '../../src/relate/pattern-relations.js'
import { allowBinaryImports } from './binary-imports.js'
import { interimPlaces } from './interim-places.js'

allowBinaryImports()
const p = createPipeline({ ...news(), linkers: [interimPlaces(), roles()], relators: [patternRelations(), events()] })
const t = `Jeremy Hunt, the British Foreign Secretary, met Gerd Müller, head of the Environmental Protection Organization, in Paris on Monday. German Chancellor Angela Merkel and French President Emmanuel Macron met in Berlin on 13 May 2019. Former US Secretary of State John Kerry was arrested by the FBI in Boston. Israeli forces attacked Hamas in Gaza on Tuesday. Prime Minister Imran Khan of Pakistan signed a treaty with Iran. EU foreign policy chief Josep Borrell arrived in Tehran. Tim Cook has not resigned. Tim Cook resigned on Friday. Omar Nasser, who was killed in Aleppo, Syria, was a friend. The United States sanctioned Hezbollah. Anna Weber, the wife of Karl Weber, was born in Vienna. Officials from Iran and Russia announced a plan. Boris Johnson will visit Kyiv. The Berlin-based aid group Welthungerhilfe announced a campaign. The Syrian city of Idlib was bombed by Russia.`
const g = await p.extract(t)
const n = (id: string) => g.entity(id)!.name
for (const r of g.relations)
  console.log(r.type, n(r.source), '→', n(r.target), '|', r.evidence.map((e) => t.slice(e.start, e.end)).join(' / '))
for (const e of g.events)
  console.log(
    e.type,
    e.roles.map((r) => `${r.role}=${n(r.entity)}`).join(', '),
    '|',
    t.slice(e.trigger.start, e.trigger.end),
  )
