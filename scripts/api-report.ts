import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'

/**
 * Writes `api/*.api.md`: every public signature of every entry point, so that a change of the API shows in review.
 * Without `--write` it compares, and fails where the committed report is out of date.
 */

const root = resolve(import.meta.dirname, '..')
const write = process.argv.includes('--write')
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { exports: Record<string, unknown> }

await mkdir(join(root, 'api'), { recursive: true })
let outdated = 0
for (const [subpath, target] of Object.entries(manifest.exports)) {
  if (typeof target === 'string') continue
  const types = (target as { import: { types: string } }).import.types
  const name = subpath === '.' ? 'dramatis' : `dramatis-${subpath.slice(2).replaceAll('/', '-')}`
  const report = `${name}.api.md`
  const isNew = !existsSync(join(root, 'api', report))
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      compiler: { tsconfigFilePath: join(root, 'tsconfig.json') },
      apiReport: {
        enabled: true,
        reportFolder: join(root, 'api'),
        reportTempFolder: join(root, 'temp'),
        reportFileName: report,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.None },
          // The main entry exports every type that a signature names; the others rely on it for the shared ones.
          'ae-forgotten-export': { logLevel: subpath === '.' ? ExtractorLogLevel.Error : ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: join(root, 'api-extractor.json'),
    packageJsonFullPath: join(root, 'package.json'),
  })
  const result = Extractor.invoke(config, { localBuild: write, showVerboseMessages: false })
  const stale = !write && (result.apiReportChanged || isNew)
  if (stale || result.errorCount > 0) outdated++
  console.log(`${stale ? 'out of date' : result.errorCount > 0 ? 'error' : 'ok'}  api/${report}`)
}
if (outdated > 0) {
  console.error('The public API differs from its report. If that is meant, run: npm run api')
  process.exitCode = 1
}
