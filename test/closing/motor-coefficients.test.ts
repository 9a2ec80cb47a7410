import { date, plusDays } from '../../domain/shared/calendar.js';
import { openCore, type Core } from '../../src/core/open-core.js';
import { Insurer } from '../contracts/insurer.js';
import { car, proposal } from '../contracts/zoe-insured.js';
import { CONFIG } from '../kit/cores.js';
import { folders } from '../kit/folders.js';
import { TestClock } from '../kit/moment.js';
import { eventsOf } from '../reactors/mutual.js';
import { closed } from './run.js';

const newFolder = folders();
const [OLD, YOUNG, HOME] = ['1', '2', '3'].map((digit) => digit.repeat(32)) as [string, string, string];
const NOTICE = date('2026-01-11');

let folder: string;
/** Looks into the folder as another process does. */
const within = async <Result>(look: (core: Core) => Promise<Result>): Promise<Result> => {
  const core = await openCore({ ...CONFIG, dataDir: folder }, new TestClock());
  return look(core).finally(() => core.close());
};
const told = (type: string) =>
  within(async (core) =>
    (await eventsOf(core, type)).map(({ stream, data }) => [stream, JSON.parse(data) as Record<string, unknown>]),
  );

beforeEach(async () => {
  folder = newFolder();
  const clock = new TestClock();
  const core = await openCore({ ...CONFIG, dataDir: folder }, clock);
  const insurer = (await Insurer.open(core, clock)).on('2025-04-10');
  await insurer.accept(OLD, proposal('auto', '2025-04-10', { motorCoefficient: '0.80' }));
  await insurer.accept(HOME, proposal('habitation', '2025-04-10'));
  insurer.on('2025-09-01');
  const young = { ...car, plate: 'AB-344-CA' } as typeof car;
  const due = { dueDay: proposal('auto', '2025-04-10').dueDay, insured: young };
  await insurer.accept(YOUNG, proposal('auto', '2025-09-01', { motorCoefficient: '0.80', ...due }));
  await core.close();
});

const priced = async () =>
  Object.fromEntries(
    (await told('RenewalNoticeSent')).map(([stream, data]) => [
      stream,
      (data as unknown as { pricing: { risk: { motorCoefficient?: string } } }).pricing.risk.motorCoefficient,
    ]),
  );

describe('the close of the day of a notice', () => {
  it.each([
    ['on that day', NOTICE],
    ['a week late', plusDays(NOTICE, 7)],
  ])('%s tells a car’s coefficient first, so that the notice and the renewal have its price', async (_when, today) => {
    const [day] = (await closed(folder, NOTICE, today)).slice(-1);
    expect(day!.steps.find(({ name }) => name === 'motor-coefficients')).toEqual({
      name: 'motor-coefficients',
      changed: 1,
    });
    expect(await told('MotorCoefficientRevised')).toEqual([
      [`contract-${OLD}`, expect.objectContaining({ from: '2026-04-10', coefficient: '0.76' })],
    ]);
    expect(await priced()).toEqual({
      [`contract-${OLD}`]: '0.76',
      [`contract-${YOUNG}`]: '0.80',
      [`contract-${HOME}`]: undefined,
    });
    await closed(folder, plusDays(NOTICE, 8), plusDays(NOTICE, 8));
    expect(await told('MotorCoefficientRevised')).toHaveLength(1);
  });
});
