import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { pathToFileURL } from 'node:url';
import { loadSession, realSurroundings, type Session } from '../../electron/core/index.ts';
import { CLI, runOurs, type BenchPlace } from './bench-place.ts';
import { ledgerCsv, ledgerXlsx, madeLedger } from './ledger-file.ts';
import { runMeasured, type ProcessRun } from './measured-process.ts';
import type { Contender, Workload } from './workload.ts';

const CODED_COST_CENTRES = 20;

/** The same ledger as .xlsx and as .csv: from file to committed rows, whole process. */
export async function ledgerImports(place: BenchPlace, rows: number): Promise<Workload[]> {
  const entries = madeLedger(rows, place.seed);
  const sum = entries.reduce((total, { pence }) => total + pence, 0);
  const [xlsx, csv] = [join(place.folder, `ledger-${rows}.xlsx`), join(place.folder, `ledger-${rows}.csv`)];
  writeFileSync(xlsx, ledgerXlsx(entries));
  writeFileSync(csv, ledgerCsv(entries));
  const plan = await preparedPlan(place);
  const count = rows.toLocaleString('en-GB');
  return [
    {
      name: `Ledger of ${count} rows, .xlsx`,
      input: `${count} rows × 10 columns; ours reads, validates, codes, de-duplicates, indexes and records`,
      contenders: [
        ours(place, plan, xlsx, { rows, sum }),
        libreOffice(place, xlsx),
        exceljs(place, xlsx, { rows, sum }),
      ],
      goals: [
        { words: 'at most 0.25 × LibreOffice → CSV', of: 'ratio', against: 'LibreOffice', most: 0.25 },
        { words: 'at most 0.3 × ExcelJS streaming read', of: 'ratio', against: 'ExcelJS', most: 0.3 },
        { words: 'peak memory under 250 MB', of: 'memory', most: 250 * 1024 * 1024 },
      ],
    },
    {
      name: `Ledger of ${count} rows, .csv`,
      input: `the same rows as text`,
      contenders: [ours(place, plan, csv, { rows, sum }), sqlite(place, csv, rows)],
      goals: [
        { words: 'at most 3 × sqlite3 .import', of: 'ratio', against: 'sqlite3', most: 3 },
        { words: 'peak memory under 250 MB', of: 'memory', most: 250 * 1024 * 1024 },
      ],
    },
  ];
}

/** An empty plan over the ledger's years, with a line and a coding rule for half of its cost centres. */
async function preparedPlan(place: BenchPlace): Promise<string> {
  const file = join(place.folder, 'prepared.settlement');
  removePlan(file);
  runOurs('create', file, '--template', 'vrn', '--from', '2022', '--years', '3');
  const session = await loadSession({
    ...realSurroundings('bench'),
    folder: place.folder,
    version: '0',
    dialogs: false,
  });
  try {
    await must(session.openPlanAt(file));
    await addCoding(session);
  } finally {
    await session.close();
  }
  return file;
}

async function addCoding(session: Session): Promise<void> {
  const { themes, categories, sources } = await must(session.call('read-plan', {}));
  const [theme, category, source] = [themes[0]?.id ?? 0, categories[0]?.id ?? 0, sources[0]?.id ?? 0];
  const fields = { code: 'BENCH', name: 'Bench', themeId: theme, provider: '', starts: null, ends: null };
  const added = await must(session.call('add-intervention', { ...fields, status: 'live', localities: [] }));
  for (let i = 0; i < CODED_COST_CENTRES; i += 1) {
    const line = {
      interventionId: added.interventionId,
      categoryId: category,
      description: `Line ${i}`,
      sourceId: source,
    };
    const { lineId } = await must(session.call('add-line', line));
    const rule = { costCentre: String(1000 + i).padStart(5, '0'), account: null, project: null, text: null };
    await must(session.call('add-coding-rule', { ...rule, lineId, sourceId: source }));
  }
}

async function must<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function removePlan(file: string): void {
  for (const ending of ['', '-wal', '-shm', '.lease']) rmSync(file + ending, { force: true });
}

interface Expected {
  readonly rows: number;
  readonly sum: number;
}

const ours = (place: BenchPlace, plan: string, file: string, expected: Expected): Contender => ({
  name: 'ours',
  version: place.versions.ours,
  absent: existsSync(CLI) ? null : 'the program is not built',
  run: async () => {
    const copy = join(place.folder, 'import.settlement');
    removePlan(copy);
    copyFileSync(plan, copy);
    const run = await runMeasured(execPath, [CLI, 'import', 'ledger', copy, file, '--json']);
    const { imported } = JSON.parse(run.output) as { imported: Expected };
    if (imported.rows !== expected.rows || imported.sum !== expected.sum)
      throw new Error(`imported ${JSON.stringify(imported)}, not ${JSON.stringify(expected)}`);
    return run;
  },
});

const libreOffice = (place: BenchPlace, file: string): Contender => {
  const profile = `-env:UserInstallation=${pathToFileURL(join(place.folder, 'libreoffice')).href}`;
  return {
    name: 'LibreOffice',
    version: place.versions.soffice,
    absent: place.soffice === null ? 'soffice is not installed' : null,
    run: () =>
      runMeasured('soffice', [
        '--headless',
        profile,
        '--convert-to',
        'csv',
        '--outdir',
        join(place.folder, 'converted'),
        file,
      ]),
  };
};

const exceljs = (place: BenchPlace, file: string, expected: Expected): Contender => ({
  name: 'ExcelJS',
  version: place.versions.exceljs,
  absent: place.absentPeers,
  run: async (): Promise<ProcessRun> => {
    const run = await runMeasured(execPath, [join(place.peers, 'read-with-exceljs.mjs'), file]);
    const read = JSON.parse(run.output) as Expected;
    if (read.rows !== expected.rows || read.sum !== expected.sum) throw new Error(`ExcelJS read ${run.output}`);
    return run;
  },
});

const sqlite = (place: BenchPlace, file: string, rows: number): Contender => ({
  name: 'sqlite3',
  version: place.versions.sqlite3,
  absent: place.sqlite3 === null ? 'sqlite3 is not installed' : null,
  run: async () => {
    const database = join(place.folder, 'bare.sqlite');
    rmSync(database, { force: true });
    const run = await runMeasured('sqlite3', [
      database,
      '-cmd',
      '.mode csv',
      `.import ${file} ledger`,
      'SELECT count(*) FROM ledger',
    ]);
    if (run.output.trim() !== String(rows)) throw new Error(`sqlite3 imported ${run.output}`);
    return run;
  },
});
