import { describe, it } from 'vitest'
import { agreeAcrossDocument } from '../../src/refine/agree-across-document.js'
import { institutesOfScholars } from '../../src/refine/institutes-of-scholars.js'
import { leaveOutStorms } from '../../src/refine/leave-out-storms.js'
import { settleOverlaps } from '../../src/refine/settle-overlaps.js'
import { splitPlaces } from '../../src/refine/split-places.js'
import { trimEdges } from '../../src/refine/trim-edges.js'
import { describeRefiner } from '../../src/testing.js'

for (const refiner of [
  trimEdges(),
  settleOverlaps(),
  agreeAcrossDocument(),
  leaveOutStorms(),
  institutesOfScholars(),
  splitPlaces(),
])
  describeRefiner(refiner, { describe, it })
