import { ok } from '../../../shared/base/result.ts';
import { POSITION_BY } from '../../../shared/domain/plan/position-types.ts';
import { position } from '../../../shared/domain/plan/position.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import type { ImportTally } from '../../../shared/domain/ledger/ledger-types.ts';
import type { QueryHandler } from '../handler.ts';
import { findBrokenLink, findWrongLines } from '../history/verify-chain.ts';
import { damageIn, danglingRows, type ReadHandle } from '../storage/handles.ts';
import { countWrongLedgerTotals } from '../storage/writers/ledger-totals.ts';

interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
}

const check = (name: string, problem: string | null, fine: string): Check => ({
  name,
  passed: problem === null,
  detail: problem ?? fine,
});

async function fileIsSound(read: ReadHandle): Promise<Check> {
  return check('The file is sound', await damageIn(read), 'every page reads');
}

async function referencesHold(read: ReadHandle): Promise<Check> {
  const dangling = await danglingRows(read);
  const problem = dangling && `${dangling.count} rows of ${dangling.table} point nowhere`;
  return check('Every reference has its row', problem, 'all found');
}

async function chainHolds(read: ReadHandle): Promise<Check> {
  const broken = await findBrokenLink(read);
  const { count } = await read
    .selectFrom('history')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return check(
    'The history is unbroken',
    broken === null ? null : `action ${broken} is not as it was written`,
    `${count} actions`,
  );
}

async function linesAreNoted(read: ReadHandle): Promise<Check> {
  const wrong = await findWrongLines(read);
  const problem = wrong === null ? null : `action ${wrong} is not noted with the lines it changed`;
  return check('Every line finds its history', problem, 'recomputed from every action');
}

async function ledgerTotalsTie(read: ReadHandle): Promise<Check> {
  const wrong = await countWrongLedgerTotals(read);
  return check(
    'Ledger totals equal their rows',
    wrong === 0 ? null : `${wrong} totals differ`,
    'recomputed from every row',
  );
}

const PARTS = ['imported', 'changed', 'unchanged', 'excluded', 'quarantined'] as const;

function tallyProblem(
  id: number,
  tally: ImportTally,
  kept: { rows: number; sum: number },
  held: number,
): string | null {
  const rows = PARTS.reduce((total, part) => total + tally[part].rows, 0);
  const sum = PARTS.reduce((total, part) => total + tally[part].sum, 0);
  if (rows !== tally.file.rows || sum !== tally.file.sum) return `import ${id}: its parts do not sum to its file`;
  if (kept.rows !== tally.imported.rows || kept.sum !== tally.imported.sum)
    return `import ${id}: keeps ${kept.rows} rows, said ${tally.imported.rows}`;
  if (held > tally.excluded.rows + tally.quarantined.rows) return `import ${id}: holds more rows than it said`;
  return null;
}

async function importsTie(read: ReadHandle): Promise<Check> {
  const batches = await read.selectFrom('import_batch').select(['id', 'tally']).execute();
  const kept = await read
    .selectFrom('ledger_row')
    .select(({ fn }) => ['batch_id', fn.countAll<number>().as('rows'), fn.sum<number>('amount').as('sum')])
    .groupBy('batch_id')
    .execute();
  const held = await read
    .selectFrom('held_row')
    .select(({ fn }) => ['batch_id', fn.countAll<number>().as('rows')])
    .groupBy('batch_id')
    .execute();
  const keptBy = new Map(kept.map((row) => [row.batch_id, row]));
  const heldBy = new Map(held.map((row) => [row.batch_id, row.rows]));
  const problems = batches.flatMap(({ id, tally }) => {
    const rows = keptBy.get(id) ?? { rows: 0, sum: 0 };
    return tallyProblem(id, JSON.parse(tally) as ImportTally, rows, heldBy.get(id) ?? 0) ?? [];
  });
  return check('Every import accounts for its file', problems[0] ?? null, `${batches.length} imports`);
}

const FIGURES = ['budget', 'committed', 'actual', 'forecast', 'variance', 'available'] as const;

/** However the position is cut, it sums to the same. */
function positionsTie(document: PlanDocument): Check {
  const [first, ...others] = POSITION_BY.map((by) => {
    const rows = position(document, by);
    return { by, sums: FIGURES.map((figure) => rows.reduce((total, row) => total + row[figure], 0)) };
  });
  const different = others.find(({ sums }) => sums.join() !== first?.sums.join());
  const problem = different ? `by ${different.by} does not sum to by ${String(first?.by)}` : null;
  return check('Every position sums to the same', problem, `${POSITION_BY.length} cuts`);
}

/** Actuals of the position against the ledger itself. */
async function actualsTie(read: ReadHandle, document: PlanDocument): Promise<Check> {
  const ledger = await read
    .selectFrom('ledger_row')
    .select(({ fn }) => fn.sum<number | null>('amount').as('sum'))
    .where('live', '=', 1)
    .where('kind', '=', 'expenditure')
    .executeTakeFirstOrThrow();
  const shown = position(document, 'line').reduce((total, row) => total + row.actual, 0);
  const difference = shown - (ledger.sum ?? 0);
  return check('Actuals equal the ledger', difference === 0 ? null : `${difference} pence apart`, 'to the penny');
}

/** Integrity, the hash chain, and that every total ties. */
export const verifyPlan: QueryHandler<'verify-plan'> = async ({ read, document }) => {
  const plan = await document();
  const checks = [
    await fileIsSound(read),
    await referencesHold(read),
    await chainHolds(read),
    await linesAreNoted(read),
    await ledgerTotalsTie(read),
    await importsTie(read),
    positionsTie(plan),
    await actualsTie(read, plan),
  ];
  return ok({ passed: checks.every(({ passed }) => passed), checks });
};
