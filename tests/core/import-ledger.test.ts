import { describe, expect, it } from 'vitest';
import { contentsOf, LINE, openTinyPlan, SOURCE, valueOf } from '../support/tiny-plan.ts';
import { MONTH, stageCsv, stageWorkbook } from '../support/staged-ledger.ts';

const ALL = { imported: 5, sum: 477_760 };

describe('importing a ledger extract', () => {
  it('codes, counts and sums, and the plan follows', async () => {
    const { session } = await openTinyPlan();
    const fileId = await stageCsv(session, 'april.csv', MONTH);
    const done = valueOf(await session.call('import-ledger', { fileId }));
    expect(done.tally).toEqual({
      file: { rows: 6, sum: ALL.sum },
      imported: { rows: 5, sum: ALL.sum },
      changed: { rows: 0, sum: 0 },
      unchanged: { rows: 0, sum: 0 },
      excluded: { rows: 1, sum: 0 },
      quarantined: { rows: 0, sum: 0 },
      vanished: { rows: 0, sum: 0 },
      uncoded: { rows: 4, sum: 27_760 },
    });
    const plan = valueOf(await session.call('read-plan', {}));
    expect(plan.ledger).toMatchObject({ rows: 5, uncodedRows: 4, uncodedSum: 27_760, actualsTo: '2022/23-P01' });
    expect(plan.actuals.map(({ lineId, months }) => [lineId, months[0]])).toEqual([
      [null, 27_760],
      [LINE.contract, 450_000],
    ]);
    const position = valueOf(await session.call('read-position', { by: 'source', year: '2022/23' as never }));
    expect(position.map(({ key, actual }) => [key, actual])).toEqual([
      ['SET', 450_000],
      ['GRIP', 0],
      ['uncoded', 27_760],
    ]);
  });

  it('adds nothing the second time, and only what is new of an overlapping extract', async () => {
    const { session } = await openTinyPlan();
    const first = await stageCsv(session, 'april.csv', MONTH);
    valueOf(await session.call('import-ledger', { fileId: first }));
    const again = valueOf(await session.call('import-ledger', { fileId: first }));
    expect(again.tally).toMatchObject({ imported: { rows: 0, sum: 0 }, unchanged: { rows: 5, sum: ALL.sum } });
    const [doubt] = valueOf(await session.call('inspect-ledger-file', { fileId: first })).doubts;
    expect(doubt).toMatch(/^This very file was imported before, as import 2\./);
    const later = [
      'Net amount,Text,Account,Cost centre,Order number,Supplier,Date',
      ...Array<string>(5).fill('12.50,Stamps,4300,V900,,Post Office,20/04/2022'),
      '7.00,Leaflets,4301,V900,,Print Works,03/05/2022',
    ];
    const fileId = await stageCsv(session, 'april and may.csv', later);
    const overlapping = valueOf(await session.call('import-ledger', { fileId }));
    expect(overlapping.tally).toMatchObject({ imported: { rows: 3, sum: 3_200 }, unchanged: { rows: 3, sum: 3_750 } });
    const { total } = valueOf(await session.call('list-ledger-rows', { search: 'stamps' }));
    expect(total).toEqual({ rows: 5, sum: 6_250 });
  });

  it('reads a workbook with the troubles of real ones, ties, and keeps what it held back', async () => {
    const { session } = await openTinyPlan();
    const head = [
      'Directorate',
      ' Cost Centre',
      ' Description',
      ' Subjective',
      ' Description',
      '* Date',
      ' TOTAL ',
      'Invoice Amount',
    ];
    const row = (date: Date | number | string, amount: unknown, about = 'Repairs') =>
      [{ error: '#REF!' }, 600001, 'Properties', '27001', about, date, amount, 720] as never[];
    const fileId = await stageWorkbook(session, 'quarter.xlsx', [
      {
        name: 'Apr 22',
        rows: [
          ['Payments over £500'],
          [],
          head,
          row(new Date(Date.UTC(2022, 3, 11)), 600.1),
          row(44662, { formula: '1+1', result: 50 }),
          ['Note: what follows is capital.'],
          row('11/04/2022', '(10.00)'),
          row('31/02/2022', 5),
          row(44663, { error: '#N/A' }),
          row(new Date(Date.UTC(2029, 3, 11)), 1),
          [null, null, null, null, 'Total', null, 641.1],
        ] as never[],
      },
      { name: 'Workings', hidden: true, rows: [['a', 1]] },
      {
        name: 'May 22',
        rows: [
          ['Supplier', 'Date', 'Total'],
          ['Late Ltd', 44690, 3],
        ],
      },
    ]);
    const seen = valueOf(await session.call('inspect-ledger-file', { fileId }));
    expect(seen.mapping.columns.amount).toEqual({ heading: 'TOTAL', occurrence: 1 });
    expect(seen.sheets.map(({ sheet, hidden, headingRow }) => [sheet, hidden, headingRow])).toEqual([
      ['Apr 22', false, 3],
      ['Workings', true, null],
      ['May 22', false, 1],
    ]);
    expect(seen.doubts.join(' ')).toContain('Hidden sheets are left out: “Workings”.');
    const preview = valueOf(await session.call('preview-ledger-import', { fileId }));
    const done = valueOf(await session.call('import-ledger', { fileId }));
    expect(preview.tally).toEqual(done.tally);
    expect(done.tally).toMatchObject({ imported: { rows: 4, sum: 64_310 }, quarantined: { rows: 4, sum: 64_710 } });
    expect(Object.fromEntries(done.reasons.map(({ code, rows }) => [code, rows]))).toEqual({
      blank: 1,
      title: 1,
      heading: 2,
      note: 1,
      'sheet-skipped': 1,
      'unreadable-date': 1,
      'error-cell': 1,
      'outside-plan': 1,
      'total-differs': 1,
    });
    const { rows } = valueOf(await session.call('list-ledger-rows', { order: 'file' }));
    expect(
      rows.map(({ sheet, rowNumber, date, amount, costCentre }) => [sheet, rowNumber, date, amount, costCentre]),
    ).toEqual([
      ['Apr 22', 4, '2022-04-11', 60_010, '600001'],
      ['Apr 22', 5, '2022-04-11', 5_000, '600001'],
      ['Apr 22', 7, '2022-04-11', -1_000, '600001'],
      ['May 22', 2, '2022-05-09', 300, ''],
    ]);
    const kept = valueOf(await session.call('read-import', { id: done.id }));
    expect(kept.held.find(({ reason }) => reason === 'unreadable-date')).toMatchObject({
      rowNumber: 8,
      column: '* Date',
      cell: '31/02/2022',
      amount: 500,
    });
    expect(kept.held).toEqual(expect.arrayContaining(preview.held));
    expect(kept.batch).toMatchObject({ fileName: 'quarter.xlsx', user: 'R. Tester', state: 'live', tally: done.tally });
  });

  it('shows the rows of a preview as the import then keeps them, and a preview writes nothing', async () => {
    const { session, path } = await openTinyPlan();
    const fileId = await stageCsv(session, 'april.csv', MONTH);
    const before = await contentsOf(path);
    const preview = valueOf(await session.call('preview-ledger-import', { fileId }));
    expect(await contentsOf(path)).toEqual(before);
    valueOf(await session.call('import-ledger', { fileId }));
    const { rows } = valueOf(await session.call('list-ledger-rows', { order: 'file' }));
    expect(rows.map(({ id: _id, batchId: _batch, state: _state, ...row }) => row)).toEqual(preview.imported);
  });

  it('remembers a mapping under a name, and finds it again by the headings', async () => {
    const { session } = await openTinyPlan();
    const gross = ['When,Who,Net amount,Gross amount', '14/04/2022,A,100.00,120.00'];
    const first = await stageCsv(session, 'april.csv', gross);
    const mapping = {
      columns: {
        date: { heading: 'When', occurrence: 1 },
        supplier: { heading: 'Who', occurrence: 1 },
        amount: { heading: 'Gross amount', occurrence: 1 },
      },
      sign: 'debits positive' as const,
      periodReading: 'financial' as const,
      skippedSheets: [],
    };
    valueOf(await session.call('import-ledger', { fileId: first, mapping, saveProfileAs: 'Cards' }));
    const moved = await stageCsv(session, 'may.csv', ['Gross amount,Who,Net amount,When', '24.00,B,20.00,14/05/2022']);
    expect(valueOf(await session.call('inspect-ledger-file', { fileId: moved }))).toMatchObject({
      profile: 'Cards',
      mapping: { columns: mapping.columns },
    });
    const done = valueOf(await session.call('import-ledger', { fileId: moved }));
    expect(done).toMatchObject({ profile: 'Cards', tally: { imported: { rows: 1, sum: 2_400 } } });
    expect(valueOf(await session.call('list-import-profiles', {}))).toMatchObject([
      { name: 'Cards', headings: ['When', 'Who', 'Net amount', 'Gross amount'] },
    ]);
    const other = await stageCsv(session, 'other.csv', MONTH);
    expect(await session.call('import-ledger', { fileId: other, profile: 'cards' })).toMatchObject({
      error: { code: 'mapping-incomplete' },
    });
    expect(await session.call('import-ledger', { fileId: other, profile: 'Nobody' })).toMatchObject({
      error: { code: 'profile-not-found' },
    });
  });

  it('refuses what is no ledger, and says what takes it', async () => {
    const { session, path } = await openTinyPlan();
    const before = await contentsOf(path);
    const register = await stageCsv(session, 'contracts.csv', [
      'Reference,Title,Contract Start Date,Contract End Date,Awarded Suppliers,Annual Value,Total Contract Value',
      'C1,Bus,01/04/2022,31/03/2025,A,100,300',
    ]);
    const refused = await session.call('import-ledger', { fileId: register });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-a-ledger' } });
    expect(JSON.stringify(refused)).toContain('settlement import commitments PLAN FILE');
    expect(await session.call('inspect-ledger-file', { fileId: register })).toMatchObject({
      error: { code: 'not-a-ledger' },
    });
    const people = await stageCsv(session, 'people.csv', ['Surname,Forename', 'Ade,B']);
    expect(await session.call('preview-ledger-import', { fileId: people })).toMatchObject({
      error: { code: 'not-a-ledger' },
    });
    const bare = await stageCsv(session, 'bare.csv', ['Supplier,Date', 'A,01/04/2022']);
    expect(await session.call('import-ledger', { fileId: bare })).toMatchObject({
      error: { code: 'mapping-incomplete' },
    });
    const broken = valueOf(
      await session.call('stage-file', { name: 'a.xlsx', bytes: new TextEncoder().encode('%PDF-1.7') }),
    );
    expect(await session.call('import-ledger', { fileId: broken.fileId })).toMatchObject({
      error: { code: 'file-refused' },
    });
    expect(await session.call('import-ledger', { fileId: 'gone' })).toMatchObject({
      error: { code: 'staged-file-gone' },
    });
    expect(await contentsOf(path)).toEqual(before);
  });

  it('can be stopped half way, and then nothing is there', async () => {
    const { session, path } = await openTinyPlan();
    const lines = Array.from({ length: 25_000 }, (_, i) => `14/04/2022,A${i},1.00`);
    const fileId = await stageCsv(session, 'long.csv', ['Date,Supplier,Amount', ...lines]);
    const before = await contentsOf(path);
    const steps = new Set<string>();
    session.subscribe((event) => {
      if (event.type !== 'job-progress') return;
      steps.add(event.step);
      if (event.step === 'Writing rows') void session.call('cancel-job', { jobId: 'j1' });
    });
    const stopped = await session.call('import-ledger', { fileId }, { jobId: 'j1' });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'job-cancelled' } });
    expect([...steps]).toEqual(['Reading long.csv', 'Sorting the rows', 'Writing rows']);
    expect(await contentsOf(path)).toEqual(before);
    expect(valueOf(await session.call('import-ledger', { fileId })).tally.imported.rows).toBe(25_000);
    expect(valueOf(await session.call('verify-plan', {})).passed).toBe(true);
  });
});

