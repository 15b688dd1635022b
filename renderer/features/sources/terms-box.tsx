import type { ReactNode } from 'react';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { pence, sumPence } from '../../../shared/domain/money/pence.ts';
import type { PlanDocument, Source } from '../../../shared/domain/plan/plan-document.ts';
import type { Ineligibility } from '../../../shared/domain/sources/eligibility.ts';
import { Button } from '../../ui/button.tsx';
import { longDate } from '../../ui/format-date.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import type { Entering } from './dialogs/source-dialogs.tsx';
import type { SourceView } from './source-view.ts';

const percent = (basisPoints: number): string => `${basisPoints / 100}%`;

function spending({ spendFrom, spendTo }: Source): string {
  if (spendFrom === null && spendTo === null) return 'The agreement does not say';
  if (spendFrom === null) return `To ${longDate(spendTo!)}`;
  return spendTo === null ? `From ${longDate(spendFrom)}` : `${longDate(spendFrom)} to ${longDate(spendTo)}`;
}

function carrying({ carryForward, carryForwardBasisPoints }: Source): string {
  if (carryForward === 'none') return 'None';
  return carryForward === 'with approval'
    ? 'With the funder’s approval'
    : `Up to ${percent(carryForwardBasisPoints)} of a year’s allocation`;
}

function claiming({ claimRhythm, claimBasis, claimDueDays }: Source): string {
  if (claimRhythm === 'none') return `None; ${claimBasis} basis`;
  const counted = claimRhythm === 'quarterly in advance' ? 'into the quarter' : 'after the period';
  return `${claimRhythm.charAt(0).toUpperCase()}${claimRhythm.slice(1)}, due ${claimDueDays} days ${counted}; ${claimBasis} basis`;
}

function eligible({ categories, revenueOnly }: Source, document: PlanDocument): string {
  const names = document.categories.filter(({ id }) => categories.includes(id)).map(({ name }) => name);
  const which = names.length === 0 ? 'Any category' : names.join(', ');
  return revenueOnly ? `Revenue only. ${which}` : which;
}

function programming({ overProgrammingBasisPoints, overProgrammingOwner }: Source): string {
  if (overProgrammingBasisPoints === 0) return 'None';
  return `${percent(overProgrammingBasisPoints)} of a year’s funding; ${overProgrammingOwner} answers for it`;
}

function consent({ consent: { headings, move, cumulativeBasisPoints, capital } }: Source): string {
  const rules = [
    move !== null && `a move above ${formatMoney(move, { symbol: true })}`,
    cumulativeBasisPoints !== null && `moves above ${percent(cumulativeBasisPoints)} of the year’s allocation`,
    capital && 'any move between revenue and capital',
  ].filter((rule) => rule !== false);
  return rules.length === 0 ? 'Never' : `Between ${headings}: ${rules.join('; ')}`;
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const WHY: Readonly<Record<Ineligibility, string>> = {
  capital: 'capital',
  category: 'in a category it does not pay for',
  'before its dates': 'before its dates',
  'after its dates': 'after its dates',
  'after its merger': 'after its merger',
};

/** What of the forecast the source does not pay for, by reason; nothing where it pays for all. */
function Ineligible({ view }: { readonly view: SourceView }) {
  const costs = Map.groupBy(
    view.byYear.flatMap(({ ineligible }) => ineligible),
    ({ why }) => why,
  );
  if (costs.size === 0)
    return (
      <StateMark shape="disc" plain>
        Everything forecast is eligible
      </StateMark>
    );
  return (
    <ul>
      {[...costs].map(([why, parts]) => (
        <li key={why}>
          <StateMark shape="square" plain>
            {formatMoney(pence(sumPence(parts.map(({ amount }) => amount))), { symbol: true })} {WHY[why]}
          </StateMark>
        </li>
      ))}
    </ul>
  );
}

interface TermsBoxProps {
  readonly view: SourceView;
  readonly onEnter: (entering: Entering) => void;
}

/** What the agreement says, in words. */
export function TermsBox({ view, onEnter }: TermsBoxProps) {
  const { source, document } = view;
  return (
    <section className="box" aria-labelledby="terms-title">
      <div className="t">
        <h2 id="terms-title">Terms</h2>
        <span className="x">
          <Button small onClick={() => onEnter({ what: 'terms' })}>
            Change the terms
          </Button>
        </span>
      </div>
      <dl className="terms">
        <Term name="Costs count">{spending(source)}</Term>
        <Term name="Claims">{claiming(source)}</Term>
        <Term name="Carry forward">{carrying(source)}</Term>
        <Term name="Eligible">{eligible(source, document)}</Term>
        <Term name="Ineligible costs">{source.ineligibleCosts.join('; ') || 'None named'}</Term>
        <Term name="Over-programming">{programming(source)}</Term>
        <Term name="Funder’s consent">{consent(source)}</Term>
        <Term name="Forecast">
          <Ineligible view={view} />
        </Term>
      </dl>
    </section>
  );
}
