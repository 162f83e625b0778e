const DOMAINS = 'accounts|analysis|feeds|triage|incidents|investigations|graph';

/** Packages that may be imported in one place only, so that replacing one touches one folder. */
const HOMES = {
  undici: '^src/net/',
  conf: '^src/config/',
  tldts: '^src/ioc/',
  'ipaddr.js': '^src/ioc/',
  'cli-table3': '^src/output/',
  'postal-mime': '^src/cli/extract/mail/',
  ora: '^src/cli/progress\\.ts$',
  commander: '^src/cli/',
  kysely: '^src/store/',
  libsql: '^src/store/',
  pg: '^src/store/',
  fastify: '^src/server/',
  graphology: '^src/graph/',
};

const home = ([name, path]) => ({
  name: `home-of-${name.replace('.', '')}`,
  comment: `${name} is used in ${path} only`,
  severity: 'error',
  from: { path: '^src/', pathNot: path },
  to: { path: `^node_modules/${name.replace('.', '\\.')}/` },
});

const layer = (name, from, to) => ({
  name: `layers-${name}`,
  comment: 'imports go down only: edges > engine, config, output > domains > store, net > ioc > shared',
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    layer('shared', '^src/shared/', '^src/(?!shared/)'),
    layer('ioc', '^src/ioc/', '^src/(?!ioc/|shared/)'),
    layer('store-net', '^src/(store|net)/', `^src/(${DOMAINS}|engine|config|output|cli|server|main)`),
    layer('domains', `^src/(${DOMAINS})/`, '^src/(engine|config|output|cli|server|main)'),
    layer('engine-config-output', '^src/(engine|config|output)/', '^src/(cli|server|main)'),
    {
      name: 'main-is-the-top',
      comment: 'nothing imports the entry',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'pure-ioc-and-shared',
      comment: 'ioc and shared compute: no I/O',
      severity: 'error',
      from: { path: '^src/(ioc|shared)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(url|buffer|punycode)$' },
    },
    {
      name: 'pure-output',
      comment: 'output gets records and returns text; hashing is computing',
      severity: 'error',
      from: { path: '^src/output/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'domain-by-its-face',
      comment:
        'a folder is used by the others through its index.ts (or ioc/text.ts, verdict/rules.ts, gate/rules.ts, gate/entries.ts, gate/secret.ts and what is generated, which load no data, or the declared operations, which are data)',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: `^src/(${DOMAINS}|ioc|store|net|engine|config)/.+`,
        pathNot:
          '^src/(?:$1/|[^/]+/index\\.ts$|ioc/text\\.ts$|analysis/(?:verdict/rules|gate/rules|gate/entries|gate/secret)\\.ts$|engine/operations/[^/]+\\.ts$|[a-z/]+/(?:names|keys)\\.gen\\.ts$)',
      },
    },
    {
      name: 'no-test-in-source',
      comment: 'source never imports tests',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { path: '^test/' },
    },
    { name: 'no-cycles', comment: 'no circular imports', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'every file is used',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...Object.entries(HOMES).map(home),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
