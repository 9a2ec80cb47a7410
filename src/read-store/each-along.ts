import type { Find, ViewCopy } from './read-store.port.js';

const PAGE = 500;

/** All documents that are found along an index of a copy, in its order, read page by page. */
export async function* eachAlong<Document extends object>(
  copy: Pick<ViewCopy, 'find'>,
  along: Pick<Find, 'index' | 'equal' | 'from' | 'to'>,
): AsyncGenerator<Document> {
  for (let after: Find['after']; ;) {
    const found = await copy.find({ ...along, after, limit: PAGE });
    const documents = found.map(({ body }) => JSON.parse(body!) as Document);
    yield* documents;
    const [last, document] = [found.at(-1), documents.at(-1)];
    if (found.length < PAGE || last === undefined || document === undefined) return;
    const fields = document as Readonly<Record<string, string>>;
    after = { keys: along.index.map((field) => fields[field] ?? ''), id: last.id };
  }
}
