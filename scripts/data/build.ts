/**
 * Builds the shipped facts from the packages and tables that hold them: `npm run data`. The same sources give the same
 * bytes; `data/places/README.md` says where they come from and under which licences.
 */
import { writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { placesText } from './places.js'

const bytes = Buffer.from(await placesText(), 'utf8')
await writeFile(new URL('../../data/places/places.bin', import.meta.url), bytes)
console.log(`data/places/places.bin: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`)
