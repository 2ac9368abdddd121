import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'

/** What an entry of the package adds to a bundle, in bytes after gzip. */
export interface BundleSize {
  readonly name: string
  /** Data modules left out. */
  readonly code: number
  readonly withData: number
}

/** What is used of esbuild, which comes with size-limit. */
interface Esbuild {
  build(options: object): Promise<{ readonly outputFiles: readonly { readonly contents: Uint8Array }[] }>
}

const ENTRIES: Readonly<Record<string, string>> = {
  dramatis: 'index.js',
  'dramatis/lite': 'lite.js',
  'dramatis/dates': 'dates.js',
  'dramatis/adapters/compromise': 'adapters-compromise.js',
  'dramatis/adapters/wink': 'adapters-wink.js',
  'dramatis/adapters/natural': 'adapters-natural.js',
}

/** The packages that adapters load are not part of it. */
const PEERS = ['compromise', 'wink-nlp', 'wink-eng-lite-web-model', 'natural']

/** Bundles every entry of the build for browsers, minified. */
export async function bundleSizes(built: (file: string) => string): Promise<readonly BundleSize[]> {
  const require = createRequire(import.meta.url)
  const esbuild = createRequire(require.resolve('@size-limit/esbuild'))('esbuild') as Esbuild
  const size = async (file: string, external: readonly string[]): Promise<number> => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [built(file)],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      logLevel: 'error',
      external: [...PEERS, ...external],
    })
    return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0)
  }
  const sizes: BundleSize[] = []
  for (const [name, file] of Object.entries(ENTRIES)) {
    if (!existsSync(built(file))) continue
    sizes.push({ name, code: await size(file, ['./data-*.mjs']), withData: await size(file, []) })
  }
  return sizes
}
