import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What an installation takes. */
export interface InstallSize {
  readonly name: string
  /** How many packages come with it, itself counted. */
  readonly packages: number
  /** Size of its tarball in bytes, where known. */
  readonly download?: number
  /** Size of the files of all of them in bytes. */
  readonly disk: number
}

/** Ours as it would be packed, and others as they lie in `node_modules`. */
export function installSizes(): readonly InstallSize[] {
  return [packed(), ...[['compromise'], ['wink-nlp', 'wink-eng-lite-web-model'], ['natural']].map(installed)]
}

function packed(): InstallSize {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ size, unpackedSize }] = Object.values(JSON.parse(output)) as [{ size: number; unpackedSize: number }]
  return { name: 'dramatis', packages: 1, download: size, disk: unpackedSize }
}

function installed(names: readonly string[]): InstallSize {
  const folders = new Set<string>()
  const add = (name: string, from: string): void => {
    const folder = find(name, from)
    if (!folder || folders.has(folder)) return
    folders.add(folder)
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>
    }
    for (const dependency of Object.keys(dependencies)) add(dependency, folder)
  }
  for (const name of names) add(name, '.')
  const disk = [...folders].reduce((sum, folder) => sum + sizeOf(folder), 0)
  return { name: names.join(' + '), packages: folders.size, disk }
}

/** Where a package lies that is wanted from a folder, as Node looks for it. */
function find(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
    if (folder === '.' || folder === '..') return undefined
  }
}

/** Bytes of the files below a folder, packages that are nested in it left out. */
function sizeOf(folder: string): number {
  let sum = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) sum += entry.name === 'node_modules' ? 0 : sizeOf(path)
    else if (entry.isFile()) sum += statSync(path).size
  }
  return sum
}
