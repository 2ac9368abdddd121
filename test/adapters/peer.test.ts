import { describe, expect, it } from 'vitest'
import { interop, peer } from '../../src/adapters/peer.js'
import { MissingPeerError } from '../../src/errors.js'

describe('peer', () => {
  it('says what to install if a package is not there', async () => {
    const cause = new Error("Cannot find package 'wink-nlp'")
    const load = peer('wink', ['wink-nlp', 'wink-eng-lite-web-model'], () => Promise.reject(cause))
    const error: unknown = await load().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MissingPeerError)
    expect(error).toMatchObject({ code: 'MISSING_PEER', cause })
    expect(String(error)).toContain('dramatis/adapters/wink')
    expect(String(error)).toContain('npm install wink-nlp wink-eng-lite-web-model')
  })

  it('loads once, at the first use, and tries again after a failure', async () => {
    let calls = 0
    const load = peer('x', ['x'], async () => {
      calls++
      if (calls === 1) throw new Error('not yet')
      return calls
    })
    expect(calls).toBe(0)
    await expect(load()).rejects.toThrow(MissingPeerError)
    expect(await load()).toBe(2)
    expect(await load()).toBe(2)
  })
})

describe('interop', () => {
  it('takes the exports of a CommonJS package from wherever they are', () => {
    const exported = { tag: 1 }
    expect(interop(exported)).toBe(exported)
    expect(interop({ default: exported })).toBe(exported)
    expect(interop({ default: { default: exported } } as unknown as { default: typeof exported })).toBe(exported)
  })
})
