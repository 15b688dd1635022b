import { useMemo, useState } from 'react';
import { planMonths } from '../../../../shared/domain/calendar/plan-months.ts';
import { driverProblem } from '../../../../shared/domain/drivers/driver-problem.ts';
import { driverWorking } from '../../../../shared/domain/drivers/driver-working.ts';
import type { Driver, Post } from '../../../../shared/domain/drivers/driver-types.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { call } from '../../../client/api-client.ts';
import { useGo } from '../../../client/navigation.ts';
import { appErrorOf } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { allAnswered } from '../state/plan-edits.ts';
import { definitionOf, newPost, postDraft, quantityDraft, type DriverDraft } from './driver-draft.ts';
import { DriverPostFields } from './driver-post-fields.tsx';
import { DriverPreview } from './driver-preview.tsx';
import { DriverQuantityFields } from './driver-quantity-fields.tsx';
import { useSending } from './use-sending.ts';
import './driver.css';

interface DriverDialogProps {
  readonly document: PlanDocument;
  readonly lineId: number;
  readonly onClose: () => void;
}

const KINDS = [
  { value: 'posts', label: 'Posts' },
  { value: 'quantity', label: 'Quantity × unit cost' },
] as const;

/** What computes a line: posts, or a quantity and its unit cost; with what it comes to as it is typed. */
export function DriverDialog({ document, lineId, onClose }: DriverDialogProps) {
  const before = document.drivers.find((driver) => driver.lineId === lineId);
  const line = document.lines.find(({ id }) => id === lineId);
  const categoryCode = document.categories.find(({ id }) => id === line?.categoryId)?.code ?? '';
  const months = useMemo(() => planMonths(document.plan), [document.plan]);
  const [draft, setDraft] = useState(() => firstDraft(document, before, line?.description ?? '', categoryCode));
  const [tried, setTried] = useState(false);
  const go = useGo();
  const ground = { months, rates: document.rates, categoryCode };
  const read = definitionOf(draft);
  const problem = 'problem' in read ? read.problem : driverProblem(read.value, ground);
  const working =
    'value' in read && problem === null
      ? driverWorking({ ...read.value, overrides: before?.overrides ?? [] }, ground)
      : null;
  const { send, sending, error } = useSending(async () => {
    if (!('value' in read)) return null;
    await allAnswered();
    const result = await call('set-driver', { lineId, driver: asInput(read.value) });
    if (!result.ok) return result.error;
    announce(`${line?.description ?? ''} is computed`);
    onClose();
    return null;
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem === null) void send();
  };
  const change = (part: Partial<DriverDraft>) => setDraft({ ...draft, ...part });
  return (
    <Dialog
      title={`What computes ${line?.description ?? ''}`}
      wide
      onClose={onClose}
      footer={
        <>
          {before && <RemoveDriver lineId={lineId} name={line?.description ?? ''} onClose={onClose} />}
          <Button kind="quiet" onClick={() => go('rates')}>
            Rates
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="driver-form" busy={sending}>
            {before ? 'Compute again' : 'Compute the line'}
          </Button>
        </>
      }
    >
      <form id="driver-form" className="form" onSubmit={submit} noValidate>
        <div>
          <Segmented label="Driver" options={KINDS} value={draft.kind} onChange={(kind) => change({ kind })} />
        </div>
        {draft.kind === 'posts' ? (
          <DriverPostFields document={document} posts={draft.posts} onChange={(posts) => change({ posts })} />
        ) : (
          <DriverQuantityFields
            months={months}
            categoryCode={categoryCode}
            draft={draft.quantity}
            onChange={(quantity) => change({ quantity })}
          />
        )}
        {problem !== null && tried && (
          <p className="drv-problem" role="alert">
            {problem}.
          </p>
        )}
        {problem !== null && !tried && <p className="cap">{problem}.</p>}
        {working && <DriverPreview document={document} working={working} months={months} />}
        {error !== null && <ErrorNotice error={appErrorOf(error)} />}
      </form>
    </Dialog>
  );
}

const asInput = ({ kind, definition }: Pick<Driver, 'kind' | 'definition'>) =>
  structuredClone({ kind, definition }) as Parameters<typeof call<'set-driver'>>[1]['driver'];

function firstDraft(
  document: PlanDocument,
  before: Driver | undefined,
  title: string,
  categoryCode: string,
): DriverDraft {
  const months = document.plan.years * 12;
  const parts: Readonly<Record<string, Post['part']>> = { PAY: 'pay', ONC: 'on-costs' };
  const part = parts[categoryCode] ?? 'pay and on-costs';
  const posts =
    before?.kind === 'posts' ? before.definition.posts.map(postDraft) : [newPost(document.rates, title, part)];
  const quantity = quantityDraft(before?.kind === 'quantity' ? before.definition : null, months);
  const staff = categoryCode === 'PAY' || categoryCode === 'ONC';
  return { kind: before?.kind ?? (staff ? 'posts' : 'quantity'), posts, quantity };
}

interface RemoveProps {
  readonly lineId: number;
  readonly name: string;
  readonly onClose: () => void;
}

/** The line is typed again; what it was computed to stays. */
function RemoveDriver({ lineId, name, onClose }: RemoveProps) {
  const { send, sending, error } = useSending(async () => {
    const result = await call('remove-driver', { lineId });
    if (!result.ok) return result.error;
    announce(`${name} is typed by hand from now on. Its amounts stay.`);
    onClose();
    return null;
  });
  return (
    <>
      <Button kind="quiet" busy={sending} onClick={() => void send()}>
        Type it by hand
      </Button>
      {error !== null && <ErrorNotice error={appErrorOf(error)} />}
    </>
  );
}
