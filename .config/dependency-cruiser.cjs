/**
 * Who may import whom (docs/architecture.md), as rules. Imports of types count. Every rule here has a planted
 * counter-example in tests/architecture/import-rules.test.ts.
 *
 * Most rows are written as "from here, to anything but", so that a new folder is forbidden until it is allowed.
 */
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;
const DATABASE = packages('better-sqlite3', 'kysely');
const WORKBOOKS = packages('exceljs', 'saxes');
const DOCUMENTS = packages('docx');
const NODE_BUILTIN = ['core'];

/** From `from`, nothing but paths that match one of `allowed` (itself included by the caller). */
const only = (name, comment, from, allowed, pathNot) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...(pathNot && { pathNot }) },
  to: { pathNot: allowed, dependencyTypesNot: NODE_BUILTIN },
});
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const noNode = (name, from) => never(name, 'no Node here', { path: from }, { dependencyTypes: NODE_BUILTIN });

const SHARED = '^shared/(base|domain|contract)/';
const CORE_TYPES = '^electron/core/[a-z-]+-types\\.ts$';
/** What a command or a query is given. */
const HANDLER = '^electron/core/(handler|file-name)\\.ts$';

module.exports = {
  forbidden: [
    never('no-cycles', 'a cycle of imports, types included', {}, { circular: true }),
    never('resolvable', 'every import leads somewhere', {}, { couldNotResolve: true }),
    never(
      'packages-are-declared',
      'shipped code uses packages of "dependencies" alone (electron itself comes with the window)',
      { path: '^(electron|shared)/', pathNot: '^electron/vite\\.config\\.ts$' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: [packages('electron'), '/@types/'] },
    ),

    only('base-imports-nothing', 'shared/base imports nothing', '^shared/base/', ['^shared/base/']),
    noNode('base-without-node', '^shared/base/'),

    only('domain-imports-base', 'shared/domain imports base, decimal.js and date-fns', '^shared/domain/', [
      '^shared/(base|domain)/',
      packages('decimal\\.js', 'date-fns'),
    ]),
    noNode('domain-without-node', '^shared/domain/'),

    only(
      'contract-imports-domain',
      'shared/contract imports base, domain and the schema library',
      '^shared/contract/',
      [SHARED, packages('zod')],
    ),
    noNode('contract-without-node', '^shared/contract/'),

    only(
      'storage-imports-shared',
      'core/storage imports shared and the database packages',
      '^electron/core/storage/',
      [SHARED, CORE_TYPES, '^electron/core/storage/', DATABASE],
      '^electron/core/storage/migrations/',
    ),
    only('excel-imports-shared', 'core/excel imports shared and the workbook packages', '^electron/core/excel/', [
      SHARED,
      CORE_TYPES,
      '^electron/core/excel/',
      WORKBOOKS,
    ]),
    only('reports-imports-shared', 'core/reports imports shared and the document package', '^electron/core/reports/', [
      SHARED,
      CORE_TYPES,
      '^electron/core/reports/',
      DOCUMENTS,
    ]),
    never(
      'only-storage-sees-the-database',
      'the database packages belong to core/storage',
      { path: '^(electron|shared|renderer|scripts)/', pathNot: '^electron/core/storage/' },
      { path: DATABASE },
    ),
    never(
      'only-excel-sees-workbooks',
      'the workbook packages belong to core/excel',
      { path: '^(electron|shared|renderer|scripts)/', pathNot: '^electron/core/excel/' },
      { path: WORKBOOKS },
    ),

    never(
      'only-reports-sees-documents',
      'the document package belongs to core/reports',
      { path: '^(electron|shared|renderer|scripts)/', pathNot: '^electron/core/reports/' },
      { path: DOCUMENTS },
    ),

    never(
      'migrations-are-frozen',
      'a migration imports a database handle type and no other code of ours',
      { path: '^electron/core/storage/migrations/[0-9]' },
      { pathNot: packages('better-sqlite3') },
    ),

    only(
      'commands-import-inward',
      'commands, queries and history import shared, storage, excel and reports',
      '^electron/core/(commands|queries|history)/',
      [SHARED, CORE_TYPES, HANDLER, '^electron/core/(commands|queries|history|storage|excel|reports)/'],
    ),

    only(
      'hosts-import-the-front-door',
      'a host imports core/index.ts and shared; electron only in desktop',
      '^electron/hosts/([^/]+)/',
      [SHARED, '^electron/core/index\\.ts$', '^electron/hosts/$1/'],
      '^electron/hosts/desktop/',
    ),
    only(
      'desktop-imports-the-front-door',
      'the desktop host imports core/index.ts, shared and electron',
      '^electron/hosts/desktop/',
      [SHARED, '^electron/core/index\\.ts$', '^electron/hosts/desktop/', packages('electron'), '^electron$'],
    ),
    only(
      'preload-imports-the-contract',
      'the preload imports the contract alone',
      '^electron/hosts/desktop/preload\\.',
      ['^shared/contract/', packages('electron'), '^electron$'],
    ),

    never(
      'renderer-without-electron',
      'the renderer imports shared and itself',
      { path: '^renderer/', pathNot: '^renderer/vite\\.config\\.ts$' },
      { path: ['^electron(/|$)', '^(scripts|tests)/', packages('electron')] },
    ),
    never(
      'renderer-without-node',
      'no Node in the renderer',
      { path: '^renderer/', pathNot: '^renderer/vite\\.config\\.ts$' },
      { dependencyTypes: NODE_BUILTIN },
    ),
    never(
      'features-stand-alone',
      'a feature imports client, ui and shared, never another feature or the app',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/(features|app)/', pathNot: '^renderer/features/$1/' },
    ),
    never(
      'ui-knows-no-application',
      'renderer/ui imports nothing of the application’s',
      { path: '^renderer/ui/' },
      { path: ['^renderer/(app|client|features)/', '^shared/contract/'] },
    ),
    never(
      'client-knows-no-screens',
      'renderer/client imports no screen',
      { path: '^renderer/client/' },
      { path: '^renderer/(app|features|ui)/' },
    ),

    never(
      'nothing-imports-tests',
      'the product imports neither tests nor scripts',
      { path: '^(electron|shared|renderer)/' },
      { path: '^(tests|scripts)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The peers of the benchmark install their own packages, when it runs.
    exclude: { path: '^(out|dist|coverage|tests/bench/peers)/' },
    /** Imports of types alone count too. */
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.cts', '.mts', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
    builtInModules: { add: ['node:sqlite', 'node:test', 'node:sea'] },
  },
};
