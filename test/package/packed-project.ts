import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** An empty project outside of the repository, with the packed package installed from its tarball. */
export interface PackedProject {
  readonly folder: string
  write(name: string, text: string): void
  /** Runs a program of the project's and gives back what it printed; throws with its output if it fails. */
  run(program: string, ...args: string[]): string
  remove(): void
}

const root = resolve(import.meta.dirname, '../..')

/** @param type `module` or `commonjs`, as `package.json` says it */
export function createPackedProject(type: 'module' | 'commonjs'): PackedProject {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-consumer-'))
  const exec = (program: string, args: readonly string[], cwd: string): string => {
    try {
      return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
      throw new Error(`${program} ${args.join(' ')} failed\n${stdout}\n${stderr}`, { cause: error })
    }
  }
  const packed = JSON.parse(exec('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as
    | { filename: string }[]
    | Record<string, { filename: string }>
  const [{ filename }] = Object.values(packed) as [{ filename: string }]
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type }))
  exec('npm', ['install', '--no-audit', '--no-fund', '--offline', join(folder, filename)], folder)
  return {
    folder,
    write: (name, text) => writeFileSync(join(folder, name), text),
    run: (program, ...args) => exec(program, args, folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
