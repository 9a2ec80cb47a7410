/** The body of a good joining; `index` makes it another person. */
export const joining = (index: number | string) => ({
  person: { lastName: 'Lefèvre', firstNames: 'Zoé', birthDate: '1984-02-29' },
  address: { line1: `${index} rue de l’Église`, postalCode: '79000', town: 'Niort', country: 'FR' },
  contact: { email: `nouveau.${index}@example.org`, phone: '+33639980000' },
  preferredChannel: 'email',
});

export const address = (line1: string) => ({ line1, postalCode: '44000', town: 'Nantes', country: 'FR' });
