// What is taken of a poverty list: which household each row means, and who is written as not poor.
import { typedDate } from '../../lib/dates';
import type { Home, ListRow, PovertyList } from '../../lib/wire_poverty';
import { MOST } from '../bulk/deed';

export interface Listed {
  record: string;
  facts: { [key: string]: string };
}
// By the row's number: the household that a person chose; '' for none.
export type Choices = { [row: number]: string };

const householdOf = (row: ListRow, choices: Choices): string => {
  if (row.verdict === 'one') return row.candidates[0]?.record ?? '';
  return row.verdict === 'choose' ? (choices[row.row] ?? '') : '';
};

// Each household once: the first row that means it.
export function listed(list: PovertyList, choices: Choices): Listed[] {
  const found = new Map<string, Listed>();
  for (const row of list.rows) {
    const record = householdOf(row, choices);
    if (record !== '' && row.poverty !== '' && !found.has(record))
      found.set(record, { record, facts: { poverty: row.poverty } });
  }
  return [...found.values()];
}

// Households that no row means; one that somebody still has to choose from is not among them.
export function notListed(list: PovertyList, choices: Choices): Home[] {
  const named = new Set(listed(list, choices).map((each) => each.record));
  for (const row of list.rows)
    if (row.verdict === 'choose' && choices[row.row] === undefined)
      for (const home of row.candidates) named.add(home.record);
  return list.others.filter((home) => !named.has(home.record));
}

export const isPoor = (home: Home) => home.poverty === 'POOR' || home.poverty === 'NEAR_POOR';

export function decisionText(list: PovertyList): string {
  if (list.decision === '') return '';
  return `QĐ ${list.decision}${list.decided_on ? ` ngày ${typedDate(list.decided_on)}` : ''}`;
}

// As many at a time as one bulk change takes.
export function parts<T>(all: T[], most: number = MOST): T[][] {
  const cut: T[][] = [];
  for (let at = 0; at < all.length; at += most) cut.push(all.slice(at, at + most));
  return cut;
}
