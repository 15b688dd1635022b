import { financialYears, type FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../../../../shared/domain/calendar/month.ts';
import { planMonths } from '../../../../shared/domain/calendar/plan-months.ts';
import { driverWorking } from '../../../../shared/domain/drivers/driver-working.ts';
import type { LineFunding } from '../../../../shared/domain/drivers/driver-types.ts';
import { fundingOfYear, lineMonths, sharesNow, whyNotFunded } from '../../../../shared/domain/funding/line-funding.ts';
import { allocate } from '../../../../shared/domain/money/allocate.ts';
import { partsOfCost } from '../../../../shared/domain/funding/split-year.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { parseMoney } from '../../../../shared/domain/money/parse-money.ts';
import { pence, sumPence, ZERO, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';

/** A year's funding as it is typed: a text for each source of the line. */
export interface YearDraft {
  readonly year: FinancialYear;
  readonly by: 'share' | 'amount';
  readonly parts: readonly { readonly sourceId: number; readonly text: string }[];
  /** What the line costs in the year; null: not entered. */
  readonly cost: Pence | null;
}

/** What a typed year comes to. */
export interface YearReading {
  readonly parts: readonly (Pick<LineFunding, 'sourceId' | 'basisPoints' | 'amount'> & {
    readonly bears: Pence | null;
  })[];
  readonly unfunded: Pence | null;
  /** Why it cannot be kept, in words; null when it can. */
  readonly problem: string | null;
}

export function fundingDrafts(document: PlanDocument, lineId: number): YearDraft[] {
  const { plan, sources, budgets, drivers, lineFunding } = document;
  const own = new Set(budgets.filter((row) => row.lineId === lineId).map(({ sourceId }) => sourceId));
  const sourceIds = sources.filter(({ id }) => own.has(id)).map(({ id }) => id);
  const line = { lineId, sourceIds, funding: lineFunding };
  const cost = costOf(document, lineId);
  const driven = drivers.some((driver) => driver.lineId === lineId);
  return financialYears(plan.firstYear, plan.years).map((year, y) => {
    const said = driven || sourceIds.length < 2 ? fundingOfYear(line, y) : sharesNow(line, budgets, y);
    const byAmount = said.some(({ amount }) => amount !== null);
    const entered = cost.slice(y * MONTHS_IN_YEAR, (y + 1) * MONTHS_IN_YEAR).filter((amount) => amount !== null);
    return {
      year,
      by: byAmount ? 'amount' : 'share',
      parts: said.map((part) => ({
        sourceId: part.sourceId,
        text: byAmount ? moneyText(part.amount ?? pence(0)) : percentText(part.basisPoints),
      })),
      cost: entered.length === 0 ? null : sumPence(entered),
    };
  });
}

/** What the line costs by month: computed where a driver computes it, else what its sources bear. */
function costOf(document: PlanDocument, lineId: number): readonly (Pence | null)[] {
  const months = planMonths(document.plan);
  const driver = document.drivers.find((one) => one.lineId === lineId);
  if (!driver) return lineMonths(document.budgets, lineId, months.length);
  const categoryId = document.lines.find(({ id }) => id === lineId)?.categoryId;
  const categoryCode = document.categories.find(({ id }) => id === categoryId)?.code ?? '';
  return driverWorking(driver, { months, rates: document.rates, categoryCode }).months.map(({ amount }) => amount);
}

const moneyText = (amount: Pence): string => formatMoney(amount, { show: 'pence', zero: 'digits' });

/** `33.33` for 3,333. */
export function percentText(basisPoints: number): string {
  const whole = (basisPoints - (basisPoints % 100)) / 100;
  const rest = String(basisPoints % 100).padStart(2, '0');
  return rest === '00' ? String(whole) : `${whole}.${rest}`;
}

/** Hundredths of a percent; null when the text is no percentage. Nothing is none. */
export function basisPointsOf(text: string): number | null {
  const match = /^(\d{0,3})(?:\.(\d{0,2}))?\s*%?$/.exec(text.trim());
  if (!match) return null;
  return Number(match[1] ?? '') * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

export function readYear({ by, parts, cost }: YearDraft, driven: boolean): YearReading {
  const read = parts.map(({ sourceId, text }) => ({ sourceId, ...partOf(by, text) }));
  const wrong = read.find((part) => part.wrong !== null)?.wrong ?? null;
  const good = read.map(({ sourceId, basisPoints, amount }) => ({ sourceId, basisPoints, amount }));
  const problem = wrong ?? whyNotFunded(good, cost, driven);
  const borne = cost === null || wrong !== null ? null : partsOfCost(cost, good);
  const over = good.reduce((sum, { basisPoints }) => sum + basisPoints, 0) > 10_000;
  return {
    parts: good.map((part, i) => ({ ...part, bears: over ? null : (borne?.[i] ?? null) })),
    unfunded: over ? null : (borne?.at(-1) ?? null),
    problem,
  };
}

interface TypedPart {
  readonly basisPoints: number;
  readonly amount: Pence | null;
  readonly wrong: string | null;
}

function partOf(by: YearDraft['by'], text: string): TypedPart {
  if (by === 'share') {
    const basisPoints = basisPointsOf(text);
    const wrong = basisPoints === null ? `“${text}” is not a percentage` : null;
    return { basisPoints: basisPoints ?? 0, amount: null, wrong };
  }
  const amount = parseMoney(text);
  if (!amount.ok) return { basisPoints: 0, amount: ZERO, wrong: amount.error.words };
  return { basisPoints: 0, amount: amount.value ?? ZERO, wrong: null };
}

/** The year in the other way of saying it: what each bears now, as amounts, or as shares that never pass the whole. */
export function turned(draft: YearDraft, by: YearDraft['by'], driven: boolean): YearDraft {
  if (by === draft.by) return draft;
  const { parts, unfunded } = readYear(draft, driven);
  const bears = [...parts.map((part) => part.bears ?? ZERO), unfunded ?? ZERO];
  const sizes = bears.map(Math.abs);
  const shares = sizes.some((size) => size > 0) ? allocate(WHOLE, sizes) : sizes;
  const text = (i: number) => (by === 'amount' ? moneyText(bears[i] ?? ZERO) : percentText(shares[i] ?? 0));
  return { ...draft, by, parts: parts.map(({ sourceId }, i) => ({ sourceId, text: text(i) })) };
}

/** Hundredths of a percent; `allocate` splits whole numbers of any kind. */
const WHOLE = pence(10_000);
