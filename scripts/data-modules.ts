import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/**
 * How binary data reaches the package. Source code says `import('../../data/models/news.bin')`, and gets a module
 * whose default export is the file as an `EmbeddedFile`: no file system, network or bundler setting is needed at run
 * time. The base64 comes in pieces, for V8 reads a long string literal at half the speed of many short ones.
 *
 * In `dist` each data file is one ES module of its own (`data-news.mjs`), shared by the ESM and the CommonJS build
 * through `import()`. All output files lie side by side in `dist`, so the relative path is the same everywhere.
 */

const BINARY = /\.bin$/

const moduleName = (path: string): string => `data-${basename(path, '.bin')}.mjs`

/** Bytes in a piece: 128 kB of base64, without padding. */
const PIECE_BYTES = 98_304

/** The text of the module for one data file. */
export function moduleText(bytes: Buffer): string {
  const pieces = [JSON.stringify(String(bytes.length))]
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    pieces.push(JSON.stringify(bytes.toString('base64', at, at + PIECE_BYTES)))
  }
  return `export default () => [\n${pieces.join(',\n')}\n]\n`
}

/** esbuild plugin: leaves imports of data files as imports of the modules that `writeDataModules` makes. */
export const dataModulesForEsbuild = {
  name: 'data-modules',
  setup(build: {
    onResolve(
      filter: { filter: RegExp },
      resolve: (imported: { path: string }) => { path: string; external: boolean },
    ): void
  }): void {
    build.onResolve({ filter: BINARY }, ({ path }) => ({ path: `./${moduleName(path)}`, external: true }))
  },
}

/** Vite plugin: the same modules for tests that run on the sources. */
export const dataModulesForVite = {
  name: 'data-modules',
  enforce: 'pre' as const,
  async load(id: string): Promise<string | undefined> {
    return BINARY.test(id) ? moduleText(await readFile(id)) : undefined
  },
}

/** Writes a module for every data file under `from` into `to`. */
export async function writeDataModules(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { recursive: true })) {
    if (BINARY.test(entry)) await writeFile(join(to, moduleName(entry)), moduleText(await readFile(join(from, entry))))
  }
}
