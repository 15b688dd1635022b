import { pence, ZERO } from '../money/pence.ts';
import type { ClassifiedFile } from './classify-file.ts';
import type { HeldRow, ImportTally, ReasonTally, RowTally } from './ledger-types.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/**
 * Accounts for every row of a file: `file` = imported + changed + unchanged + excluded + quarantined, in rows and in
 * pence. `changed` and `vanished` come from comparing cumulative extracts, which this version does not do: both are
 * zero, and a row that finance has altered since the last extract comes in as a new row beside the old one.
 *
 * @param occurrence As `findNewRows` gives it: 0 for a row that the plan has.
 * @param isCoded Whether a new row has found its home.
 */
export function tallyImport(
  { rows, held, blankRows, file }: ClassifiedFile,
  occurrence: Uint32Array,
  isCoded: (row: number) => boolean,
): ImportTally {
  const [imported, unchanged, uncoded] = [counter(), counter(), counter()];
  for (let row = 0; row < rows.count; row++) {
    const amount = rows.amount[row] ?? 0;
    add(occurrence[row] === 0 ? unchanged : imported, amount);
    if (occurrence[row] !== 0 && !isCoded(row)) add(uncoded, amount);
  }
  const excluded = tallyHeld(held, 'excluded');
  return {
    file,
    imported: done(imported),
    changed: { rows: 0, sum: ZERO },
    unchanged: done(unchanged),
    excluded: { ...excluded, rows: excluded.rows + blankRows },
    quarantined: tallyHeld(held, 'quarantined'),
    vanished: { rows: 0, sum: ZERO },
    uncoded: done(uncoded),
  };
}

interface Counter {
  rows: number;
  sum: number;
}

const counter = (): Counter => ({ rows: 0, sum: 0 });
const done = ({ rows, sum }: Counter): RowTally => ({ rows, sum: pence(sum) });

function add(to: Counter, amount: number): void {
  to.rows += 1;
  to.sum += amount;
}

function tallyHeld(held: readonly HeldRow[], outcome: HeldRow['outcome']): RowTally {
  const tally = counter();
  for (const row of held) if (row.outcome === outcome) add(tally, row.amount ?? 0);
  return done(tally);
}

/** Reasons counted, in the order of `REASONS`; rows without any cell count as blank. */
export function tallyReasons({ held, blankRows }: ClassifiedFile): ReasonTally[] {
  const counters = new Map<string, Counter>();
  if (blankRows > 0) counters.set('blank' satisfies ReasonCode, { rows: blankRows, sum: 0 });
  for (const { reason, amount } of held) {
    const tally = counters.get(reason) ?? counter();
    counters.set(reason, tally);
    add(tally, amount ?? 0);
  }
  return (Object.keys(REASONS) as ReasonCode[]).flatMap((code) => {
    const tally = counters.get(code);
    return tally ? [{ code, ...REASONS[code], ...done(tally) }] : [];
  });
}
