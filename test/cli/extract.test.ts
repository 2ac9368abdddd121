import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isBuilt, runCommand } from './run-command.js'

const validate = new Ajv2020({ strict: true }).compile(
  JSON.parse(readFileSync('data/schema/graph.schema.json', 'utf8')) as object,
)
const text = 'Angela Merkel met Emmanuel Macron in Paris on Friday.'
const line = (fields: object): string => `${JSON.stringify(fields)}\n`
const parse = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row) as Record<string, unknown> & { entities: { name: string; value?: string }[] })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dramatis-cli-'))
  writeFileSync(join(folder, 'a.txt'), text)
  writeFileSync(join(folder, 'b.txt'), `\uFEFF${text}`)
  writeFileSync(join(folder, 'c.ndjson'), line({ id: 'c1', text }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const extract = (args: readonly string[], input?: string | Buffer) =>
  runCommand(['extract', '--preset', 'lite', ...args], input, folder)

describe.skipIf(!isBuilt)('dramatis extract (skipped where dist/cli.js is not built: run npm run build first)', () => {
  it('reads NDJSON and writes one graph a line, in order, by the schema', async () => {
    const input = line({ id: 'x', text, published: '2019-05-18' }) + line({ id: 'y', text: '' })
    const { code, stdout, stderr } = await extract(['--from', 'ndjson', '--to', 'ndjson'], input)
    expect([code, stderr]).toEqual([0, ''])
    const [first, second] = parse(stdout)
    expect(first?.id).toBe('x')
    expect(first?.entities.map(({ name }) => name)).toEqual(['Angela Merkel', 'Emmanuel Macron', 'Paris', 'Friday'])
    expect(first?.entities[3]?.value).toBe('2019-05-17')
    expect(second).toMatchObject({ id: 'y', entities: [], mentions: [] })
    for (const graph of [first, second]) expect(validate(graph), JSON.stringify(validate.errors)).toBe(true)
    expect(first).not.toHaveProperty('text')
  })

  it('resolves pronouns when told so', async () => {
    const input = line({ id: 'x', text: 'Angela Merkel left Paris on Friday. She was tired.' })
    const [plain] = parse((await extract(['--from', 'ndjson', '--to', 'ndjson'], input)).stdout)
    expect(plain?.entities[0]).not.toHaveProperty('references')
    const [graph] = parse((await extract(['--from', 'ndjson', '--to', 'ndjson', '--references'], input)).stdout)
    expect(graph?.entities[0]).toMatchObject({ name: 'Angela Merkel', references: [{ text: 'She', kind: 'pronoun' }] })
    expect(validate(graph), JSON.stringify(validate.errors)).toBe(true)
    const { stdout } = await extract(['--to', 'table', '--references'], 'Angela Merkel left. She and her team slept.')
    expect(stdout).toMatch(/Angela Merkel +│ person +│ she, her +│/)
  })

  it('keeps to the labels that it is told', async () => {
    const [graph] = parse((await extract(['--to', 'ndjson', '--labels', 'place, date'], text)).stdout)
    expect(graph?.entities.map(({ name }) => name)).toEqual(['Paris', 'Friday'])
    expect(graph?.relations).toEqual([])
    expect(validate(graph), JSON.stringify(validate.errors)).toBe(true)
    const { stdout } = await extract(['--to', 'ndjson', '--labels', 'place,date', '--jobs', '2'], text)
    expect(parse(stdout)).toEqual([graph])
  })

  it('gives the same with several jobs, in the same order, failures in their places', async () => {
    const input = Array.from({ length: 40 }, (_, i) =>
      i % 9 === 4
        ? `{"id":"${i}"}\n`
        : line({ id: String(i), text: text.repeat((i % 7) * 5), published: '2019-05-18' }),
    ).join('')
    const one = await extract(['--from', 'ndjson', '--to', 'ndjson'], input)
    const three = await extract(['--from', 'ndjson', '--to', 'ndjson', '--jobs', '3'], input)
    expect(parse(one.stdout).map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, i) => String(i)))
    expect(three).toEqual(one)
    expect(one.code).toBe(3)
  })

  it.each(['0', '1.5', 'many', ''])('refuses --jobs "%s"', async (jobs) => {
    const { code, stderr } = await extract(['a.txt', '--jobs', jobs])
    expect(code).toBe(2)
    expect(stderr).toContain('--jobs')
  })

  it('reports a bad line in its place, does all others, and exits with 3', async () => {
    const input = [
      '{"id":"a","text":',
      '7',
      '{"id":"b"}',
      '{"id":"c","text":"Hi","published":"May"}',
      '',
      line({ id: 'd', text }),
    ].join('\n')
    const { code, stdout, stderr } = await extract(['--from', 'ndjson', '--to', 'ndjson'], input)
    expect(code).toBe(3)
    const rows = parse(stdout) as unknown as { id: string | null; error?: { code: string } }[]
    expect(rows.map(({ id, error }) => [id, error?.code])).toEqual([
      [null, 'INVALID_LINE'],
      [null, 'INVALID_LINE'],
      ['b', 'INVALID_LINE'],
      ['c', 'INVALID_PUBLISHED_DATE'],
      ['d', undefined],
    ])
    expect(stderr.trimEnd().split('\n')).toHaveLength(4)
    expect(stderr).toContain('standard input:4:')
  })

  it('splits lines at \\n only, and takes \\r\\n', async () => {
    const input = Buffer.from(`{"id":"u","text":"a\u2028b"}\r\n{"id":"v","text":"c"}`)
    const { code, stdout } = await extract(['--from', 'ndjson', '--to', 'ndjson'], input)
    expect(code).toBe(0)
    expect(parse(stdout).map(({ id }) => id)).toEqual(['u', 'v'])
  })

  it('reads files and globs, by their extension', async () => {
    const { stdout } = await extract(['*.txt', 'c.ndjson', '--to', 'ndjson'])
    expect(parse(stdout).map(({ id }) => id)).toEqual(['a', 'b', 'c1'])
  })

  it('does not count a byte order mark as text', async () => {
    const { stdout } = await extract(['b.txt', '--to', 'json'])
    expect((JSON.parse(stdout) as { mentions: { start: number }[] }).mentions[0]?.start).toBe(0)
  })

  it('reads standard input as text, alone or between files', async () => {
    const { code, stdout } = await extract(['--to', 'ndjson', '--published', '2019-05-18'], text)
    expect(code).toBe(0)
    const [graph] = parse(stdout)
    expect(graph).not.toHaveProperty('id')
    expect(graph?.published).toBe('2019-05-18')
    const between = await extract(['a.txt', '-', 'c.ndjson', '--to', 'ndjson'], 'Nobody came.')
    expect(parse(between.stdout).map(({ id }) => id)).toEqual(['a', undefined, 'c1'])
    const nothing = await extract(['--to', 'ndjson'], '')
    expect([nothing.code, parse(nothing.stdout)[0]?.entities]).toEqual([0, []])
  })

  it('takes NDJSON from files of any name, numbers as ids, and bytes that are no UTF-8', async () => {
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
    writeFileSync(
      join(folder, 'deep', 'er', 'd.jsonl'),
      line({ id: 7, text }) + line({ id: 'e', text: 'a\0b', extra: [] }),
    )
    writeFileSync(join(folder, 'deep', 'lines.log'), line({ id: 'log', text }))
    expect(parse((await extract(['deep/**/*.jsonl', '--to', 'ndjson'])).stdout).map(({ id }) => id)).toEqual(['7', 'e'])
    expect(parse((await extract(['deep/lines.log', '--from', 'ndjson'])).stdout).map(({ id }) => id)).toEqual(['log'])
    const broken = await extract(['--to', 'ndjson'], Buffer.from([0xff, 0xfe, 0x41, 0x80]))
    expect([broken.code, broken.stderr]).toEqual([0, ''])
  })

  it('writes NDJSON where it is not asked and nobody looks, and the published date of a line before its own', async () => {
    const input = line({ id: 'x', text, published: '2019-05-18' }) + line({ id: 'y', text })
    const { stdout } = await extract(['--from', 'ndjson', '--published', '2020-01-01'], input)
    expect(parse(stdout).map(({ published }) => published)).toEqual(['2019-05-18', '2020-01-01'])
  })

  it('keeps the place of a bad line in JSON too, and leaves it out of a table', async () => {
    const input = `nonsense\n${line({ id: 'y', text })}`
    const json = await extract(['--from', 'ndjson', '--to', 'json'], input)
    expect(json.code).toBe(3)
    expect(JSON.parse(json.stdout)).toMatchObject([
      { id: null, error: { code: 'INVALID_LINE' } },
      { id: 'y', schema: 1 },
    ])
    const table = await extract(['--from', 'ndjson', '--to', 'table'], input)
    expect([table.code, table.stderr.split('\n')[0]]).toEqual([3, expect.stringContaining('standard input:1:')])
    expect(table.stdout).toContain('Angela Merkel')
    expect(table.stdout).not.toContain('nonsense')
  })

  it('names the file and the line of what it could not read', async () => {
    writeFileSync(join(folder, 'bad.ndjson'), `${line({ id: 'ok', text })}\n{"id":"z"}\n`)
    const { code, stdout, stderr } = await extract(['bad.ndjson', 'a.txt', '--to', 'ndjson'])
    expect(code).toBe(3)
    expect(stderr).toMatch(/^dramatis: bad\.ndjson:3: /)
    expect(parse(stdout).map(({ id }) => id)).toEqual(['ok', 'z', 'a'])
  })

  it('gives the same bytes each time', async () => {
    const [one, two] = await Promise.all([extract(['a.txt', '--to', 'json']), extract(['a.txt', '--to', 'json'])])
    expect(one.stdout).toBe(two.stdout)
  })

  it('writes one JSON graph for one text and an array for several', async () => {
    expect(JSON.parse((await extract(['a.txt', '--to', 'json'])).stdout)).toMatchObject({ id: 'a', schema: 1 })
    expect(JSON.parse((await extract(['a.txt', 'b.txt', 'c.ndjson', '--to', 'json'])).stdout)).toHaveLength(3)
    expect(JSON.parse((await extract(['--from', 'ndjson', '--to', 'json'])).stdout)).toEqual([])
  })

  it('draws a table with the entities and who is named together', async () => {
    const { stdout } = await extract(['a.txt', '--to', 'table', '--published', '2019-05-18'])
    for (const cell of ['Angela Merkel', 'person', 'date 2019-05-17', 'named together']) expect(stdout).toContain(cell)
    expect(stdout).not.toContain('\u001B[')
  })

  it('draws what people are said to be, and what happened', async () => {
    const text = 'Ana Reyes, the mayor of Lima, met President Luis Costa in Quito on Friday.\n'
    const { stdout } = await extract(['--to', 'table', '--published', '2019-05-18'], text)
    expect(stdout).toMatch(/│ Ana Reyes +│ person +│ +│ mayor of Lima +│/)
    expect(stdout).toMatch(/│ event +│ agent +│ target +│ time +│ place +│ confidence +│/)
    expect(stdout).toMatch(/│ met +│ Ana Reyes +│ Luis Costa +│ Friday +│ Quito +│/)
  })

  it('writes to a file', async () => {
    const { stdout, code } = await extract(['a.txt', '--to', 'ndjson', '--out', 'out.ndjson'])
    expect([code, stdout]).toEqual([0, ''])
    expect(parse(readFileSync(join(folder, 'out.ndjson'), 'utf8'))[0]).toMatchObject({ id: 'a' })
  })

  it.each([
    [['--preset', 'best'], 'Allowed choices are news'],
    [['--from', 'pdf'], 'Allowed choices are text'],
    [['a.txt', '*.pdf'], '"*.pdf"'],
    [['--to', 'xml'], 'Allowed choices are '],
    [['--published', 'today'], '"published"'],
    [['--labels', 'place,person,city'], '"city" is none of person, organization, place, group, date'],
    [['--colour'], "unknown option '--colour'"],
    [['nothing.txt'], '"nothing.txt"'],
    [['*.pdf'], '"*.pdf"'],
    [['.'], 'is a folder'],
    [['a.txt', '--out', 'no/such/folder/x'], '--out'],
  ])('exits with 2 for %j', async (args, said) => {
    const { code, stderr, stdout } = await extract(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(stderr).not.toMatch(/^ {4}at /m)
  })

  it('explains itself, with examples', async () => {
    const { code, stdout } = await runCommand(['extract', '--help'])
    expect(code).toBe(0)
    for (const part of ['Examples:', '--from', '--published', 'Exit codes']) expect(stdout).toContain(part)
    expect((await runCommand(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+/)
    expect((await runCommand(['extarct'])).code).toBe(2)
  })
})
