import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PURE = 'domain/ and projections/ are pure: time, ids and chance come with the command, I/O belongs to src/';

/** What would let a clock, chance or the machine into a pure folder. */
const IMPURE_SYNTAX = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"][property.name="now"]',
  'MemberExpression[object.name="Math"][property.name="random"]',
  'MemberExpression[object.name="DateTime"][property.name="now"]',
  'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(local|utc)$/][arguments.length=0]',
  'ImportExpression',
];
const IMPURE_GLOBALS = [
  'process',
  'globalThis',
  'global',
  'performance',
  'crypto',
  'fetch',
  'console',
  'Buffer',
  'require',
]
  .concat(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'WebSocket'])
  .map((name) => ({ name, message: PURE }));

const DEFECTS = {
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-eval': 'error',
  'no-param-reassign': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable-loop': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: 'error',
  'array-callback-return': 'error',
};

const SIZES = {
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', 60],
  'max-depth': ['error', 3],
  'max-params': ['error', 5],
  complexity: ['error', 15],
};

const TYPED = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
  ],
  // A file with decorators is left alone by this rule: Nest injects by the classes that it imports as values.
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true }],
  // A port is asynchronous where one of its adapters is not.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'data/', 'portal/', 'docs/', 'test/golden/', 'test/schemas/']),
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: { ...DEFECTS, ...SIZES },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: TYPED,
  },
  {
    files: ['{domain,projections}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-imports': ['error', { patterns: [{ regex: '^node:|^@nestjs/', message: PURE }] }],
      'no-restricted-syntax': ['error', ...IMPURE_SYNTAX.map((selector) => ({ selector, message: PURE }))],
    },
  },
  {
    files: ['test/**', 'bench/**', 'bin/**', '.ci/**'],
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // A matcher in an expected value (`expect.any(String)`) is an `any`, and so is what a test reads back as JSON.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  {
    // Generated protocol stubs declare the same enumeration more than once.
    files: ['test/doubles/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-enum-comparison': 'off' },
  },
  {
    // Checked by tsc alone: what must not compile stands there as an expected error.
    files: ['test/**/*.type.test.ts'],
    rules: Object.fromEntries(
      ['no-unused-expressions', 'no-unsafe-argument', 'no-unsafe-member-access'].map((name) => [
        `@typescript-eslint/${name}`,
        'off',
      ]),
    ),
  },
);
