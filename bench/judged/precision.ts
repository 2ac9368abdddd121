/**
 * Precision of events, relations and descriptions, from the judgements beside this program (see `sample.ts`): of all,
 * and by type.
 *
 *   npx tsx bench/judged/precision.ts [events|relations|references]
 */
import { readFileSync } from 'node:fs'

for (const name of process.argv[2] ? [process.argv[2]] : ['events', 'relations', 'references']) {
  const counts = new Map<string, { right: number; all: number }>()
  for (const line of readFileSync(new URL(`./${name}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')) {
    const [, type = '', verdict] = line.split('\t')
    for (const key of [name, type]) {
      const count = counts.get(key) ?? { right: 0, all: 0 }
      counts.set(key, count)
      count.all++
      if (verdict === 'right') count.right++
    }
  }
  for (const [type, { right, all }] of counts) {
    console.log(`${type.padEnd(16)} ${((100 * right) / all).toFixed(1).padStart(6)} % of ${all}`)
  }
}
