import { interop } from '../peer.js'
import type { Wink } from './wink-document.js'

/** Loads wink-nlp and its English model: tokens, sentences, parts of speech and its own entities. */
export async function loadWink(): Promise<Wink> {
  const [library, model] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')])
  return interop(library)(interop(model), ['sbd', 'pos', 'ner']) as unknown as Wink
}
