export const COMMAND_ROUTE = 'societaire:command-route';

export interface CommandRouteOptions {
  /** required on every money or claim command and on creations; honoured everywhere */
  readonly key: 'required' | 'optional';
  /** required where the resource's GET gave an ETag */
  readonly ifMatch?: 'required';
}
