/** What is used of a document of wink-nlp. */
export interface WinkDocument {
  tokens(): WinkItems
  entities(): WinkItems
}

interface WinkItems {
  out<T>(property: unknown): T
}

/** What is used of wink-nlp with its model. */
export interface Wink {
  readDoc(text: string): WinkDocument
  readonly its: Readonly<Record<'value' | 'pos' | 'type' | 'span', unknown>>
}
