import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { tokenize } from '../../src/tokenize/tokenize.js'

/** Something that cuts a text into sentences, given as strings in the order of the text. */
export interface Splitter {
  readonly name: string
  readonly split: (text: string) => readonly string[]
}

/** Ours and what a program on npm would take otherwise. */
export function createSplitters(): readonly Splitter[] {
  const wink = winkNLP(model)
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return [
    {
      name: 'dramatis',
      split: (text) => tokenize(text).sentences.map(({ start, end }) => text.slice(start, end)),
    },
    { name: 'wink-nlp', split: (text) => wink.readDoc(text).sentences().out() },
    { name: 'compromise', split: (text) => compromise.tokenize(text).out('array') as string[] },
    { name: 'Intl.Segmenter', split: (text) => Array.from(segmenter.segment(text), ({ segment }) => segment) },
  ]
}
