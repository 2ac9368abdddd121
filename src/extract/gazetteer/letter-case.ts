import type { CasePolicy } from './entry.js'

/** Whether a word of a text, which is the same in lower case, may stand for a word of an entry. */
export function allowsCase(policy: CasePolicy, written: string, found: string): boolean {
  if (policy === 'any' || written === found) return true
  if (policy === 'exact' || written.length !== found.length) return false
  for (let i = 0; i < written.length; i++) {
    if (written[i] !== found[i] && written[i]!.toUpperCase() !== found[i]) return false
  }
  return true
}
