import { useMemo } from 'react';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import { useMethod } from '../../../client/queries.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { rectangleOf } from '../../../ui/grid/grid-range.ts';
import { useStatusBar } from '../../../ui/status-bar.tsx';
import { summarise } from '../model/selection-summary.ts';
import type { BoardGround } from './active-figure.ts';
import { pasteGround } from './gestures.ts';

/** Below the grid: what the selection comes to, the keys that matter here, and what undo would take back. */
export function PlanStatus({ ground }: { readonly ground: BoardGround }) {
  const undo = useMethod('list-history', { limit: 1 }).data?.undo ?? null;
  const { rows, columns, range, setting } = ground;
  const single = rectangleOf(range);
  const inBody = single.bottom < rows.length;
  const area = useMemo(() => {
    const selected = pasteGround(ground);
    return selected && inBody ? summarise(selected, setting) : null;
    // The ground is put together anew at each draw; these are what it is made of.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows, columns, range, setting, inBody]);
  const left = useMemo(() => area && <Sums {...area} />, [area]);
  const right = useMemo(() => <Keys undo={undo} />, [undo]);
  useStatusBar(left, right);
  return null;
}

const full = (amount: number): string => formatMoney(pence(amount), { show: 'pence', symbol: true, zero: 'digits' });

function Sums({ sum, count, leftOut, cells, locked }: ReturnType<typeof summarise>) {
  const notes = [
    leftOut.length > 0 ? `${leftOut.join(' and ')} left out` : '',
    cells > 1 && locked > 0 ? `${locked.toLocaleString('en-GB')} of ${cells.toLocaleString('en-GB')} cells locked` : '',
  ].filter(Boolean);
  return (
    <>
      <span>
        Sum <b>{count === 0 ? 'none' : full(sum)}</b>
      </span>
      <span>
        Count <b>{count.toLocaleString('en-GB')}</b>
      </span>
      <span>
        Average <b>{count === 0 ? 'none' : full(Math.round(sum / count))}</b>
      </span>
      {notes.length > 0 && <span className="dim3">{notes.join('. ')}.</span>}
    </>
  );
}

function Keys({ undo }: { readonly undo: string | null }) {
  return (
    <>
      <span className="pl-key">
        <Kbd keys="F2" /> edit
      </span>
      <span className="pl-key">
        <Kbd keys="Enter" /> open figure
      </span>
      <span className="pl-key">
        <Kbd keys="Ctrl+R" /> fill right
      </span>
      <span className="pl-key">
        <Kbd keys="H" /> hold
      </span>
      <span className="pl-key">
        <Kbd keys="N" /> note
      </span>
      {undo !== null && (
        <span className="pl-key pl-undo">
          <Kbd keys="Ctrl+Z" /> <span>undo “{undo}”</span>
        </span>
      )}
    </>
  );
}
