import type { CliCommand } from './command.js';

export const command: CliCommand = {
  summary: 'Measures our work beside its limit or its peer, alternately in one run, and prints one table.',
  usage: '[--only TEXT] [--smoke | --full] [--json]',
  options: {
    only: { type: 'string' },
    smoke: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
  run: async (invocation) => {
    const bench = new URL('../../bench/main.js', import.meta.url).href;
    const { runBench } = (await import(bench)) as { readonly runBench: CliCommand['run'] };
    return runBench(invocation);
  },
};
