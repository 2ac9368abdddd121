import { describe, expect, it } from 'vitest'
import type { Extractor } from '../../src/extract/extractor.js'
import { createMention, type Mention } from '../../src/extract/mention.js'
import type { Linker } from '../../src/link/linker.js'
import type { Refiner } from '../../src/refine/refiner.js'
import type { Relator } from '../../src/relate/relator.js'
import type { Resolver } from '../../src/resolve/resolver.js'
import {
  describeExtractor,
  describeLinker,
  describeRefiner,
  describeRelator,
  describeResolver,
  type RegisterTest,
} from '../../src/testing.js'

/** A runner that only collects, so that a suite can be run on something that breaks its contract. */
function collect() {
  const checks = new Map<string, () => void | Promise<void>>()
  const it: RegisterTest = Object.assign((name: string, body: () => void | Promise<void>) => checks.set(name, body), {
    skip: (name: string) => checks.set(name, () => {}),
  })
  return { checks, runner: { describe: (_name: string, body: () => void) => body(), it } }
}

/** The names of the checks that fail, those of growth left out: they measure time. */
async function failing(register: (runner: ReturnType<typeof collect>['runner']) => void): Promise<string[]> {
  const { checks, runner } = collect()
  register(runner)
  const failed: string[] = []
  for (const [name, check] of checks) {
    if (/linear|megabyte/.test(name)) continue
    try {
      await check()
    } catch {
      failed.push(name)
    }
  }
  return failed
}

/** Finds every "Anna", and lets a test spoil what it finds. */
function annas(spoil: (mention: Mention, document: { readonly text: string }) => Mention | Mention[]): Extractor {
  return {
    name: 'annas',
    labels: ['person'],
    extract: (document) =>
      document.tokens
        .filter(({ text }) => text === 'Anna')
        .flatMap(({ start, end }) =>
          spoil(
            createMention<Mention>(document, { start, end, label: 'person', confidence: 0.9, source: 'annas' }),
            document,
          ),
        ),
  }
}

const broken: Record<string, Parameters<typeof annas>[0]> = {
  'gives spans of the text': (mention) => ({ ...mention, end: mention.start, text: '' }),
  'says what stands there': (mention) => ({ ...mention, text: 'anna' }),
  'gives only declared labels': (mention) => ({ ...mention, label: 'place' }),
  'gives a confidence within 0 and 1': (mention) => ({ ...mention, confidence: 1.01 }),
  'names itself as the source': (mention) => ({ ...mention, source: 'other' }),
  'gives no mention twice': (mention) => [mention, mention],
  'gives plain data': (mention) => ({ ...mention, seen: new Date(0) }) as Mention,
}

describe('describeExtractor', () => {
  it('passes an extractor that keeps the contract', async () => {
    expect(
      await failing((runner) =>
        describeExtractor(
          annas((mention) => mention),
          runner,
        ),
      ),
    ).toEqual([])
  })

  it.each(Object.entries(broken))('fails "%s"', async (check, spoil) => {
    expect(await failing((runner) => describeExtractor(annas(spoil), runner))).toEqual([check])
  })

  it('fails one that writes into the document', async () => {
    const writing = annas((mention) => mention)
    const extractor: Extractor = {
      ...writing,
      extract(document) {
        ;(document.tokens as unknown[]).push(document.tokens[0])
        return writing.extract({ ...document, tokens: document.tokens.slice(0, -1) })
      },
    }
    expect(await failing((runner) => describeExtractor(extractor, runner))).toContain(
      'changes nothing that it is given',
    )
  })

  it('fails one that counts calls', async () => {
    let calls = 0
    const extractor = annas((mention) => ({ ...mention, confidence: 1 / ++calls }))
    expect(await failing((runner) => describeExtractor(extractor, runner))).toEqual([
      'answers the same again',
      'keeps nothing between documents',
      'changes nothing that it is given',
    ])
  })

  it('fails one that throws for a text', async () => {
    const extractor = annas(() => {
      throw new Error('no')
    })
    expect(await failing((runner) => describeExtractor(extractor, runner))).toContain('gives spans of the text')
  })

  it('fails one whose time grows with the square of the text', { timeout: 60_000 }, async () => {
    const { checks, runner } = collect()
    const extractor: Extractor = {
      name: 'slow',
      labels: ['person'],
      extract({ text }) {
        let sum = 0
        for (let at = 0; at < text.length; at++) {
          for (let back = 0; back < at; back += 4) sum += text.charCodeAt(back)
        }
        return sum < 0 ? [{} as Mention] : []
      },
    }
    describeExtractor(extractor, runner)
    await expect(checks.get('takes time linear in the text')?.()).rejects.toThrow(/times as long/)
  })

  it('skips with a reason only', () => {
    const extractor = annas((mention) => mention)
    const { checks, runner } = collect()
    describeExtractor(extractor, { ...runner, skip: { 'gives plain data': 'it carries a Date' } })
    expect([...checks.keys()]).toContain('gives plain data (skipped: it carries a Date)')
    expect(() => describeExtractor(extractor, { ...runner, skip: { 'gives plain data': ' ' } })).toThrow(/reason/)
    const misspelt = { 'gives plain': 'why not' } as Record<string, string>
    expect(() => describeExtractor(extractor, { ...runner, skip: misspelt })).toThrow(/no check/)
  })

  it('says what it needs where there are no globals', () => {
    expect(() => describeExtractor(annas((mention) => mention))).toThrow(/test runner/)
  })
})

