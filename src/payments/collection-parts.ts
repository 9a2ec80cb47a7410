import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { CollectionsDocument } from '../../projections/collections/document.js';
import { collections } from '../../projections/collections/view.js';
import type { View } from '../../projections/define-view.js';
import type { Along, DocumentReader, Passed } from '../views/reading/document-reader.js';

const BATCH = 1_000;

/** Collection days out of the view that counts them. */
export class CollectionParts {
  constructor(private readonly documents: DocumentReader) {}

  /** All documents of the days from one to another; `whole` is false where a part is parked, or still being built. */
  async between(from: CalendarDate, to: CalendarDate) {
    const view = collections as unknown as View;
    const { found, stale } = await this.documents.walk(view, (along) => passed(along, from, to));
    const parts = found.filter(({ document }) => document.parked === undefined);
    return {
      parts: parts.map(({ document }) => document.body as CollectionsDocument),
      whole: !stale && parts.length === found.length,
    };
  }
}

const passed = async ({ find }: Along, from: CalendarDate, to: CalendarDate): Promise<readonly Passed[]> => {
  const all: Passed[] = [];
  for (;;) {
    const page = await find({ index: ['collectOn'], equal: [], from, to, after: all.at(-1)?.place, limit: BATCH });
    all.push(...page);
    if (page.length < BATCH) return all;
  }
};