describe('taking an import back', () => {
  it('leaves the position as it was, keeps the rows, and may be imported again', async () => {
    const { session } = await openTinyPlan();
    const fileId = await stageCsv(session, 'april.csv', MONTH);
    const position = async () => valueOf(await session.call('read-position', { by: 'line' }));
    const before = await position();
    const { id } = valueOf(await session.call('import-ledger', { fileId }));
    const with_ = await position();
    expect(with_).not.toEqual(before);
    const undone = valueOf(await session.call('undo-import', { id, reason: 'wrong month' }));
    expect(undone.reversed).toEqual({ rows: 5, sum: ALL.sum });
    expect(await position()).toEqual(before);
    expect(valueOf(await session.call('list-ledger-rows', {})).total.rows).toBe(0);
    expect(valueOf(await session.call('list-ledger-rows', { state: 'reversed' })).total.rows).toBe(5);
    expect(valueOf(await session.call('list-imports', {}))).toMatchObject([{ id, state: 'undone' }]);
    expect(await session.call('undo-import', { id })).toMatchObject({ error: { code: 'batch-undone' } });
    expect(await session.call('undo-import', { id: 99 })).toMatchObject({ error: { code: 'not-found' } });
    valueOf(await session.call('undo', {}));
    expect(await position()).toEqual(with_);
    valueOf(await session.call('redo', {}));
    expect(await position()).toEqual(before);
    expect(valueOf(await session.call('import-ledger', { fileId })).tally.imported.rows).toBe(5);
    expect(await position()).toEqual(with_);
  });

  it('goes through undo and redo of the history as one action', async () => {
    const { session, path } = await openTinyPlan();
    const fileId = await stageCsv(session, 'april.csv', MONTH);
    valueOf(await session.call('import-ledger', { fileId, saveProfileAs: 'Mine' }));
    const imported = await contentsOf(path);
    valueOf(await session.call('undo', {}));
    expect(valueOf(await session.call('list-ledger-rows', {})).total.rows).toBe(0);
    expect(valueOf(await session.call('list-import-profiles', {}))).toEqual([]);
    expect(valueOf(await session.call('verify-plan', {})).passed).toBe(true);
    valueOf(await session.call('redo', {}));
    expect(await contentsOf(path)).toEqual(imported);
    const { entries } = valueOf(await session.call('list-history', {}));
    expect(entries.map(({ action, changes }) => [action, changes])).toContainEqual([
      'Import april.csv: 5 rows, £4,777.60',
      2,
    ]);
  });
});

