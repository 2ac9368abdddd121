import { Worker } from 'node:worker_threads'
import type { GraphReader, Outcome, ReaderOptions, Task } from './graph-reader.js'

/** Tasks that wait at each thread, so that none is idle while the main one writes. */
const WAITING = 4

interface Pending {
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: Error) => void
}

/** Reads texts in threads of their own, each with a model of its own (some 120 MB). */
export function createReaderThreads(count: number, options: ReaderOptions): GraphReader {
  const threads = Array.from({ length: count }, () => startThread(options))
  return {
    capacity: count * WAITING,
    read(task) {
      const free = threads.reduce((a, b) => (b.waiting() < a.waiting() ? b : a))
      return free.read(task)
    },
    async close() {
      await Promise.all(threads.map(({ close }) => close()))
    },
  }
}

function startThread(options: ReaderOptions) {
  const worker = new Worker(new URL('./cli-thread.js', import.meta.url), { workerData: options })
  // A thread answers in the order in which it was asked.
  const pending: Pending[] = []
  worker.on('message', (outcome: Outcome) => pending.shift()?.resolve(outcome))
  worker.on('error', (error) => {
    for (const { reject } of pending.splice(0)) reject(error)
  })
  return {
    waiting: (): number => pending.length,
    read: (task: Task): Promise<Outcome> =>
      new Promise((resolve, reject) => {
        pending.push({ resolve, reject })
        worker.postMessage(task)
      }),
    close: (): Promise<number> => worker.terminate(),
  }
}
