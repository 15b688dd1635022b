import type { Line, PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { FormField } from '../../../ui/form-field.tsx';

/** What is kept of a line beside its amounts, as typed. */
export interface LineDetails {
  readonly owner: string;
  readonly note: string;
  readonly evidence: string;
  /** Percentages by locality id; every one empty: the intervention's shares hold. */
  readonly shares: Readonly<Record<number, string>>;
}

const WHOLE = 10_000;

/** Percent as typed to hundredths of a percent; null when it is no share. */
function basisPointsOf(text: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

const percentText = (basisPoints: number): string => String(basisPoints / 100);

export function firstDetails(line: Line | undefined): LineDetails {
  const shares = Object.fromEntries(
    (line?.localities ?? []).map(({ localityId, basisPoints }) => [localityId, percentText(basisPoints)]),
  );
  return { owner: line?.owner ?? '', note: line?.note ?? '', evidence: line?.evidence ?? '', shares };
}

/** The shares to send, or why they cannot be. */
export function sharesOf({ shares }: LineDetails): Line['localities'] | string {
  const typed = Object.entries(shares).filter(([, text]) => text.trim() !== '');
  const read = typed.map(([id, text]) => ({ localityId: Number(id), basisPoints: basisPointsOf(text) }));
  const known = read.flatMap(({ localityId, basisPoints }) =>
    basisPoints === null ? [] : [{ localityId, basisPoints }],
  );
  if (known.length < read.length) return 'Give each share as a percentage, such as 12.5';
  const sum = known.reduce((total, { basisPoints }) => total + basisPoints, 0);
  if (known.length > 0 && sum !== WHOLE) return `The shares come to ${percentText(sum)} %, not 100 %`;
  return known.filter(({ basisPoints }) => basisPoints > 0);
}

interface DetailFieldsProps {
  readonly document: PlanDocument;
  readonly details: LineDetails;
  readonly onChange: (details: LineDetails) => void;
}

/** Owner, note, evidence, and shares by locality that differ from the intervention's. */
export function DetailFields({ document, details, onChange }: DetailFieldsProps) {
  const refusal = sharesOf(details);
  const text = (label: string, field: 'owner' | 'evidence', hint: string) => (
    <FormField label={label} hint={hint}>
      {(given) => (
        <input
          {...given}
          value={details[field]}
          maxLength={field === 'owner' ? 200 : 500}
          onChange={(event) => onChange({ ...details, [field]: event.target.value })}
        />
      )}
    </FormField>
  );
  return (
    <>
      <div className="row2">
        {text('Owner', 'owner', 'Who answers for it.')}
        {text('Evidence', 'evidence', 'A quote, contract or minute.')}
      </div>
      <FormField label="Note">
        {(field) => (
          <textarea
            {...field}
            rows={2}
            maxLength={2000}
            value={details.note}
            onChange={(event) => onChange({ ...details, note: event.target.value })}
          />
        )}
      </FormField>
      {document.localities.length > 0 && (
        <details className="pl-shares" open={Object.keys(details.shares).length > 0}>
          <summary>Own shares by locality</summary>
          <p className="cap">Leave all empty to keep the intervention’s. In percent; together 100.</p>
          <div className="pl-share-fields">
            {document.localities.map(({ id, name }) => (
              <label key={id}>
                {name}
                <input
                  className="field"
                  inputMode="decimal"
                  value={details.shares[id] ?? ''}
                  onChange={(event) =>
                    onChange({ ...details, shares: { ...details.shares, [id]: event.target.value } })
                  }
                />
              </label>
            ))}
          </div>
          {typeof refusal === 'string' && (
            <p className="refusal" role="alert">
              {refusal}.
            </p>
          )}
        </details>
      )}
    </>
  );
}
