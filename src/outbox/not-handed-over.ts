/** The message is certainly not on its way: it may be sent again. `code` is stable and names nobody. */
export class NotHandedOver extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'NotHandedOver';
  }
}
