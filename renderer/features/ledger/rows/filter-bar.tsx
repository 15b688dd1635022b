import { useMemo, type RefObject } from 'react';
import type { Month } from '../../../../shared/domain/calendar/month.ts';
import { monthName, monthsFrom, firstMonthOf, MONTHS_IN_YEAR } from '../../../../shared/domain/calendar/month.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { useMethod } from '../../../client/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { homeGroups } from '../homes.ts';
import { isFiltered, NO_FILTER, ROW_ORDERS, type RowFilter, type RowOrder } from './row-filter.ts';

interface FilterBarProps {
  readonly plan: PlanDocument;
  readonly filter: RowFilter;
  readonly onChange: (filter: RowFilter) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** What the list shows, and in which order. */
export function FilterBar({ plan, filter, onChange, searchRef }: FilterBarProps) {
  const batches = useMethod('list-imports', {}).data ?? [];
  const set = (change: Partial<RowFilter>): void => onChange({ ...filter, ...change });
  const number = (value: string): number | null => (value === '' ? null : Number(value));
  return (
    <search className="lg-filters" aria-label="Filter the ledger rows">
      <span className="field lg-find">
        <Icon name="find" small />
        <input
          ref={searchRef}
          type="search"
          aria-label="Search supplier, text, reference and codes"
          placeholder="Supplier, text, reference, code"
          value={filter.search}
          onChange={(event) => set({ search: event.target.value })}
        />
      </span>
      <HomeSelect plan={plan} value={filter.home} onChange={(home) => set({ home })} />
      <select
        className="field"
        aria-label="Source"
        value={filter.sourceId ?? ''}
        onChange={(event) => set({ sourceId: number(event.target.value) })}
      >
        <option value="">Any source</option>
        {plan.sources.map(({ id, code, name }) => (
          <option key={id} value={id}>
            {code} {name}
          </option>
        ))}
      </select>
      <MonthSelect
        plan={plan}
        label="From month"
        any="From any month"
        value={filter.fromMonth}
        onChange={(fromMonth) => set({ fromMonth })}
      />
      <MonthSelect
        plan={plan}
        label="To month"
        any="To any month"
        value={filter.toMonth}
        onChange={(toMonth) => set({ toMonth })}
      />
      <select
        className="field"
        aria-label="Import"
        value={filter.batchId ?? ''}
        onChange={(event) => set({ batchId: number(event.target.value) })}
      >
        <option value="">Any import</option>
        {batches.map(({ id, fileName }) => (
          <option key={id} value={id}>
            {id}. {fileName}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label="Live or reversed"
        value={filter.state}
        onChange={(event) => set({ state: event.target.value as RowFilter['state'] })}
      >
        <option value="live">Live rows</option>
        <option value="reversed">Reversed rows</option>
        <option value="all">Live and reversed</option>
      </select>
      <select
        className="field"
        aria-label="Order"
        value={filter.order}
        onChange={(event) => set({ order: event.target.value as RowOrder })}
      >
        {Object.entries(ROW_ORDERS).map(([order, words]) => (
          <option key={order} value={order}>
            {words}
          </option>
        ))}
      </select>
      {isFiltered(filter) && (
        <Button kind="quiet" onClick={() => onChange({ ...NO_FILTER, order: filter.order })}>
          Clear
        </Button>
      )}
    </search>
  );
}

interface HomeSelectProps {
  readonly plan: PlanDocument;
  readonly value: RowFilter['home'];
  readonly onChange: (home: RowFilter['home']) => void;
}

function HomeSelect({ plan, value, onChange }: HomeSelectProps) {
  const groups = useMemo(() => homeGroups(plan), [plan]);
  return (
    <select
      className="field lg-home"
      aria-label="Coded to"
      value={value}
      onChange={(event) => onChange(event.target.value as RowFilter['home'])}
    >
      <option value="">Coded or not</option>
      <option value="uncoded">Uncoded only</option>
      {groups.map((group) => (
        <optgroup key={group.interventionId} label={group.name}>
          <option value={`intervention:${group.interventionId}`}>All of {group.name}</option>
          {group.lines.map((line) => (
            <option key={line.lineId} value={`line:${line.lineId}`}>
              {line.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

interface MonthSelectProps {
  readonly plan: PlanDocument;
  readonly label: string;
  readonly any: string;
  readonly value: Month | null;
  readonly onChange: (month: Month | null) => void;
}

function MonthSelect({ plan: { plan }, label, any, value, onChange }: MonthSelectProps) {
  const months = monthsFrom(firstMonthOf(plan.firstYear), plan.years * MONTHS_IN_YEAR);
  return (
    <select
      className="field"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : (event.target.value as Month))}
    >
      <option value="">{any}</option>
      {months.map((month) => (
        <option key={month} value={month}>
          {monthName(month)}
        </option>
      ))}
    </select>
  );
}
