import { allocate } from '../../../money/allocate.ts';
import { pence } from '../../../money/pence.ts';
import type { Commitment } from '../../plan-document.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { contractRows } from './contract-rows.ts';
import type { DemoHome } from './demo-homes.ts';
import type { Posting } from './postings.ts';
import { spendByMonth } from './spend-by-month.ts';
import { overtimeRows, spendingRows } from './spending-rows.ts';
import { untidyRows } from './untidy-rows.ts';

const SEED = 20_220_401;
const LEDGER_ROWS = 3_000;

/** The demonstration's ledger, April 2022 to September 2023; claims of overtime make up the number of rows. */
export function demoLedger(homes: readonly DemoHome[], commitments: readonly Commitment[]): Posting[] {
  const chance = chanceFrom(SEED);
  const invoices = commitments.flatMap((commitment) => contractRows(commitment, homes, chance));
  const others = homes.flatMap((home) => spendingRows(home, chance));
  const rows = [...invoices, ...others, ...untidyRows(homes, invoices)];
  return [...rows, ...allOvertime(homes, LEDGER_ROWS - rows.length, chance)];
}

/** Overtime in `count` claims, more of them where more is spent. */
function allOvertime(homes: readonly DemoHome[], count: number, chance: Chance): Posting[] {
  const teams = homes
    .filter(({ line }) => line.spending.how === 'overtime')
    .map((home) => ({ home, spend: spendByMonth(home, chance) }));
  const months = teams.flatMap(({ spend }) => spend.map((amount) => amount ?? 0));
  const counts = allocate(pence(count), months);
  return teams.flatMap(({ home, spend }, i) =>
    overtimeRows(home, spend, counts.slice(i * spend.length, (i + 1) * spend.length), chance),
  );
}
