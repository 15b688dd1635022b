import type { PreviewRow } from '../../../shared/domain/ledger/ledger-types.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import type { FindHome } from './homes.ts';

/** Where a row is coded to: the line over its intervention and source; or that it has no home yet, or needs none. */
export function RowHome({ row, findHome }: { readonly row: PreviewRow; readonly findHome: FindHome }) {
  const home = findHome(row.lineId, row.sourceId);
  if (home !== null)
    return (
      <>
        {home.line}
        <div className="cap">
          {home.source} · {home.intervention}
        </div>
      </>
    );
  if (row.kind !== 'expenditure') return <span className="dim3">{row.kind}, not spend</span>;
  return (
    <StateMark shape="triangle" plain>
      Uncoded
    </StateMark>
  );
}
