import { useCallback, useMemo } from 'react';
import { usePlanDocument } from '../../../client/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import type { AppError } from '../../../../shared/contract/errors.ts';
import { counted } from '../counted.ts';
import { homeFinder } from '../homes.ts';
import { byColumn } from './columns.ts';
import { FirstRows } from './first-rows.tsx';
import { HeldRows } from './held-rows.tsx';
import { NOTHING_KNOWN, type SheetContext } from './held-context.ts';
import { rowsToWrite, type Preview, type Reading } from './import-state.ts';
import { readingInWords } from './reading-words.ts';
import { ReasonList } from './reason-list.tsx';
import { TallyEquation } from './tally-equation.tsx';

interface PreviewStepProps {
  readonly reading: Reading;
  readonly preview: Preview;
  readonly problem: AppError | null;
  readonly readOnly: string | null;
  readonly onWrite: () => void;
}

/** Step 2: what the import would do, row by row, before anything is written. */
export function PreviewStep({ reading, preview, problem, readOnly, onWrite }: PreviewStepProps) {
  const plan = usePlanDocument().data;
  const findHome = useMemo(() => (plan ? homeFinder(plan) : () => null), [plan]);
  const sheetOf = useSheets(reading);
  const rows = rowsToWrite(preview);
  const nothing = rows === 0 && preview.tally.vanished.rows === 0;
  return (
    <div className="lg-preview">
      <section className="box lg-eqb" aria-label="Preview">
        <div className="t">
          <Icon name="file" />
          <h2>{reading.file.name}</h2>
          <span className="cap lg-grow">{readingInWords(reading, preview.profile)}</span>
          <span className="x">
            <StateMark shape="ring" plain>
              Preview: nothing is written yet
            </StateMark>
            <Button
              kind="primary"
              unavailable={readOnly ?? (nothing && 'Every row is in the plan already')}
              onClick={onWrite}
            >
              {nothing ? 'Nothing to write' : `Write ${counted(rows, 'row')}`}
            </Button>
          </span>
        </div>
        <TallyEquation tally={preview.tally} reasons={preview.reasons} />
      </section>
      {problem && <ErrorNotice error={problem} />}
      <div className="lg-halves">
        <HeldRows
          held={preview.held}
          tally={preview.tally}
          reasons={preview.reasons}
          sheetOf={sheetOf}
          empty="No row is in quarantine: every row that looks like the ledger’s reads well."
        />
        <div className="lg-stack">
          <FirstRows rows={preview.imported} total={preview.tally.imported.rows} findHome={findHome} />
          <ReasonList reasons={preview.reasons} />
        </div>
      </div>
    </div>
  );
}

/** The headings and first rows of each sheet, to show held rows in their place. */
function useSheets({ inspection }: Reading): (name: string) => SheetContext {
  return useCallback(
    (name: string) => {
      const sheet = inspection.sheets.find((each) => each.sheet === name);
      if (sheet === undefined) return NOTHING_KNOWN;
      const known = inspection.sample
        .filter((row) => row.sheet === name)
        .map(({ rowNumber, cells }) => ({ rowNumber, cells: byColumn(cells, sheet.columns) }));
      return { headingRow: sheet.headingRow, headings: byColumn(sheet.headings, sheet.columns), known };
    },
    [inspection],
  );
}
