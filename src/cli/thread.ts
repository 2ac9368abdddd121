import { parentPort, workerData } from 'node:worker_threads'
import { createGraphReader, type ReaderOptions, type Task } from './graph-reader.js'

/* The program of a thread of `reader-threads.ts`: answers each task, in order. */

const reader = createGraphReader(workerData as ReaderOptions)
let before = Promise.resolve()
parentPort!.on('message', (task: Task) => {
  before = before.then(async () => parentPort!.postMessage(await reader.read(task)))
})
