import { pence } from '../money/pence.ts';
import type { ExaminedFile } from './examine-file.ts';
import { cellText, isBlankRow, rowTexts } from './file-rows.ts';
import { normalHeading } from './heading-text.ts';
import { NO_DAY, TEXT_FIELDS, type LedgerRowsBuilder, type StringPool } from './ledger-rows.ts';
import type { HeldRow, LedgerField, LedgerMapping } from './ledger-types.ts';
import { isWithin, type PlanYears } from './period-evidence.ts';
import { numberOfCode, startYearOfCode, type PeriodCode } from './posting.ts';
import { NO_BLAME, REASONS, wordsFor, type Blame, type ReasonCode } from './reasons.ts';
import { CELL, type RowBlock } from './row-block.ts';
import { filledCells, RowReader, type RowProblem } from './row-reader.ts';
import { isTotalLabel, RunningTotals } from './running-totals.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** Prose fills a cell or two; a row with more may be a ledger row that lacks its amount. */
const MOST_CELLS_OF_A_NOTE = 2;
const RULED_LINE = /^[-=_*.·\s]+$/;

/** Sorts the rows of one sheet into `builder` and `held`. */
export class SheetClassifier {
  readonly #examined: ExaminedFile;
  readonly #layout: SheetLayout;
  readonly #plan: PlanYears;
  readonly #builder: LedgerRowsBuilder;
  readonly #strings: StringPool;
  readonly #held: HeldRow[];
  readonly #reader: RowReader;
  readonly #totals = new RunningTotals();
  readonly #texts = new Uint32Array(TEXT_FIELDS.length);
  /** Labelled totals that agree with nothing above: places in `held`, looked at again when the sheet is through. */
  readonly #pending: number[] = [];
  /** Rows above this one are titles; 0 where the headings come last. */
  readonly #titlesAbove: number;

  constructor(
    examined: ExaminedFile,
    layout: SheetLayout,
    mapping: LedgerMapping,
    plan: PlanYears,
    builder: LedgerRowsBuilder,
    strings: StringPool,
    held: HeldRow[],
  ) {
    this.#examined = examined;
    this.#layout = layout;
    this.#plan = plan;
    this.#builder = builder;
    this.#strings = strings;
    this.#held = held;
    this.#reader = new RowReader(examined.readings, layout, mapping, plan);
    this.#titlesAbove = titlesAbove(examined, layout);
  }

