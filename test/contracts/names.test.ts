import { describe, it } from 'vitest'
import { names } from '../../src/extract/names/names.js'
import { describeExtractor } from '../../src/testing.js'

describeExtractor(names(), { describe, it })
