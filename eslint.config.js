import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** Biome lints and formats; ESLint only holds regular expressions to linear time. */
export default [
  { ignores: ['dist/**', 'temp/**', 'node_modules/**', 'src/model/kernel/assembly/**', 'training/**'] },
  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
      'regexp/no-invalid-regexp': 'error',
      'regexp/no-useless-quantifier': 'error',
      'regexp/no-dupe-disjunctions': 'error',
    },
  },
]
