import { defineConfig } from 'vitest/config'

/** The tests of the packed package: slow, and they need a build, so they run by themselves. */
export default defineConfig({
  test: { include: ['test/package/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false },
})
