import type { LedgerMapping } from '../../../../shared/domain/ledger/ledger-types.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { isMappingChanged, profileNameFor, type Reading } from './import-state.ts';

interface ReadingChoicesProps {
  readonly reading: Reading;
  readonly onMapping: (mapping: LedgerMapping) => void;
  readonly onSaveAs: (name: string | null) => void;
}

const SIGNS = [
  { value: 'debits positive', label: 'Spend is positive' },
  { value: 'debits negative', label: 'Spend is negative' },
] as const;

const PERIODS = [
  { value: 'calendar', label: 'January 2024' },
  { value: 'financial', label: 'P01 of 2024/25' },
] as const;

/** How amounts and periods are read, and whether the columns are remembered. */
export function ReadingChoices({ reading, onMapping, onSaveAs }: ReadingChoicesProps) {
  const { mapping } = reading;
  const { amount, debit, credit, period } = mapping.columns;
  const bySign = amount !== undefined || (debit === undefined && credit === undefined);
  return (
    <section className="box" aria-label="How it is read">
      <div className="t">
        <h2>How it is read</h2>
      </div>
      <div className="lg-choices">
        {bySign ? (
          <div>
            <p className="lg-label">Sign of the amounts</p>
            <Segmented
              label="Sign of the amounts"
              options={SIGNS}
              value={mapping.sign}
              onChange={(sign) => onMapping({ ...mapping, sign })}
            />
          </div>
        ) : (
          <p className="dim">Debits are spend; credits are taken off.</p>
        )}
        {period !== undefined && (
          <div>
            <p className="lg-label">A period written 202401 is</p>
            <Segmented
              label="A period written 202401 is"
              options={PERIODS}
              value={mapping.periodReading}
              onChange={(periodReading) => onMapping({ ...mapping, periodReading })}
            />
          </div>
        )}
        <Remember reading={reading} onSaveAs={onSaveAs} />
      </div>
    </section>
  );
}

function Remember({ reading, onSaveAs }: Omit<ReadingChoicesProps, 'onMapping'>) {
  const { inspection, saveAs, file } = reading;
  const known = inspection.profile;
  if (known !== null && !isMappingChanged(reading))
    return <StateMark shape="disc" plain>{`Read with the profile “${known}”`}</StateMark>;
  return (
    <div>
      <label className="lg-check">
        <input
          type="checkbox"
          checked={saveAs !== null}
          onChange={(event) => onSaveAs(event.target.checked ? (known ?? profileNameFor(file.name)) : null)}
        />
        Remember these columns as
      </label>
      <input
        className="field lg-wide"
        aria-label="Name of the profile"
        value={saveAs ?? ''}
        placeholder={known ?? profileNameFor(file.name)}
        onChange={(event) => onSaveAs(event.target.value)}
      />
      {known !== null && <p className="cap">The columns differ from the profile “{known}”.</p>}
    </div>
  );
}