describe('coding', () => {
  it('by a new rule gives the uncoded rows it fits a home, and undo takes both back', async () => {
    const { session, path } = await openTinyPlan();
    valueOf(await session.call('import-ledger', { fileId: await stageCsv(session, 'april.csv', MONTH) }));
    const before = await contentsOf(path);
    const rule = {
      costCentre: null,
      account: '4300',
      project: null,
      text: 'STAMPS',
      lineId: LINE.patrols,
      sourceId: SOURCE.grant,
    };
    const { lineId: _line, sourceId: _source, ...fits } = rule;
    const fitting = valueOf(await session.call('list-ledger-rows', { uncoded: true, fits }));
    const added = valueOf(await session.call('add-coding-rule', rule));
    expect(added.coded).toBe(fitting.total.rows);
    expect(added.coded).toBe(3);
    expect(valueOf(await session.call('read-plan', {})).ledger).toMatchObject({ uncodedRows: 1, uncodedSum: 24_010 });
    expect(valueOf(await session.call('list-coding-rules', {})).map(({ position, text }) => [position, text])).toEqual([
      [1, null],
      [2, 'STAMPS'],
    ]);
    expect(valueOf(await session.call('verify-plan', {})).passed).toBe(true);
    valueOf(await session.call('remove-coding-rule', { id: added.ruleId }));
    expect(
      valueOf(await session.call('list-ledger-rows', { lineId: LINE.patrols })).total.rows,
      'rows keep their home',
    ).toBe(3);
    valueOf(await session.call('undo', {}));
    valueOf(await session.call('undo', {}));
    expect(await contentsOf(path)).toEqual(before);
  });

  it('by hand moves rows, and refuses half a home and rows that are not there', async () => {
    const { session, path } = await openTinyPlan();
    valueOf(await session.call('import-ledger', { fileId: await stageCsv(session, 'april.csv', MONTH) }));
    const before = await contentsOf(path);
    const { rows } = valueOf(await session.call('list-ledger-rows', { order: 'largest' }));
    expect(rows.map(({ amount }) => amount)).toEqual([450_000, 24_010, 1_250, 1_250, 1_250]);
    const rowIds = rows.slice(0, 2).map(({ id }) => id);
    valueOf(await session.call('code-ledger-rows', { rowIds, lineId: LINE.patrols, sourceId: SOURCE.grant }));
    const totals = async () =>
      valueOf(await session.call('read-plan', {})).actuals.map(({ lineId, months }) => [lineId, months[0]]);
    expect(await totals()).toEqual([
      [null, 3_750],
      [LINE.patrols, 474_010],
    ]);
    const home = { lineId: LINE.patrols, sourceId: SOURCE.settlement };
    expect(
      await session.call('code-ledger-rows', { rowIds, ...home }),
      'a source that does not fund the line',
    ).toMatchObject({ error: { code: 'not-found' } });
    expect(await session.call('code-ledger-rows', { rowIds, lineId: LINE.patrols, sourceId: null })).toMatchObject({
      error: { code: 'input-refused' },
    });
    expect(await session.call('code-ledger-rows', { rowIds: [999], lineId: null, sourceId: null })).toMatchObject({
      error: { code: 'not-found' },
    });
    valueOf(await session.call('undo', {}));
    expect(await contentsOf(path)).toEqual(before);
  });

  it('refuses a rule without conditions, or to a home that is not there', async () => {
    const { session } = await openTinyPlan();
    const none = { costCentre: null, account: null, project: null, text: null };
    const home = { lineId: LINE.patrols, sourceId: SOURCE.grant };
    expect(await session.call('add-coding-rule', { ...none, ...home })).toMatchObject({
      error: { code: 'input-refused' },
    });
    expect(await session.call('add-coding-rule', { ...none, ...home, text: 'x', lineId: 77 })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await session.call('remove-coding-rule', { id: 77 })).toMatchObject({ error: { code: 'not-found' } });
  });
});

