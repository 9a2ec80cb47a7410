/** The layers of the project (ADR 0003): what may import what. test/layers.test.ts plants a violation of each rule. */
const NPM = '(^|/)node_modules/';
const PURE_NPM = `${NPM}(zod|luxon|@types/luxon|decimal\\.js|ibantools)/`;
/** What contexts, and the aggregates in them, say and are told. */
const MESSAGES = ['^domain/[^/]+/(events|commands)\\.ts$', '^domain/[^/]+/[^/]+/(events|commands)\\.ts$'];
const SHARED = 'domain/(shared|parameters|catalogue(\\.ts|/))';
const CONTEXT = 'domain/(?!shared/|parameters/|catalogue/|processes/)([^/]+)/';
/** One article, C. ass. L113-3, dates the contract's suspension and the account's formal notice (ADR 0024). */
const DATES_OF_UNPAID = '^domain/contracts/rules/earliest-(suspension|termination-for-unpaid)\\.ts$';
/** What is owed is folded and asked in one way only, by its account and by the process that claims it (ADR 0024). */
const ACCOUNT = '^domain/payments/(account|rules)/';

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
const only = (folder, allowed) =>
  forbid(
    `${folder}-imports-only`,
    `${folder}/ imports ${allowed.join(', ')} and nothing else of the project`,
    { path: `^${folder}/` },
    {
      path: '^(domain|projections|migrations|src|portal|test|bench|bin)/',
      pathNot: `^(${[folder, ...allowed].join('|')})/`,
    },
  );

module.exports = {
  forbidden: [
    only('domain', []),
    only('projections', ['domain']),
    only('migrations', ['domain']),
    only('src', ['domain', 'projections', 'migrations']),
    only('portal', []),
    forbid(
      'pure-libraries-only',
      'what is pure needs four libraries at most',
      { path: '^(domain|projections|migrations)/' },
      {
        path: NPM,
        pathNot: PURE_NPM,
      },
    ),
    forbid(
      'pure-without-node',
      'what is pure has no I/O',
      { path: '^(domain|projections|migrations)/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'context-on-its-own',
      'a context knows shared, parameters and the catalogue, not another context',
      { path: `^${CONTEXT}` },
      { path: '^domain/', pathNot: [`^${SHARED}`, '^domain/$1/', DATES_OF_UNPAID] },
    ),
    forbid(
      'process-by-messages',
      'a process manager reads events and gives commands of the contexts, and sees nothing else of them',
      { path: '^domain/processes/', pathNot: '^domain/processes/dunning/' },
      { path: '^domain/', pathNot: [`^${SHARED}`, '^domain/processes/', ...MESSAGES] },
    ),
    forbid(
      'dunning-by-messages-and-accounts',
      'the process of unpaid premiums folds the account as well',
      { path: '^domain/processes/dunning/' },
      {
        path: '^domain/',
        pathNot: [
          `^${SHARED}`,
          '^domain/processes/',
          ...MESSAGES,
          ACCOUNT,
          DATES_OF_UNPAID,
        ],
      },
    ),
    forbid(
      'shared-at-the-bottom',
      'shared and parameters know no context',
      { path: '^domain/(shared|parameters)/' },
      {
        path: '^domain/',
        pathNot: '^domain/(shared|parameters)/',
      },
    ),
    forbid('no-circular', 'modules that import each other are one module', {}, { circular: true }),
    forbid(
      'no-orphan',
      'nothing imports it and it imports nothing',
      { orphan: true, pathNot: ['\\.test\\.ts$', '^test/.*\\.mjs$', '\\.d\\.ts$'] },
      {},
    ),
    forbid(
      'not-to-dev-dependency',
      'what runs in production is in dependencies',
      { path: '^(domain|projections|migrations|src)/' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: `${NPM}@types/`,
      },
    ),
    forbid(
      'no-undeclared',
      'what is imported is in package.json',
      {},
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      },
    ),
    forbid('no-unresolvable', 'what is imported exists', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: NPM },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
