import { register } from 'node:module'

/** What the data modules of the package hold (see `scripts/data-modules.ts`), for programs that run on the sources. */
const loader = `
import { readFile } from 'node:fs/promises'
export async function load(url, context, next) {
  if (!url.endsWith('.bin')) return next(url, context)
  const bytes = await readFile(new URL(url))
  return { format: 'module', shortCircuit: true, source: 'export default () => ' + JSON.stringify([String(bytes.length), bytes.toString('base64')]) }
}`

/** Lets `import('….bin')` work under tsx. Call it before the first such import. */
export function allowBinaryImports(): void {
  register(`data:text/javascript,${encodeURIComponent(loader)}`)
}
