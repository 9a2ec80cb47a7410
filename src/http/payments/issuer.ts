/** The token of the mutual's own name, which receipts are issued in. */
export const ISSUER = Symbol('issuer');
