import type { RecentPlan } from '../../../shared/contract/methods.ts';
import { relativeDay } from '../../ui/format-date.ts';
import { StateMark } from '../../ui/state-mark.tsx';

function PlanState({ plan }: { readonly plan: RecentPlan }) {
  if (plan.state === 'missing')
    return (
      <StateMark shape="triangle" plain>
        File not found
      </StateMark>
    );
  if (plan.state === 'open elsewhere')
    return (
      <StateMark shape="ring" plain>
        Open by {plan.holder ?? 'someone else'}, read only
      </StateMark>
    );
  return (
    <StateMark shape="disc" plain>
      Ready
    </StateMark>
  );
}

function RecentEntry({ plan, onOpen }: { readonly plan: RecentPlan; readonly onOpen: () => void }) {
  const words = (
    <>
      <b className="m">{plan.name}</b>
      <span className="when">{relativeDay(plan.openedAt, new Date())}</span>
      <span className="cap where">
        {plan.folder}/{plan.fileName}
      </span>
      <PlanState plan={plan} />
    </>
  );
  // A file that is gone cannot be opened; its row says where it was.
  if (plan.state === 'missing') return <div className="recent-entry">{words}</div>;
  return (
    <button type="button" className="recent-entry" onClick={onOpen}>
      {words}
    </button>
  );
}

interface RecentPlansProps {
  readonly recent: readonly RecentPlan[];
  readonly onOpen: (plan: RecentPlan) => void;
}

export function RecentPlans({ recent, onOpen }: RecentPlansProps) {
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">Recent</h2>
      {recent.length === 0 && <p className="cap">Plans you open are listed here.</p>}
      <ul>
        {recent.map((plan) => (
          <li key={plan.id}>
            <RecentEntry plan={plan} onOpen={() => onOpen(plan)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
