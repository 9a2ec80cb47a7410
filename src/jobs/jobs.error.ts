export type JobsErrorCode = 'jobs.invalid' | 'jobs.unavailable' | 'jobs.closed';

export class JobsError extends Error {
  constructor(
    readonly code: JobsErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'JobsError';
  }
}
