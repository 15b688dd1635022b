import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../support/repository.ts';

/**
 * The table "Who may import whom" holds only if the gate goes red when it is broken. Each row is broken here once, in
 * a small tree of its own with the same folders, under the very rules that the gate uses.
 */
const { forbidden, options } = createRequire(import.meta.url)(join(ROOT, '.config/dependency-cruiser.cjs')) as {
  forbidden: { name: string }[];
  options: ICruiseOptions;
};

/** A tree that breaks nothing: every folder of the table, each with imports that it is allowed. */
const LEGAL: Record<string, string> = {
  'package.json':
    '{ "dependencies": { "zod": "*", "kysely": "*", "better-sqlite3": "*", "exceljs": "*", "docx": "*", "date-fns": "*", "decimal.js": "*" } }',
  'shared/base/result.ts': `export type Result = string;`,
  'shared/base/brand.ts': `export type Brand = string;`,
  'shared/domain/money/pence.ts': `import type { Brand } from '../../base/brand.ts'; import { addDays } from 'date-fns'; import { Decimal } from 'decimal.js'; export type Pence = Brand; export { addDays, Decimal };`,
  'shared/contract/methods.ts': `import { z } from 'zod'; import type { Pence } from '../domain/money/pence.ts'; export type M = Pence; export { z };`,
  'electron/core/core-types.ts': `import type { M } from '../../shared/contract/methods.ts'; export type Caller = M;`,
  'electron/core/storage/open.ts': `import Database from 'better-sqlite3'; import { Kysely } from 'kysely'; import { join } from 'node:path'; import type { Caller } from '../core-types.ts'; export { Database, Kysely, join }; export type O = Caller;`,
  'electron/core/storage/migrations/0001-first.ts': `import type { Database } from 'better-sqlite3'; export type D = Database;`,
  'electron/core/excel/write.ts': `import ExcelJS from 'exceljs'; import { inflateSync } from 'node:zlib'; export { ExcelJS, inflateSync };`,
  'electron/core/reports/panel.ts': `import type { M } from '../../../shared/contract/methods.ts'; import { Document } from 'docx'; export type P = M; export { Document };`,
  'electron/core/history/record.ts': `import type { O } from '../storage/open.ts'; export type R = O;`,
  'electron/core/commands/undo.ts': `import type { R } from '../history/record.ts'; import { ExcelJS } from '../excel/write.ts'; export type U = R; export { ExcelJS };`,
  'electron/core/queries/read.ts': `import type { O } from '../storage/open.ts'; export type Q = O;`,
  'electron/core/index.ts': `export type { U } from './commands/undo.ts'; export type { Q } from './queries/read.ts'; export type { P } from './reports/panel.ts'; export type { D } from './storage/migrations/0001-first.ts';`,
  'electron/hosts/cli/main.ts': `import type { U } from '../../core/index.ts'; import type { M } from '../../../shared/contract/methods.ts'; import { argv } from 'node:process'; export type C = U | M; export { argv };`,
  'electron/hosts/web/main.ts': `import type { U } from '../../core/index.ts'; export type W = U;`,
  'electron/hosts/desktop/main.ts': `import type { U } from '../../core/index.ts'; import { app } from 'electron'; export type W = U; export { app };`,
  'electron/hosts/desktop/preload.cts': `import { ipcRenderer } from 'electron'; import type { M } from '../../../shared/contract/methods.ts'; export type Exposed = M; export { ipcRenderer };`,
  'renderer/app/main.tsx': `import { plan } from '../features/plan/plan.tsx'; import { ledger } from '../features/ledger/ledger.tsx'; export const all = [plan, ledger];`,
  'renderer/client/api-client.ts': `import type { M } from '../../shared/contract/methods.ts'; export const client: M = '';`,
  'renderer/ui/grid.tsx': `import type { Pence } from '../../shared/domain/money/pence.ts'; export const grid: Pence = '';`,
  'renderer/features/plan/plan.tsx': `import { client } from '../../client/api-client.ts'; import { grid } from '../../ui/grid.tsx'; export const plan = [client, grid];`,
  'renderer/features/ledger/ledger.tsx': `import { client } from '../../client/api-client.ts'; export const ledger = client;`,
};

