import type { CellNote, PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';

/** What is said of a row's months beside their amounts. */
export interface RowMarks {
  /** Months, from 0, that a respread leaves as they are. */
  readonly held: ReadonlySet<number>;
  readonly notes: ReadonlyMap<number, CellNote>;
  /** Months set by hand in place of what the line's driver computes. */
  readonly overrides: ReadonlySet<number>;
  /** Whether a driver computes the line. */
  readonly driven: boolean;
}

const NO_MONTHS: ReadonlySet<number> = new Set();
export const NO_MARKS: RowMarks = { held: NO_MONTHS, notes: new Map(), overrides: NO_MONTHS, driven: false };

interface Place {
  readonly lineId: number | null;
  readonly sourceId: number | null;
}

/** The marks of every row: holds and notes lie on a line's money from one source, overrides on the whole line. */
export function createMarks({ holds, notes, drivers }: PlanDocument): (row: Place) => RowMarks {
  const heldBy = new Map(holds.map((row) => [`${row.lineId} ${row.sourceId}`, new Set(row.months)]));
  const notesBy = Map.groupBy(notes, (note) => `${note.lineId} ${note.sourceId}`);
  const overriddenBy = new Map(drivers.map((one) => [one.lineId, new Set(one.overrides.map(({ month }) => month))]));
  return ({ lineId, sourceId }) => {
    if (lineId === null) return NO_MARKS;
    const key = `${lineId} ${sourceId}`;
    const [held, noted, overrides] = [heldBy.get(key), notesBy.get(key), overriddenBy.get(lineId)];
    if (!held && !noted && !overrides) return NO_MARKS;
    return {
      held: held ?? NO_MONTHS,
      notes: new Map(noted?.map((note) => [note.month, note])),
      overrides: overrides ?? NO_MONTHS,
      driven: overrides !== undefined,
    };
  };
}

const sameMonths = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a === b || (a.size === b.size && [...a].every((month) => b.has(month)));

const sameNotes = (a: RowMarks['notes'], b: RowMarks['notes']): boolean =>
  a.size === b.size && [...a].every(([month, { text, at }]) => b.get(month)?.text === text && b.get(month)?.at === at);

export const sameMarks = (a: RowMarks, b: RowMarks): boolean =>
  a === b ||
  (a.driven === b.driven &&
    sameMonths(a.held, b.held) &&
    sameMonths(a.overrides, b.overrides) &&
    sameNotes(a.notes, b.notes));
