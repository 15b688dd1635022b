import { describe, expect, test } from 'vitest';
import {
  definitionOf,
  newPost,
  postDraft,
  quantityDraft,
  type DriverDraft,
  type PostDraft,
} from '../../../renderer/features/plan/dialogs/driver-draft.ts';
import { providedRateList } from '../../../shared/domain/drivers/provided-rates.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { aPost } from '../../support/a-post.ts';

const posts = (...drafts: readonly PostDraft[]): DriverDraft => ({
  kind: 'posts',
  posts: drafts,
  quantity: quantityDraft(null, 12),
});
const typed = (change: Partial<PostDraft>) => definitionOf(posts({ ...postDraft(aPost()), ...change }));

describe('a post as typed', () => {
  test('is the post it was made from', () => {
    const full = aPost({ starts: '2022-10-17', ends: '2024-03-31', incrementsTo: 'SCP 27', vacancyPercent: '2.5' });
    expect(definitionOf(posts(postDraft(full)))).toEqual({ value: { kind: 'posts', definition: { posts: [full] } } });
    const salaried = aPost({ point: null, salary: pence(32_000_50), pension: null, award: null });
    expect(definitionOf(posts(postDraft(salaried)))).toMatchObject({ value: { definition: { posts: [salaried] } } });
  });

  test.each([
    [{ title: ' ' }, 'Post 1: give it a title'],
    [{ point: '', salary: '' }, 'Analyst: give it a spine point or a salary'],
    [{ point: '', salary: 'a lot' }, 'Analyst: give it a spine point or a salary'],
    [{ fte: '' }, 'Analyst: its FTE is a number such as 0.6'],
    [{ vacancyPercent: '5%' }, 'Analyst: its vacancy is a percentage such as 5'],
  ])('%o: %s', (change, problem) => expect(typed(change)).toEqual({ problem }));

  test('a new one takes the plan’s first point, scheme and agreement', () =>
    expect(newPost(providedRateList(), 'Analyst', 'pay')).toMatchObject({
      point: 'SCP 1',
      pension: 'LGPS',
      award: 'NJC',
    }));
});

describe('a quantity as typed', () => {
  const quantity = (change: object) =>
    definitionOf({
      kind: 'quantity',
      posts: [],
      quantity: { ...quantityDraft(null, 2), unit: 'days', unitCost: '£1,250.50', ...change },
    });

  test('an empty month is not entered, and nothing is nothing', () =>
    expect(quantity({ volumes: ['', '0'] })).toEqual({
      value: {
        kind: 'quantity',
        definition: { unit: 'days', unitCost: 125_050, volumes: [null, '0'], indexed: false },
      },
    }));

  test.each([
    [{ unit: '' }, 'Say what is counted, such as sessions'],
    [{ unitCost: '' }, 'Give the cost of one'],
    [{ volumes: ['2', 'two'] }, '“two” is not a number such as 12 or 2.5'],
  ])('%o: %s', (change, problem) => expect(quantity(change)).toEqual({ problem }));
});
