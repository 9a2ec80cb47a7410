/** Where it is recorded that orders of an instance of a process came to nothing. */
export const journalStream = (process: string, instance: string): string => `process-${process}-${instance}`;
