import { Patience } from '../../src/clock/patience.js';

describe('patience of a minute', () => {
  let now = 0;
  beforeEach(() => {
    now = 1_000;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => void jest.restoreAllMocks());
  const looks = (patience: Patience, everyMs: number): number => {
    for (let count = 1; ; count += 1) {
      now += everyMs;
      if (patience.isOver()) return count;
    }
  };

  it('is over after a minute of looks', () => {
    expect(looks(new Patience(60_000), 100)).toBe(600);
  });

  it('is not over for a process that stood still meanwhile', () => {
    const patience = new Patience(60_000);
    now += 3_600_000;
    expect(patience.isOver()).toBe(false);
    expect(looks(patience, 100)).toBe(590);
  });

  it('gives sixty looks on a machine that is slow at each', () => {
    expect(looks(new Patience(60_000), 20_000)).toBe(60);
  });

  it('begins anew once something moved', () => {
    const patience = new Patience(60_000);
    for (let look = 0; look < 59; look += 1) {
      now += 1_000;
      expect(patience.isOver()).toBe(false);
    }
    patience.renew();
    expect(looks(patience, 1_000)).toBe(60);
  });
});
