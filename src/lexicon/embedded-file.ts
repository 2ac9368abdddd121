import { decodeBase64 } from './base64.js'

/**
 * A file inside of the code (`scripts/data-modules.ts` writes it): a function that gives the length of the file in
 * bytes, then its base64 in pieces of which all but the last have no padding.
 */
export type EmbeddedFile = () => readonly string[]

/** Strings of a function's source that hold nothing but base64. */
const PIECES = /(["'`])([\w+/=]*)\1/g

/**
 * The bytes of an embedded file. They are read from the source text of the function, which the engine has in memory
 * anyway: to call it would make a second copy of all its strings that lives as long as the module does. Where the
 * source cannot be had (engines that keep only byte code, tools that rewrite functions) it is called.
 * @returns bytes that start at the beginning of a buffer of their own
 */
export function readEmbeddedFile(file: EmbeddedFile): Uint8Array {
  const source = Function.prototype.toString.call(file)
  const pieces = Array.from(source.matchAll(PIECES), ([, , piece]) => piece!)
  return decode(pieces) ?? decodeBase64(file().slice(1))
}

function decode([length, ...pieces]: readonly string[]): Uint8Array | undefined {
  if (length === undefined) return undefined
  const bytes = decodeBase64(pieces)
  return bytes.length === Number(length) ? bytes : undefined
}
