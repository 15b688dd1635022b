import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { monthName } from '../../../shared/domain/calendar/month.ts';
import { useGo, useScreenSearch, type ScreenSearch } from '../../client/navigation.ts';
import { setPreferences, useUnits, type Units } from '../../client/preferences.ts';
import { appErrorOf, usePlanDocument, usePlans } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useStatusBar } from '../../ui/status-bar.tsx';
import { CommittedHatch } from './allocation-bar.tsx';
import { attention, type Attention } from './attention.ts';
import { AttentionList } from './attention-list.tsx';
import { BurnUp } from './burn-up.tsx';
import { ConditionsBlock } from './conditions-block.tsx';
import type { FigureChoice } from './figure-choice.ts';
import { FigureStrip } from './figure-strip.tsx';
import { MakeUpPanel } from './make-up-panel.tsx';
import { overviewFigures, type OverviewFigures } from './overview-figures.ts';
import { SourceTable } from './source-table.tsx';
import './overview.css';
import './conditions-block.css';

const UNITS: readonly { readonly value: Units; readonly label: string }[] = [
  { value: 'pounds', label: 'Whole pounds' },
  { value: 'thousands', label: '£k' },
  { value: 'pence', label: 'Pence' },
];

const SIGN = 'Variance is budget less forecast. Positive is an underspend; brackets are an overspend.';

const KEYS = (
  <>
    <KeyHint keys={['Enter']} does="open figure" />
    <KeyHint keys={['T']} does="table" />
    <KeyHint keys={['G', 'P']} does="go to plan" />
  </>
);

function subtitle({ figures, document, sums }: OverviewFigures): string {
  const month = figures.months[figures.openFrom - 1];
  if (month === undefined)
    return sums.total.notEntered.has('budget')
      ? 'No ledger and no budget yet.'
      : 'No ledger yet: the forecast is the budget.';
  const rows = document.ledger.rows.toLocaleString('en-GB');
  return `Actuals to ${monthName(month)}, ${rows} ledger rows. Forecast is actuals, then the budget of the months to come.`;
}

/** The figure that is open, how many times one was opened, and going back to where that was done. */
function useOpenFigure(first: FigureChoice) {
  const [choice, setChoice] = useState(first);
  const [turn, setTurn] = useState(0);
  const opener = useRef<Element | null>(null);
  const open = useCallback((next: FigureChoice) => {
    if (!document.activeElement?.closest('.make-up')) opener.current = document.activeElement;
    setChoice(next);
    setTurn((before) => before + 1);
  }, []);
  const close = useCallback(() => {
    setTurn(0);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }, []);
  return { choice, turn, open, close };
}

/** A source that was found by name opens on its forecast of the current year. */
function useShownSource(open: (choice: FigureChoice) => void, { document, now }: OverviewFigures): void {
  const sourceId = useScreenSearch().show?.sourceId;
  const known = document.sources.some(({ id }) => id === sourceId);
  useEffect(() => {
    if (sourceId !== undefined && known) open({ measure: 'forecast', sourceId, year: now });
  }, [sourceId, known, now, open]);
}

interface ScreenProps {
  readonly overview: OverviewFigures;
  readonly readOnly: string | null;
}

function NoSources({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <EmptyState
      title="This plan has no source of money yet"
      action={
        <Button kind="primary" onClick={onAdd}>
          Add a source
        </Button>
      }
    >
      A source is money from a funder under one set of terms: the settlement, a grant, a partner’s match.
    </EmptyState>
  );
}

interface HeadingProps extends ScreenProps {
  readonly onAdd: () => void;
}

function Heading({ overview, readOnly, onAdd }: HeadingProps) {
  const units = useUnits();
  return (
    <div className="hd">
      <h1>Overview</h1>
      <span className="sub">{subtitle(overview)}</span>
      <div className="acts">
        <Button kind="quiet" icon="plus" unavailable={readOnly} reasonBeside={false} onClick={onAdd}>
          Add a source
        </Button>
        <Segmented
          label="Money shown in"
          options={UNITS}
          value={units}
          onChange={(value) => setPreferences({ units: value })}
        />
      </div>
    </div>
  );
}

/** What is entered about a source is entered on the screen of sources. */
type Enter = (what: NonNullable<ScreenSearch['show']>) => void;

interface FiguresProps extends ScreenProps {
  readonly onEnter: Enter;
}

/** Strip, table, attention, make-up and chart of a plan that has sources. */
function Figures({ overview, onEnter }: FiguresProps) {
  const units = useUnits();
  const go = useGo();
  const figure = useOpenFigure({ measure: 'forecast', sourceId: null, year: overview.now });
  useShownSource(figure.open, overview);
  const items = useMemo(() => attention(overview), [overview]);
  const follow = ({ leads }: Attention) => {
    if (leads.to === 'uncoded') go('ledger', { ledger: { uncoded: true } });
    else if (leads.to === 'figure') figure.open(leads.figure);
    else if (leads.to === 'allocation') onEnter({ sourceId: leads.sourceId, year: leads.year, enter: 'allocation' });
    else go('plan', { show: { interventionId: leads.interventionId } });
  };
  return (
    <>
      <FigureStrip overview={overview} units={units} onOpen={figure.open} />
      <div className="cols">
        <section className="box sources" aria-label="Sources by year">
          <SourceTable
            overview={overview}
            units={units}
            chosen={figure.choice}
            onOpen={figure.open}
            onEditAllocation={(sourceId, year) => onEnter({ sourceId, year, enter: 'allocation' })}
          />
        </section>
        <div className="right">
          <AttentionList items={items} onOpen={follow} />
          <ConditionsBlock overview={overview} />
          <MakeUpPanel
            overview={overview}
            choice={figure.choice}
            units={units}
            turn={figure.turn}
            onOpen={figure.open}
            onClose={figure.close}
            onTerms={(sourceId) => onEnter({ sourceId })}
          />
        </div>
        <BurnUp overview={overview} />
      </div>
    </>
  );
}

function Overview({ overview, readOnly }: ScreenProps) {
  const go = useGo();
  const enter: Enter = (show) => go('sources', { show });
  const add = () => enter({ enter: 'source' });
  useStatusBar(SIGN, KEYS);
  return (
    <div className="overview">
      <CommittedHatch />
      <Heading overview={overview} readOnly={readOnly} onAdd={add} />
      {overview.document.sources.length === 0 ? (
        <NoSources onAdd={add} />
      ) : (
        <Figures overview={overview} readOnly={readOnly} onEnter={enter} />
      )}
    </div>
  );
}

/** Where the money stands: every source and year, what is committed, spent and forecast, and what may be lost. */
export function OverviewScreen() {
  const plan = usePlanDocument();
  const access = usePlans().data?.current?.access;
  const overview = useMemo(() => plan.data && overviewFigures(plan.data), [plan.data]);
  if (plan.error) return <ErrorNotice error={appErrorOf(plan.error)} />;
  if (!overview) return null;
  return <Overview overview={overview} readOnly={access === 'read' ? 'This plan is open for reading only' : null} />;
}
