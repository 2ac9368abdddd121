import type { Annotated } from '../annotated.js'
import { nationalityTest } from '../nationalities.js'
import { readConll04 } from './conll04.js'
import { readCrossre } from './crossre.js'
import { readKbp37 } from './kbp37.js'
import { readKnowledgeNet } from './knowledgenet.js'
import { readRe3d } from './re3d.js'
import { readRedocred } from './redocred.js'

/** A corpus beside the articles that the figures are about. */
export interface FurtherCorpus {
  readonly name: string
  /** How much one of its pairs counts, against 1 for a pair of an article. */
  readonly weight: number
  /** Learnt from only for relations that the articles hardly have: elsewhere it made the figures worse. */
  readonly rareOnly: boolean
  readonly texts: readonly Annotated[]
}

/** All corpora with relations under a folder. */
export function readFurther(folder: string): readonly FurtherCorpus[] {
  const isNationality = nationalityTest()
  return [
    { name: 'redocred', weight: 0.3, rareOnly: false, texts: readRedocred(folder, isNationality) },
    { name: 'knowledgenet', weight: 0.3, rareOnly: false, texts: readKnowledgeNet(folder, isNationality) },
    { name: 're3d', weight: 0.3, rareOnly: false, texts: readRe3d(folder) },
    { name: 'conll04', weight: 0.3, rareOnly: false, texts: readConll04(folder) },
    { name: 'crossre', weight: 0.3, rareOnly: true, texts: readCrossre(folder) },
    { name: 'kbp37', weight: 0.3, rareOnly: true, texts: readKbp37(folder, isNationality) },
  ]
}
