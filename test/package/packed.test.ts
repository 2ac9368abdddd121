import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPackedProject, type PackedProject } from './packed-project.js'

const article = 'Angela Merkel met Emmanuel Macron in Paris on Friday.'
const expected = { people: ['Angela Merkel', 'Emmanuel Macron'], places: ['Paris'], dates: ['2019-05-17'] }
const printGraph = `
  const graph = await extractEntities(${JSON.stringify(article)}, { published: '2019-05-18' })
  console.log(JSON.stringify({
    people: graph.people.map((person) => person.name),
    places: graph.places.map((place) => place.name),
    dates: graph.dates.map((date) => date.value),
  }))`

describe('an ESM project', () => {
  let project: PackedProject
  beforeAll(() => {
    project = createPackedProject('module')
  })
  afterAll(() => project.remove())

  it('gets nothing but the package itself', () => {
    expect(readdirSync(join(project.folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'dramatis',
    ])
  })

  it.each(['dramatis', 'dramatis/lite'])('imports %s', (specifier) => {
    project.write('main.js', `import { extractEntities } from '${specifier}'\n${printGraph}`)
    expect(JSON.parse(project.run('node', 'main.js'))).toEqual(expected)
  })

  it('imports the dates alone', () => {
    project.write(
      'dates.js',
      `import { extractDates } from 'dramatis/dates'\nconsole.log(extractDates('It rained on Friday.', { published: '2019-05-18' })[0].value)`,
    )
    expect(project.run('node', 'dates.js').trim()).toBe('2019-05-17')
  })

  it('prints for the ten lines of the README what it says there', () => {
    const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')
    const [, code = '', output] = /## Ten lines\n\n```ts\n(.+?)```\n\n```\n(.+?)```/s.exec(readme) ?? []
    project.write('ten-lines.js', code)
    expect(project.run('node', 'ten-lines.js')).toBe(output)
  })

  it('runs the command', () => {
    const line = project.run(
      'node',
      'node_modules/dramatis/dist/cli.js',
      'extract',
      '--preset',
      'lite',
      '--to',
      'ndjson',
      'package.json',
    )
    expect(JSON.parse(line)).toMatchObject({ id: 'package', schema: 1 })
    expect(existsSync(join(project.folder, 'node_modules/.bin/dramatis'))).toBe(true)
  })

  it('reads the JSON schema', () => {
    project.write(
      'schema.js',
      `import schema from 'dramatis/graph.schema.json' with { type: 'json' }\nconsole.log(schema.title)`,
    )
    expect(project.run('node', 'schema.js').trim()).toBe('dramatis entity graph')
  })

  it('is told what to install when the peer of an adapter is missing', () => {
    project.write(
      'peer.js',
      `import { createPipeline } from 'dramatis'
      import { compromise } from 'dramatis/adapters/compromise'
      try {
        await createPipeline({ extractors: [compromise()] }).extract('Anna met Tom.')
      } catch (error) {
        console.log(error.code, error.message)
      }`,
    )
    expect(project.run('node', 'peer.js')).toMatch(/^MISSING_PEER .*npm install compromise/)
  })

  it('compiles in a strict TypeScript project that checks library types', () => {
    project.write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          strict: true,
          skipLibCheck: false,
          module: 'NodeNext',
          target: 'ES2022',
          noEmit: true,
          types: [],
          exactOptionalPropertyTypes: true,
        },
        files: ['consumer.ts'],
      }),
    )
    project.write(
      'consumer.ts',
      `import { createPipeline, extractEntities, lite, type Extractor } from 'dramatis'
      import { extractEntities as extractLite } from 'dramatis/lite'
      import { extractDates } from 'dramatis/dates'
      const tickers: Extractor<'ticker'> = { name: 'tickers', labels: ['ticker'], extract: () => [] }
      const graph = await createPipeline({ extractors: [...lite().extractors, tickers] }).extract('')
      graph.entitiesOf('ticker').map((entity) => entity.name)
      // @ts-expect-error: no extractor gives this label
      graph.entitiesOf('ship')
      const value: string | undefined = (await extractEntities('')).dates[0]?.value
      export const all = [value, (await extractLite('')).people, extractDates('')]
      `,
    )
    const tsc = resolve(import.meta.dirname, '../../node_modules/typescript/bin/tsc')
    project.run('node', tsc, '-p', 'tsconfig.json')
  })
})

describe('a CommonJS project', () => {
  let project: PackedProject
  beforeAll(() => {
    project = createPackedProject('commonjs')
  })
  afterAll(() => project.remove())

  it.each(['dramatis', 'dramatis/lite'])('requires %s', (specifier) => {
    project.write(
      'main.js',
      `const { extractEntities } = require('${specifier}')\nvoid (async () => {${printGraph}})()`,
    )
    expect(JSON.parse(project.run('node', 'main.js'))).toEqual(expected)
  })
})
