import { Command, CommanderError } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { DramatisError } from '../errors.js'
import { EXIT } from './exit-codes.js'
import { extractCommand } from './extract-command.js'

/** Runs the command line and sets the exit code; never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('dramatis')
    .description('News text in; people, organizations, places, dates and how they are tied together out.')
    .version(manifest.version)
    .addCommand(extractCommand())
    .showHelpAfterError('(see: dramatis --help)')
    .exitOverride()
  for (const command of program.commands) command.exitOverride()
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.misuse
    } else if (error instanceof DramatisError) {
      process.stderr.write(`dramatis: ${error.message}\n`)
      process.exitCode = EXIT.misuse
    } else {
      throw error
    }
  }
}
