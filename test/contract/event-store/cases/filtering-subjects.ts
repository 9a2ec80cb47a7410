import { overEveryAdapter } from '../over-every-adapter.js';
import { anEvent } from '../some-events.js';

const ANN = 'a'.repeat(32);
const BEA = 'b'.repeat(32);

export const filteringSubjects = (): void =>
  overEveryAdapter('events of members', ({ one }) => {
    one('a range of members is given, events of nobody with the first range', async (store) => {
      const start = await store.head();
      const told = [ANN, BEA, undefined, ANN].map((subject, index) => ({
        ...anEvent(),
        id: String(index).repeat(32),
        metadata: JSON.stringify({ origin: 'live', actor: 'a "subject":"quoted"', ...(subject && { subject }) }),
      }));
      for (const [index, event] of told.entries()) await store.append(`s-${String(start)}-${index}`, 'none', [event]);
      const ids = async (from: string, below: string): Promise<readonly string[]> => {
        const found: string[] = [];
        for (let after = start; ;) {
          const page = await store.readAll(after, { subjects: { from, below }, limit: 2 });
          found.push(...page.events.map(({ id }) => id[0]!));
          if (page.through === after) return found;
          after = page.through;
        }
      };
      expect(await ids('', 'b')).toEqual(['0', '2', '3']);
      expect(await ids('b', 'g')).toEqual(['1']);
      expect(await ids(ANN, `${ANN}!`)).toEqual(['0', '3']);
    });
  });
