import { describe, expect, it } from 'vitest'
import { moduleText } from '../../scripts/data-modules.js'
import { type EmbeddedFile, readEmbeddedFile } from '../../src/lexicon/embedded-file.js'

const bytesOf = (length: number): Buffer => Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 7919) >> 3))

/** The function of a data module, without the module around it. */
const functionOf = (text: string): EmbeddedFile => new Function(`return ${text.replace('export default', '')}`)()

describe('readEmbeddedFile', () => {
  it.each([0, 1, 2, 3, 98_304, 98_305, 300_000])('gives back the %d bytes of a data module', (length) => {
    const result = readEmbeddedFile(functionOf(moduleText(bytesOf(length))))
    expect(Buffer.from(result).equals(bytesOf(length))).toBe(true)
    expect(result.byteOffset).toBe(0)
    expect(result.buffer.byteLength).toBe(length)
  })

  it('reads the source, so that the strings are made once', () => {
    let calls = 0
    const count = (): string => String(calls++)
    const file: EmbeddedFile = () => ['6', 'YWJj', 'ZGVm'].concat(count().slice(9))
    expect(Buffer.from(readEmbeddedFile(file)).toString()).toBe('abcdef')
    expect(calls).toBe(0)
  })

  it('bears what minifiers do to quotes', () => {
    const files = ["()=>['3','YWJj']", '()=>[`3`,`YWJj`]', 'function(){return["3","YWJj"]}']
    for (const text of files) expect(Buffer.from(readEmbeddedFile(functionOf(`(${text})`))).toString()).toBe('abc')
  })

  it('calls the function where its source does not hold the file', () => {
    const pieces = ['3', 'YWJj']
    const files: EmbeddedFile[] = [() => pieces, (() => pieces).bind(undefined), () => ['3', ...pieces.slice(1)]]
    for (const file of files) expect(Buffer.from(readEmbeddedFile(file)).toString()).toBe('abc')
  })
})
