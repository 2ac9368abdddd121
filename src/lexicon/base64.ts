/** The part of Node's `Buffer` that is used where it exists: it decodes a hundred times faster. */
interface BufferApi {
  from(text: string, encoding: 'base64'): Uint8Array
}

/** Decodes base64 (with padding, without line breaks) in Node, browsers and edge workers. */
export function decodeBase64(text: string): Uint8Array {
  const { Buffer } = globalThis as { Buffer?: BufferApi }
  if (Buffer) return Buffer.from(text, 'base64')
  const binary = (globalThis as unknown as { atob(text: string): string }).atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
