import { useMemo, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { RecentPlan } from '../../../shared/contract/methods.ts';
import { call } from '../../client/api-client.ts';
import { useGo } from '../../client/navigation.ts';
import { planSwitched, usePlans } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useStatusBar } from '../../ui/status-bar.tsx';
import { RecentPlans } from './recent-plans.tsx';
import './start.css';

/** A way to begin: what it is called, what it leads to, and its keys. */
export interface StartOffer {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly icon: IconName;
  readonly keys: string;
  readonly perform: () => void;
}

function Offers({ offers }: { readonly offers: readonly StartOffer[] }) {
  return (
    <ul className="offers">
      {offers.map((offer) => (
        <li key={offer.id}>
          <button type="button" onClick={offer.perform}>
            <Icon name={offer.icon} />
            <span>
              <b>{offer.title}</b>
              <span className="offer-words">{offer.words}</span>
            </span>
            {offer.keys && <Kbd keys={offer.keys} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

function useOpenRecent() {
  const go = useGo();
  const [error, setError] = useState<AppError | null>(null);
  const open = async (plan: RecentPlan) => {
    setError(null);
    const result = await call('open-plan', { recentId: plan.id });
    if (!result.ok) return setError(result.error);
    await planSwitched();
    go('overview');
  };
  return { open, error };
}

const PRIVATE = 'Nothing leaves this computer';

/** Opens a plan: new, from a file, the demonstration, or a recent one. */
export function StartScreen({ offers }: { readonly offers: readonly StartOffer[] }) {
  const plans = usePlans().data;
  const go = useGo();
  const { open, error } = useOpenRecent();
  const version = plans?.version;
  useStatusBar(
    PRIVATE,
    useMemo(() => version && <span>Version {version}</span>, [version]),
  );
  const current = plans?.current;
  return (
    <div className="start">
      <h1>Open a plan</h1>
      <p className="lead">
        A plan is one file. It holds the settlement, the grants, the budget by month and the ledger.
      </p>
      {current && (
        <p className="still-open">
          <span>
            <b className="m">{current.name}</b> is open.
          </span>
          <Button small onClick={() => go('overview')}>
            Go back to it
          </Button>
        </p>
      )}
      <Offers offers={offers} />
      {error && <ErrorNotice error={error} />}
      <RecentPlans recent={plans?.recent ?? []} onOpen={(plan) => void open(plan)} />
      <p className="drop-words">
        <Icon name="file" />
        Or drop a plan anywhere on this window{current ? ', or a ledger extract for the plan that is open' : ''}.
      </p>
    </div>
  );
}
