import { isProblem, type CellReadings } from './cell-readings.ts';
import type { ExaminedFile } from './examine-file.ts';
import { monthInName } from './file-hints.ts';
import type { PeriodReading } from './ledger-types.ts';
import { codeOfDay, codeOfMonth, codeOfWritten, startYearOfCode, type PeriodCode } from './posting.ts';
import { CELL, type RowBlock } from './row-block.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** The plan's years: the calendar year of the first 1 April, and how many there are. */
export interface PlanYears {
  readonly first: number;
  readonly count: number;
}

export const isWithin = ({ first, count }: PlanYears, code: PeriodCode): boolean =>
  startYearOfCode(code) >= first && startYearOfCode(code) < first + count;

export interface PeriodFinding {
  readonly reading: PeriodReading;
  /** What tells, to complete "… was read as …, because …"; null when nothing does. */
  readonly because: string | null;
  /** A period of the file, as an example: 202401. */
  readonly example: number;
}

/** Votes for each reading of `202401`, weighed in order; the first kind of evidence that tells decides. */
interface Evidence {
  readonly values: Set<number>;
  readonly dates: Record<PeriodReading, number>;
  readonly names: Record<PeriodReading, number>;
}

const READINGS: readonly PeriodReading[] = ['calendar', 'financial'];

/**
 * How periods such as 202401 are meant, told from the file: numbers above 12, the dates beside them, the months that
 * name the sheets, whether all fall into one financial year, then the plan's years. Null when the file has none such.
 */
export function findPeriodReading(
  examined: ExaminedFile,
  layouts: readonly SheetLayout[],
  plan: PlanYears,
): PeriodFinding | null {
  const evidence = gather(examined, layouts);
  const example = evidence.values.values().next().value;
  return example === undefined ? null : { ...weigh(evidence, plan), example };
}

function weigh({ values, dates, names }: Evidence, plan: PlanYears): Omit<PeriodFinding, 'example'> {
  const all = [...values];
  if (all.some((value) => value % 100 > 12)) return { reading: 'financial', because: 'the file has periods above 12' };
  const dated = winner(dates);
  if (dated) return { reading: dated, because: 'the dates beside them say so' };
  const named = winner(names);
  if (named) return { reading: named, because: 'the names of the sheets say so' };
  const years = (reading: PeriodReading): number => new Set(codes(all, reading).map(startYearOfCode)).size;
  if (all.length > 1 && years('calendar') !== years('financial')) {
    const reading = years('calendar') < years('financial') ? 'calendar' : 'financial';
    return { reading, because: 'so all of them fall into one financial year' };
  }
  const inside = (reading: PeriodReading): number => codes(all, reading).filter((code) => isWithin(plan, code)).length;
  const fitting = winner({ calendar: inside('calendar'), financial: inside('financial') });
  return fitting
    ? { reading: fitting, because: 'so they fall into the plan’s years' }
    : { reading: 'financial', because: null };
}

const winner = ({ calendar, financial }: Record<PeriodReading, number>): PeriodReading | null =>
  calendar === financial ? null : calendar > financial ? 'calendar' : 'financial';

const codes = (values: readonly number[], reading: PeriodReading): PeriodCode[] =>
  values.flatMap((value) => codeOfValue(value, reading) ?? []);

const codeOfValue = (value: number, reading: PeriodReading): PeriodCode | null =>
  codeOfWritten({ says: 'year and number', year: Math.floor(value / 100), number: value % 100 }, reading);

function gather(examined: ExaminedFile, layouts: readonly SheetLayout[]): Evidence {
  const evidence: Evidence = {
    values: new Set(),
    dates: { calendar: 0, financial: 0 },
    names: { calendar: 0, financial: 0 },
  };
  for (const layout of layouts) {
    const seen = valuesOfSheet(examined, layout, evidence);
    voteByName(examined.file.info.sheets[layout.sheet]?.name ?? '', seen, evidence);
  }
  return evidence;
}

function voteByName(name: string, seen: ReadonlySet<number>, evidence: Evidence): void {
  const named = monthInName(name);
  if (!named || seen.size !== 1) return;
  for (const value of seen)
    for (const reading of READINGS) {
      const code = codeOfValue(value, reading);
      const month = codeOfMonth(named.year ?? 0, named.month) % 100;
      if (code !== null && code % 100 === month) evidence.names[reading] += 1;
    }
}

function valuesOfSheet({ file, readings }: ExaminedFile, layout: SheetLayout, evidence: Evidence): Set<number> {
  const seen = new Set<number>();
  const period = layout.columns.get('period')?.column;
  const date = layout.columns.get('date')?.column;
  if (period === undefined) return seen;
  const valueOf = writtenValues(readings);
  let votes = 0;
  for (const block of file.blocks) {
    if (block.sheet !== layout.sheet) continue;
    for (let row = 0; row < block.rowCount; row++) {
      const cell = cellIn(block, row, period);
      const value = cell === NO_CELL ? 0 : valueOf(block.kind[cell] ?? 0, block.value[cell] ?? 0);
      if (value === 0) continue;
      if (!seen.has(value)) seen.add(value);
      if (date === undefined || (votes += 1) > VOTES_OF_A_SHEET) continue;
      const dated = cellIn(block, row, date);
      const day = readings.day(block.kind[dated] ?? 0, block.value[dated] ?? 0, layout.monthFirst);
      if (typeof day === 'number') voteByDate(value, day, evidence);
    }
  }
  for (const value of seen) evidence.values.add(value);
  return seen;
}

/** 202401 as a number, however it is written; 0 for any other period. Each text is looked at once. */
function writtenValues(readings: CellReadings): (kind: number, value: number) => number {
  const ofText = new Map<number, number>();
  const read = (kind: number, value: number): number => {
    const written = readings.period(kind, value);
    const isMeant = written !== null && !isProblem(written) && written.says === 'year and number';
    return isMeant ? written.year * 100 + written.number : 0;
  };
  return (kind, value) => {
    if (kind !== CELL.text) return read(kind, value);
    const known = ofText.get(value);
    if (known !== undefined) return known;
    const meant = read(kind, value);
    ofText.set(value, meant);
    return meant;
  };
}

/** Enough rows to tell by their dates how the periods beside them are meant. */
const VOTES_OF_A_SHEET = 2_000;

const NO_CELL = -1;

/** The cell of a column in a row; `NO_CELL`, which reads as blank, when it has none. */
function cellIn(block: RowBlock, row: number, column: number): number {
  const end = block.cellStart[row + 1] ?? 0;
  for (let cell = block.cellStart[row] ?? 0; cell < end; cell++) if (block.column[cell] === column) return cell;
  return NO_CELL;
}

function voteByDate(value: number, day: number, evidence: Evidence): void {
  for (const reading of READINGS) if (codeOfValue(value, reading) === codeOfDay(day)) evidence.dates[reading] += 1;
}
