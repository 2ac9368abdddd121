/**
 * Every error that dramatis throws. Errors are for misuse (a wrong argument, a wrong option, a damaged
 * data file); no text, however odd, makes the library throw.
 *
 * Each class is a kind of misuse; `code` is stable across versions and part of the API; the message says
 * what was found, where, and how to mend it, and may be improved at any time.
 */

/** The stable codes, one line each. */
export type ErrorCode =
  /** The text to read is not a string. */
  | 'INVALID_TEXT'
  /** An option has a wrong type or value; the message names it. */
  | 'INVALID_OPTION'
  /** An option that does not exist; the message names the nearest ones. */
  | 'UNKNOWN_OPTION'
  /** `published` is not a day (`2019-05-18`) or an instant (`2019-05-18T09:30:00Z`). */
  | 'INVALID_PUBLISHED_DATE'
  /** An extractor, refiner, resolver, linker or relator does not keep its contract. */
  | 'INVALID_STAGE'
  /** A pattern, gazetteer entry or knowledge-base entry cannot be used. */
  | 'INVALID_ENTRY'
  /** A label or an entity that the graph does not have. */
  | 'NOT_FOUND'
  /** An optional package that an adapter needs is not installed. */
  | 'MISSING_PEER'
  /** A model or data file is damaged, cut short, or of another version. */
  | 'INVALID_DATA_FILE'
  /** Graph JSON of another schema, or not a graph. */
  | 'INVALID_GRAPH'
  /** Two documents with one id but not the same content, where a graph is made of many. */
  | 'DUPLICATE_DOCUMENT'
  /** A line of NDJSON that is not a document. */
  | 'INVALID_LINE'
  /** The caller's AbortSignal fired. */
  | 'ABORTED'

/** What every error of the library has in common. */
export class DramatisError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** A wrong argument or option at a call. */
export class UsageError extends DramatisError {}

/** A stage, pattern, gazetteer or knowledge base that cannot be used as given. */
export class StageError extends DramatisError {}

/** An optional package that is not installed. */
export class MissingPeerError extends DramatisError {
  constructor(adapter: string, packages: readonly string[], cause: unknown) {
    super(
      'MISSING_PEER',
      `dramatis/adapters/${adapter} needs ${packages.join(' and ')}, which could not be loaded. ` +
        `Install with: npm install ${packages.join(' ')}`,
      { cause },
    )
  }
}

/** A model, gazetteer or graph whose bytes are not what they should be. */
export class DataError extends DramatisError {}

/** The caller's AbortSignal fired; `cause` is its reason. */
export class AbortError extends DramatisError {
  constructor(reason: unknown) {
    super('ABORTED', 'The extraction was aborted by its signal.', { cause: reason })
  }
}
