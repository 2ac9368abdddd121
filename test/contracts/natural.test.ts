import { describe, it } from 'vitest'
import { natural } from '../../src/adapters/natural.js'
import { describeExtractor } from '../../src/testing.js'

describeExtractor(natural(), { describe, it })
