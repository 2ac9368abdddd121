/**
 * News text in; people, organizations, places and dates, and how they are tied together, out.
 */
import { createExtractEntities } from './pipeline/extract-entities.js'
import { presets } from './pipeline/presets/presets.js'

/**
 * Reads a text: who, where, when, and how they are tied together.
 * @param text any string; offsets in the graph are UTF-16 code units into it
 * @throws UsageError `INVALID_TEXT`, `INVALID_OPTION`, `UNKNOWN_OPTION`, `INVALID_PUBLISHED_DATE`
 * @throws AbortError `ABORTED`
 * @example const graph = await extractEntities('Angela Merkel flew to Paris on Friday.', { published: '2019-05-18' })
 */
export const extractEntities = /* @__PURE__ */ createExtractEntities(presets)

export type { Alignment, Document, Sentence, SentenceKind, Token, TokenKind } from './document/document.js'
export type { Span } from './document/span.js'
export {
  AbortError,
  DataError,
  DramatisError,
  type ErrorCode,
  MissingPeerError,
  StageError,
  UsageError,
} from './errors.js'
export { type DateExtractor, dates } from './extract/dates/dates.js'
export type { CustomHoliday, DateOptions, DateOrder } from './extract/dates/options.js'
export type {
  DateMention,
  TimexInterval,
  TimexModifier,
  TimexPrecision,
  TimexType,
  TimexValue,
} from './extract/dates/timex-value.js'
export type { Extractor } from './extract/extractor.js'
export type { CasePolicy, GazetteerEntry, GazetteerOptions } from './extract/gazetteer/entry.js'
export { gazetteer } from './extract/gazetteer/gazetteer.js'
export { createMention, type Mention, type MentionParts } from './extract/mention.js'
export { names } from './extract/names/names.js'
export type { NameLabel } from './extract/names/tags.js'
export type { PartOptions, PatternOptions, PatternPart, PatternSequence, TokenTest } from './extract/pattern/part.js'
export { pattern } from './extract/pattern/pattern.js'
export type { PlaceMention } from './extract/place-mention.js'
export type { TaggerLabel } from './extract/tagger/labels.js'
export { type TaggerOptions, tagger } from './extract/tagger/tagger.js'
export { type Between, type BetweenOptions, between } from './graph/between.js'
export type { EntityGraph, Neighbour } from './graph/entity-graph.js'
export { evidence, type Passage } from './graph/evidence.js'
export { filterGraph } from './graph/filter-graph.js'
export {
  type Claim,
  type Conflict,
  type CoOccurrence,
  type EntityData,
  type Evidence,
  GRAPH_SCHEMA,
  type GraphData,
  type GraphDocument,
  type GraphEvent,
  type GraphMention,
  type GraphRelation,
  type JsonValue,
} from './graph/graph-data.js'
export { graphFromJSON } from './graph/graph-from-json.js'
export { type MergeOptions, mergeGraphs } from './graph/merge/merge-graphs.js'
export { type NeighbourhoodOptions, neighbourhood } from './graph/neighbourhood.js'
export { type Path, type PathOptions, paths } from './graph/paths.js'
export { type TimelineEntry, timeline } from './graph/timeline.js'
export { createKnowledgeBase } from './link/knowledge-base/create-knowledge-base.js'
export type {
  CandidateOptions,
  KnowledgeBase,
  KnowledgeBaseCandidate,
  KnowledgeBaseEntry,
  KnowledgeBaseOptions,
} from './link/knowledge-base/knowledge-base.js'
export { type LinkOptions, linkKnowledgeBase } from './link/knowledge-base/link-knowledge-base.js'
export { type KnowledgeBaseFormat, readKnowledgeBase } from './link/knowledge-base/read-knowledge-base.js'
export type { Linker } from './link/linker.js'
export { linkOrganizations } from './link/organizations.js'
export { linkPlaces } from './link/places.js'
export { references } from './link/references.js'
export { roles } from './link/roles.js'
export type { KernelChoice } from './model/load-network.js'
export { createPipeline } from './pipeline/create-pipeline.js'
export type { DefaultLabel, ExtractOptions } from './pipeline/extract-entities.js'
export type { DocumentOptions, LabelsOf, Pipeline, Stages } from './pipeline/pipeline.js'
export { lite } from './pipeline/presets/lite.js'
export { news } from './pipeline/presets/news.js'
export type { PresetName } from './pipeline/presets/presets.js'
export { agreeAcrossDocument } from './refine/agree-across-document.js'
export { institutesOfScholars } from './refine/institutes-of-scholars.js'
export { leaveOutStorms } from './refine/leave-out-storms.js'
export type { Refiner } from './refine/refiner.js'
export { settleOverlaps } from './refine/settle-overlaps.js'
export { splitPlaces } from './refine/split-places.js'
export { trimEdges } from './refine/trim-edges.js'
export { EVENT_TYPES, type EventName, type EventType } from './relate/events/event-types.js'
export { events } from './relate/events.js'
export { joinRelators } from './relate/join-relators.js'
export { learnedRelations } from './relate/learned-relations.js'
export { patternRelations } from './relate/pattern-relations.js'
export type { Event, EventRole, Relation } from './relate/relation.js'
export { RELATION_TYPES, type RelationName, type RelationType } from './relate/relation-types.js'
export type { Findings, Relator } from './relate/relator.js'
export type {
  DateEntity,
  Entity,
  EntityBase,
  EntityByLabel,
  EntityIds,
  GroupEntity,
  OrganizationEntity,
  PersonEntity,
  PlaceEntity,
  PlaceKind,
  Reference,
  Role,
} from './resolve/entity.js'
export type { Resolver } from './resolve/resolver.js'
export { sieves } from './resolve/sieves.js'
export { type TokenizeOptions, tokenize } from './tokenize/tokenize.js'
