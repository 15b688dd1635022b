import { describe, expect, test } from 'vitest';
import { whyNotApprove } from '../../../shared/domain/changes/why-not-approve.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { Person, Role } from '../../../shared/domain/people/people-types.ts';
import { mayCall } from '../../../shared/domain/people/permissions.ts';
import { nameOfUser, standingOf, whoIs } from '../../../shared/domain/people/standing.ts';

const person = (id: number, userName: string, name: string, role: Role, limit: number | null = null): Person => ({
  id,
  userName,
  name,
  role,
  virementLimit: limit === null ? null : pence(limit),
  active: true,
});
const people = [
  person(1, 'anna', 'Anna Hughes', 'director'),
  person(2, 'Ben', 'Ben Shah', 'finance officer', 500),
  person(3, 'cara', 'Cara Lee', 'finance officer'),
  { ...person(4, 'dev', 'Dev Rao', 'director'), active: false },
];
const change = (requestedBy: string, amount = 500) => ({
  requestedBy,
  moves: [
    { lineId: 1, sourceId: 1, month: 0, amount: pence(-amount) },
    { lineId: 2, sourceId: 1, month: 0, amount: pence(amount) },
  ],
});

describe('as whom somebody uses the plan', () => {
  test('nobody named: everybody may do everything', () => {
    expect(standingOf([], 'zoe')).toMatchObject({ name: 'zoe', role: null });
    expect(standingOf(people.slice(3), 'dev')).toMatchObject({ role: null });
    expect(mayCall(null, 'approve-baseline')).toBe(true);
  });
  test('known by the user name in any case of letters; unknown and former users are viewers', () => {
    expect(standingOf(people, 'BEN')).toMatchObject({ name: 'Ben Shah', role: 'finance officer' });
    expect(standingOf(people, 'zoe')).toMatchObject({ name: 'zoe', role: 'viewer' });
    expect(standingOf(people, 'dev')).toMatchObject({ role: 'viewer' });
    expect(nameOfUser(people, 'dev')).toBe('Dev Rao');
  });
  test('who may is told by name', () =>
    expect(whoIs(people, ['director', 'finance officer'])).toBe('Anna Hughes, Ben Shah or Cara Lee'));
});

describe('who may do what', () => {
  test.each([
    ['director', true, true, true],
    ['finance officer', true, true, false],
    ['certifier', false, false, false],
    ['viewer', false, false, false],
  ] as const)('%s', (role, edits, approves, baselines) => {
    expect(mayCall(role, 'set-line-months')).toBe(edits);
    expect(mayCall(role, 'approve-change')).toBe(approves);
    expect(mayCall(role, 'approve-baseline')).toBe(baselines);
    expect(mayCall(role, 'add-person')).toBe(baselines);
  });
});

describe('who may approve a change', () => {
  test('a director anything, the own request too', () =>
    expect(whyNotApprove(change('anna', 9_999), people, 'anna')).toBe(null));
  test('a finance officer not the own request, in any case of letters', () => {
    expect(whyNotApprove(change('CARA'), people, 'cara')).toBe(
      'whoever requests a change does not approve it; ask Anna Hughes',
    );
    expect(whyNotApprove(change('ben'), people, 'cara')).toBe(null);
  });
  test('up to the limit and not a penny above', () => {
    expect(whyNotApprove(change('cara', 500), people, 'ben')).toBe(null);
    expect(whyNotApprove(change('cara', 501), people, 'ben')).toBe(
      'it moves £5.01, above the limit of £5.00; ask Anna Hughes',
    );
  });
  test('a viewer nothing; everybody where nobody is named', () => {
    expect(whyNotApprove(change('cara'), people, 'zoe')).toBe('a viewer approves no changes; ask Anna Hughes');
    expect(whyNotApprove(change('zoe'), [], 'zoe')).toBe(null);
  });
});
