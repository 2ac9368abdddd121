/**
 * The rooms of `src/` in order of dependence: a room imports only from rooms above it.
 * `errors.ts` and `check-options.ts` stand above all.
 */
const rooms = [
  'document',
  'tokenize',
  'lexicon',
  'model',
  'extract',
  'adapters',
  'refine',
  'resolve',
  'link',
  'relate',
  'graph',
  'export',
  'pipeline',
  'stream',
  'cli',
]

const order = rooms.map((room, index) => ({
  name: `${room}-imports-only-from-above`,
  comment: `${room}/ may import from: errors.ts, check-options.ts${rooms
    .slice(0, index)
    .map((above) => `, ${above}/`)
    .join('')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: `^src/(${[...rooms.slice(index + 1), '[^/]+\\.ts$'].join('|')})`,
    pathNot: '^src/(errors|check-options)\\.ts$',
  },
}))

module.exports = {
  forbidden: [
    ...order,
    {
      name: 'known-rooms',
      comment: 'A new room must be given its place in the order of rooms.',
      severity: 'error',
      from: { path: `^src/(?!(${rooms.join('|')}|testing)/)[^/]+/` },
      to: {},
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'lite-without-model',
      comment: 'Importing dramatis/lite or dramatis/dates never pulls the model in.',
      severity: 'error',
      from: { path: '^src/(lite|dates)\\.ts$' },
      to: { path: '^src/model/', reachable: true },
    },
    {
      name: 'library-without-node',
      comment: 'Everything but the command line runs in browsers and edge workers.',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^src' },
      to: { couldNotResolve: true, pathNot: '\\.bin$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.bin$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
