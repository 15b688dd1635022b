import type { InputOf } from '../../../../shared/contract/methods.ts';
import type { ActiveFigure, BoardGround } from '../grid/active-figure.ts';
import type { PlanRow } from '../model/plan-row.ts';

/** Which ledger rows stand behind a figure: those of its row and months. Null where no one filter names them. */
export type LedgerFilter = Pick<
  InputOf<'list-ledger-rows'>,
  'lineId' | 'sourceId' | 'interventionId' | 'uncoded' | 'fromMonth' | 'toMonth'
>;

export function ledgerFilterOf({ row, column }: ActiveFigure, { setting }: BoardGround): LedgerFilter | null {
  const home = homeOf(row);
  const { months } = setting.sheet.figures;
  const [fromMonth, toMonth] = [months[column.from], months[column.from + column.count - 1]];
  return home && fromMonth && toMonth ? { ...home, fromMonth, toMonth } : null;
}

function homeOf(row: PlanRow): LedgerFilter | null {
  switch (row.kind) {
    case 'line':
      return row.lineId === null ? null : { lineId: row.lineId };
    case 'share':
      return row.lineId === null || row.sourceId === null ? null : { lineId: row.lineId, sourceId: row.sourceId };
    case 'intervention':
      return row.interventionId === null ? null : { interventionId: row.interventionId };
    case 'source total':
      return row.sourceId === null ? null : { sourceId: row.sourceId };
    case 'uncoded':
    case 'uncoded total':
      return { uncoded: true };
    case 'total':
      return {};
    case 'theme':
    case 'in kind':
      return null;
  }
}
