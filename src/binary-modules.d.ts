/** A data file, as a module whose default export is its bytes in pieces of base64 (see `scripts/data-modules.ts`). */
declare module '*.bin' {
  const base64: readonly string[]
  export default base64
}
