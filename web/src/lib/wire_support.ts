// A support that a child was given, as the server tells it.
import * as d from './decode';
import type { Decoded } from './decode';

export const support = d.object({
  id: d.text,
  kind: d.text,
  name: d.text,
  given_on: d.nullable(d.isoDate),
  amount_vnd: d.nullable(d.count),
  giver: d.withDefault(d.text, ''),
});
export type Support = Decoded<typeof support>;
