import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { startYearOf } from '../../../shared/domain/calendar/financial-year.ts';
import { classifyFile, type ClassifiedFile } from '../../../shared/domain/ledger/classify-file.ts';
import { compileRules, type Home } from '../../../shared/domain/ledger/coding-rules.ts';
import { examineFile, type ExaminedFile } from '../../../shared/domain/ledger/examine-file.ts';
import type { FileRows } from '../../../shared/domain/ledger/file-rows.ts';
import type { LedgerRows } from '../../../shared/domain/ledger/ledger-rows.ts';
import type { CodingRule, LedgerMapping, LedgerRowKind } from '../../../shared/domain/ledger/ledger-types.ts';
import type { PlanYears } from '../../../shared/domain/ledger/period-evidence.ts';
import { headingsOfProfiles } from '../../../shared/domain/ledger/profiles.ts';
import { proposeMapping } from '../../../shared/domain/ledger/propose-mapping.ts';
import { codableOf } from '../../../shared/domain/ledger/row-details.ts';
import { kindOfAccount } from '../../../shared/domain/ledger/row-kind.ts';
import { headingsOfMapping, layOut } from '../../../shared/domain/ledger/sheet-layout.ts';
import type { StagedFile } from '../handler.ts';
import { readImportProfiles } from '../storage/readers/ledger-settings.ts';
import { readPlan } from '../storage/readers/plan-tables.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { notALedger, readStagedFile, type FileContext } from './ledger-file.ts';

/**
 * A file, read and sorted under a mapping: all of an import that does not depend on what the plan has already. The cells
 * as read are let go.
 */
export interface PreparedImport {
  readonly staged: StagedFile;
  /** Those of the sheet with most rows. */
  readonly headings: readonly string[];
  readonly mapping: LedgerMapping;
  /** The saved profile that the mapping comes from. */
  readonly profile: string | null;
  readonly classified: ClassifiedFile;
  readonly sheets: readonly string[];
}

export interface MappedFile {
  readonly fileId: string;
  readonly mapping?: LedgerMapping | undefined;
  readonly profile?: string | undefined;
}

/** The plan's years, as the ledger's domain wants them. */
export async function readPlanYears(read: ReadHandle): Promise<PlanYears> {
  const { firstYear, years } = await readPlan(read);
  return { first: startYearOf(firstYear), count: years };
}

/**
 * Reads a staged file as a ledger: under the mapping given, else the profile named, else what is proposed. Errors:
 * those of `readStagedFile`, `not-a-ledger`, `mapping-incomplete`, `profile-not-found`.
 */
export async function prepareLedgerImport(
  context: FileContext,
  read: ReadHandle,
  input: MappedFile,
): Promise<Result<PreparedImport, AppError>> {
  const source = await readStagedFile(context, input.fileId);
  if (!source.ok) return source;
  const { staged, file } = source.value;
  context.progress('Sorting the rows', 0, null);
  const plan = await readPlanYears(read);
  const chosen = await chooseMapping(read, plan, staged, file, input);
  if (!chosen.ok) return chosen;
  const { examined, mapping, profile } = chosen.value;
  const layouts = layOut(examined, mapping);
  if (!layouts.ok) return err(appError('mapping-incomplete', { file: staged.name, ...layouts.error }));
  const classified = classifyFile(examined, layouts.value, mapping, plan);
  const sheets = file.info.sheets.map(({ name }) => name);
  return ok({ staged, headings: headingsOf(examined, mapping), mapping, profile, classified, sheets });
}

function headingsOf({ sheets }: ExaminedFile, { skippedSheets }: LedgerMapping): string[] {
  const read = sheets.filter(({ name, headingRow }) => headingRow && !skippedSheets.includes(name));
  const [largest] = read.toSorted((a, b) => b.rows - a.rows);
  return largest?.headingRow?.headings.map(({ text }) => text) ?? [];
}

