import { useState } from 'react';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { call } from '../../../client/api-client.ts';
import { appErrorOf } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Choice } from './choice.tsx';
import type { YearDraft } from './funding-draft.ts';
import { useSending } from './use-sending.ts';

interface SourcesProps {
  readonly document: PlanDocument;
  readonly lineId: number;
  readonly drafts: readonly YearDraft[];
  readonly onDrafts: (drafts: readonly YearDraft[]) => void;
  readonly onDone: () => void;
}

/** One more source for the line, or one less. */
export function FundingSources({ document, lineId, drafts, onDrafts, onDone }: SourcesProps) {
  const own = new Set(drafts[0]?.parts.map(({ sourceId }) => sourceId));
  const named = (ids: (id: number) => boolean) =>
    document.sources.filter(({ id }) => ids(id)).map(({ id, code, name }) => ({ id, name: `${code} ${name}` }));
  const others = named((id) => !own.has(id));
  const mine = named((id) => own.has(id));
  const [more, setMore] = useState(others[0]?.id ?? 0);
  const add = (): void => {
    onDrafts(drafts.map((draft) => ({ ...draft, parts: [...draft.parts, { sourceId: more, text: '0' }] })));
    setMore(others.find(({ id }) => id !== more)?.id ?? 0);
  };
  return (
    <div className="form fnd-sources">
      {others.length > 0 && (
        <div className="row2">
          <Choice label="Another source" options={others} value={more} onChange={setMore} />
          <div className="drv-acts">
            <Button small icon="plus" onClick={add}>
              Add it to the line
            </Button>
          </div>
        </div>
      )}
      {mine.length > 1 && <TakeOff document={document} lineId={lineId} mine={mine} onDone={onDone} />}
    </div>
  );
}

interface TakeOffProps {
  readonly document: PlanDocument;
  readonly lineId: number;
  readonly mine: readonly { readonly id: number; readonly name: string }[];
  readonly onDone: () => void;
}

/** A source that goes leaves its months to another. */
function TakeOff({ document, lineId, mine, onDone }: TakeOffProps) {
  const stored = new Set(document.budgets.filter((row) => row.lineId === lineId).map(({ sourceId }) => sourceId));
  const kept = mine.filter(({ id }) => stored.has(id));
  const [sourceId, setSourceId] = useState(kept.at(-1)?.id ?? 0);
  const rest = kept.filter(({ id }) => id !== sourceId);
  const [chosen, setMoveTo] = useState(rest[0]?.id ?? 0);
  const moveTo = rest.some(({ id }) => id === chosen) ? chosen : (rest[0]?.id ?? 0);
  const { send, sending, error } = useSending(async () => {
    const result = await call('remove-line-source', { lineId, sourceId, moveTo });
    if (!result.ok) return result.error;
    announce('Taken off. Its months went to the other source.');
    onDone();
    return null;
  });
  if (kept.length < 2) return null;
  return (
    <details>
      <summary>Take a source off the line</summary>
      <div className="form">
        <div className="row2">
          <Choice label="Source to take off" options={kept} value={sourceId} onChange={setSourceId} />
          <Choice label="Its months go to" options={rest} value={moveTo} onChange={setMoveTo} />
        </div>
        <div className="drv-acts">
          <Button small busy={sending} onClick={() => void send()}>
            Take it off
          </Button>
        </div>
        {error !== null && <ErrorNotice error={appErrorOf(error)} />}
      </div>
    </details>
  );
}
