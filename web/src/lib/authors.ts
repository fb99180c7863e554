// Who wrote what a record says now, as far as the history that the server shows names them.
interface Entry {
  no: number;
  actor: string;
  changes: { key: string }[];
}

// The last who wrote this fact; '' where nobody is named.
export function authorOf(history: Entry[], key: string): string {
  const wrote = history.filter((entry) => entry.changes.some((change) => change.key === key));
  return wrote.reduce<Entry | null>((last, entry) => (last && last.no > entry.no ? last : entry), null)?.actor ?? '';
}
