/** What a member reads of a refusal about payments, by its stable code. */
export const paymentTitles: Readonly<Record<string, string>> = {
  'payments.nothing-owed': 'Rien n’est à régler sur ce contrat.',
  'payments.new-debit-asked-already': 'Un nouveau prélèvement est déjà demandé.',
  'payments.not-to-be-presented-again': 'Cette somme ne peut plus être prélevée : réglez-la par carte ou par virement.',
  'payments.card-page-none': 'Le paiement par carte n’est pas disponible.',
  'payments.card-page-closed': 'Cette page de paiement est fermée : recommencez.',
  'payments.card-payment-unknown': 'Ce paiement n’existe pas.',
  'payments.card-payment-already-begun': 'Ce paiement est déjà commencé.',
  'payments.card-payment-already-told': 'Ce paiement est déjà connu.',
  'payments.card-payment-told-too-often': 'Ce paiement a été modifié trop souvent.',
  'payments.no-amount': 'Le montant manque.',
  'payments.notification-not-signed': 'Cette notification n’est pas signée par le service de paiement.',
};