describe('describeRefiner', () => {
  const refiner = (refine: Refiner['refine']): Refiner => ({ name: 'r', refine })

  it('tells what is broken', async () => {
    const check = (refine: Refiner['refine']) => failing((runner) => describeRefiner(refiner(refine), runner))
    expect(await check((mentions) => mentions)).toEqual([])
    expect(await check((mentions) => [...mentions].reverse())).toEqual(['keeps the order'])
    expect(await check((mentions) => mentions.map((mention) => ({ ...mention, text: '' })))).toEqual([
      'gives mentions that hold',
    ])
    expect(await check((mentions) => (mentions as unknown as Mention[]).splice(0) as never)).toEqual([
      'changes nothing that it is given',
    ])
  })
})

describe('describeResolver', () => {
  const resolver = (spoil: (entity: Record<string, unknown>) => object): Resolver => ({
    name: 'r',
    resolve: (mentions) =>
      mentions.map(
        (mention, index) =>
          spoil({
            id: `e${index + 1}`,
            label: mention.label,
            name: mention.text,
            aliases: [],
            mentions: [mention],
            ids: {},
            confidence: 1,
          }) as never,
      ),
  })

  it('tells what is broken', async () => {
    const check = (spoil: (entity: Record<string, unknown>) => object) =>
      failing((runner) => describeResolver(resolver(spoil), runner))
    expect(await check((entity) => entity)).toEqual([])
    expect(await check((entity) => ({ ...entity, id: 'x' }))).toEqual(['gives entities that hold'])
    expect(await check((entity) => ({ ...entity, aliases: [entity.name] }))).toEqual(['gives entities that hold'])
    expect(await check((entity) => ({ ...entity, mentions: [] }))).toEqual([
      'puts every mention into one entity',
      'gives entities that hold',
    ])
  })
})

describe('describeLinker and describeRelator', () => {
  it('tell what is broken in a linker', async () => {
    const check = (link: Linker['link']) => failing((runner) => describeLinker({ name: 'l', link }, runner))
    expect(await check((entities) => entities)).toEqual([])
    expect(await check((entities) => entities.slice(1))).toContain('keeps entities and their order')
    expect(await check((entities) => entities.map((entity) => ({ ...entity, ids: { wikidata: '' } })))).toEqual([
      'gives identifiers as strings',
    ])
  })

  it('tell what is broken in a relator', async () => {
    const check = (relate: Relator['relate']) =>
      failing((runner) => describeRelator({ name: 'r', types: ['near'], relate }, runner))
    const relation = { type: 'near', source: 'e1', target: 'e2', confidence: 1, evidence: [{ start: 0, end: 1 }] }
    const give =
      (spoil: object): Relator['relate'] =>
      (entities) =>
        entities.length < 2 ? {} : { relations: [{ ...relation, ...spoil }] }
    expect(await check(give({}))).toEqual([])
    expect(await check(give({ type: 'far' }))).toEqual(['gives only declared types'])
    expect(await check(give({ target: 'e0' }))).toEqual(['ties entities that it was given'])
    expect(await check(give({ evidence: [] }))).toEqual(['proves what it says'])
    expect(await check(() => ({ relations: [relation] }))).toContain('gives nothing for nothing')
  })
})
