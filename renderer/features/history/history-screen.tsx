import { useState } from 'react';
import { useScreenSearch } from '../../client/navigation.ts';
import { appErrorOf, useCommand, useMethod, usePlanDocument } from '../../client/queries.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useStatusBar } from '../../ui/status-bar.tsx';
import { HistoryEntryPanel } from './history-entry-panel.tsx';
import { HistoryFilter, isAsked, type HistoryWanted } from './history-filter.tsx';
import { HistoryList } from './history-list.tsx';
import { LineThen } from './line-then.tsx';
import { useHistoryPages } from './use-history-pages.ts';
import './history.css';

/** What undo and redo would take, by name. */
function UndoRedo() {
  const state = useMethod('list-history', { limit: 1 }).data;
  const undo = useCommand('undo');
  const redo = useCommand('redo');
  const failed = undo.error ?? redo.error;
  return (
    <>
      <div className="acts">
        <Button
          icon="undo"
          unavailable={state?.undo === null && 'There is nothing to undo'}
          reasonBeside={false}
          busy={undo.isPending}
          onClick={() => undo.mutate({}, { onSuccess: ({ action }) => announce(`Undone: ${action}`) })}
        >
          {state?.undo ? `Undo “${state.undo}”` : 'Undo'}
        </Button>
        <Button
          icon="redo"
          unavailable={state?.redo === null && 'There is nothing to redo'}
          reasonBeside={false}
          busy={redo.isPending}
          onClick={() => redo.mutate({}, { onSuccess: ({ action }) => announce(`Done again: ${action}`) })}
        >
          {state?.redo ? `Redo “${state.redo}”` : 'Redo'}
        </Button>
      </div>
      {failed && <ErrorNotice error={appErrorOf(failed)} />}
    </>
  );
}

const KEYS = (
  <>
    <KeyHint keys={['↑', '↓']} does="move" />
    <KeyHint keys={['Enter']} does="open" />
  </>
);

/** Everything that was ever done to the plan, newest first; nothing is taken out. */
export function HistoryScreen() {
  const [wanted, setWanted] = useState<HistoryWanted>(useScreenSearch().history ?? {});
  const [open, setOpen] = useState<number | null>(null);
  const plan = usePlanDocument().data;
  const pages = useHistoryPages(wanted);
  const shown = pages.entries;
  useStatusBar(`${shown.length.toLocaleString('en-GB')} actions shown${pages.more ? ', more are older' : ''}`, KEYS);
  return (
    <div className="history">
      <div className="hd">
        <h1>History</h1>
        <span className="sub">What was done, by whom and why. Nothing is ever taken out; undo adds to it.</span>
        <UndoRedo />
      </div>
      {plan && <HistoryFilter plan={plan} wanted={wanted} onChange={setWanted} />}
      <div className={`history-cols${open === null ? '' : ' with-panel'}`}>
        <section className="box history-box" aria-label="Actions">
          {pages.error && <ErrorNotice error={appErrorOf(pages.error)} />}
          {!pages.loading && shown.length === 0 && (
            <EmptyState title={isAsked(wanted) ? 'No action fits' : 'Nothing has been done yet'}>
              {isAsked(wanted) ? 'Ask for less, or show everything.' : 'The first change of the plan will stand here.'}
            </EmptyState>
          )}
          {shown.length > 0 && <HistoryList entries={shown} open={open} onOpen={setOpen} />}
          {pages.more && (
            <div className="history-more">
              <Button busy={pages.loading} onClick={pages.loadMore}>
                Show older actions
              </Button>
            </div>
          )}
        </section>
        {open !== null && (
          <HistoryEntryPanel sequence={open} onClose={() => setOpen(null)}>
            {plan && wanted.lineId !== undefined && <LineThen plan={plan} lineId={wanted.lineId} sequence={open} />}
          </HistoryEntryPanel>
        )}
      </div>
    </div>
  );
}
