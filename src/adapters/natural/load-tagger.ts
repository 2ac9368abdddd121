import { interop } from '../peer.js'
import type { BrillTagger } from './tag-document.js'

/**
 * Only the folder of the tagger is loaded: the whole of natural connects the clients of four databases and reads
 * `.env` while it loads.
 */
export async function loadTagger(): Promise<BrillTagger> {
  const module = await import('natural/lib/natural/brill_pos_tagger/index.js')
  const { BrillPOSTagger, Lexicon, RuleSet } = interop(module)
  return new BrillPOSTagger(new Lexicon('EN', 'NN', 'NNP'), new RuleSet('EN'))
}
