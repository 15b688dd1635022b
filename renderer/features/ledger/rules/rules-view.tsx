import { useMemo, useState } from 'react';
import type { CodingRule } from '../../../../shared/domain/ledger/ledger-types.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { appErrorOf, useCommand, useMethod } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { counted } from '../counted.ts';
import { homeFinder, type FindHome } from '../homes.ts';
import { CONDITION_FIELDS, CONDITION_NAMES, EMPTY_DRAFT } from './rule-draft.ts';
import { RuleForm } from './rule-form.tsx';

interface RulesViewProps {
  readonly plan: PlanDocument;
  readonly readOnly: string | null;
}

/** `cost centre is V100, text or supplier has “van”` */
export const ruleInWords = (rule: CodingRule): string =>
  CONDITION_FIELDS.flatMap((field) => {
    const value = rule[field];
    const name = CONDITION_NAMES[field].toLowerCase();
    return value === null ? [] : [field === 'text' ? `${name} “${value}”` : `${name} ${value}`];
  }).join(', ');

/** The coding rules in the order they are tried, and a new one beside them. */
export function RulesView({ plan, readOnly }: RulesViewProps) {
  const rules = useMethod('list-coding-rules', {});
  const findHome = useMemo(() => homeFinder(plan), [plan]);
  const [removing, setRemoving] = useState<CodingRule | null>(null);
  const [drafts, setDrafts] = useState(0);
  const list = [...(rules.data ?? [])].sort((a, b) => a.position - b.position);
  return (
    <div className="lg-list lg-rules">
      <section className="box lg-rows" aria-label="Coding rules">
        <div className="t">
          <h2>Coding rules</h2>
          <span className="cap">{counted(list.length, 'rule')}. The first one that fits a row decides.</span>
        </div>
        {rules.error && <ErrorNotice error={appErrorOf(rules.error)} />}
        {rules.data && list.length === 0 ? (
          <EmptyState title="No coding rule yet">
            A rule gives rows a line and a source by what they carry: cost centre, account, project or words in the
            text.
          </EmptyState>
        ) : (
          <RuleTable rules={list} findHome={findHome} readOnly={readOnly} onRemove={setRemoving} />
        )}
      </section>
      <aside className="box lg-panel" aria-label="New coding rule" data-region tabIndex={-1}>
        <div className="lg-detail">
          <h2>New coding rule</h2>
          <RuleForm
            key={drafts}
            plan={plan}
            start={EMPTY_DRAFT}
            leave="Clear"
            readOnly={readOnly}
            onDone={() => setDrafts(drafts + 1)}
          />
        </div>
      </aside>
      {removing && <RemoveRule rule={removing} findHome={findHome} onClose={() => setRemoving(null)} />}
    </div>
  );
}

interface RuleTableProps {
  readonly rules: readonly CodingRule[];
  readonly findHome: FindHome;
  readonly readOnly: string | null;
  readonly onRemove: (rule: CodingRule) => void;
}

function RuleTable({ rules, findHome, readOnly, onRemove }: RuleTableProps) {
  return (
    <div className="lg-scroll" role="region" aria-label="List of coding rules" tabIndex={0}>
      <table>
        <caption className="sr">Coding rules in the order they are tried</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              Order
            </th>
            <th scope="col">Cost centre</th>
            <th scope="col">Account</th>
            <th scope="col">Project</th>
            <th scope="col">Text or supplier has</th>
            <th scope="col">Codes to</th>
            <th scope="col">
              <span className="sr">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, at) => {
            const home = findHome(rule.lineId, rule.sourceId);
            return (
              <tr key={rule.id}>
                <td className="num dim3">{at + 1}</td>
                {CONDITION_FIELDS.map((field) => (
                  <td key={field}>{rule[field] ?? <span className="dim3">any</span>}</td>
                ))}
                <td className="lg-two">
                  {home?.line}
                  <div className="cap">
                    {home?.source} · {home?.intervention}
                  </div>
                </td>
                <td className="r">
                  {readOnly === null && (
                    <Button
                      small
                      kind="quiet"
                      aria-label={`Remove the rule: ${ruleInWords(rule)}`}
                      onClick={() => onRemove(rule)}
                    >
                      Remove
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RemoveRuleProps {
  readonly rule: CodingRule;
  readonly findHome: FindHome;
  readonly onClose: () => void;
}

function RemoveRule({ rule, findHome, onClose }: RemoveRuleProps) {
  const command = useCommand('remove-coding-rule');
  const home = findHome(rule.lineId, rule.sourceId);
  const remove = (): void =>
    command.mutate(
      { id: rule.id },
      {
        onSuccess: () => {
          announce('Rule removed.');
          onClose();
        },
      },
    );
  return (
    <Dialog
      title="Remove this coding rule"
      role="alertdialog"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="primary" busy={command.isPending} onClick={remove}>
            Remove the rule
          </Button>
        </>
      }
    >
      <div className="lg-form">
        <p>
          Rows whose {ruleInWords(rule)} are no longer coded to <b className="m">{home?.line}</b> as they come in.
        </p>
        <p className="dim">Rows that it coded keep their line and source.</p>
        {command.error && <ErrorNotice error={appErrorOf(command.error)} />}
      </div>
    </Dialog>
  );
}
