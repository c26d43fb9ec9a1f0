// The layers of docs/architecture.md, checked by `npm run check`.
const STAGES = ['read', 'language', 'extract', 'resolve', 'judge', 'graph', 'report', 'export', 'explore'];

const stage = (name) => ({
  name: `${name}-stands-alone`,
  severity: 'error',
  comment:
    'A stage depends on core and on no other stage; only ingest and cli wire them, so that any stage can be replaced.',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [`^src/${name}/`, '^src/core/'] },
});

const vendor = (name, packages, home) => ({
  name: `${name}-only-in-its-adapter`,
  severity: 'error',
  comment: 'A vendor package is imported in one place, so that it can be replaced there.',
  from: { path: '^src/', pathNot: home },
  to: { path: `node_modules/(${packages})/` },
});

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle has no order to be read in.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-depends-on-nothing',
      severity: 'error',
      comment: 'Core words mean the same everywhere.',
      from: { path: '^src/core/' },
      to: { path: '^src/', pathNot: '^src/core/' },
    },
    ...STAGES.map(stage),
    vendor('neo4j', 'neo4j-driver', '^src/graph/neo4j/'),
    vendor('grafeo', '@grafeo-db', '^src/graph/embedded/'),
    vendor('wink', 'wink-nlp|wink-eng-lite-web-model', '^src/language/'),
    vendor('html', '@mozilla/readability|linkedom|feedsmith', '^src/read/'),
    vendor('graphology', 'graphology', '^src/report/'),
    vendor('hono', 'hono|@hono', '^src/explore/'),
    vendor('echarts', 'echarts', '^src/report/picture/'),
    vendor('threads', 'piscina', '^src/ingest/'),
    vendor('redis', 'bullmq|ioredis', '^src/queue/'),
    vendor('terminal', 'commander|pino|cli-progress|cli-table3|picocolors|dotenv', '^src/(cli|report)/'),
    {
      name: 'page-knows-types-only',
      severity: 'error',
      comment: 'The page runs in a browser: of the server it knows the types of its answers, which leave no trace.',
      from: { path: '^explorer/' },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-needs-the-page',
      severity: 'error',
      comment: 'The page is built on its own; the server knows its files only.',
      from: { path: '^src/' },
      to: { path: '^explorer/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
