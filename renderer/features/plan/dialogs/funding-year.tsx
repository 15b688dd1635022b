import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { pence, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { readYear, turned, type YearDraft } from './funding-draft.ts';

interface FundingYearProps {
  readonly document: PlanDocument;
  readonly draft: YearDraft;
  readonly driven: boolean;
  readonly onChange: (draft: YearDraft) => void;
}

const WAYS = [
  { value: 'share', label: 'By share' },
  { value: 'amount', label: 'By amount' },
] as const;

const exact = (amount: Pence | null): string =>
  amount === null ? 'not entered' : formatMoney(amount, { show: 'pence', zero: 'digits' });

/** One year: what each source bears, what they bear together, and what is left. */
export function FundingYear({ document, draft, driven, onChange }: FundingYearProps) {
  const { by, parts, cost, year } = draft;
  const reading = readYear(draft, driven);
  const funded = reading.parts.every(({ bears }) => bears !== null)
    ? pence(reading.parts.reduce((sum, { bears }) => sum + (bears ?? 0), 0))
    : null;
  // What cannot be kept comes to nothing that could be shown.
  const known = cost === null || reading.unfunded !== null;
  const code = (id: number) => document.sources.find((source) => source.id === id);
  return (
    <>
      <div className="fnd-year">
        <Segmented label="Way" options={WAYS} value={by} onChange={(way) => onChange(turned(draft, way, driven))} />
        <span>
          Cost in {year}: <b>{cost === null ? 'not entered' : `£${exact(cost)}`}</b>
        </span>
      </div>
      <table className="fnd">
        <caption className="sr">Sources of the line in {year}</caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">{by === 'share' ? 'Share, %' : 'Amount, £'}</th>
            <th scope="col" className="num">
              Bears
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ sourceId, text }, i) => (
            <tr key={sourceId}>
              <th scope="row">
                {code(sourceId)?.code} <span className="dim">{code(sourceId)?.name}</span>
              </th>
              <td>
                <input
                  className="field"
                  inputMode="decimal"
                  // The dialog's first field: it was opened to write here.
                  autoFocus={i === 0}
                  aria-label={`${by === 'share' ? 'Share' : 'Amount'} of ${code(sourceId)?.code ?? ''} in ${year}`}
                  value={text}
                  onFocus={(event) => event.target.select()}
                  onChange={(event) =>
                    onChange({
                      ...draft,
                      parts: parts.map((p, n) => (n === i ? { ...p, text: event.target.value } : p)),
                    })
                  }
                />
              </td>
              <td className="num">{known && exact(reading.parts[i]?.bears ?? null)}</td>
            </tr>
          ))}
          <tr className="tot">
            <th scope="row">Funded</th>
            <td />
            <td className="num">{known && exact(funded)}</td>
          </tr>
          <tr className="sub">
            <th scope="row">Unfunded</th>
            <td />
            <td className={reading.unfunded !== null && reading.unfunded !== 0 ? 'num adv' : 'num'}>
              {known && exact(reading.unfunded)}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="drv-problem" role="status">
        {reading.problem !== null && `It cannot be funded so: ${reading.problem}.`}
      </p>
    </>
  );
}
