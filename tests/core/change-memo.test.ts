import { expect, test } from 'vitest';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { LINE, openTinyPlan, SOURCE, valueOf } from '../support/tiny-plan.ts';
import { unzip } from '../support/workbook-file.ts';

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const textOf = (xml: string): string =>
  unescape([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''));

/** The tables of a document, each a list of rows of texts, read from the XML alone. */
const tablesOf = (xml: string): string[][][] =>
  [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
    ),
  );

async function memoOf(
  decide: (session: Awaited<ReturnType<typeof openTinyPlan>>['session'], id: number) => Promise<void>,
) {
  const { session } = await openTinyPlan();
  valueOf(await session.call('approve-baseline', {}));
  const { consent } = valueOf(await session.call('read-plan', {})).sources[0]!;
  valueOf(await session.call('update-source', { id: SOURCE.settlement, consent: { ...consent, move: pence(500_00) } }));
  const move = (lineId: number, month: string, amount: number) => ({
    lineId,
    sourceId: SOURCE.settlement,
    month: month as Month,
    amount: pence(amount),
  });
  const { changeId } = valueOf(
    await session.call('draft-change', {
      kind: 'virement',
      title: 'Slack & more <to> training',
      reason: 'Navigators started late',
      moves: [
        move(LINE.contract, '2022-06', -700_01),
        move(LINE.contract, '2022-07', -299_99),
        move(LINE.training, '2022-07', 1_000_00),
      ],
      inGrid: false,
      request: true,
    }),
  );
  await decide(session, changeId);
  const { name, bytes } = valueOf(await session.call('export-change-memo', { id: changeId }));
  return { name, parts: unzip(bytes) };
}

test('the memo of an approved virement says what changed, to the penny, who decided, and on what grounds', async () => {
  const { name, parts } = await memoOf(async (session, id) => {
    valueOf(await session.call('record-consent', { id, consentOn: '2022-06-01', evidence: 'E-mail of 1 June' }));
    valueOf(await session.call('approve-change', { id, note: 'Agreed at the board' }));
  });
  expect(name).toBe('V-001 Slack & more to training.docx');
  const xml = parts.get('word/document.xml') ?? '';
  const [facts = [], amounts = []] = tablesOf(xml);
  expect(Object.fromEntries(facts)).toMatchObject({
    State: 'Approved',
    Moves: '£1,000.00',
    Requested: '13 November 2023 by R. Tester',
    Decided: '13 November 2023 by R. Tester',
    'Note of the decision': 'Agreed at the board',
    Changes: 'Baseline 1',
  });
  expect(amounts).toEqual([
    ['Line', 'Source', 'Month', 'Before, £', 'Change, £', 'After, £'],
    ['Navigators contract', 'SET', 'June 2022', '5,000.00', '(700.01)', '4,299.99'],
    ['Navigators contract', 'SET', 'July 2022', '5,000.00', '(299.99)', '4,700.01'],
    ['Navigators contract', 'SET', '2022/23, these 2 months', '10,000.00', '(1,000.00)', '9,000.00'],
    ['Ward training', 'SET', 'July 2022', 'not entered', '+1,000.00', '1,000.00'],
    ['All lines', '', '', '10,000.00', '0.00', '10,000.00'],
  ]);
  const text = textOf(xml);
  expect(text).toContain('Virement V-001: Slack & more <to> training');
  expect(text).toContain('above £500.00 in a single move.');
  expect(text).toContain('Consent given on 1 June 2022: E-mail of 1 June');
});

test('a memo of a request says that nothing is decided and no consent recorded', async () => {
  const { parts } = await memoOf(async () => {});
  const xml = parts.get('word/document.xml') ?? '';
  expect(Object.fromEntries(tablesOf(xml)[0] ?? [])).toMatchObject({ State: 'Awaiting approval', Decided: 'Not yet' });
  expect(textOf(xml)).toContain('Consent is not recorded.');
});
