/**
 * C. ass. L113-3 whole, which R113-1 has a formal notice reproduce. In force since 24 May 2019 (Act 2019-486: the first
 * paragraph's « en numéraire »); the last two paragraphs are of Act 2013-504.
 */
export const ARTICLE_L113_3: readonly string[] = [
  'Article L113-3 du Code des assurances :',
  'La prime est payable en numéraire au domicile de l’assureur ou du mandataire désigné par lui à cet effet. Toutefois, la prime peut être payable au domicile de l’assuré ou à tout autre lieu convenu dans les cas et conditions limitativement fixés par décret en Conseil d’Etat.',
  'A défaut de paiement d’une prime, ou d’une fraction de prime, dans les dix jours de son échéance, et indépendamment du droit pour l’assureur de poursuivre l’exécution du contrat en justice, la garantie ne peut être suspendue que trente jours après la mise en demeure de l’assuré. Au cas où la prime annuelle a été fractionnée, la suspension de la garantie, intervenue en cas de non-paiement d’une des fractions de prime, produit ses effets jusqu’à l’expiration de la période annuelle considérée. La prime ou fraction de prime est portable dans tous les cas, après la mise en demeure de l’assuré.',
  'L’assureur a le droit de résilier le contrat dix jours après l’expiration du délai de trente jours mentionné au deuxième alinéa du présent article.',
  'Le contrat non résilié reprend pour l’avenir ses effets, à midi le lendemain du jour où ont été payés à l’assureur ou au mandataire désigné par lui à cet effet, la prime arriérée ou, en cas de fractionnement de la prime annuelle, les fractions de prime ayant fait l’objet de la mise en demeure et celles venues à échéance pendant la période de suspension ainsi que, éventuellement, les frais de poursuites et de recouvrement.',
  'Lorsque l’adhésion au contrat résulte d’une obligation prévue par une convention de branche ou un accord professionnel ou interprofessionnel, l’assureur ne peut faire usage des dispositions du présent article relatives à la suspension de la garantie et à la résiliation du contrat.',
  'Les dispositions des deuxième à avant-dernier alinéas du présent article ne sont pas applicables aux assurances sur la vie.',
];
