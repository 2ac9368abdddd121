import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { Command, Option } from 'commander'
import { DramatisError, UsageError } from '../errors.js'
import { checkDocumentOptions } from '../pipeline/options.js'
import type { Pipeline } from '../pipeline/pipeline.js'
import { PRESETS, type PresetName, presets } from '../pipeline/presets/presets.js'
import { EXIT } from './exit-codes.js'
import { createProgress } from './progress.js'
import { findFiles, INPUT_FORMATS, type InputDocument, type InputFormat, readDocuments } from './read-documents.js'
import { createWriter, OUTPUT_FORMATS, type OutputFormat } from './write-graphs.js'

interface Flags {
  readonly from?: InputFormat
  readonly to?: OutputFormat
  readonly published?: string
  readonly preset: PresetName
  readonly out?: string
  readonly progress: boolean
}

const EXAMPLES = `
Examples:
  $ dramatis extract article.txt --published 2019-05-18
  $ dramatis extract 'news/*.txt' --to ndjson --out graphs.ndjson
  $ cat articles.ndjson | dramatis extract --from ndjson --to ndjson > graphs.ndjson
  $ pbpaste | dramatis extract --to json | jq '.entities[].name'

Input lines of --from ndjson: {"id":"a1","text":"…","published":"2019-05-18"}
Exit codes: 0 done; 2 wrong usage; 3 some documents could not be read (all others were).`

/** The command `dramatis extract`. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('Find the entities of texts and how they are tied together.')
    .argument('[files...]', 'files or globs; "-" or nothing reads standard input')
    .addOption(
      new Option('--from <format>', 'input format (default: by file extension, else text)').choices(INPUT_FORMATS),
    )
    .addOption(
      new Option('--to <format>', 'output format (default: table on a terminal, else ndjson)').choices(OUTPUT_FORMATS),
    )
    .option('--published <date>', 'when the texts were published: 2019-05-18, or an instant with its zone')
    .addOption(new Option('--preset <name>', 'which extractors to use').choices(PRESETS).default('news'))
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--no-progress', 'show no progress, even on a terminal')
    .addHelpText('after', EXAMPLES)
    .action(async (patterns: string[], flags: Flags) => {
      process.exitCode = await run(patterns, flags)
    })
}

async function run(patterns: readonly string[], flags: Flags): Promise<number> {
  const { published } = flags
  if (published !== undefined) checkDocumentOptions({ published }, '--published')
  const files = await findFiles(patterns)
  const output: Writable = flags.out === undefined ? process.stdout : createWriteStream(flags.out)
  if (flags.out !== undefined) await opened(output, flags.out)
  const isTerminal = flags.out === undefined && process.stdout.isTTY === true
  const writer = createWriter(
    flags.to ?? (isTerminal ? 'table' : 'ndjson'),
    output,
    isTerminal && !process.env.NO_COLOR,
  )
  const progress = createProgress(flags.progress && process.stderr.isTTY === true && !isTerminal, files)
  const pipeline = presets.of(flags.preset)
  let failures = 0
  for await (const document of readDocuments(files, flags.from)) {
    const failure = await extractOne(document, pipeline, published, writer.graph)
    if (failure) {
      failures++
      const { id, file, line } = document
      process.stderr.write(`dramatis: ${file}${line === undefined ? '' : `:${line}`}: ${failure.message}\n`)
      await writer.failure(id, failure)
    }
    progress.advance(document.bytes)
  }
  progress.stop()
  await writer.end()
  return failures > 0 ? EXIT.someFailed : EXIT.done
}

/** Reads one document and writes its graph; gives back the error of a document that could not be read. */
async function extractOne(
  document: InputDocument,
  pipeline: Pipeline,
  published: string | undefined,
  write: (graph: Awaited<ReturnType<Pipeline['extract']>>) => Promise<void>,
): Promise<DramatisError | undefined> {
  if ('error' in document) return document.error
  try {
    const day = document.published ?? published
    const graph = await pipeline.extract(document.text, {
      ...(document.id === undefined ? {} : { id: document.id }),
      ...(day === undefined ? {} : { published: day }),
    })
    await write(graph)
    return undefined
  } catch (error) {
    if (error instanceof DramatisError) return error
    throw error
  }
}

function opened(output: Writable, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.once('open', () => resolve())
    output.once('error', (cause) =>
      reject(new UsageError('INVALID_OPTION', `--out: cannot write to "${file}" (${cause.message}).`, { cause })),
    )
  })
}
