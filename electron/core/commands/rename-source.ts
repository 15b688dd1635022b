import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { sourceNameOn } from '../../../shared/domain/sources/source-name.ts';
import type { CommandHandler } from '../handler.ts';
import { readSources } from '../storage/readers/plan-tables.ts';
import { readSourceEvents } from '../storage/readers/planning-tables.ts';

/** Gives a source another name from a date on; what was reported before keeps the name it had. */
export const renameSource: CommandHandler<'rename-source'> = async ({ write, recorder, at }, input) => {
  const source = (await readSources(write)).find(({ id }) => id === input.id);
  if (!source) return err(appError('not-found', { what: 'source', which: input.id }));
  const events = await readSourceEvents(write);
  const before = sourceNameOn(source, events, input.dated);
  if (before === input.name)
    return err(appError('input-refused', { method: 'this rename', problem: `${before} is its name on that day` }));
  await recorder.insert('source_event', {
    source_id: source.id,
    kind: 'renamed',
    dated: input.dated,
    name_before: before,
    name_after: input.name,
    into_source_id: null,
    note: input.note,
    recorded_at: at,
  });
  const later = events.some((event) => isLaterRename(event, source.id, input.dated));
  if (!later) await recorder.update('source', [source.id], { name: input.name });
  return ok({
    action: `Rename ${before} to ${input.name} from ${input.dated}`,
    ...(input.note && { reason: input.note }),
    output: {},
  });
};

const isLaterRename = (
  { sourceId, kind, dated }: { readonly sourceId: number; readonly kind: string; readonly dated: string },
  id: number,
  than: string,
): boolean => sourceId === id && kind === 'renamed' && dated > than;
