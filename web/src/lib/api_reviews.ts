// The server's operations about the monthly review.
import { request } from './http';
import { reviewDone, reviews } from './wire_reviews';

export const list = (unit: string, month: string, signal?: AbortSignal) =>
  request('/reviews', reviews, { query: { unit, month }, signal });
export const answer = (body: unknown, key: string) =>
  request('/commands/answer_review', reviewDone, { method: 'POST', body, idempotencyKey: key });