it('lists the ledger by place, time, order and what is sought, a page at a time', async () => {
  const { session } = await openTinyPlan();
  const lines = [
    'Period,Supplier,Cost centre,Amount',
    '202201,A_1,V100,1.00',
    '202212,Ab1,V100,-5.00',
    '202213,C,V900,2.00',
    '202301,D,V900,4.00',
  ];
  const { id } = valueOf(await session.call('import-ledger', { fileId: await stageCsv(session, 'a.csv', lines) }));
  const suppliers = async (input: object) =>
    valueOf(await session.call('list-ledger-rows', input)).rows.map(({ supplier }) => supplier);
  expect(await suppliers({})).toEqual(['D', 'C', 'Ab1', 'A_1']);
  expect(await suppliers({ order: 'oldest', limit: 2, offset: 1 })).toEqual(['Ab1', 'C']);
  expect(await suppliers({ order: 'largest' })).toEqual(['Ab1', 'D', 'C', 'A_1']);
  expect(await suppliers({ search: 'a_' })).toEqual(['A_1']);
  expect(await suppliers({ uncoded: true })).toEqual(['D', 'C']);
  expect(await suppliers({ uncoded: false, sourceId: SOURCE.settlement, interventionId: 1, batchId: id })).toEqual([
    'Ab1',
    'A_1',
  ]);
  expect(await suppliers({ fromMonth: '2023-03', toMonth: '2023-03' }), 'adjustment periods are March’s').toEqual([
    'C',
    'Ab1',
  ]);
  expect(await suppliers({ toMonth: '2022-04' })).toEqual(['A_1']);
  expect(await suppliers({ interventionId: 2 })).toEqual([]);
});
