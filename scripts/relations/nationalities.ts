import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PEOPLES } from '../../src/resolve/facts/peoples.js'

/** A test for words such as "German" and "Dutch", which some corpora mark as places. */
export function nationalityTest(): (form: string) => boolean {
  const file = fileURLToPath(import.meta.resolve('i18n-nationality/langs/en.json'))
  const { nationalities } = JSON.parse(readFileSync(file, 'utf8')) as { nationalities: Record<string, string> }
  const words = new Set([...Object.values(nationalities).map((word) => word.toLowerCase()), ...PEOPLES.keys()])
  return (form) => words.has(form.toLowerCase())
}
