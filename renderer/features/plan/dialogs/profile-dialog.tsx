import { useState } from 'react';
import { err, ok, type Result } from '../../../../shared/base/result.ts';
import { parseCellEntry } from '../../../../shared/domain/money/cell-entry.ts';
import type { Pence } from '../../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { FormField } from '../../../ui/form-field.tsx';
import { poundsText } from '../model/cell-writes.ts';
import { reshapeByProfile, totalOf, type ProfileWanted, type ReshapeGround } from '../model/reshape-profile.ts';
import type { PlanRow } from '../model/plan-row.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { usePlanView, type Scope } from '../state/plan-view.ts';
import { CurveEditor } from './curve-editor.tsx';
import { ReshapeDialog } from './reshape-dialog.tsx';
import { SpanChoice } from './reshape-fields.tsx';
import { rowsOfScope, spansOf, type Span } from './reshape-spans.ts';

const SHAPES = {
  even: 'Evenly',
  'working days': 'By working days, without England’s bank holidays',
  'quarters in arrears': 'By quarters, in the last month of each',
  'quarters in advance': 'By quarters, in the first month of each',
  'front-loaded': 'Front-loaded, falling month by month',
  'back-loaded': 'Back-loaded, rising month by month',
  'contract dates': 'By the days of a contract',
  'last year': 'As last year’s actuals lay',
  curve: 'By a curve',
} as const;

type Shape = keyof typeof SHAPES;

interface Draft {
  readonly shape: Shape;
  readonly span: number;
  /** Null until it is typed: then what stands there now. */
  readonly total: string | null;
  readonly starts: string;
  readonly ends: string;
  readonly weights: readonly string[];
}

interface ProfileDialogProps {
  readonly sheet: PlanSheet;
  readonly scope: Scope;
  readonly onClose: () => void;
}

/** Lays an amount over months by a profile; several lines keep their own totals. */
export function ProfileDialog({ sheet, scope, onClose }: ProfileDialogProps) {
  const view = usePlanView((state) => state.view);
  const spans = spansOf(sheet, view, scope);
  const rows = rowsOfScope(sheet, scope);
  const [draft, setDraft] = useState(() => firstDraft(sheet.document, rows));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const span = spans[draft.span] ?? { name: '', from: 0, count: 0 };
  const ground: ReshapeGround = { sheet, rows, from: span.from, count: span.count };
  const total = rows.length === 1 ? totalText(draft, ground) : null;
  return (
    <ReshapeDialog
      title="Spread by a profile"
      sheet={sheet}
      rows={rows}
      made={madeOf(draft, ground, total)}
      from={span.from}
      count={span.count}
      action={`Profile ${span.name} ${draft.shape === 'curve' ? 'by a curve' : draft.shape}`}
      onClose={onClose}
    >
      <FormField label="Profile">
        {(field) => (
          <select
            {...field}
            // The dialog's first field: it was opened to choose here.
            autoFocus
            value={draft.shape}
            onChange={(event) => change({ shape: event.target.value as Shape })}
          >
            {Object.entries(SHAPES).map(([shape, words]) => (
              <option key={shape} value={shape}>
                {words}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <SpanChoice spans={spans} value={draft.span} onChange={(chosen) => change({ span: chosen, total: null })} />
      {total !== null && <TotalField text={total} span={span} onChange={(text) => change({ total: text })} />}
      {draft.shape === 'contract dates' && <ContractDates draft={draft} onChange={change} />}
      {draft.shape === 'curve' && (
        <CurveEditor
          curves={sheet.document.curves}
          weights={draft.weights}
          onChange={(weights) => change({ weights })}
        />
      )}
    </ReshapeDialog>
  );
}

interface TotalFieldProps {
  readonly text: string;
  readonly span: Span;
  readonly onChange: (text: string) => void;
}

function TotalField({ text, span, onChange }: TotalFieldProps) {
  const read = readTotal(text);
  return (
    <FormField
      label="Total"
      hint={`Over ${span.name}, held months included. =12*850, 12k and brackets are understood.`}
      refusal={text.trim() !== '' && !read.ok ? read.error : null}
    >
      {(field) => <input {...field} value={text} onChange={(event) => onChange(event.target.value)} />}
    </FormField>
  );
}

interface ContractDatesProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

const ContractDates = ({ draft, onChange }: ContractDatesProps) => (
  <div className="row2">
    <FormField label="From">
      {(field) => (
        <input
          {...field}
          type="date"
          value={draft.starts}
          onChange={(event) => onChange({ starts: event.target.value })}
        />
      )}
    </FormField>
    <FormField label="To" refusal={draft.ends !== '' && draft.ends < draft.starts ? 'It ends before it starts' : null}>
      {(field) => (
        <input {...field} type="date" value={draft.ends} onChange={(event) => onChange({ ends: event.target.value })} />
      )}
    </FormField>
  </div>
);

function readTotal(text: string): Result<Pence, string> {
  const amount = parseCellEntry(text, null);
  if (!amount.ok) return err(amount.error.words);
  return amount.value === null ? err('Give the total to spread') : ok(amount.value);
}

function totalText(draft: Draft, ground: ReshapeGround): string {
  if (draft.total !== null) return draft.total;
  const now = totalOf(ground);
  return now === null ? '' : poundsText(now);
}

function madeOf(draft: Draft, ground: ReshapeGround, total: string | null) {
  const profile = profileOf(draft);
  if (profile === null) return null;
  if (total === null) return reshapeByProfile(ground, profile, null);
  const read = readTotal(total);
  return read.ok ? reshapeByProfile(ground, profile, read.value) : total.trim() === '' ? null : err(read.error);
}

/** Null while dates or weights are missing. */
function profileOf({ shape, starts, ends, weights }: Draft): ProfileWanted | null {
  switch (shape) {
    case 'contract dates':
      return starts === '' || ends < starts ? null : { kind: shape, from: starts, to: ends };
    case 'curve': {
      const read = weights.map(Number);
      return read.every((weight) => weight >= 0) ? { kind: shape, weights: read } : null;
    }
    case 'front-loaded':
    case 'back-loaded':
      return { kind: shape };
    case 'last year':
      return { kind: shape };
    default:
      return { kind: shape };
  }
}

function firstDraft(document: PlanDocument, rows: readonly PlanRow[]): Draft {
  const intervention = document.interventions.find(({ id }) => id === rows[0]?.interventionId);
  return {
    shape: 'even',
    span: 0,
    total: null,
    starts: intervention?.starts ?? '',
    ends: intervention?.ends ?? '',
    weights: Array<string>(12).fill('1'),
  };
}
