const commonjs = { module: { type: 'commonjs' } };

/** Tests are compiled by swc; what runs in a worker or a child process runs from dist/ (ADR 0002). */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['\\.type\\.test\\.ts$', '/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: [],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
        },
        ...commonjs,
      },
    ],
    // published for import alone
    '/node_modules/canonicalize/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, ...commonjs }],
  },
  transformIgnorePatterns: ['/node_modules/(?!canonicalize/)'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
  },
  maxWorkers: 2,
  // time is held by the bench: a test that hangs is to end, one on a busy machine is not to fail
  testTimeout: 30_000,
};