  run(): void {
    for (const block of this.#examined.file.blocks) {
      if (block.sheet !== this.#layout.sheet) continue;
      for (let row = 0; row < block.rowCount; row++) this.#classify(block, row);
    }
    this.#settlePending();
  }

  #classify(block: RowBlock, row: number): void {
    const rowNumber = block.rowNumbers[row] ?? 0;
    if (this.#layout.headingRows.includes(rowNumber)) return this.#hold(block, row, 'heading');
    this.#reader.moveTo(block, row);
    const amount = this.#reader.amount();
    const amountProblem = this.#reader.problem;
    const period = this.#reader.posting();
    if (amount === null) return this.#withoutAmount(block, row, amountProblem, period);
    if (period === null) return this.#withoutPosting(block, row, amount, this.#reader.problem);
    this.#totals.add(amount);
    if (!isWithin(this.#plan, period)) return this.#outsidePlan(block, row, amount, period);
    this.#take(rowNumber, period, amount);
  }

  #take(rowNumber: number, period: PeriodCode, amount: number): void {
    this.#reader.takeTexts(this.#strings, this.#texts);
    this.#builder.add(this.#layout.sheet, rowNumber, period, this.#reader.day ?? NO_DAY, amount, this.#texts);
  }

  #withoutAmount(block: RowBlock, row: number, problem: RowProblem | null, period: PeriodCode | null): void {
    const { file } = this.#examined;
    const isError = problem?.code === 'error-cell';
    if (isBlankRow(file, block, row)) return this.#hold(block, row, 'blank');
    if (this.#repeatsHeadings(block, row)) return this.#hold(block, row, 'heading');
    if (rowTexts(file, block, row).every((text) => text === '' || RULED_LINE.test(text)))
      return this.#hold(block, row, 'note');
    if ((block.rowNumbers[row] ?? 0) < this.#titlesAbove && !isError) return this.#hold(block, row, 'title');
    const isProse = period === null && !isError && filledCells(file, block, row) <= MOST_CELLS_OF_A_NOTE;
    if (isProse) return this.#hold(block, row, 'note');
    if (problem === null) return this.#hold(block, row, 'no-amount', this.#blameHeading(AMOUNTS));
    this.#hold(block, row, problem.code, this.#blameCell(block, problem.field));
  }

  #withoutPosting(block: RowBlock, row: number, amount: number, problem: RowProblem | null): void {
    const texts = rowTexts(this.#examined.file, block, row);
    const labelled = texts.some(isTotalLabel);
    if (labelled || this.#standsAlone(block, row)) {
      const several = labelled || this.#totals.several;
      const since = this.#totals.since;
      if (several && this.#totals.accepts(amount)) return this.#hold(block, row, 'total', NO_BLAME, amount);
      if (labelled) return this.#holdTotal(block, row, amount, since);
    }
    if ((block.rowNumbers[row] ?? 0) < this.#titlesAbove) return this.#hold(block, row, 'title');
    this.#totals.add(amount);
    const blame = problem ? this.#blameCell(block, problem.field) : this.#blameHeading(['period', 'date']);
    this.#hold(block, row, problem?.code ?? 'no-date', blame, amount);
  }

  #holdTotal(block: RowBlock, row: number, amount: number, since: number): void {
    this.#pending.push(this.#held.length);
    this.#hold(block, row, 'total-differs', { ...NO_BLAME, detail: `the rows above come to ${pounds(since)}` }, amount);
  }

  /** A total that stands above its rows agrees with the sheet as a whole. */
  #settlePending(): void {
    for (const at of this.#pending) {
      const row = this.#held[at];
      if (row?.amount !== this.#totals.sheet) continue;
      this.#held[at] = { ...row, outcome: 'excluded', reason: 'total', words: wordsFor('total', NO_BLAME) };
    }
  }

  #outsidePlan(block: RowBlock, row: number, amount: number, period: PeriodCode): void {
    const fields: LedgerField[] = this.#reader.cellOf('period') === null ? ['date'] : ['period', 'date'];
    const field = fields.find((candidate) => this.#reader.cellOf(candidate) !== null) ?? 'date';
    const blame = { ...this.#blameCell(block, field), detail: `this is ${periodWords(period)}` };
    this.#hold(block, row, 'outside-plan', blame, amount);
  }

  /** None of the row's mapped columns holds anything but its amount. */
  #standsAlone(block: RowBlock, row: number): boolean {
    const money = AMOUNTS.filter((field) => this.#reader.cellOf(field) !== null).length;
    return filledCells(this.#examined.file, block, row) === money;
  }

  /** Most of its cells say what the heading of their column says, as at the top of each printed page. */
  #repeatsHeadings(block: RowBlock, row: number): boolean {
    const headings = this.#examined.sheets[this.#layout.sheet]?.headingRow?.headings ?? [];
    const cells = rowTexts(this.#examined.file, block, row);
    const alike = headings.filter(({ column, normal }) => normalHeading(cells[column] ?? '') === normal).length;
    return alike > 1 && alike * 2 > cells.filter((text) => text !== '').length;
  }

  #blameCell(block: RowBlock, field: LedgerField): Blame {
    const cell = this.#reader.cellOf(field);
    const column = this.#layout.columns.get(field)?.text ?? null;
    return { column, cell: cell === null ? null : errorOrText(this.#examined, block, cell) };
  }

  #blameHeading(fields: readonly LedgerField[]): Blame {
    const named = fields.map((field) => this.#layout.columns.get(field)?.text).find((text) => text !== undefined);
    return { column: named ?? null, cell: null };
  }

  #hold(block: RowBlock, row: number, code: ReasonCode, blame: Blame = NO_BLAME, amount: number | null = null): void {
    this.#held.push({
      sheet: this.#examined.sheets[this.#layout.sheet]?.name ?? '',
      rowNumber: block.rowNumbers[row] ?? 0,
      outcome: REASONS[code].outcome,
      reason: code,
      words: wordsFor(code, blame),
      column: blame.column,
      cell: blame.cell,
      amount: amount === null ? null : pence(amount),
      cells: rowTexts(this.#examined.file, block, row),
    });
  }
}

const AMOUNTS: readonly LedgerField[] = ['amount', 'debit', 'credit'];

const errorOrText = ({ file }: ExaminedFile, block: RowBlock, cell: number): string =>
  block.kind[cell] === CELL.error ? (file.texts[block.value[cell] ?? 0] ?? '') : cellText(file, block, cell);

/** Headings that come last, or deeper than any title block, have data above them. */
function titlesAbove({ file, sheets }: ExaminedFile, { sheet, headingRows }: SheetLayout): number {
  const first = headingRows[0] ?? 0;
  const last = file.blocks.findLast((block) => block.sheet === sheet && block.rowCount > 0);
  const isLast = (last?.rowNumbers[last.rowCount - 1] ?? 0) <= (headingRows.at(-1) ?? 0);
  const isDeep = first > MOST_TITLES && first * 2 > (sheets[sheet]?.rows ?? 0);
  return isLast || isDeep ? 0 : first;
}
const MOST_TITLES = 30;

const pounds = (amount: number): string => `${amount < 0 ? '-' : ''}£${(Math.abs(amount) / 100).toFixed(2)}`;

const periodWords = (period: PeriodCode): string => {
  const year = startYearOfCode(period);
  return `P${String(numberOfCode(period)).padStart(2, '0')} of ${year}/${String((year + 1) % 100).padStart(2, '0')}`;
};
