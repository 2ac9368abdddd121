import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAida, readElevant } from '../clusters/corpora.js'

/** A mention with the Wikipedia title or the Wikidata item and name that it means. */
export interface GoldLink {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly title: string
  readonly item?: string
}

export interface GoldLinks {
  readonly text: string
  readonly links: readonly GoldLink[]
}

/** AIDA-CoNLL: Wikipedia titles. Mentions without one are left out, for nothing is known of them. */
export function readTitles(root: string, part: 'train' | 'dev'): GoldLinks[] {
  return readAida(root, part).map(({ text, mentions }) => ({
    text,
    links: mentions.map(({ start, end, label, cluster }) => ({
      start,
      end,
      label,
      title: cluster.replaceAll('_', ' '),
    })),
  }))
}

/** Benchmarks with Wikidata items; mentions that mean none are left out. */
export function readItems(root: string, file: string): GoldLinks[] {
  const path = join(root, `linking/benchmarks/${file}.jsonl`)
  if (!existsSync(path)) return []
  const names = new Map<string, string>()
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { labels } = JSON.parse(line) as { labels: readonly { entity_id: string; name: string }[] }
    for (const { entity_id, name } of labels) names.set(entity_id, name)
  }
  return readElevant(root, file).map(({ text, mentions }) => ({
    text,
    links: mentions
      .filter(({ cluster }) => /^Q\d+$/.test(cluster))
      .map(({ start, end, label, cluster }) => ({ start, end, label, title: names.get(cluster) ?? '', item: cluster })),
  }))
}
