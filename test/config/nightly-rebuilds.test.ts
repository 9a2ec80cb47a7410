import { readConfig } from '../../src/config/config.js';

describe('views that are built anew each night', () => {
  it('are none, or those that are named', () => {
    expect(readConfig({}).nightlyRebuilds).toEqual([]);
    expect(readConfig({ NIGHTLY_REBUILDS: 'dashboard, premium-schedule' }).nightlyRebuilds).toEqual([
      'dashboard',
      'premium-schedule',
    ]);
  });

  it.each(['dashbord', 'dashboard,', 'dashboard;profile'])('are views of this release: %s is refused', (text) =>
    expect(() => readConfig({ NIGHTLY_REBUILDS: text })).toThrow(/^NIGHTLY_REBUILDS: must be views .*dashboard/),
  );
});
