import { describe, it } from 'vitest'
import { dates } from '../../src/extract/dates/dates.js'
import { describeExtractor } from '../../src/testing.js'

describeExtractor(dates(), { describe, it })
