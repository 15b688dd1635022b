import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * What needs types or knowledge of React; the fast rules and accessibility are oxlint's. No rule about layout:
 * that is prettier's.
 */
export default defineConfig(
  globalIgnores([
    'out/**',
    'dist/**',
    'coverage/**',
    'playwright-report/**',
    'test-results/**',
    'tests/bench/peers/**',
    '**/*.mjs',
    '**/*.cjs',
    '**/*.js',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,cts}'],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // TypeScript itself finds these.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      'no-unused-vars': 'off',
      // Strict where it has found faults: a forgotten case, a promise nobody waits for, a comparison that is always so.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-meaningless-void-operator': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      // Our objects of functions use no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A branded number is a number.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
    },
  },
  {
    // The sandboxed preload is CommonJS.
    files: ['**/*.cts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // Domain functions are deterministic: the clock, ids and chance come in as arguments.
    files: ['shared/{base,domain}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock comes in as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'The clock comes in as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'No chance in the domain.',
        },
        { selector: "CallExpression[callee.name='parseFloat']", message: 'Text is never parsed through floats.' },
      ],
      'no-restricted-globals': ['error', 'crypto', 'performance', 'process', 'fetch', 'setTimeout', 'setInterval'],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
);
