import type * as Dramatis from '../../src/index.js'
import { placeNames } from './place-names.js'

/** Stages of the pipelines that `bench:stages` compares, by their names in its table. */
export const VARIANTS: Readonly<Record<string, (library: typeof Dramatis) => Dramatis.Stages>> = {
  'tagger alone': ({ tagger }) => ({ extractors: [tagger()] }),
  '+ trimEdges': ({ tagger, trimEdges }) => ({ extractors: [tagger()], refiners: [trimEdges()] }),
  '+ splitPlaces': ({ tagger, trimEdges, splitPlaces }) => ({
    extractors: [tagger()],
    refiners: [trimEdges(), splitPlaces()],
  }),
  '+ agreeAcrossDocument': ({ tagger, trimEdges, splitPlaces, agreeAcrossDocument }) => ({
    extractors: [tagger()],
    refiners: [trimEdges(), splitPlaces(), agreeAcrossDocument()],
  }),
  '+ dates, settleOverlaps: all of `news`': ({ news }) => news(),
  'news + `names`': ({ news, names }) => ({ ...news(), extractors: [...news().extractors, names()] }),
  'news + gazetteer of places': ({ news, gazetteer }) => ({
    ...news(),
    extractors: [...news().extractors, gazetteer(placeNames(), { confidence: 0.6 })],
  }),
}
