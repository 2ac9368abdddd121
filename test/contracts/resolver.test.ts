import { describe, it } from 'vitest'
import { sieves } from '../../src/resolve/sieves.js'
import { describeResolver } from '../../src/testing.js'

describeResolver(sieves(), { describe, it })
