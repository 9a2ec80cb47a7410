import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KeptThread } from '../../src/threads/kept-thread.js';

/** Resolves with what is heard next. */
class Heard {
  readonly all: unknown[] = [];
  private waiting: (() => void)[] = [];

  readonly hear = (one: unknown): void => {
    this.all.push(one);
    this.waiting.splice(0).forEach((resolve) => resolve());
  };

  async until(count: number): Promise<readonly unknown[]> {
    while (this.all.length < count) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return this.all;
  }
}

describe('a thread that is kept running', () => {
  let reports: Heard;
  let failures: Heard;
  let thread: KeptThread<string, unknown>;
  beforeEach(() => {
    [reports, failures] = [new Heard(), new Heard()];
    const script = pathToFileURL(join(__dirname, 'dying-thread.mjs'));
    thread = new KeptThread({ script, data: 'here', reported: reports.hear, failed: failures.hear });
  });

  it('hears what it is told, and ends when it is stopped', async () => {
    await reports.until(1);
    thread.tell('a commit');
    expect(await reports.until(2)).toEqual(['here', 'a commit']);
    await thread.stop();
    expect(failures.all).toEqual([]);
  });

  it('is started again when it dies, and says what it died of', async () => {
    await reports.until(1);
    thread.tell('die');
    expect(await failures.until(1)).toEqual([expect.objectContaining({ name: 'TypeError', code: 'test.died' })]);
    thread.tell('nobody hears this');
    expect(await reports.until(2)).toEqual(['here', 'here']);
    thread.tell('a commit');
    expect(await reports.until(3)).toEqual(['here', 'here', 'a commit']);
    await thread.stop();
  });

  it('is not started again once it is stopped, in whatever moment that is', async () => {
    await reports.until(1);
    thread.tell('die');
    await failures.until(1);
    await thread.stop();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(reports.all).toEqual(['here']);
  });
});
