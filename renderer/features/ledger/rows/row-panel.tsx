import { useMemo, type RefObject } from 'react';
import { longDate } from '../../../ui/format-date.ts';
import type { LedgerRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { useMethod } from '../../../client/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { counted } from '../counted.ts';
import { FieldList } from '../field-list.tsx';
import { homeFinder } from '../homes.ts';
import { RowHome } from '../row-home.tsx';
import { instantWords, rowName } from '../row-words.ts';
import { draftFromRow } from '../rules/rule-draft.ts';
import { RuleForm } from '../rules/rule-form.tsx';
import { CodeRows } from './code-rows.tsx';
import { selectionSum, type Selection } from './selection.ts';

/** What is being done with the row at hand: looking, giving it a home, making a rule from it. */
export type PanelMode = 'show' | 'code' | 'rule';

interface RowPanelProps {
  readonly plan: PlanDocument;
  readonly row: LedgerRow | null;
  readonly selection: Selection;
  readonly readOnly: string | null;
  readonly mode: PanelMode;
  readonly onMode: (mode: PanelMode) => void;
  readonly lineRef: RefObject<HTMLSelectElement | null>;
  readonly onClearSelection: () => void;
  /** Back to the list. */
  readonly onBack: () => void;
}

/** Beside the list: the row at hand with where it came from and where it is coded to; or the rows chosen. */
export function RowPanel(props: RowPanelProps) {
  const { row, selection, mode } = props;
  if (selection.size > 0) return <ChosenRows {...props} />;
  if (row === null) return <p className="lg-none dim">The row at hand is shown here.</p>;
  return mode === 'rule' ? (
    <MakeRule key={row.id} {...props} row={row} />
  ) : (
    <OneRow key={row.id} {...props} row={row} />
  );
}

function ChosenRows({ plan, selection, readOnly, lineRef, onClearSelection, onBack }: RowPanelProps) {
  const rows = [...selection.values()];
  const reversed = rows.filter(({ state }) => state === 'reversed').length;
  return (
    <div className="lg-detail">
      <div className="lg-who">
        <h2>{counted(rows.length, 'row')} chosen</h2>
        <b>
          <Money amount={selectionSum(selection)} show="pence" />
        </b>
      </div>
      <section aria-label="Coding">
        <CodeRows
          key={rows.map(({ id }) => id).join()}
          plan={plan}
          rows={rows}
          readOnly={readOnly ?? (reversed > 0 ? `${counted(reversed, 'row')} of them are reversed` : null)}
          lineRef={lineRef}
          onCoded={() => {
            onClearSelection();
            onBack();
          }}
        />
        <Button kind="quiet" onClick={onClearSelection}>
          Choose none
        </Button>
      </section>
    </div>
  );
}

type OneRowProps = RowPanelProps & { readonly row: LedgerRow };

function OneRow({ plan, row, readOnly, lineRef, mode, onMode, onBack }: OneRowProps) {
  const findHome = useMemo(() => homeFinder(plan), [plan]);
  const changing = mode === 'code';
  const uncoded = row.lineId === null;
  const spend = row.kind === 'expenditure';
  const live = row.state === 'live';
  return (
    <div className="lg-detail">
      <div className="lg-who">
        <h2>{rowName(row)}</h2>
        <b>
          <Money amount={row.amount} show="pence" />
        </b>
      </div>
      {!live && <StateMark shape="bar">Reversed: it counts nowhere</StateMark>}
      <section aria-label="Coding">
        <h3>Coded to</h3>
        <div className="lg-homeline">
          <RowHome row={row} findHome={findHome} />
        </div>
        {live && spend && (uncoded || changing) && (
          <CodeRows plan={plan} rows={[row]} readOnly={readOnly} lineRef={lineRef} onCoded={onBack} />
        )}
        {live && spend && (
          <div className="lg-acts">
            {!uncoded && !changing && readOnly === null && (
              <Button small onClick={() => onMode('code')}>
                Change
              </Button>
            )}
            {readOnly === null && (
              <Button small onClick={() => onMode('rule')}>
                Make a rule from it <Kbd keys="R" />
              </Button>
            )}
          </div>
        )}
      </section>
      <Provenance row={row} />
      <Fields row={row} />
    </div>
  );
}

function Provenance({ row }: { readonly row: LedgerRow }) {
  const imports = useMethod('list-imports', {}).data;
  const batch = imports?.find(({ id }) => id === row.batchId);
  return (
    <section aria-label="Where it comes from">
      <h3>Where it comes from</h3>
      <FieldList
        entries={[
          ['File', batch?.fileName ?? ''],
          ['Sheet', row.sheet],
          ['Row', row.rowNumber.toLocaleString('en-GB')],
          ['Imported', batch ? `${instantWords(batch.at, new Date())} by ${batch.user}, import ${batch.id}` : ''],
        ]}
      />
    </section>
  );
}

function Fields({ row }: { readonly row: LedgerRow }) {
  return (
    <section aria-label="In the ledger">
      <h3>In the ledger</h3>
      <FieldList
        entries={[
          ['Date', row.date === null ? null : longDate(row.date)],
          ['Period', row.period],
          ['Supplier', row.supplier],
          ['Reference', row.reference],
          ['Order number', row.orderNumber],
          ['Cost centre', row.costCentre],
          ['Account', row.account],
          ['Project', row.project],
          ['Text', row.text],
          ['Kind', row.kind],
        ]}
      />
    </section>
  );
}

function MakeRule({ plan, row, readOnly, onMode, onBack }: OneRowProps) {
  return (
    <div className="lg-detail">
      <div className="lg-who">
        <h2>New coding rule</h2>
      </div>
      <p className="dim">From {rowName(row)}.</p>
      <RuleForm
        plan={plan}
        start={draftFromRow(row)}
        leave="Leave"
        readOnly={readOnly}
        onDone={() => {
          onMode('show');
          onBack();
        }}
      />
    </div>
  );
}
