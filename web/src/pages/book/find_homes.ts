// Households that have no children yet are not in the book: where a new row names a number that nobody in the book bears,
// the register is asked for it, once.
import { findHouseholds } from '../../lib/api_daily';
import type { Book } from './book.svelte';

const MOST = 20; // a block with more of them is of another commune
const asked = new WeakMap<Book, Set<number>>();

export async function findHomes(book: Book, unit: string): Promise<void> {
  const known = asked.get(book) ?? new Set<number>();
  asked.set(book, known);
  const wanted = book.unknownNumbers.filter((number) => !known.has(number));
  if (wanted.length === 0 || wanted.length > MOST) return;
  for (const number of wanted) {
    known.add(number);
    const found = await findHouseholds(String(number), book.on, undefined, unit).catch(() => null);
    const homes = (found?.households ?? []).filter((home) => home.number === number);
    book.otherHomes = [
      ...book.otherHomes,
      ...homes.map((home) => ({ id: home.id, number: home.number, head: home.head_name, hamlet: home.hamlet.name })),
    ];
  }
}
