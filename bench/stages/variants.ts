import type * as Dramatis from '../../src/index.js'
import { placeNames } from './place-names.js'

/** Stages of the pipelines that `bench:stages` compares, by their names in its table. */
export const VARIANTS: Readonly<Record<string, (library: typeof Dramatis) => Dramatis.Stages>> = {
  'tagger alone': ({ tagger }) => ({ extractors: [tagger()] }),
  '+ trimEdges': ({ tagger, trimEdges }) => ({ extractors: [tagger()], refiners: [trimEdges()] }),
  '+ agreeAcrossDocument': ({ tagger, trimEdges, agreeAcrossDocument }) => ({
    extractors: [tagger()],
    refiners: [trimEdges(), agreeAcrossDocument()],
  }),
  '+ dates, settleOverlaps': ({ tagger, dates, trimEdges, settleOverlaps, agreeAcrossDocument }) => ({
    extractors: [tagger(), dates()],
    refiners: [trimEdges(), settleOverlaps(), agreeAcrossDocument()],
  }),
  'all of `news`': ({ news }) => news(),
  'news + `names`': ({ news, names }) => ({ ...news(), extractors: [...news().extractors, names()] }),
  'news + gazetteer of places': ({ news, gazetteer }) => ({
    ...news(),
    extractors: [...news().extractors, gazetteer(placeNames(), { confidence: 0.6 })],
  }),
}
