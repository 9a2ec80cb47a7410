import type { MandateCommand } from '../../domain/payments/mandates/commands.js';
import { mandates as decider } from '../../domain/payments/mandates/mandates.js';
import { date } from '../../domain/shared/calendar.js';
import type { View } from '../../projections/define-view.js';
import { mandates } from '../../projections/mandates/view.js';
import type { Core } from '../../src/core/open-core.js';
import { debitMandateOf } from '../../src/payments/debit-mandate.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { debit, presenting, signing, TODAY } from '../domain/payments/mandates/papers.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { Folded } from '../kit/view-files.js';

const [ZOE, YVES] = ['1', '2'].map((digit) => digit.repeat(32)) as [string, string];
const [FIRST, SECOND] = ['e', 'd'].map((letter) => letter.repeat(32)) as [string, string];
const DUE = date('2026-12-05');
const { newFolder, open } = cores();

let core: Core;
let clock: TestClock;
let folded: Folded;
beforeEach(async () => {
  clock = new TestClock();
  core = await open(newFolder(), clock);
  folded = new Folded(core.events, [mandates as unknown as View], new MemoryReadStore());
});

const give = async (mandate: string, command: MandateCommand, subject = ZOE): Promise<void> => {
  const stream = `mandate-${mandate}`;
  const done = await core.commands.execute({ decider, stream, subject, prepare: () => command }, caller());
  expect(done.outcome).toBe('executed');
};
const seen = async (): Promise<void> => void (await folded.catchUp(await core.events.head()));
const found = async (dueOn = DUE, member = ZOE) => {
  const mandate = await debitMandateOf(core, await folded.copy(), member, dueOn);
  return mandate && [mandate.mandate, mandate.revision];
};
const RENAMED = { type: 'RenameMandate', today: TODAY, rum: 'MUT-2', ics: 'FR72ZZZ123456' } as const;

describe('the mandate of a debit', () => {
  it('is none for whom has signed none', async () => {
    await give(FIRST, signing(), YVES);
    await seen();
    expect(await found()).toBeUndefined();
    expect(await found(DUE, YVES)).toEqual([FIRST, 0]);
  });

  it('is the one signed last, with the revision of its stream', async () => {
    await give(SECOND, signing({ signedOn: date('2026-02-10') }));
    await give(FIRST, signing());
    await give(SECOND, RENAMED);
    await seen();
    expect(await found()).toEqual([SECOND, 1]);
  });

  it('is of two signed on one day the one told last', async () => {
    await give(FIRST, signing());
    clock.pass(1);
    await give(SECOND, signing());
    await seen();
    expect(await found()).toEqual([SECOND, 0]);
  });

  it.each<[string, MandateCommand]>([
    ['blocked', { type: 'BlockMandate', today: TODAY, why: 'account', code: 'AC01' }],
    ['revoked', { type: 'RevokeMandate', today: TODAY, by: 'debtor' }],
    ['used up', presenting(1, '2026-11-30', { final: true })],
  ])('is not one that is %s, though the view does not know yet', async (_what, command) => {
    await give(FIRST, signing());
    await give(SECOND, signing({ signedOn: date('2026-02-10') }));
    await seen();
    await give(SECOND, command);
    expect(await found()).toEqual([FIRST, 0]);
    await seen();
    expect(await found()).toEqual([FIRST, 0]);
  });

  it('is one whose 36 months last until the debit is due, and which was signed by then', async () => {
    await give(FIRST, signing());
    await seen();
    expect(await found(date('2026-01-09'))).toBeUndefined();
    expect(await found(date('2026-01-10'))).toEqual([FIRST, 0]);
    expect(await found(date('2029-01-10'))).toEqual([FIRST, 0]);
    expect(await found(date('2029-01-11'))).toBeUndefined();
    await give(FIRST, { type: 'PresentMandate', debit: debit(1), dueOn: DUE });
    await seen();
    expect(await found(date('2029-01-11'))).toEqual([FIRST, 1]);
  });
});
