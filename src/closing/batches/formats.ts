/** Files that go out, by the format that says how they are read: where they lie, and how they are called. */
export const FORMATS = {
  /** a line of JSON for the file, then one for each notice: who prints it needs no more */
  'notices.ndjson.1': { folder: 'notices', name: 'notices', ending: 'ndjson' },
  /** transfers of one day that pay premiums back */
  'pain.001.001.09': { folder: 'bank', name: 'pain.001', ending: 'xml' },
  /** direct debits of one sequence and one day of collection */
  'pain.008.001.08': { folder: 'bank', name: 'pain.008', ending: 'xml' },
} as const;
export type Format = keyof typeof FORMATS;
