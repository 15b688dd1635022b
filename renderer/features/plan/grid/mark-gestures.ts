import type { AppError } from '../../../../shared/contract/errors.ts';
import { call } from '../../../client/api-client.ts';
import { appErrorOf } from '../../../client/queries.ts';
import { sendChange } from '../state/plan-edits.ts';
import { setView, type PlanDialog } from '../state/plan-view.ts';
import { cellAt, say, type GestureGround } from './gestures.ts';
import { scopeMonths, scopeOf, scopeRows } from './scope.ts';

const months = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'month' : 'months'}`;

/** Holds the selected months, or releases them when all of them are held. */
export function toggleHold(ground: GestureGround): void {
  const { setting } = ground;
  const scope = scopeOf(ground);
  if (typeof scope === 'string') return say(scope);
  const chosen = scopeMonths(ground);
  if (chosen.length === 0) return say('Choose the months to hold.');
  const cells = scopeRows(ground).flatMap(({ input, marks }) =>
    input ? chosen.map((month) => ({ ...input, month, held: marks.held.has(month) })) : [],
  );
  const release = cells.every(({ held }) => held);
  const wanted = cells
    .filter(({ held }) => held === release)
    .map(({ lineId, sourceId, month }) => ({ lineId, sourceId, month: setting.sheet.figures.months[month]! }));
  const done = release
    ? `Released ${months(wanted.length)}.`
    : `Held ${months(wanted.length)}: a respread leaves what is held as it is.`;
  void sendChange(() => call(release ? 'release-months' : 'hold-months', { cells: wanted })).then(
    (refusal) => say(refusal ? `${refusal.message} ${refusal.remedy}` : done),
    (problem: unknown) => say(words(appErrorOf(problem))),
  );
}

const words = ({ message, remedy }: AppError): string => `${message} ${remedy}`;

/** Opens the note of the active cell: a month of one line and source. */
export function openNote(ground: GestureGround): void {
  const cell = cellAt(ground, ground.range.active);
  if (!cell) return say('Choose a month of a line to write a note on.');
  if (cell.row.input === null) return say('Notes are written on a line: open the row and choose one.');
  if (cell.column.kind !== 'month') return say('Notes are written on a month: open the quarter and choose one.');
  setView({ dialog: { kind: 'note', rowKey: cell.row.key, month: cell.column.from } });
}

/** Opens one of the dialogs that reshape the selected months, or says why not. */
export function openReshape(ground: GestureGround, kind: 'profile' | 'scale' | 'shift' | 'copy year'): void {
  const scope = scopeOf(ground);
  if (typeof scope === 'string') return say(scope);
  setView({ dialog: { kind, ...scope } satisfies PlanDialog });
}
