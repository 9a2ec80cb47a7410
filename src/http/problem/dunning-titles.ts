/** What is read of a refusal on the path of an unpaid premium, by its stable code. */
export const dunningTitles: Readonly<Record<string, string>> = {
  'payments.formal-notice-not-of-life': 'Un contrat d’épargne n’est pas mis en demeure pour impayé.',
  'payments.formal-notice-runs': 'Une mise en demeure court déjà pour ce contrat.',
  'payments.formal-notice-too-early': 'La mise en demeure ne peut pas encore être envoyée.',
  'payments.formal-notice-by-a-person': 'Ce qui reste dû est à régler par un gestionnaire, sans mise en demeure.',
  'payments.nothing-in-arrears': 'Rien n’est impayé pour ce contrat.',
  'payments.no-formal-notice': 'Aucune mise en demeure ne court pour ce contrat.',
  'payments.termination-too-early': 'Le contrat ne peut pas encore être résilié pour impayé.',
  'payments.debit-on-its-way': 'Un prélèvement en cours peut encore régler ce qui est dû.',
};
