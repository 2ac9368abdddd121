import { describe, it } from 'vitest'
import { wink } from '../../src/adapters/wink.js'
import { describeExtractor } from '../../src/testing.js'

describeExtractor(wink(), { describe, it })
