import { monthName } from '../../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { useGo } from '../../../client/navigation.ts';
import { appErrorOf, useMethod } from '../../../client/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import './driver.css';

interface DoubleFundingProps {
  readonly document: PlanDocument;
  readonly onClose: () => void;
}

const KINDS = {
  'same post': 'Same post',
  'same description': 'Same description',
  'same evidence': 'Same evidence',
  'same commitment': 'Same commitment',
  'above its cost': 'Above its cost',
} as const;

/** Costs that may be funded twice: each is to be looked at, none is changed here. */
export function DoubleFundingDialog({ document, onClose }: DoubleFundingProps) {
  const query = useMethod('find-double-funding', {});
  const go = useGo();
  const line = (id: number) => document.lines.find((one) => one.id === id);
  const path = (id: number) => {
    const code = document.interventions.find((one) => one.id === line(id)?.interventionId)?.code;
    return [code, line(id)?.description].filter(Boolean).join(' › ');
  };
  const show = (lineId: number) => {
    onClose();
    go('plan', { show: { lineId } });
  };
  const found = query.data ?? [];
  return (
    <Dialog
      title="Costs that may be funded twice"
      wide
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {query.error && <ErrorNotice error={appErrorOf(query.error)} />}
      {query.data && found.length === 0 && (
        <EmptyState title="Nothing found">
          Compared were posts, descriptions, evidence and commitments of every two lines, and what drivers compute.
        </EmptyState>
      )}
      <ul className="fnd-list">
        {found.map(({ kind, words, lineIds, sourceIds, from, to, amount }) => (
          <li key={`${kind} ${lineIds.join()}`}>
            <span>
              <StateMark shape="triangle">{KINDS[kind]}</StateMark>{' '}
              <b>{formatMoney(amount, { show: 'pence', symbol: true })}</b>
            </span>
            <span>{words}.</span>
            <span className="cap">
              {sourceIds.map((id) => document.sources.find((source) => source.id === id)?.code).join(', ')};{' '}
              {from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`}
            </span>
            <span className="drv-acts">
              {lineIds.map((id) => (
                <Button key={id} small onClick={() => show(id)}>
                  {path(id)}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
