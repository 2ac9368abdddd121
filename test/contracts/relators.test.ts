import { describe, it } from 'vitest'
import { events } from '../../src/relate/events.js'
import { learnedRelations } from '../../src/relate/learned-relations.js'
import { patternRelations } from '../../src/relate/pattern-relations.js'
import { describeRelator } from '../../src/testing.js'

for (const relator of [patternRelations(), learnedRelations(), events()]) describeRelator(relator, { describe, it })
