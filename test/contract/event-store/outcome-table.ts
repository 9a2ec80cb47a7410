import type { Adapter } from './adapter.js';

type Outcome = 'run' | 'FAILED' | 'one instance';

/** Cases × adapters: what ran, what failed, and what did not run with the reason, so that nothing is hidden. */
export class OutcomeTable {
  private readonly outcomes = new Map<string, Map<string, Outcome>>();

  constructor(private readonly adapters: readonly Pick<Adapter, 'name' | 'absent'>[]) {}

  set(title: string, adapter: string, outcome: Outcome): void {
    const row = this.outcomes.get(title) ?? new Map<string, Outcome>();
    this.outcomes.set(title, row.set(adapter, outcome));
  }

  async watch(title: string, adapter: string, run: () => Promise<void>): Promise<void> {
    this.set(title, adapter, 'FAILED');
    await run();
    this.set(title, adapter, 'run');
  }

  toString(): string {
    const width = Math.max(...[...this.outcomes.keys()].map((title) => title.length));
    const columns = this.adapters.map(({ name }) => Math.max(name.length, 'one instance'.length));
    const line = (first: string, cells: readonly string[]): string =>
      [first.padEnd(width), ...cells.map((cell, index) => cell.padEnd(columns[index]!))].join('  ').trimEnd();
    return [
      line(
        'case',
        this.adapters.map(({ name }) => name),
      ),
      ...[...this.outcomes].map(([title, row]) =>
        line(
          title,
          this.adapters.map(({ name }) => row.get(name) ?? 'not run'),
        ),
      ),
      ...this.adapters.map((adapter) => this.summary(adapter)),
    ].join('\n');
  }

  private summary({ name, absent }: Pick<Adapter, 'name' | 'absent'>): string {
    if (absent !== undefined) return `${name}: NOT RUN, ${absent}`;
    const cells = [...this.outcomes.values()].map((row) => row.get(name));
    const count = (outcome: Outcome): number => cells.filter((cell) => cell === outcome).length;
    return `${name}: ${count('run')} run, ${count('FAILED')} failed, ${count('one instance')} not run because it has one instance only`;
  }
}
