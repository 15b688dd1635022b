import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ERRORS } from '../../shared/contract/errors.ts';
import { ROOT } from '../support/repository.ts';

/** docs/errors.md is for readers; shared/contract/errors.ts is what the program says. Neither may know more. */
const documented = new Map(
  [...readFileSync(join(ROOT, 'docs/errors.md'), 'utf8').matchAll(/^\| `([a-z-]+)` \| (.+?) \| (.+?) \|/gm)].map(
    ([, code, words, remedy]) => [code, { words, remedy }],
  ),
);

test('every code is documented, and no other', () => {
  expect([...documented.keys()].sort()).toEqual(Object.keys(ERRORS).sort());
});

test.each(Object.entries(ERRORS))('%s is documented in the words it is told in', (code, said) => {
  expect(documented.get(code)).toMatchObject({ words: said.words, remedy: said.remedy });
});
