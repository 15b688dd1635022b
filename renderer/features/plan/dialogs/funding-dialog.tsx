import { useState } from 'react';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { call } from '../../../client/api-client.ts';
import { appErrorOf } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { allAnswered } from '../state/plan-edits.ts';
import { setView } from '../state/plan-view.ts';
import { fundingDrafts, readYear, type YearDraft } from './funding-draft.ts';
import { FundingSources } from './funding-sources.tsx';
import { FundingYear } from './funding-year.tsx';
import { useSending } from './use-sending.ts';
import './driver.css';

interface FundingDialogProps {
  readonly document: PlanDocument;
  readonly lineId: number;
  readonly onClose: () => void;
}

/** How a line's sources bear its cost, year by year, by share or by amount. */
export function FundingDialog({ document, lineId, onClose }: FundingDialogProps) {
  const line = document.lines.find(({ id }) => id === lineId);
  const driven = document.drivers.some((driver) => driver.lineId === lineId);
  const [before] = useState(() => fundingDrafts(document, lineId));
  const [drafts, setDrafts] = useState<readonly YearDraft[]>(before);
  const [year, setYear] = useState<string>(before[0]!.year);
  const shown = drafts.find((draft) => draft.year === year)!;
  const changed = drafts.filter((draft) => draft !== before.find((one) => one.year === draft.year));
  const wrong = changed.find((draft) => readYear(draft, driven).problem !== null);
  const put = (draft: YearDraft) => setDrafts(drafts.map((one) => (one.year === draft.year ? draft : one)));
  const { send, sending, error } = useSending(async () => {
    await allAnswered();
    const years = changed.map((draft) => ({
      year: draft.year,
      parts: readYear(draft, driven).parts.map(({ bears: _bears, ...part }) => part),
    }));
    const result = await call('set-line-funding', { lineId, years });
    if (!result.ok) return result.error;
    announce(`Funded ${line?.description ?? ''}`);
    onClose();
    return null;
  });
  const unavailable = unavailableOf(changed.length, wrong, driven);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (unavailable === null) void send();
  };
  return (
    <Dialog
      title={`Funding of ${line?.description ?? ''}`}
      wide
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onClick={() => setView({ dialog: { kind: 'double funding' } })}>
            Costs funded twice?
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="funding-form" busy={sending} unavailable={unavailable}>
            Fund the line
          </Button>
        </>
      }
    >
      <form id="funding-form" className="form" onSubmit={submit} noValidate>
        <div>
          <Segmented
            label="Year"
            options={drafts.map((draft) => ({ value: draft.year, label: draft.year }))}
            value={year}
            onChange={setYear}
          />
        </div>
        <FundingYear document={document} draft={shown} driven={driven} onChange={put} />
        <p className="cap">
          {driven
            ? 'A driver computes this line: what its sources do not bear is unfunded, and shown as such.'
            : 'This line is typed: its sources bear all of it. Months of the year are split again, to the penny.'}
        </p>
        {error !== null && <ErrorNotice error={appErrorOf(error)} />}
      </form>
      <FundingSources document={document} lineId={lineId} drafts={drafts} onDrafts={setDrafts} onDone={onClose} />
    </Dialog>
  );
}

function unavailableOf(changed: number, wrong: YearDraft | undefined, driven: boolean): string | null {
  if (changed === 0) return 'Nothing has been changed';
  if (!wrong) return null;
  return `${wrong.year}: ${readYear(wrong, driven).problem ?? ''}`;
}
