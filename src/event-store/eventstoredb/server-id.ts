/**
 * The UUID under which the server knows an event, taken from the event's own hash. The server takes an append for a
 * retry when the UUIDs are the same, and says that it succeeded; were these our ids, two requests with one idempotency
 * key that reach two processes at once would both succeed though their content differs, and the second process would
 * chain its next event to a hash that is not there. Under the hash only the very same event is a retry.
 */
export const serverId = (hash: string): string => {
  const hex = hash.slice(2, 34);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
