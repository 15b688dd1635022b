import {
  financialYearOf,
  monthName,
  MONTHS_IN_YEAR,
  monthShortName,
  type Month,
} from '../../../../shared/domain/calendar/month.ts';
import { Button } from '../../../ui/button.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import type { QuantityDraft } from './driver-draft.ts';

interface QuantityProps {
  readonly months: readonly Month[];
  readonly categoryCode: string;
  readonly draft: QuantityDraft;
  readonly onChange: (draft: QuantityDraft) => void;
}

/** What is counted, what one costs, and how many there are in each month; an empty month is not entered. */
export function DriverQuantityFields({ months, categoryCode, draft, onChange }: QuantityProps) {
  const change = (part: Partial<QuantityDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <div className="row2">
        <FormField label="What is counted" hint="Such as sessions, desks, licences.">
          {(field) => (
            <input
              {...field}
              // The dialog's first field: it was opened to write here.
              autoFocus
              value={draft.unit}
              maxLength={40}
              onChange={(event) => change({ unit: event.target.value })}
            />
          )}
        </FormField>
        <FormField label="Cost of one, £" hint="At the prices of the plan’s first day.">
          {(field) => (
            <input
              {...field}
              inputMode="decimal"
              value={draft.unitCost}
              onChange={(event) => change({ unitCost: event.target.value })}
            />
          )}
        </FormField>
      </div>
      <Volumes months={months} volumes={draft.volumes} onChange={(volumes) => change({ volumes })} />
      <label className="drv-check">
        <input
          type="checkbox"
          checked={draft.indexed}
          onChange={(event) => change({ indexed: event.target.checked })}
        />
        <span>Raised by the indexation of {categoryCode} from the second year on</span>
      </label>
    </>
  );
}

interface VolumesProps {
  readonly months: readonly Month[];
  readonly volumes: readonly string[];
  readonly onChange: (volumes: readonly string[]) => void;
}

function Volumes({ months, volumes, onChange }: VolumesProps) {
  const years = Array.from({ length: months.length / MONTHS_IN_YEAR }, (_, year) => year * MONTHS_IN_YEAR);
  const put = (at: number, volume: string) => onChange(volumes.map((one, m) => (m === at ? volume : one)));
  const repeat = (from: number) =>
    onChange(volumes.map((one, m) => (m > from && m < from + MONTHS_IN_YEAR ? (volumes[from] ?? '') : one)));
  return (
    <div className="drv-volumes" role="region" aria-label="Volumes by month" tabIndex={0}>
      <table>
        <caption className="sr">Volumes by month; an empty month is not entered</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {months.slice(0, MONTHS_IN_YEAR).map((month) => (
              <th key={month} scope="col" className="num">
                {monthShortName(month)}
              </th>
            ))}
            <th scope="col">
              <span className="sr">Fill</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map((from) => (
            <tr key={from}>
              <th scope="row">{financialYearOf(months[from]!)}</th>
              {months.slice(from, from + MONTHS_IN_YEAR).map((month, m) => (
                <td key={month}>
                  <input
                    className="field"
                    inputMode="decimal"
                    aria-label={`Volume in ${monthName(month)}`}
                    value={volumes[from + m] ?? ''}
                    onChange={(event) => put(from + m, event.target.value)}
                  />
                </td>
              ))}
              <td>
                <Button small kind="quiet" title="Give every month April’s volume" onClick={() => repeat(from)}>
                  Fill<span className="sr"> {financialYearOf(months[from]!)} with April’s volume</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
