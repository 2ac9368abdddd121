#!/usr/bin/env node
import { main } from './main.js'
import { keepHeapModest } from './modest-heap.js'

// A reader such as `head` that closes the pipe early is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

keepHeapModest()
await main(process.argv.slice(2))
