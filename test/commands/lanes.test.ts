import { Lanes } from '../../src/commands/lanes.js';

/** Works that end when they are told to, in what order they began. */
const works = () => {
  const lanes = new Lanes();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (work: string, names: string | readonly string[]) =>
    lanes.run(names, () => {
      begun.push(work);
      return new Promise<string>((resolve) => ends.set(work, () => resolve(work)));
    });
  const end = async (work: string) => {
    ends.get(work)!();
    await new Promise(setImmediate);
  };
  return { lanes, begun, run, end };
};

describe('works that name something in common', () => {
  it('are done one after the other, others beside them', async () => {
    const { begun, run, end } = works();
    void run('first', 'a');
    void run('second', 'a');
    void run('beside', 'b');
    expect(begun).toEqual(['first', 'beside']);
    await end('first');
    expect(begun).toEqual(['first', 'beside', 'second']);
  });

  it('wait for all that they name', async () => {
    const { begun, run, end } = works();
    void run('a', ['a']);
    void run('b', ['b']);
    void run('both', ['a', 'b']);
    void run('after', ['b']);
    await end('a');
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'both']);
    await end('both');
    expect(begun).toEqual(['a', 'b', 'both', 'after']);
  });

  it('are done after one that failed', async () => {
    const { lanes, run, end } = works();
    const failed = lanes.run('a', () => Promise.reject(new Error('no')));
    const after = run('after', 'a');
    await expect(failed).rejects.toThrow('no');
    await new Promise(setImmediate);
    await end('after');
    expect(await after).toBe('after');
  });
});
