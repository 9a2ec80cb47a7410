/** The `Link` header (RFC 8288) of a page to the next one: the same address, from a cursor on. */
export const linkToNext = (url: string, cursor: string): string => {
  const [path, query] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters.toString()}>; rel="next"`;
};
