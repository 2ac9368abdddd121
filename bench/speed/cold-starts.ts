import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** How long a program takes to its first result. */
export interface ColdStart {
  readonly name: string
  readonly milliseconds: number
}

const TEXT = 'Angela Merkel met Emmanuel Macron in Paris on Friday.'

const programs = (built: (file: string) => string): Readonly<Record<string, string>> => ({
  nothing: '',
  'dramatis news': call(built('index.js'), `extractEntities(text, { preset: 'news' })`),
  'dramatis lite': call(built('lite.js'), 'extractEntities(text)'),
  'dramatis dates': call(built('dates.js'), 'extractDates(text)'),
  compromise: `const { default: nlp } = await import('compromise'); nlp(text).people().json()`,
  'wink-nlp': `const [{ default: winkNLP }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]); winkNLP(model).readDoc(text).entities().out()`,
})

/** Processes started for each; the fastest counts. */
const STARTS = 5

/** How long each program takes from the start of its process, less that of an empty one. */
export async function coldStarts(built: (file: string) => string): Promise<readonly ColdStart[]> {
  const best = new Map<string, number>()
  for (let start = 0; start < STARTS; start++) {
    for (const [name, program] of Object.entries(programs(built))) {
      const began = performance.now()
      const source = `const text = ${JSON.stringify(TEXT)}\n${program}`
      await promisify(execFile)(process.execPath, ['--input-type=module', '-e', source])
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - began))
    }
  }
  const empty = best.get('nothing')!
  best.delete('nothing')
  return [...best].map(([name, milliseconds]) => ({ name, milliseconds: milliseconds - empty }))
}

function call(file: string, expression: string): string {
  const name = expression.slice(0, expression.indexOf('('))
  return `const { ${name} } = await import(${JSON.stringify(pathToFileURL(file).href)}); await ${expression}`
}
