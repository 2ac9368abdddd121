import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const cli = resolve(import.meta.dirname, '../../dist/cli.js')

/** What a run of the command left behind. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The command is tested as it is built; the tests that need it say so when it is not. */
export const isBuilt = existsSync(cli)

/** Runs the built command as a process of its own. */
export function runCommand(
  args: readonly string[],
  input: string | Buffer = '',
  cwd = process.cwd(),
): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', fail)
    child.on('close', (code) => {
      done({ code: code ?? -1, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