interface Chosen {
  readonly examined: ExaminedFile;
  readonly mapping: LedgerMapping;
  readonly profile: string | null;
}

async function chooseMapping(
  read: ReadHandle,
  plan: PlanYears,
  staged: StagedFile,
  file: FileRows,
  input: MappedFile,
): Promise<Result<Chosen, AppError>> {
  if (input.mapping)
    return ok({
      examined: examineFile(file, headingsOfMapping(input.mapping)),
      mapping: input.mapping,
      profile: input.profile ?? null,
    });
  const saved = await readImportProfiles(read);
  const named = input.profile === undefined ? saved : saved.filter(({ name }) => isSameName(name, input.profile ?? ''));
  if (named.length === 0 && input.profile !== undefined)
    return err(appError('profile-not-found', { name: input.profile }));
  const examined = examineFile(file, headingsOfProfiles(named));
  const proposal = proposeMapping(examined, plan, named);
  const unfit = input.profile !== undefined && proposal.profile === null;
  if (unfit) {
    const problem = `it does not have the columns that the profile “${input.profile}” names`;
    return err(appError('mapping-incomplete', { file: staged.name, sheet: file.info.sheets[0]?.name ?? '', problem }));
  }
  if (proposal.refusal) return err(notALedger(staged.name, proposal.refusal));
  return ok({ examined, mapping: proposal.mapping, profile: proposal.profile });
}

export const isSameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What rows of a file become: their home by the rules, their kind by their account. */
export interface RowOutlook {
  readonly homeOf: (row: number) => Home | null;
  readonly kindOf: (row: number) => LedgerRowKind;
  /** Only expenditure needs a home. */
  readonly isCoded: (row: number) => boolean;
}

export function rowOutlook({ rows }: ClassifiedFile, rules: readonly CodingRule[]): RowOutlook {
  const homeOf = rememberedHomes(rows, rules);
  const kindOf = rememberedKinds(rows);
  return { homeOf, kindOf, isCoded: (row) => kindOf(row) !== 'expenditure' || homeOf(row) !== null };
}

/**
 * Rows that carry the same texts in all that the rules ask for are coded once. Where rules search texts, which hardly
 * repeat, each row is coded once, at first asking.
 */
function rememberedHomes(rows: LedgerRows, rules: readonly CodingRule[]): (row: number) => Home | null {
  if (rules.length === 0) return () => null;
  const coder = compileRules(rules);
  const placeOf = combinationOf(rows, rules) ?? ((row: number) => row);
  const homes = new Map<number, Home | null>();
  return (row) => {
    const place = placeOf(row);
    const known = homes.get(place);
    if (known !== undefined) return known;
    const home = coder(codableOf(rows, row));
    homes.set(place, home);
    return home;
  };
}

/** A number for what the rules ask of a row; null where texts are searched, or there are too many for whole numbers. */
function combinationOf({ texts, strings }: LedgerRows, rules: readonly CodingRule[]): ((row: number) => number) | null {
  const asked = (['costCentre', 'account', 'project'] as const).filter((field) =>
    rules.some((rule) => rule[field] !== null),
  );
  const most = strings.length ** asked.length;
  if (rules.some(({ text }) => text !== null) || most > Number.MAX_SAFE_INTEGER) return null;
  const columns = asked.map((field) => texts[field]);
  return (row) => {
    let place = 0;
    for (const column of columns) place = place * strings.length + (column[row] ?? 0);
    return place;
  };
}

/** Each account is looked at once. */
function rememberedKinds({ texts, strings }: LedgerRows): (row: number) => LedgerRowKind {
  const kinds = new Map<number, LedgerRowKind>();
  return (row) => {
    const account = texts.account[row] ?? 0;
    const known = kinds.get(account);
    if (known !== undefined) return known;
    const kind = kindOfAccount(strings[account] ?? '');
    kinds.set(account, kind);
    return kind;
  };
}
