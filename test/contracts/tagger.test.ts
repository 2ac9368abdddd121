import { describe, it, vi } from 'vitest'
import { tagger } from '../../src/extract/tagger/tagger.js'
import { describeExtractor } from '../../src/testing.js'

vi.setConfig({ testTimeout: 120_000 })

describeExtractor(tagger(), { describe, it, growthLength: 4_000 })
