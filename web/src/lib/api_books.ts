// The server's operations about the paper books of hamlets.
import { request } from './http';
import { bookDone, paperBooks } from './wire_books';

export type BookCommand = 'issue_book' | 'carry_over_book' | 'hand_over_book' | 'end_book';

export const list = (unit: string, on: string, signal?: AbortSignal) =>
  request('/books', paperBooks, { query: { unit, on }, signal });
export const run = (name: BookCommand, body: unknown, key: string) =>
  request(`/commands/${name}`, bookDone, { method: 'POST', body, idempotencyKey: key });
