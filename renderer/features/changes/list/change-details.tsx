import { amountOfMoves } from '../../../../shared/domain/changes/change-moves.ts';
import { changeNumber } from '../../../../shared/domain/changes/change-name.ts';
import type { BudgetChange } from '../../../../shared/domain/changes/change-types.ts';
import { changeWarnings } from '../../../../shared/domain/changes/change-warnings.ts';
import { consentNeeded } from '../../../../shared/domain/changes/funder-consent.ts';
import { OPEN_STATES } from '../../../../shared/domain/changes/pending-moves.ts';
import { nameOfUser } from '../../../../shared/domain/people/standing.ts';
import { appErrorOf, useMethod } from '../../../client/queries.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { longDate } from '../../../ui/format-date.ts';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import type { ChangesGround } from '../use-ground.ts';
import { ChangeAmounts } from './change-amounts.tsx';
import { ChangeDecision } from './change-decision.tsx';
import { ChangeEffects } from './change-effects.tsx';
import { ChangeState } from './change-state.tsx';

interface ChangeDetailsProps {
  readonly change: BudgetChange;
  readonly ground: ChangesGround;
}

/** One change: what it does by line and month, what follows from it, and the decision. */
export function ChangeDetails({ change, ground }: ChangeDetailsProps) {
  const read = useMethod('read-change', { id: change.id });
  const open = OPEN_STATES.has(change.state);
  const consent = open ? consentNeeded(change, ground.document) : change.consent;
  return (
    <section className="box ch-details" aria-label={`${changeNumber(change)} ${change.title}`}>
      <div className="t">
        <h2>
          {changeNumber(change)} {change.title}
        </h2>
        <span className="x">
          <ChangeState state={change.state} />
        </span>
      </div>
      <div className="ch-body">
        <Facts change={change} ground={ground} />
        <ChangeDecision change={change} consent={consent} ground={ground} />
        {read.error && <ErrorNotice error={appErrorOf(read.error)} />}
        {read.data && !read.isPlaceholderData && <ChangeAmounts rows={read.data.rows} ground={ground} />}
        <Warnings change={change} ground={ground} />
        <Consent change={change} consent={consent} />
        <ChangeEffects change={change} ground={ground} />
      </div>
    </section>
  );
}

function Facts({ change, ground: { document } }: ChangeDetailsProps) {
  const by = (at: string | null, user: string | null): string =>
    at === null ? 'not yet' : `${longDate(at)} by ${nameOfUser(document.people, user ?? '')}`;
  return (
    <dl className="ch-facts">
      <dt>Moves</dt>
      <dd>
        <Money amount={amountOfMoves(change.moves)} show="pence" symbol />
      </dd>
      <dt>Reason</dt>
      <dd>{change.reason}</dd>
      <dt>Requested</dt>
      <dd>{by(change.requestedAt, change.requestedBy)}</dd>
      <dt>Decided</dt>
      <dd>{by(change.decidedAt, change.decidedBy)}</dd>
      {change.decisionNote !== '' && (
        <>
          <dt>Note</dt>
          <dd>{change.decisionNote}</dd>
        </>
      )}
    </dl>
  );
}

function Warnings({ change, ground: { document } }: ChangeDetailsProps) {
  if (!OPEN_STATES.has(change.state) || document.approved === null) return null;
  return changeWarnings(change.moves, document.approved, document).map((warning) => (
    <p key={warning}>
      <StateMark shape="ring">Note</StateMark> {warning}
    </p>
  ));
}

function Consent({ change, consent }: { readonly change: BudgetChange; readonly consent: readonly string[] }) {
  if (consent.length === 0) return <p className="dim">The funder’s consent is not needed.</p>;
  return (
    <div>
      {consent.map((why) => (
        <p key={why}>
          <StateMark shape="triangle">Funder’s consent</StateMark> {why}
        </p>
      ))}
      <p className="dim">
        {change.consentOn === null
          ? 'It is not recorded.'
          : `Given on ${longDate(change.consentOn)}: ${change.consentEvidence}`}
      </p>
    </div>
  );
}
