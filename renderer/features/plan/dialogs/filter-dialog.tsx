import { monthName } from '../../../../shared/domain/calendar/month.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { NO_FILTER, ROW_STATES, STATE_WORDS, type RowFilter, type RowState } from '../model/row-filter.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { setView, usePlanView } from '../state/plan-view.ts';

interface FilterDialogProps {
  readonly sheet: PlanSheet;
  readonly onClose: () => void;
}

/** Which lines are shown and in what order. Each choice shows at once behind the dialog; totals keep every line. */
export function FilterDialog({ sheet, onClose }: FilterDialogProps) {
  const { filter, order, hidden } = usePlanView();
  const change = (part: Partial<RowFilter>) => setView({ filter: { ...filter, ...part } });
  const { sources, categories } = sheet.document;
  return (
    <Dialog
      title="Filter and sort"
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => setView({ filter: NO_FILTER, order: { by: 'plan' }, hidden: new Set() })}>
            Show everything
          </Button>
          <Button kind="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className="form">
        <FormField label="Words" hint="In the name, code, theme, intervention or source.">
          {(field) => (
            <input
              {...field}
              // The dialog's first field: it was opened to write here.
              autoFocus
              value={filter.words}
              onChange={(event) => change({ words: event.target.value })}
            />
          )}
        </FormField>
        <OneOf
          label="Source"
          any="Any source"
          options={sources.map(({ id, code, name }) => ({ id, name: `${code} ${name}` }))}
          value={filter.sourceId}
          onChange={(sourceId) => change({ sourceId })}
        />
        <OneOf
          label="Category"
          any="Any category"
          options={categories}
          value={filter.categoryId}
          onChange={(categoryId) => change({ categoryId })}
        />
        <FormField label="State">
          {(field) => (
            <select
              {...field}
              value={filter.state ?? ''}
              onChange={(event) =>
                change({ state: event.target.value === '' ? null : (event.target.value as RowState) })
              }
            >
              <option value="">Any state</option>
              {ROW_STATES.map((state) => (
                <option key={state} value={state}>
                  {STATE_WORDS[state]}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <OrderChoice sheet={sheet} />
        {hidden.size > 0 && (
          <p>
            {hidden.size.toLocaleString('en-GB')} {hidden.size === 1 ? 'row is' : 'rows are'} hidden.{' '}
            <button type="button" className="link" onClick={() => setView({ hidden: new Set() })}>
              Show them
            </button>
          </p>
        )}
        {order.by !== 'plan' && <p className="cap">Sorted within each theme and intervention.</p>}
      </div>
    </Dialog>
  );
}

interface OneOfProps {
  readonly label: string;
  readonly any: string;
  readonly options: readonly { readonly id: number; readonly name: string }[];
  readonly value: number | null;
  readonly onChange: (id: number | null) => void;
}

const OneOf = ({ label, any, options, value, onChange }: OneOfProps) => (
  <FormField label={label}>
    {(field) => (
      <select
        {...field}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">{any}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )}
  </FormField>
);

/** The plan's own order, names, or the amounts of a year or of the column that they are sorted by now. */
function OrderChoice({ sheet }: { readonly sheet: PlanSheet }) {
  const order = usePlanView((state) => state.order);
  const { months } = sheet.figures;
  const years = months.flatMap((month, at) => (at % 12 === 0 ? [{ from: at, name: yearName(month) }] : []));
  const own = order.by === 'amount' && !(order.count === 12 && order.from % 12 === 0) ? order : null;
  const value = order.by === 'amount' ? `${order.from} ${order.count}` : order.by;
  const choose = (text: string) => {
    if (text === 'plan' || text === 'name') return setView({ order: { by: text } });
    const [from = 0, count = 12] = text.split(' ').map(Number);
    const name = years.find((year) => year.from === from)?.name ?? '';
    setView({ order: { by: 'amount', from, count, name } });
  };
  return (
    <FormField label="Order">
      {(field) => (
        <select {...field} value={value} onChange={(event) => choose(event.target.value)}>
          <option value="plan">As in the plan</option>
          <option value="name">By name</option>
          {years.map(({ from, name }) => (
            <option key={from} value={`${from} 12`}>
              By the amount of {name}, largest first
            </option>
          ))}
          {own && (
            <option value={`${own.from} ${own.count}`}>
              By the amount of {own.name || monthName(months[own.from]!)}, largest first
            </option>
          )}
        </select>
      )}
    </FormField>
  );
}

const yearName = (april: string): string =>
  `${april.slice(0, 4)}/${String(Number(april.slice(2, 4)) + 1).padStart(2, '0')}`;
