/** A data file, as a module whose default export is an `EmbeddedFile` (see `scripts/data-modules.ts`). */
declare module '*.bin' {
  const file: () => readonly string[]
  export default file
}
