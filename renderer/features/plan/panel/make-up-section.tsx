import { useDeferredValue } from 'react';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import type { LedgerRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import { appErrorOf, useMethod } from '../../../client/queries.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { shortDate } from '../../../ui/format-date.ts';
import { oneCell } from '../../../ui/grid/grid-range.ts';
import { Icon } from '../../../ui/icon.tsx';
import { makeUpOf, sumOfParts, type MakeUp, type Part } from '../model/make-up.ts';
import type { ActiveFigure, BoardGround } from '../grid/active-figure.ts';
import { selectRange } from '../state/plan-view.ts';
import { useRested } from './use-rested.ts';
import { ledgerFilterOf, type LedgerFilter } from './ledger-filter.ts';

interface MakeUpProps {
  readonly figure: ActiveFigure;
  readonly ground: BoardGround;
}

/** The figure opened: rows beneath, months, or the ledger's rows; their sum is the figure, and says so. */
export function MakeUpSection({ figure, ground }: MakeUpProps) {
  const { sheet, view } = ground.setting;
  const made = makeUpOf(sheet, figure.row, figure.column, view);
  return (
    <section className="ps" aria-label="Make-up">
      <Opened made={made} figure={figure} ground={ground} />
    </section>
  );
}

function Opened({ made, figure, ground }: MakeUpProps & { readonly made: MakeUp }) {
  if (made.kind === 'ledger') return <LedgerRows figure={figure} ground={ground} />;
  if (made.kind === 'parts') return <Parts made={made} figure={figure} ground={ground} />;
  const words =
    made.kind === 'entered'
      ? enteredWords(figure)
      : 'Nothing has been entered here. A blank counts as nothing in totals, and is not a zero.';
  return (
    <>
      <h2>Make-up</h2>
      <p className="cap">{words}</p>
    </>
  );
}

function enteredWords({ row, column }: ActiveFigure): string {
  const computed = row.marks.driven && !row.marks.overrides.has(column.from);
  return computed ? 'Computed by the line’s driver, beneath.' : 'Entered in the plan: it stands for itself.';
}

const exact = (amount: number): string => formatMoney(pence(amount), { show: 'pence', zero: 'digits' });

const negative = (amount: number): string | undefined => (amount < 0 ? 'neg' : undefined);

function Parts({ made, figure, ground }: MakeUpProps & { readonly made: Extract<MakeUp, { kind: 'parts' }> }) {
  return (
    <>
      <h2>
        {made.title} <span className="dim3">{made.parts.length}</span>
      </h2>
      <table>
        <tbody>
          {made.parts.map((part, i) => (
            <PartRow key={part.rowKey ?? `${i} ${part.name}`} part={part} ground={ground} />
          ))}
          <SumRow words={`Sum of ${made.parts.length}`} sum={sumOfParts(made.parts)} />
        </tbody>
      </table>
      <Tie sum={sumOfParts(made.parts)} value={figure.value} source="" />
    </>
  );
}

function PartRow({ part, ground }: { readonly part: Part; readonly ground: BoardGround }) {
  const at = part.rowKey === null ? -1 : ground.rows.findIndex((row) => row.key === part.rowKey);
  const goThere = () => selectRange(oneCell({ row: at, column: ground.range.active.column }));
  return (
    <tr>
      <td>
        <span className="pl-part">
          {part.note !== '' && <span className="part-note">{part.note}</span>}
          {at >= 0 ? (
            <button type="button" className="link" onClick={goThere}>
              {part.name}
            </button>
          ) : (
            <span>{part.name}</span>
          )}
        </span>
      </td>
      <td className="num">
        {part.amount === null ? (
          <span className="dim3">not entered</span>
        ) : (
          <span className={negative(part.amount)}>{exact(part.amount)}</span>
        )}
      </td>
    </tr>
  );
}

function SumRow({ words, sum }: { readonly words: string; readonly sum: number }) {
  return (
    <tr className="tot">
      <td>{words}</td>
      <td className="num">
        <span className={negative(sum)}>{exact(sum)}</span>
      </td>
    </tr>
  );
}

/** Whether it adds up, said either way. */
function Tie({ sum, value, source }: { readonly sum: number; readonly value: number | null; readonly source: string }) {
  const difference = (value ?? 0) - sum;
  if (difference === 0)
    return (
      <p className="tie cap">
        <Icon name="tick" small />
        <span>Equals the figure.{source}</span>
      </p>
    );
  return (
    <p className="tie cap adv" role="alert">
      <Icon name="cross" small />
      <span>Differs from the figure by {exact(difference)}.</span>
    </p>
  );
}

const SHOWN_ROWS = 100;

function LedgerRows({ figure, ground }: MakeUpProps) {
  const wanted = ledgerFilterOf(figure, ground);
  const key = JSON.stringify(wanted);
  const filter = useRested(wanted, key);
  if (!filter) return null;
  return <FilteredRows filter={filter} stale={JSON.stringify(filter) !== key} value={figure.value} />;
}

interface FilteredProps {
  readonly filter: LedgerFilter;
  /** Another figure was chosen a moment ago. */
  readonly stale: boolean;
  readonly value: number | null;
}

function FilteredRows({ filter, stale, value }: FilteredProps) {
  const query = useMethod('list-ledger-rows', { ...filter, state: 'live', order: 'oldest', limit: SHOWN_ROWS });
  const imports = useMethod('list-imports', {}).data;
  const old = useDeferredValue(query.isPlaceholderData) || stale;
  if (query.error) return <ErrorNotice error={appErrorOf(query.error)} />;
  if (!query.data || old) return <h2 aria-busy="true">Ledger rows</h2>;
  const { rows, total } = query.data;
  const files = new Map(imports?.map(({ id, fileName }) => [id, fileName]));
  const spend = rows.filter(({ kind }) => kind === 'expenditure');
  const names = [...new Set(spend.map(({ batchId }) => files.get(batchId) ?? ''))].filter(Boolean);
  return (
    <>
      <h2>
        Ledger rows <span className="dim3">{total.rows.toLocaleString('en-GB')}</span>
      </h2>
      <table>
        <tbody>
          {spend.map((row) => (
            <LedgerLine key={row.id} row={row} file={files.get(row.batchId) ?? ''} />
          ))}
          <SumRow
            words={`Sum of ${total.rows.toLocaleString('en-GB')} ${total.rows === 1 ? 'row' : 'rows'}`}
            sum={total.sum}
          />
        </tbody>
      </table>
      {rows.length < total.rows && <p className="cap">The first {rows.length}. Open in ledger shows them all.</p>}
      <Tie sum={total.sum} value={value} source={names.length > 0 ? ` Source: ${names.join(', ')}.` : ''} />
    </>
  );
}

function LedgerLine({ row, file }: { readonly row: LedgerRow; readonly file: string }) {
  const what = row.text || row.supplier || row.reference || 'No text';
  const marks = [row.date && shortDate(row.date, new Date()), row.orderNumber || row.reference].filter(Boolean);
  return (
    <tr>
      <td>
        <b className="m">{what}</b>
        <span className="cap">{marks.join(', ')}</span>
      </td>
      <td className="num">
        <span className={negative(row.amount)}>{exact(row.amount)}</span>
        <span className="cap" title={`${file}, sheet ${row.sheet}, row ${row.rowNumber}`}>
          row {row.rowNumber.toLocaleString('en-GB')}
        </span>
      </td>
    </tr>
  );
}
