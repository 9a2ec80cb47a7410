import type { Client } from './client.js';

/** The item of a contract in a list, looked at until it is there: its view is told by another process. */
export const listed = async (client: Client, path: string, contract: string): Promise<Record<string, unknown>> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const { status, body } = await client.get(path);
    expect(status).toBe(200);
    const { items } = body as unknown as { readonly items: readonly Record<string, unknown>[] };
    const found = items.find((item) => item.contract === contract);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${contract} is not listed`);
};
