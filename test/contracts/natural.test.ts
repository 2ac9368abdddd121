import { describe, it, vi } from 'vitest'
import { natural } from '../../src/adapters/natural.js'
import { describeExtractor } from '../../src/testing.js'

vi.setConfig({ testTimeout: 120_000 })

describeExtractor(natural(), { describe, it, growthLength: 3_000 })
