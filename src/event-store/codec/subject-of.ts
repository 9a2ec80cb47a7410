const SUBJECT = '"subject":"';
const ID_LENGTH = 32;

/**
 * The member id in an event's metadata text, `undefined` for none: searched for instead of parsed, a tenth of the cost.
 * Metadata are flat and their quotes escaped, so that the searched text can be nothing but the field.
 */
export const subjectOf = (metadata: string): string | undefined => {
  const at = metadata.lastIndexOf(SUBJECT);
  return at < 0 ? undefined : metadata.slice(at + SUBJECT.length, at + SUBJECT.length + ID_LENGTH);
};
