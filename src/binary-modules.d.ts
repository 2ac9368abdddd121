/** A data file, as a module whose default export is its bytes in base64 (see `scripts/data-modules.ts`). */
declare module '*.bin' {
  const base64: string
  export default base64
}
