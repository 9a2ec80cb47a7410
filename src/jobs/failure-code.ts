const CODE = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;

/** What is kept of an error that a job ended with: its code, else its class; a text might name a person. */
export const failureCode = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  return [code, name].find((word): word is string => typeof word === 'string' && CODE.test(word)) ?? 'Error';
};
