import { Link } from '@tanstack/react-router';
import { monthName, MONTHS_IN_YEAR, monthShortName, monthsOfYear } from '../../../shared/domain/calendar/month.ts';
import {
  LAST_MONTHLY_PERIOD,
  monthOfPeriod,
  numberOfPeriod,
  yearOfPeriod,
  type Period,
} from '../../../shared/domain/calendar/period.ts';
import { SCREEN_PATHS, type ScreenName } from '../../client/navigation.ts';
import { usePlanDocument } from '../../client/queries.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';

interface Entry {
  readonly screen: ScreenName;
  readonly label: string;
  readonly icon: IconName;
}

const ENTRIES: readonly Entry[] = [
  { screen: 'overview', label: 'Overview', icon: 'overview' },
  { screen: 'plan', label: 'Plan', icon: 'plan' },
  { screen: 'approvals', label: 'Approvals', icon: 'approvals' },
  { screen: 'sources', label: 'Sources', icon: 'sources' },
  { screen: 'ledger', label: 'Ledger', icon: 'ledger' },
];
const RATES: Entry = { screen: 'rates', label: 'Rates', icon: 'settings' };
const HISTORY: Entry = { screen: 'history', label: 'History', icon: 'history' };

interface NavLinkProps {
  readonly entry: Entry;
  readonly count?: number;
  readonly counted?: string;
}

function NavLink({ entry, count = 0, counted = '' }: NavLinkProps) {
  return (
    <Link to={SCREEN_PATHS[entry.screen]} activeProps={{ className: 'on' }} data-tip={entry.label}>
      <Icon name={entry.icon} />
      <span className="nav-label">{entry.label}</span>
      {count > 0 && (
        <span className="n">
          {count.toLocaleString('en-GB')}
          <span className="sr"> {counted}</span>
        </span>
      )}
    </Link>
  );
}

/** How far the ledger has come in its last year, month by month. */
function LedgerMonths({ actualsTo }: { readonly actualsTo: Period }) {
  const months = monthsOfYear(yearOfPeriod(actualsTo));
  const done = Math.min(numberOfPeriod(actualsTo), LAST_MONTHLY_PERIOD);
  return (
    <div className="foot">
      <b className="m">{yearOfPeriod(actualsTo)}</b>
      <div className="months" aria-hidden="true">
        {Array.from({ length: MONTHS_IN_YEAR }, (_, at) => (
          <i key={months[at]} className={at < done ? 'c' : undefined} title={monthShortName(months[at]!)} />
        ))}
      </div>
      {done === 1 ? 'P01' : `P01–P${String(done).padStart(2, '0')}`} in the ledger
      <br />
      to {monthName(monthOfPeriod(actualsTo))}
    </div>
  );
}

export function Navigation() {
  const plan = usePlanDocument().data;
  const ledger = plan?.ledger;
  const waiting = plan?.changes.filter(({ state }) => state === 'requested').length ?? 0;
  return (
    <nav className="nav" aria-label="Screens" data-region tabIndex={-1}>
      {ENTRIES.map((entry) => (
        <NavLink
          key={entry.screen}
          entry={entry}
          {...(entry.screen === 'approvals' && { count: waiting, counted: 'awaiting approval' })}
          {...(entry.screen === 'ledger' && { count: ledger?.uncodedRows ?? 0, counted: 'uncoded rows' })}
        />
      ))}
      <div className="gap" />
      <NavLink entry={RATES} />
      <NavLink entry={HISTORY} />
      {ledger?.actualsTo && <LedgerMonths actualsTo={ledger.actualsTo} />}
    </nav>
  );
}
