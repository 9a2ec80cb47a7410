import { z } from 'zod';
import { defineView, type View } from '../../projections/define-view.js';

interface Entry {
  readonly member: string;
  readonly on: string;
}
const view = (over: Partial<View<Entry>>): View<Entry> => ({
  name: 'entries',
  version: 1,
  partition: 'whole',
  document: z.strictObject({ member: z.string(), on: z.string() }),
  on: {},
  ...over,
});

describe('a view', () => {
  it('may have indexes that begin alike, or hold the same fields in another order', () => {
    const indexes = [['member'], ['member', 'on'], ['on', 'member']] as const;
    expect(defineView(view({ indexes })).indexes).toEqual(indexes);
  });

  it('is refused with an index that is declared twice', () =>
    expect(() => defineView(view({ indexes: [['member', 'on'], ['on'], ['member', 'on']] }))).toThrow(
      'view entries: the index member,on is declared twice',
    ));

  it.each(['', 'Entries', '1st', 'due_dates', 'a/b', 'a'.repeat(41)])('is refused under the name %j', (name) =>
    expect(() => defineView(view({ name }))).toThrow('is no name for a view'),
  );
});
