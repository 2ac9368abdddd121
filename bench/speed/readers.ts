import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { parse as chrono } from 'chrono-node'
import compromise from 'compromise'
import type compromiseDates from 'compromise-dates'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/** A system under test: what it does with a text, to the end of what it finds. */
export interface Reader {
  readonly name: string
  readonly gives: string
  read(text: string): unknown
}

/** What is used of the built package. */
interface Built {
  extractEntities(text: string, options: { preset?: string; published: string }): Promise<unknown>
  extractDates(text: string, options: { published: string }): unknown
  tokenize(text: string): unknown
  tagger(): { extract(document: unknown): unknown }
}

const PUBLISHED = '2019-05-18'

/**
 * Ours as built, and what users might take otherwise.
 * @param built gives the path of a file of the build
 */
export async function createReaders(built: (file: string) => string): Promise<readonly Reader[]> {
  const load = async (file: string): Promise<Built> => import(pathToFileURL(built(file)).href)
  const { extractEntities, tokenize, tagger } = await load('index.js')
  const names = tagger()
  const { extractDates } = await load('dates.js')
  const wink = winkNLP(model)
  // A plugin changes compromise for all of its users: this one goes into the CommonJS copy, not into the one above.
  const require = createRequire(import.meta.url)
  const extended = require('compromise') as typeof compromise
  extended.extend(require('compromise-dates') as typeof compromiseDates)
  const nlpDates = extended as unknown as (text: string) => { dates(options: object): { json(): unknown } }
  return [
    {
      name: 'dramatis news',
      gives: 'graph',
      read: (text) => extractEntities(text, { preset: 'news', published: PUBLISHED }),
    },
    {
      name: 'dramatis, tokens and tagger alone',
      gives: 'names',
      read: (text) => names.extract(tokenize(text)),
    },
    {
      name: 'dramatis lite',
      gives: 'graph',
      read: (text) => extractEntities(text, { preset: 'lite', published: PUBLISHED }),
    },
    {
      name: 'compromise',
      gives: 'names',
      read: (text) => {
        const read = compromise(text)
        return [read.people().json(), read.organizations().json(), read.places().json()]
      },
    },
    {
      name: 'wink-nlp',
      gives: 'tags, times, amounts',
      read: (text) => {
        const read = wink.readDoc(text)
        return [read.tokens().out(wink.its.pos), read.entities().out(wink.its.detail)]
      },
    },
    { name: 'dramatis dates', gives: 'times', read: (text) => extractDates(text, { published: PUBLISHED }) },
    {
      name: 'compromise-dates',
      gives: 'times',
      read: (text) => nlpDates(text).dates({ today: PUBLISHED }).json(),
    },
    { name: 'chrono-node', gives: 'times', read: (text) => chrono(text, new Date(PUBLISHED)) },
  ]
}
