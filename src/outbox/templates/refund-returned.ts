import { french } from '../../../domain/shared/french.js';
import type { Cents } from '../../../domain/shared/money.js';
import { rendered, type Rendered } from '../rendered.js';

export interface RefundReturned {
  readonly label: string;
  readonly number: string;
  readonly amount: Cents;
}

/** A transfer that pays back did not arrive: asks for another account. */
export const refundReturned = ({ label, number, amount }: RefundReturned): Rendered =>
  rendered({
    subject: 'Votre remboursement nous est revenu',
    paragraphs: [
      `Votre banque nous a renvoyé le virement de ${french.amount(amount)} qui vous remboursait : nous vous devons toujours cette somme.`,
    ],
    facts: [['Contrat', `${label} n° ${number}`]],
    closing: ['Choisissez dans votre espace un autre compte pour vos prélèvements : le virement y partira aussitôt.'],
  });
