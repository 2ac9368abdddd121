/**
 * Builds the shipped facts from the packages and tables that hold them: `npm run data`. The same sources give the same
 * bytes; the READMEs beside them say where they come from and under which licences.
 */
import { writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { gendersText } from './genders.js'
import { organizationsBytes } from './organizations.js'
import { placesText } from './places.js'

async function write(path: string, bytes: Buffer): Promise<void> {
  await writeFile(new URL(`../../data/${path}`, import.meta.url), bytes)
  console.log(`data/${path}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`)
}

const places = Buffer.from(await placesText(), 'utf8')
await write('places/places.bin', places)
await write('organizations/organizations.bin', await organizationsBytes(places))
await write('genders/genders.bin', Buffer.from(gendersText(), 'utf8'))
