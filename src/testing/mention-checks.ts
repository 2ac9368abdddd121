import type { Document } from '../document/document.js'
import type { Span } from '../document/span.js'
import type { Mention } from '../extract/mention.js'
import { ensure, show } from './suite.js'

/** Span inside the text, not empty, on whole characters. */
export function ensureSpan({ start, end }: Span, { text }: Document, what: string): void {
  const where = (): string => `${what} at ${start}–${end} of ${show(text)}`
  ensure(Number.isInteger(start) && Number.isInteger(end), () => `${where()}: offsets must be whole numbers`)
  ensure(start >= 0 && end <= text.length, () => `${where()}: outside of the ${text.length} code units of the text`)
  ensure(start < end, () => `${where()}: empty`)
  ensure(!cutsPair(text, start) && !cutsPair(text, end), () => `${where()}: cuts a surrogate pair`)
}

export function ensureText({ start, end, text: said }: Mention, { text }: Document): void {
  const there = text.slice(start, end)
  ensure(said === there, () => `mention at ${start}–${end} says ${show(said)}, but there stands ${show(there)}`)
}

export function ensureConfidence(confidence: unknown, what: string): void {
  ensure(
    typeof confidence === 'number' && confidence >= 0 && confidence <= 1,
    () => `${what} has confidence ${show(confidence)}, not a number within 0–1`,
  )
}

/** JSON all the way: nothing is lost by writing it and reading it back. */
export function ensurePlain(value: unknown, what: string): void {
  const bad = findUnplain(value, what)
  ensure(bad === undefined, () => `${bad} is not plain data`)
}

function findUnplain(value: unknown, path: string): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path
  if (typeof value !== 'object') return path
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path
  for (const [key, part] of Object.entries(value)) {
    const bad = part === undefined ? `${path}.${key}` : findUnplain(part, `${path}.${key}`)
    if (bad) return bad
  }
  return undefined
}

function cutsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
