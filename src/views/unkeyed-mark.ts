const UNKEYED = ':unkeyed:';

/** The id of what stands for documents whose names cannot be had from an event: `<member>:unkeyed:<stream>`. */
export const unkeyedMark = (subject: string | undefined, stream: string): string =>
  `${subject ?? ''}${UNKEYED}${stream}`;

/** The stream whose events a mark stands for; `undefined` for the id of a document. */
export const streamOfMark = (id: string): string | undefined => {
  const at = id.indexOf(UNKEYED);
  return at < 0 ? undefined : id.slice(at + UNKEYED.length);
};
