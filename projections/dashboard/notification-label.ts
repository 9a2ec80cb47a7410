import type { Notification } from './document.js';

/** What a member reads of a happening. */
export const NOTIFICATION_LABEL: Readonly<Record<Notification['kind'], string>> = {
  joined: 'Bienvenue parmi les sociétaires',
  'address-changed': 'Changement d’adresse',
  'contact-details-changed': 'Coordonnées modifiées',
  'preferred-channel-chosen': 'Canal de contact préféré modifié',
  'contract-subscribed': 'Contrat souscrit',
  'amendment-requested': 'Avenant demandé',
  'amendment-applied': 'Avenant en vigueur',
  'amendment-withdrawn': 'Avenant retiré',
  'renewal-notice-sent': 'Avis d’échéance envoyé',
  'contract-renewed': 'Contrat renouvelé',
  'guarantees-suspended': 'Garanties suspendues',
  'guarantees-reinstated': 'Garanties rétablies',
  'vehicle-sold': 'Véhicule vendu',
  'motor-coefficient-revised': 'Coefficient bonus-malus révisé',
  'contract-terminated': 'Contrat résilié',
  'debit-refused': 'Prélèvement refusé par votre banque',
  'debit-refunded': 'Prélèvement remboursé par votre banque',
  'formal-notice-sent': 'Mise en demeure envoyée',
  'payment-received': 'Paiement reçu',
  'premium-refunded': 'Cotisation remboursée',
  'refund-set-off': 'Trop-perçu déduit de ce qui restait à payer',
  'refund-returned': 'Remboursement revenu : vérifiez votre compte bancaire',
};
