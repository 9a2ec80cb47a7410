/** The URL of a MongoDB with another database in it; who signs in is looked for where the given URL says. */
export const databaseUrl = (url: string, name: string): string => {
  const [, server, path = '', options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(url)!;
  const source = server!.includes('@') && !/(^|&)authSource=/i.test(options) ? `authSource=${path || 'admin'}` : '';
  const query = [options, source].filter((part) => part !== '').join('&');
  return `${server}/${name}${query && `?${query}`}`;
};
