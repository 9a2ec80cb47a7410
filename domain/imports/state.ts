export interface ImportRun {
  readonly status: 'none' | 'running' | 'over';
}
