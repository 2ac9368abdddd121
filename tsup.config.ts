import { copyFile } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'
import { dataModulesForEsbuild, writeDataModules } from './scripts/data-modules.js'

/**
 * All output lies flat in `dist`, so that the data modules are at the same relative path for every file. Entry names
 * are the subpaths of the package with `/` written as `-`.
 */
const library = {
  index: 'src/index.ts',
  lite: 'src/lite.ts',
  dates: 'src/dates.ts',
  testing: 'src/testing.ts',
  'adapters-compromise': 'src/adapters/compromise.ts',
  'adapters-wink': 'src/adapters/wink.ts',
  'adapters-natural': 'src/adapters/natural.ts',
}

const shared: Options = {
  target: 'node20',
  platform: 'neutral',
  esbuildPlugins: [dataModulesForEsbuild],
  // Only the string distance and the phonetic code of natural are used by the core: bundled, not depended on.
  noExternal: [/^natural\/lib\/natural\/(?:distance|phonetics)\//],
  sourcemap: true,
  treeshake: true,
}

export default defineConfig([
  {
    ...shared,
    entry: library,
    format: ['esm', 'cjs'],
    dts: true,
    splitting: true,
    clean: true,
    async onSuccess() {
      await writeDataModules('data', 'dist')
      await copyFile('data/schema/graph.schema.json', 'dist/graph.schema.json')
    },
  },
  {
    ...shared,
    entry: { cli: 'src/cli/bin.ts', 'cli-thread': 'src/cli/thread.ts' },
    format: ['esm'],
    platform: 'node',
    // What the command needs beside the library is bundled, so that installing dramatis installs nothing else.
    noExternal: [/.*/],
    external: ['compromise', 'wink-nlp', 'wink-eng-lite-web-model', 'natural'],
    // Bundled CommonJS packages call `require` for Node's own modules.
    banner: {
      js: "import { createRequire as createNodeRequire } from 'node:module'; const require = createNodeRequire(import.meta.url);",
    },
    splitting: true,
    sourcemap: false,
  },
])
