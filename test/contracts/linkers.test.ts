import { describe, it } from 'vitest'
import { linkPlaces } from '../../src/link/places.js'
import { roles } from '../../src/link/roles.js'
import { describeLinker } from '../../src/testing.js'

for (const linker of [linkPlaces(), roles()]) describeLinker(linker, { describe, it })
