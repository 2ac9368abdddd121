import { defineConfig } from 'vitest/config'
import { dataModulesForVite } from './scripts/data-modules.js'

export default defineConfig({
  plugins: [dataModulesForVite],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**', 'node_modules/**'],
    typecheck: { enabled: true, include: ['test/types/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    testTimeout: 20_000,
  },
})
