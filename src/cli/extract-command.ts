import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { Command, InvalidArgumentError, Option } from 'commander'
import { UsageError } from '../errors.js'
import type { DefaultLabel } from '../pipeline/extract-entities.js'
import { checkDocumentOptions } from '../pipeline/options.js'
import { PRESETS, type PresetName, presets } from '../pipeline/presets/presets.js'
import { EXIT } from './exit-codes.js'
import { createGraphReader, type GraphReader, type Outcome } from './graph-reader.js'
import { createProgress } from './progress.js'
import { findFiles, INPUT_FORMATS, type InputDocument, type InputFormat, readDocuments } from './read-documents.js'
import { createReaderThreads } from './reader-threads.js'
import { OUTPUT_FORMATS, type OutputFormat } from './render-graph.js'
import { createWriter } from './write-graphs.js'

interface Flags {
  readonly from?: InputFormat
  readonly to?: OutputFormat
  readonly published?: string
  readonly preset: PresetName
  readonly references: boolean
  readonly labels?: readonly DefaultLabel[]
  readonly out?: string
  readonly jobs: number
  readonly progress: boolean
}

const EXAMPLES = `
Examples:
  $ dramatis extract article.txt --published 2019-05-18
  $ dramatis extract 'news/*.txt' --to ndjson --out graphs.ndjson
  $ cat articles.ndjson | dramatis extract --from ndjson --to ndjson > graphs.ndjson
  $ dramatis extract articles.ndjson --jobs 4 --out graphs.ndjson
  $ dramatis extract article.txt --references --to json
  $ dramatis extract article.txt --labels person,organization
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
    .option('--references', 'find whom "he", "she" and "the minister" stand for, too', false)
    .addOption(
      new Option('--labels <list>', 'keep to these labels and what ties them: person,organization,place').argParser(
        parseLabels,
      ),
    )
    .option('--out <file>', 'write to a file instead of standard output')
    .addOption(
      new Option('--jobs <count>', 'texts to read at once, each on a core and with 120 MB of its own')
        .argParser(parseJobs)
        .default(1),
    )
    .option('--no-progress', 'show no progress, even on a terminal')
    .addHelpText('after', EXAMPLES)
    .action(async (patterns: string[], flags: Flags) => {
      process.exitCode = await run(patterns, flags)
    })
}

async function run(patterns: readonly string[], flags: Flags): Promise<number> {
  const { published, jobs } = flags
  if (published !== undefined) checkDocumentOptions({ published }, '--published')
  const files = await findFiles(patterns)
  const output: Writable = flags.out === undefined ? process.stdout : createWriteStream(flags.out)
  if (flags.out !== undefined) await opened(output, flags.out)
  const isTerminal = flags.out === undefined && process.stdout.isTTY === true
  const format = flags.to ?? (isTerminal ? 'table' : 'ndjson')
  const writer = createWriter(format, output)
  const progress = createProgress(flags.progress && process.stderr.isTTY === true && !isTerminal, files)
  const { preset, references, labels } = flags
  const options = {
    preset,
    references,
    ...(labels ? { labels } : {}),
    format,
    colours: isTerminal && !process.env.NO_COLOR,
  }
  const reader = jobs === 1 ? createGraphReader(options) : createReaderThreads(jobs, options)
  let failures = 0
  for await (const { document, outcome } of readAll(readDocuments(files, flags.from), reader, published)) {
    if ('rendered' in outcome) await writer.graph(outcome.rendered)
    else {
      failures++
      const { id, file, line } = document
      process.stderr.write(`dramatis: ${file}${line === undefined ? '' : `:${line}`}: ${outcome.failure.message}\n`)
      await writer.failure(id, outcome.failure)
    }
    progress.advance(document.bytes)
  }
  await reader.close()
  progress.stop()
  await writer.end()
  return failures > 0 ? EXIT.someFailed : EXIT.done
}

interface Done {
  readonly document: InputDocument
  readonly outcome: Outcome
}

/** What becomes of each document, in order; no more are in memory than the reader has room for. */
async function* readAll(
  documents: AsyncIterable<InputDocument>,
  reader: GraphReader,
  published: string | undefined,
): AsyncGenerator<Done> {
  const begun: Promise<Done>[] = []
  for await (const document of documents) {
    const done = readOne(document, reader, published).then((outcome) => ({ document, outcome }))
    // A failure is thrown where its turn comes, and must not count as unhandled until then.
    done.catch(() => {})
    begun.push(done)
    if (begun.length >= reader.capacity) yield await begun.shift()!
  }
  for (const done of begun) yield await done
}

async function readOne(document: InputDocument, reader: GraphReader, published: string | undefined): Promise<Outcome> {
  if ('error' in document) return { failure: document.error }
  const day = document.published ?? published
  return reader.read({
    text: document.text,
    ...(document.id === undefined ? {} : { id: document.id }),
    ...(day === undefined ? {} : { published: day }),
  })
}

/** @throws InvalidArgumentError */
function parseJobs(value: string): number {
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1) throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return jobs
}

/** @throws InvalidArgumentError */
function parseLabels(value: string): readonly DefaultLabel[] {
  const known = presets.of(presets.names[0]!).labels
  return value.split(',').map((name) => {
    const label = known.find((other) => other === name.trim())
    if (!label) throw new InvalidArgumentError(`"${name.trim()}" is none of ${known.join(', ')}.`)
    return label
  })
}

function opened(output: Writable, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.once('open', () => resolve())
    output.once('error', (cause) =>
      reject(new UsageError('INVALID_OPTION', `--out: cannot write to "${file}" (${cause.message}).`, { cause })),
    )
  })
}
