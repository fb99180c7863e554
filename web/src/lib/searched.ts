// What was typed into the search for children, for the way back from a record. Kept in memory only: a name is not for the
// address.

export const searched = { unit: '', text: '' };

export function forgetSearched(): void {
  Object.assign(searched, { unit: '', text: '' });
}
