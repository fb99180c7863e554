// Months as the server writes them: "2018-12".
export const monthOf = (day: string): string => day.slice(0, 7);

export function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

export const isMonth = (text: string): boolean => /^[0-9]{4}-(0[1-9]|1[0-2])$/.test(text);

// "12/2018", in both languages: as papers write it.
export const shownMonth = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;
