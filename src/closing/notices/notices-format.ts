/** A line of JSON for the file, then one for each notice: who prints it needs no more. */
export const NOTICES_FORMAT = 'notices.ndjson.1';
