import { describe, it, vi } from 'vitest'
import { compromise } from '../../src/adapters/compromise.js'
import { describeExtractor } from '../../src/testing.js'

vi.setConfig({ testTimeout: 120_000 })

// compromise reads some ten thousand words a second, so that shorter texts must do.
describeExtractor(compromise(), { describe, it, growthLength: 1_500 })
