import { useState } from 'react';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { nameOfUser } from '../../../shared/domain/people/standing.ts';
import { appErrorOf, usePlanDocument } from '../../client/queries.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { longDate } from '../../ui/format-date.ts';
import { useStatusBar } from '../../ui/status-bar.tsx';
import { TabList } from '../../ui/tab-list.tsx';
import { BaselinesView } from './baselines/baselines-view.tsx';
import './changes.css';
import { ChangesView } from './list/changes-view.tsx';
import { PeopleView } from './people/people-view.tsx';
import { useGround } from './use-ground.ts';

const READING = 'Pounds and pence. Brackets take away; a blank is not entered.';

type Pane = 'changes' | 'baselines' | 'people';

/** The approved budget: what changes it, who decides, and how it came about. */
export function ChangesScreen() {
  const plan = usePlanDocument();
  const ground = useGround();
  const [pane, setPane] = useState<Pane>('changes');
  useStatusBar(READING);
  if (plan.error) return <ErrorNotice error={appErrorOf(plan.error)} />;
  if (!ground) return null;
  const waiting = ground.document.changes.filter(({ state }) => state === 'requested').length;
  return (
    <TabList<Pane>
      label="Parts of the approvals"
      tabs={[
        { id: 'changes', name: 'Changes', count: waiting },
        { id: 'baselines', name: 'Baselines' },
        { id: 'people', name: 'People' },
      ]}
      shown={pane}
      onShow={setPane}
    >
      {({ tabs, panel }) => (
        <>
          <div className="hd">
            <h1>Approvals</h1>
            <span className="sub">{budgetInWords(ground.document)}</span>
            {tabs}
          </div>
          <div {...panel} className="ch-pane">
            {pane === 'changes' && <ChangesView ground={ground} />}
            {pane === 'baselines' && <BaselinesView ground={ground} />}
            {pane === 'people' && <PeopleView ground={ground} />}
          </div>
        </>
      )}
    </TabList>
  );
}

function budgetInWords({ baselines, changes, people }: PlanDocument): string {
  const latest = baselines.at(-1);
  if (!latest) return 'No budget approved yet: the plan itself is the budget';
  const since = changes.filter(({ state, baselineId }) => state === 'approved' && baselineId === latest.id).length;
  const words = since === 0 ? 'no change since' : since === 1 ? '1 change since' : `${since} changes since`;
  return `Baseline ${latest.version}, approved ${longDate(latest.approvedAt)} by ${nameOfUser(people, latest.approvedBy)}; ${words}`;
}
