import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/repository.ts';

/**
 * Contrast of the colour tokens in both themes, computed from the style sheet itself: text at least 4.5 to 1, parts of
 * controls and charts at least 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
type Theme = 'light' | 'dark';
const css = readFileSync(join(ROOT, 'renderer/ui/tokens.css'), 'utf8');

/** `token: the surfaces it stands on`. */
const TEXT: Record<string, string> = {
  text: 'canvas surface sunken raised head hover accent-soft none-bg num-actual-bg num-held-bg num-calc-bg',
  'text-2': 'canvas surface sunken raised head hover accent-soft none-bg num-actual-bg num-held-bg num-calc-bg',
  'text-3': 'canvas surface sunken raised head hover accent-soft num-actual-bg num-calc-bg',
  accent: 'canvas surface sunken head hover accent-soft num-calc-bg',
  'on-accent': 'accent',
  surface: 'text text-2',
  'num-input': 'surface num-held-bg accent-soft',
  'num-calc': 'num-calc-bg',
  'num-actual': 'num-actual-bg',
  'num-override': 'num-override-bg accent-soft',
  'num-locked': 'num-locked-bg',
  'num-fav': 'surface num-calc-bg canvas accent-soft num-actual-bg',
  'num-adv': 'surface num-calc-bg canvas accent-soft num-actual-bg',
  ok: 'ok-bg surface canvas head',
  warn: 'warn-bg surface canvas head',
  bad: 'bad-bg surface canvas head',
  info: 'info-bg surface canvas head',
};
const PARTS: Record<string, string> = {
  'control-line': 'surface canvas head sunken',
  focus: 'surface canvas',
  'accent-line': 'surface canvas num-actual-bg',
  'c-actual': 'surface canvas',
  'c-commit': 'surface canvas',
  'c-forecast': 'surface canvas',
  'c-budget': 'surface canvas',
  'c-alloc': 'surface canvas',
  warn: 'none-bg',
  bad: 'none-bg',
};

function colourOf(token: string, theme: Theme): string {
  const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(css)?.[1]?.trim() ?? '';
  const alias = /^var\(--([\w-]+)\)$/.exec(value);
  if (alias?.[1] !== undefined) return colourOf(alias[1], theme);
  const pair = /^light-dark\((#[0-9A-Fa-f]{6}),\s*(#[0-9A-Fa-f]{6})\)$/.exec(value);
  const colour = theme === 'light' ? pair?.[1] : pair?.[2];
  if (colour === undefined) throw new Error(`--${token} is not a pair of colours: ${value}`);
  return colour;
}

/** Relative luminance of `#RRGGBB`, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const tooFaint = (pairs: Record<string, string>, least: number, theme: Theme): string[] =>
  Object.entries(pairs).flatMap(([token, surfaces]) =>
    surfaces
      .split(' ')
      .map((surface) => ({ surface, ratio: contrast(colourOf(token, theme), colourOf(surface, theme)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ surface, ratio }) => `${token} on ${surface}: ${ratio.toFixed(2)}`),
  );

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
});

test.each(['light', 'dark'] as const)('text can be read in the %s theme', (theme) => {
  expect(tooFaint(TEXT, 4.5, theme)).toEqual([]);
});

test.each(['light', 'dark'] as const)('parts of controls and charts can be seen in the %s theme', (theme) => {
  expect(tooFaint(PARTS, 3, theme)).toEqual([]);
});
