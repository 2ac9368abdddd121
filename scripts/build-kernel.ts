import { readFile, writeFile } from 'node:fs/promises'
import asc from 'assemblyscript/asc'

/**
 * Compiles the WebAssembly kernel and embeds it, so that it is there without file system or network:
 * `src/model/kernel/assembly/kernel.ts` → `src/model/kernel/kernel.generated.ts`.
 * `--check` only tells whether the embedded kernel is that of the source (exit code 1 if not).
 */
const SOURCE = 'src/model/kernel/assembly/kernel.ts'
const TARGET = 'src/model/kernel/kernel.generated.ts'

async function compile(): Promise<Uint8Array> {
  let wasm: Uint8Array | undefined
  const { error, stderr } = await asc.main(
    [
      'kernel.ts',
      '--outFile=kernel.wasm',
      '--runtime=stub',
      '--importMemory',
      '--enable=simd',
      '--disable=bulk-memory',
      '--optimizeLevel=3',
      '--shrinkLevel=0',
      '--noAssert',
      '--use=abort=',
    ],
    {
      readFile: async (name) => (name === 'kernel.ts' ? readFile(SOURCE, 'utf8') : null),
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm') wasm = contents as Uint8Array
      },
      listFiles: () => [],
    },
  )
  if (error || !wasm) throw new Error(`${error?.message ?? 'no output'}\n${stderr.toString()}`)
  return wasm
}

const wasm = await compile()
const text = `// Generated from assembly/kernel.ts by scripts/build-kernel.ts: ${wasm.length} bytes of WebAssembly. Do not edit.
export const KERNEL_WASM: string =
  '${Buffer.from(wasm).toString('base64')}'
`
if (process.argv.includes('--check')) {
  if ((await readFile(TARGET, 'utf8')) !== text) {
    console.error(`${TARGET} is not what ${SOURCE} compiles to: run tsx scripts/build-kernel.ts`)
    process.exitCode = 1
  }
} else {
  await writeFile(TARGET, text)
  console.log(`${TARGET}: ${wasm.length} bytes of WebAssembly`)
}
