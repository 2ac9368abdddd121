/** Something that a name in a text may mean. */
export interface KnowledgeBaseEntry {
  /** Unique in its knowledge base. */
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
  /** Label of the entities that it may be (`person`, `organization` …). Default: any. */
  readonly label?: string
  /** How often it is meant, against others of its name: any positive number, such as page views. Default: 1. */
  readonly prior?: number
  /** Names that speak for it where the text has entities of these names, too: its country, its head. */
  readonly related?: readonly string[]
  /** Identifiers in other registers, such as `{ wikidata: 'Q42' }`. */
  readonly ids?: Readonly<Record<string, string>>
}

/** An entry that a name may mean. */
export interface KnowledgeBaseCandidate {
  readonly entry: KnowledgeBaseEntry
  /** That the name means it, 0–1: its share of the priors of all that have the name, less for a looser spelling. */
  readonly score: number
}

/** What narrows down the candidates for a name. */
export interface CandidateOptions {
  /** Only entries of this label, or of none. */
  readonly label?: string
  /** Names that stand in the same text; see `KnowledgeBaseEntry.related`. */
  readonly around?: Iterable<string>
}

/** Entries by their names. Names are compared without regard to case, diacritics, full stops and a leading "the". */
export interface KnowledgeBase {
  /** The register that its identifiers are given under in `entity.ids`. */
  readonly name: string
  /** How many entries there are. */
  readonly size: number
  /** What a name may mean, the likeliest first; of equal ones, the one that was put in first. */
  candidates(name: string, options?: CandidateOptions): readonly KnowledgeBaseCandidate[]
}

/** Options of `createKnowledgeBase`. */
export interface KnowledgeBaseOptions {
  /** The register that its identifiers are given under in `entity.ids`. Default: `kb`. */
  readonly name?: string
}
