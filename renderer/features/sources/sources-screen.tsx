import { useMemo, useState } from 'react';
import { isFinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import type { Source } from '../../../shared/domain/plan/plan-document.ts';
import { useGo, useScreenSearch, type ScreenSearch } from '../../client/navigation.ts';
import { setPreferences, useUnits, type Units } from '../../client/preferences.ts';
import { appErrorOf, usePlanDocument, usePlans } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { longDate } from '../../ui/format-date.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useStatusBar } from '../../ui/status-bar.tsx';
import { ClaimsBox } from './claims-box.tsx';
import { ConditionsBox } from './conditions-box.tsx';
import { CoverBox } from './cover-box.tsx';
import { SourceDialogs, type Entering } from './dialogs/source-dialogs.tsx';
import { FundingTable } from './funding-table.tsx';
import { NamesBox } from './names-box.tsx';
import { SourceList } from './source-list.tsx';
import { sourcesView, sourceView, type SourcesView } from './source-view.ts';
import { TermsBox } from './terms-box.tsx';
import { VersionsBox } from './versions-box.tsx';
import './sources.css';

const UNITS: readonly { readonly value: Units; readonly label: string }[] = [
  { value: 'pounds', label: 'Whole pounds' },
  { value: 'thousands', label: '£k' },
  { value: 'pence', label: 'Pence' },
];

const RULE = 'Funding is allocation + carried in − carried out. Headroom is funding less budget.';
const KEYS = (
  <>
    <KeyHint keys={['Enter']} does="change" />
    <KeyHint keys={['T']} does="table" />
    <KeyHint keys={['F6']} does="next region" />
  </>
);

/** What another screen asked to have entered, on the way here. */
function askedBy({ show }: ScreenSearch): Entering | null {
  if (show?.enter === 'allocation' && isFinancialYear(show.year))
    return { what: 'allocation', year: show.year, vary: false };
  return show?.enter === 'terms' || show?.enter === 'source' ? { what: show.enter } : null;
}

const chosenIn = (sources: readonly Source[], { show }: ScreenSearch): Source | undefined =>
  sources.find(({ id }) => id === show?.sourceId) ?? sources[0];

interface PageProps {
  readonly view: SourcesView;
  readonly source: Source;
  readonly units: Units;
  readonly onEnter: (entering: Entering) => void;
}

/** All there is to one source. */
function SourcePage({ view, source, units, onEnter }: PageProps) {
  const one = useMemo(() => sourceView(view, source), [view, source]);
  const into = view.document.sources.find(({ id }) => id === source.mergedInto);
  return (
    <section className="source-page" aria-labelledby="source-title" data-region tabIndex={-1}>
      <div className="source-head">
        <h2 id="source-title">{source.name}</h2>
        <span className="code-chip">{source.code}</span>
        <span className="dim">
          {[source.funder, source.kind, source.inKind && 'in kind'].filter(Boolean).join(', ')}
        </span>
        {into && source.mergedOn !== null && (
          <StateMark shape="half">
            Goes on in {into.name} from {longDate(source.mergedOn)}
          </StateMark>
        )}
      </div>
      <div className="box">
        <FundingTable view={one} units={units} onEnter={onEnter} />
      </div>
      <div className="source-columns">
        <div className="source-main">
          <ClaimsBox key={source.id} view={one} onEnter={onEnter} />
          <VersionsBox view={one} onEnter={onEnter} />
          <CoverBox view={one} onEnter={onEnter} />
        </div>
        <div className="source-side">
          <ConditionsBox key={source.id} view={one} />
          <TermsBox view={one} onEnter={onEnter} />
          <NamesBox document={view.document} source={source} onEnter={onEnter} />
        </div>
      </div>
    </section>
  );
}

interface ScreenProps {
  readonly view: SourcesView;
  readonly readOnly: string | null;
}

function Heading({
  count,
  readOnly,
  onAdd,
}: {
  readonly count: number;
  readonly readOnly: string | null;
  readonly onAdd: () => void;
}) {
  return (
    <div className="hd">
      <h1>Sources</h1>
      <span className="sub">
        {count === 1 ? '1 source' : `${count} sources`}, each under its own terms. Money never moves between them.
      </span>
      <div className="acts">
        <Button kind="quiet" icon="plus" unavailable={readOnly} reasonBeside={false} onClick={onAdd}>
          Add a source
        </Button>
        <Segmented
          label="Money shown in"
          options={UNITS}
          value={useUnits()}
          onChange={(value) => setPreferences({ units: value })}
        />
      </div>
    </div>
  );
}

function Sources({ view, readOnly }: ScreenProps) {
  const go = useGo();
  const units = useUnits();
  const search = useScreenSearch();
  const [own, setOwn] = useState<Entering | null>(null);
  const { sources } = view.document;
  const chosen = chosenIn(sources, search);
  const entering = own ?? askedBy(search);
  useStatusBar(RULE, KEYS);
  const choose = (sourceId: number) => go('sources', { show: { sourceId } });
  const close = () => {
    setOwn(null);
    if (search.show?.enter && chosen) choose(chosen.id);
  };
  return (
    <div className="sources-screen">
      <Heading count={sources.length} readOnly={readOnly} onAdd={() => setOwn({ what: 'source' })} />
      {chosen ? (
        <div className="source-panes">
          <nav className="box source-nav" aria-label="Sources" data-region tabIndex={-1}>
            <SourceList view={view} chosen={chosen.id} units={units} onChoose={choose} />
          </nav>
          <SourcePage view={view} source={chosen} units={units} onEnter={setOwn} />
        </div>
      ) : (
        <EmptyState
          title="This plan has no source of money yet"
          action={
            <Button kind="primary" unavailable={readOnly} onClick={() => setOwn({ what: 'source' })}>
              Add a source
            </Button>
          }
        >
          A source is money from a funder under one set of terms: the settlement, a grant, a partner’s match.
        </EmptyState>
      )}
      {entering && (
        <SourceDialogs
          entering={entering}
          document={view.document}
          source={chosen}
          today={view.today}
          readOnly={readOnly}
          onClose={close}
          onAdded={choose}
        />
      )}
    </div>
  );
}

/** The day on this machine, as an ISO date. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Every source of money with its terms, and one of them in full. */
export function SourcesScreen() {
  const plan = usePlanDocument();
  const access = usePlans().data?.current?.access;
  const [today] = useState(() => localDay(new Date()));
  const view = useMemo(() => plan.data && sourcesView(plan.data, today), [plan.data, today]);
  if (plan.error) return <ErrorNotice error={appErrorOf(plan.error)} />;
  if (!view) return null;
  return <Sources view={view} readOnly={access === 'read' ? 'This plan is open for reading only' : null} />;
}
