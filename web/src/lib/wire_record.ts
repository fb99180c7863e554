// The circumstances and supports of a child, as its page has them.
import * as d from './decode';
import type { Decoded } from './decode';

const words = d.withDefault(d.text, '');
const day = d.nullable(d.isoDate);
const dong = d.nullable(d.count);

const evidence = d.object({
  code: words,
  type: d.text,
  number: words,
  issued_on: day,
  issuer: words,
  valid_until: day,
});

export const circumstance = d.object({
  id: d.text,
  code: d.text,
  name: d.text,
  from: day,
  to: day,
  end_reason: words,
  end_reason_code: words,
  source: words,
  source_name: words,
  finder: words,
  confirmed_by: words,
  confirmed_by_name: words,
  round: words,
  round_name: words,
  evidence: d.withDefault(d.list(evidence), []),
  note: words,
  confidential: d.flag,
});
export type Circumstance = Decoded<typeof circumstance>;

export const support = d.object({
  id: d.text,
  kind: d.text,
  name: d.text,
  given_on: day,
  until: day,
  policy: words,
  decision: words,
  decided_on: day,
  amount: dong,
  goods: words,
  goods_value: dong,
  source_name: words,
  donor: words,
  result: words,
  receipt: words,
});
export type Support = Decoded<typeof support>;
