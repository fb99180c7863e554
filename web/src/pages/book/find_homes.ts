// Households that have no children yet are not in the book: where a new row names a number that nobody in the book bears,
// the register is asked for it, once.
import { findHouseholds } from '../../lib/api_daily';
import type { Book } from './book.svelte';

const MOST = 20; // at once; the others are asked for the next time
const asked = new WeakMap<Book, Set<number>>();

export async function findHomes(book: Book, unit: string): Promise<void> {
  const known = asked.get(book) ?? new Set<number>();
  asked.set(book, known);
  const wanted = book.unknownNumbers.filter((number) => !known.has(number)).slice(0, MOST);
  for (const number of wanted) {
    const found = await findHouseholds(String(number), book.on, undefined, unit).catch(() => null);
    if (!found) return; // not answered: asked for again
    known.add(number);
    const homes = found.households.filter((home) => home.number === number);
    book.otherHomes = [
      ...book.otherHomes,
      ...homes.map((home) => ({ id: home.id, number: home.number, head: home.head_name, hamlet: home.hamlet.name })),
    ];
  }
}
