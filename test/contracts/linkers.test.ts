import { describe, it } from 'vitest'
import { linkPlaces } from '../../src/link/places.js'
import { references } from '../../src/link/references.js'
import { roles } from '../../src/link/roles.js'
import { describeLinker } from '../../src/testing.js'

for (const linker of [linkPlaces(), roles(), references()]) describeLinker(linker, { describe, it })