/** One forbidden import per row of the table, and per "never": the file it is planted in, the import, the rule. */
const PLANTED: [row: string, file: string, statement: string, rule: string][] = [
  [
    'shared/base imports nothing',
    'shared/base/result.ts',
    `import type { Pence } from '../domain/money/pence.ts'; export type X = Pence;`,
    'base-imports-nothing',
  ],
  [
    'shared/base knows no Node',
    'shared/base/result.ts',
    `import { join } from 'node:path'; export { join };`,
    'base-without-node',
  ],
  [
    'shared/domain knows no contract',
    'shared/domain/money/pence.ts',
    `import type { M } from '../../contract/methods.ts'; export type X = M;`,
    'domain-imports-base',
  ],
  [
    'shared/domain knows no schema library',
    'shared/domain/money/pence.ts',
    `import { z } from 'zod'; export { z };`,
    'domain-imports-base',
  ],
  [
    'shared/domain knows no Node',
    'shared/domain/money/pence.ts',
    `import { readFileSync } from 'node:fs'; export { readFileSync };`,
    'domain-without-node',
  ],
  [
    'shared/contract knows no core',
    'shared/contract/methods.ts',
    `import type { Caller } from '../../electron/core/core-types.ts'; export type X = Caller;`,
    'contract-imports-domain',
  ],
  [
    'shared/contract knows no Node',
    'shared/contract/methods.ts',
    `import { readFileSync } from 'node:fs'; export { readFileSync };`,
    'contract-without-node',
  ],
  [
    'storage knows no workbooks',
    'electron/core/storage/open.ts',
    `import type { ExcelJS } from '../excel/write.ts'; export type X = ExcelJS;`,
    'storage-imports-shared',
  ],
  [
    'excel knows no storage',
    'electron/core/excel/write.ts',
    `import type { O } from '../storage/open.ts'; export type X = O;`,
    'excel-imports-shared',
  ],
  [
    'reports knows no storage',
    'electron/core/reports/panel.ts',
    `import type { O } from '../storage/open.ts'; export type X = O;`,
    'reports-imports-shared',
  ],
  [
    'storage knows no electron',
    'electron/core/storage/open.ts',
    `import { app } from 'electron'; export { app };`,
    'storage-imports-shared',
  ],
  [
    'only storage sees the database',
    'electron/core/commands/undo.ts',
    `import { sql } from 'kysely'; export { sql };`,
    'only-storage-sees-the-database',
  ],
  [
    'only excel sees workbooks',
    'electron/core/reports/panel.ts',
    `import ExcelJS from 'exceljs'; export { ExcelJS };`,
    'only-excel-sees-workbooks',
  ],
  [
    'only reports sees documents',
    'electron/core/excel/write.ts',
    `import { Document } from 'docx'; export { Document };`,
    'only-reports-sees-documents',
  ],
  [
    'a migration is frozen',
    'electron/core/storage/migrations/0001-first.ts',
    `import type { Pence } from '../../../../shared/domain/money/pence.ts'; export type X = Pence;`,
    'migrations-are-frozen',
  ],
  [
    'commands know no host',
    'electron/core/commands/undo.ts',
    `import type { C } from '../../hosts/cli/main.ts'; export type X = C;`,
    'commands-import-inward',
  ],
  [
    'queries know no electron',
    'electron/core/queries/read.ts',
    `import { app } from 'electron'; export { app };`,
    'commands-import-inward',
  ],
  [
    'history knows no host',
    'electron/core/history/record.ts',
    `import type { W } from '../../hosts/web/main.ts'; export type X = W;`,
    'commands-import-inward',
  ],
  [
    'a host knows no other host',
    'electron/hosts/web/main.ts',
    `import type { C } from '../cli/main.ts'; export type X = C;`,
    'hosts-import-the-front-door',
  ],
  [
    'a host knows not the inside of core',
    'electron/hosts/cli/main.ts',
    `import type { O } from '../../core/storage/open.ts'; export type X = O;`,
    'hosts-import-the-front-door',
  ],
  [
    'electron stays in desktop',
    'electron/hosts/web/main.ts',
    `import { app } from 'electron'; export { app };`,
    'hosts-import-the-front-door',
  ],
  [
    'the desktop knows not the inside of core',
    'electron/hosts/desktop/main.ts',
    `import type { O } from '../../core/storage/open.ts'; export type X = O;`,
    'desktop-imports-the-front-door',
  ],
  [
    'the preload knows the contract alone',
    'electron/hosts/desktop/preload.cts',
    `import type { U } from '../../core/index.ts'; export type X = U;`,
    'preload-imports-the-contract',
  ],
  [
    'the renderer knows no core',
    'renderer/client/api-client.ts',
    `import type { Caller } from '../../electron/core/core-types.ts'; export type X = Caller;`,
    'renderer-without-electron',
  ],
  [
    'the renderer knows no Node',
    'renderer/ui/grid.tsx',
    `import { readFileSync } from 'node:fs'; export { readFileSync };`,
    'renderer-without-node',
  ],
  [
    'a feature knows no other feature',
    'renderer/features/plan/plan.tsx',
    `import { ledger } from '../ledger/ledger.tsx'; export { ledger };`,
    'features-stand-alone',
  ],
  [
    'a feature knows no app',
    'renderer/features/plan/plan.tsx',
    `import { all } from '../../app/main.tsx'; export { all };`,
    'features-stand-alone',
  ],
  [
    'ui knows nothing of the application',
    'renderer/ui/grid.tsx',
    `import { client } from '../client/api-client.ts'; export { client };`,
    'ui-knows-no-application',
  ],
  [
    'the client knows no screen',
    'renderer/client/api-client.ts',
    `import { ledger } from '../features/ledger/ledger.tsx'; export { ledger };`,
    'client-knows-no-screens',
  ],
  [
    'no cycles, types included',
    'shared/base/brand.ts',
    `import type { Result } from './result.ts'; export type X = Result;`,
    'no-cycles',
  ],
  [
    'every import leads somewhere',
    'shared/base/brand.ts',
    `import type { Gone } from './gone.ts'; export type X = Gone;`,
    'resolvable',
  ],
  [
    'shipped code uses declared packages',
    'electron/hosts/cli/main.ts',
    `import { test } from '@playwright/test'; export { test };`,
    'packages-are-declared',
  ],
  [
    'the product imports no tests',
    'renderer/app/main.tsx',
    `import { ROOT } from '../../tests/support/repository.ts'; export { ROOT };`,
    'nothing-imports-tests',
  ],
];

