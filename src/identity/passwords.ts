import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

/** argon2id, 19 MiB, two passes (OWASP's least; 70 ms on the machine that was measured). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** More at once would only take memory and the threads of others. */
const slots = pLimit(2);
/** Checked when there is no such account, so that its absence takes as long as a wrong password. */
const absent = hash('no such account', OPTIONS);

export const hashPassword = (password: string): Promise<string> => slots(() => hash(password, OPTIONS));

/** Is it the password? Takes the same time whether or not there is an account. */
export const passwordMatches = (password: string, passwordHash: string | undefined): Promise<boolean> =>
  slots(async () => {
    const matches = await verify(passwordHash ?? (await absent), password);
    return matches && passwordHash !== undefined;
  });
