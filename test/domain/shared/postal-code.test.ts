import { isPostalCode, PostalCode } from '../../../domain/shared/postal-code.js';

describe('a postal code', () => {
  it.each(['01000', '20000', '97110', '98000', '75008', '20190', '20200', '97800', '98600', '98899', '98999', '95999'])(
    'may be %s',
    (code) => expect(isPostalCode(code)).toBe(true),
  );
  it.each([
    '00100',
    '99000',
    '7500',
    '2A004',
    '00999',
    '750080',
    '',
    ' 75008',
    '75008 ',
    '75008\n',
    '７５００８',
    '٧٥٠٠٨',
  ])('is not %j', (code) =>
    expect(PostalCode.safeParse(code).error?.issues.map(({ message }) => message)).toEqual(['postal-code.invalid']),
  );
});
