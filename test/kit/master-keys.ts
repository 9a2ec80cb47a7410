/** Three master keys of tests, 32 bytes in base64. */
export const [FIRST_KEY, SECOND_KEY, THIRD_KEY] = [1, 2, 3].map((byte) =>
  Buffer.alloc(32, byte).toString('base64'),
) as [string, string, string];
