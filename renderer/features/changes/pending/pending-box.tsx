import { useState } from 'react';
import { kindOfMoves, whyNotChange } from '../../../../shared/domain/changes/check-change.ts';
import { pendingMoves, unassignedMoves } from '../../../../shared/domain/changes/pending-moves.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { useGo } from '../../../client/navigation.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Money } from '../../../ui/money.tsx';
import type { ChangesGround } from '../use-ground.ts';
import { monthsInWords, pendingRows, type PendingRow } from './pending-rows.ts';
import { RequestDialog } from './request-dialog.tsx';

interface PendingBoxProps {
  readonly ground: ChangesGround;
  readonly onMade: (changeId: number) => void;
}

/** What the plan differs by from the budget in force and nobody has asked for yet: choose rows, then request them. */
export function PendingBox({ ground, onMade }: PendingBoxProps) {
  const { document } = ground;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const go = useGo();
  const rows = pendingRows(unassignedMoves(document));
  const chosen = rows.filter(({ key }) => !left.has(key));
  const moves = chosen.flatMap((row) => row.moves);
  const kind = kindOfMoves(moves);
  const why = chosen.length === 0 ? 'Choose a row first' : whyNotChange(kind, moves, document);
  const nothing = nothingToRequest(document);
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <section className="box" aria-label="Draft differences">
      <div className="t">
        <h2>Draft</h2>
        <span className="cap">how the plan differs from the budget in force, not requested yet</span>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={nothing.title} action={<Button onClick={() => go('plan')}>Go to the plan</Button>}>
          {nothing.words}
        </EmptyState>
      ) : (
        <>
          <PendingTable rows={rows} left={left} onToggle={toggle} ground={ground} />
          <div className="ch-foot">
            <p className="cap">{balanceWords(kind, moves.length === 0 ? null : why, ground, moves)}</p>
            <Button
              kind="primary"
              unavailable={ground.whyNot('draft-change') ?? (why === null ? null : short(why))}
              reasonBeside={false}
              onClick={() => setAsking(true)}
            >
              {`Request as ${kind}`}
            </Button>
          </div>
        </>
      )}
      {asking && (
        <RequestDialog ground={ground} kind={kind} moves={moves} onMade={onMade} onClose={() => setAsking(false)} />
      )}
    </section>
  );
}

function nothingToRequest(document: PlanDocument): { readonly title: string; readonly words: string } {
  if (document.approved === null)
    return {
      title: 'No budget has been approved yet',
      words: 'Until baseline 1 is approved, the plan itself is the budget and an edit needs no approval.',
    };
  const words = 'Edit months in the plan: what differs then stands here, to be requested.';
  return pendingMoves(document).length === 0
    ? { title: 'The plan is as it was approved', words }
    : { title: 'All that differs has been drafted or requested', words };
}

const short = (why: string): string => why.split('. ')[0] ?? why;

function balanceWords(
  kind: ReturnType<typeof kindOfMoves>,
  why: string | null,
  { document }: ChangesGround,
  moves: Parameters<typeof whyNotChange>[1],
): string {
  if (why !== null) return why;
  if (kind === 'reprofile') return 'Every line comes to £0.00: this moves money between months of a line.';
  if (kind === 'virement') return 'Every source and year comes to £0.00: this moves money between lines.';
  return whyNotChange('virement', moves, document) ?? '';
}

interface PendingTableProps {
  readonly rows: readonly PendingRow[];
  readonly left: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly ground: ChangesGround;
}

function PendingTable({ rows, left, onToggle, ground: { names } }: PendingTableProps) {
  return (
    <div className="ch-scroll">
      <table>
        <caption className="sr">Draft differences by line, source and year, in pounds</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Source</th>
            <th scope="col">Months</th>
            <th scope="col" className="num">
              Moved
            </th>
            <th scope="col" className="num">
              Net
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <label className="ch-choose">
                  <input type="checkbox" checked={!left.has(row.key)} onChange={() => onToggle(row.key)} />
                  <span>
                    {names.longLine(row.lineId)}
                    <span className="sr">, {names.year(row.year)}</span>
                  </span>
                </label>
              </th>
              <td>{names.source(row.sourceId)}</td>
              <td>{monthsInWords(row.moves, names.shortMonth)}</td>
              <td className="num">
                <Money amount={row.moved} show="pence" />
              </td>
              <td className="num">
                <Money amount={row.net} show="pence" plus />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
