import { describe, it } from 'vitest'
import { compromise } from '../../src/adapters/compromise.js'
import { describeExtractor } from '../../src/testing.js'

// compromise reads some ten thousand words a second, so that shorter texts must do.
describeExtractor(compromise(), { describe, it, growthLength: 1_500 })
