import { describe, it, vi } from 'vitest'
import { wink } from '../../src/adapters/wink.js'
import { describeExtractor } from '../../src/testing.js'

vi.setConfig({ testTimeout: 120_000 })

describeExtractor(wink(), { describe, it, growthLength: 3_000 })
