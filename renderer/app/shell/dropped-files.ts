import { useEffect, useRef, useState } from 'react';
import { call } from '../../client/api-client.ts';
import { isPlanFile, offerLedgerFile, readFile } from '../../client/file-access.ts';
import { planSwitched } from '../../client/queries.ts';
import type { ActionContext } from '../actions/action.ts';
import { needsWritablePlan } from '../actions/action.ts';
import { notify } from '../notice.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

async function takePlan(file: File, { go }: ActionContext): Promise<void> {
  const result = await call('open-plan', { file: await readFile(file) });
  if (!result.ok) return notify(result.error);
  await planSwitched();
  go('overview');
}

function takeLedger(file: File, context: ActionContext): void {
  const why = needsWritablePlan(context);
  if (why !== null)
    return notify({ message: `${file.name} was not taken.`, remedy: `${why}, then drop the file again.` });
  offerLedgerFile(file);
  context.go('ledger');
}

/** A plan or a ledger extract may be dropped anywhere. Answers what to say while one is held over the window. */
export function useDroppedFiles(context: ActionContext): string | null {
  const [over, setOver] = useState(false);
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file && isPlanFile(file)) void takePlan(file, latest.current);
      else if (file) takeLedger(file, latest.current);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return context.plan ? 'Drop a ledger extract to preview it, or a plan to open it' : 'Drop a plan to open it';
}
