/** For every token of a document, the part of speech that a library gave it; empty where it gave none. */
export type Tags = readonly string[]