let tree: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'import-rules-'));
  for (const [path, text] of Object.entries(LEGAL)) write(path, text);
  write('tests/support/repository.ts', `export const ROOT = '';`);
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'dir');
});

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

/** The names of the rules that the tree breaks. */
async function brokenRules(): Promise<string[]> {
  const { output } = await cruise(['shared', 'electron', 'renderer'], {
    ...options,
    baseDir: tree,
    ruleSet: { forbidden } as NonNullable<ICruiseOptions['ruleSet']>,
    validate: true,
  });
  return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
}

test('a tree that keeps the rules is green', async () => {
  expect(await brokenRules()).toEqual([]);
});

test.each(PLANTED)('%s', async (_row, file, statement, rule) => {
  const legal = LEGAL[file];
  if (legal === undefined) throw new Error(`no such file in the tree: ${file}`);
  // A cycle needs its other half.
  const other = 'shared/base/result.ts';
  if (rule === 'no-cycles') write(other, `import type { Brand } from './brand.ts'; export type Result = Brand;`);
  write(file, `${legal}\n${statement}`);
  try {
    expect(await brokenRules()).toContain(rule);
  } finally {
    write(file, legal);
    write(other, LEGAL[other] ?? '');
  }
});

test('no rule is without a planted import', () => {
  const planted = new Set(PLANTED.map(([, , , rule]) => rule));
  expect(forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([]);
});
