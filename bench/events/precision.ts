/**
 * Precision of events, from the judgements in `judged.tsv` (see `sample.ts`): of all, and by kind.
 *
 *   npx tsx bench/events/precision.ts
 */
import { readFileSync } from 'node:fs'

const counts = new Map<string, { right: number; all: number }>()
for (const line of readFileSync(new URL('./judged.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')) {
  const [, kind = '', verdict] = line.split('\t')
  for (const key of ['all', kind]) {
    const count = counts.get(key) ?? { right: 0, all: 0 }
    counts.set(key, count)
    count.all++
    if (verdict === 'right') count.right++
  }
}
for (const [kind, { right, all }] of counts) {
  console.log(`${kind.padEnd(12)} ${((100 * right) / all).toFixed(1).padStart(6)} % of ${all}`)
}
