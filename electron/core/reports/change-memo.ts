import type { Paragraph, Table } from 'docx';
import { heading, loadWord, paragraph, wordDocument, wordTable, type Word } from './word-parts.ts';

/** A decision on a change of the budget, as its memo tells it: every part is ready to be read. */
export interface ChangeMemo {
  readonly planName: string;
  /** `Virement V-014: Slack of mentoring to the hospital programme`. */
  readonly title: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly reason: string;
  /** Line, source, month, before, change, after; a line's sum and the sum of all are `strong`. */
  readonly rows: readonly MemoRow[];
  readonly warnings: readonly string[];
  readonly conditions: readonly MemoCondition[];
  /** Why the funder must consent; none: it need not. */
  readonly consent: readonly string[];
  readonly consentGiven: string;
  readonly madeBy: string;
}

export type MemoCondition = readonly [condition: string, before: string, after: string];

export interface MemoRow {
  readonly cells: readonly string[];
  readonly strong: boolean;
}

const AMOUNTS = [
  { heading: 'Line', width: 30 },
  { heading: 'Source', width: 10 },
  { heading: 'Month', width: 18 },
  { heading: 'Before, £', width: 14, numeric: true },
  { heading: 'Change, £', width: 14, numeric: true },
  { heading: 'After, £', width: 14, numeric: true },
] as const;
const CONDITIONS = [
  { heading: 'Condition', width: 40 },
  { heading: 'Before', width: 30 },
  { heading: 'After', width: 30 },
] as const;
const FACTS = [
  { heading: 'What', width: 25 },
  { heading: 'Answer', width: 75 },
] as const;

/** A decision memo of one change, as a Word document. */
export async function writeChangeMemo(memo: ChangeMemo): Promise<Uint8Array<ArrayBuffer>> {
  const word = await loadWord();
  return wordDocument(word, { title: memo.title, by: memo.madeBy }, partsOf(word, memo));
}

function partsOf(word: Word, memo: ChangeMemo): (Paragraph | Table)[] {
  const strong = new Set(memo.rows.flatMap((row, i) => (row.strong ? [i] : [])));
  return [
    heading(word, memo.title, 1),
    paragraph(word, `Decision memo. ${memo.planName}.`),
    wordTable(word, FACTS, memo.facts),
    heading(word, 'Reason', 2),
    paragraph(word, memo.reason),
    heading(word, 'What changes', 2),
    wordTable(
      word,
      AMOUNTS,
      memo.rows.map(({ cells }) => cells),
      strong,
    ),
    ...memo.warnings.map((warning) => paragraph(word, warning)),
    heading(word, 'Effect on funders’ conditions', 2),
    ...(memo.conditions.length === 0
      ? [paragraph(word, 'No condition moves.')]
      : [wordTable(word, CONDITIONS, memo.conditions)]),
    heading(word, 'Funder’s consent', 2),
    ...(memo.consent.length === 0
      ? [paragraph(word, 'Not needed under the terms of the sources.')]
      : [...memo.consent.map((why) => paragraph(word, why)), paragraph(word, memo.consentGiven, true)]),
  ];
}
