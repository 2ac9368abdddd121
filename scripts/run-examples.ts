import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Runs every program in `examples/` on the built package and fails if one fails or prints nothing. */

const folder = resolve(import.meta.dirname, '../examples')
const programs = readdirSync(folder).filter((name) => /\.(ts|mjs|cjs)$/.test(name))
if (programs.length === 0) throw new Error('examples/ holds no program')

for (const name of programs) {
  const runner = name.endsWith('.ts') ? ['--import', 'tsx'] : []
  const output = execFileSync(process.execPath, [...runner, join(folder, name)], { encoding: 'utf8' })
  if (output.trim() === '') throw new Error(`examples/${name} printed nothing`)
  console.log(`examples/${name}\n${output.replace(/^/gm, '  ')}`)
}
