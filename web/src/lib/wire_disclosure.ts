// Consents, and what of a child was given to whom, as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';

const word = d.object({ code: d.text, label: d.text });
export type Word = Decoded<typeof word>;
const words = d.list(word);

const consent = d.object({
  id: d.text,
  child: d.text,
  version: d.count,
  giver: word,
  giver_name: d.text,
  data: words,
  purpose: word,
  receiver: d.text,
  given_on: d.isoDate,
  form: word,
  proof: d.text,
  valid_to: d.nullable(d.isoDate),
  withdrawn_on: d.nullable(d.isoDate),
  holds: d.flag,
});
export type Consent = Decoded<typeof consent>;

const disclosure = d.object({
  id: d.text,
  on: d.isoDate,
  data: words,
  purpose: word,
  receiver: d.text,
  ground: word,
  reason: d.text,
  origin: word,
  reference: d.text,
  verdict: d.oneOf('', 'justified', 'unjustified'),
  by: d.text,
});
export type Disclosure = Decoded<typeof disclosure>;

export const given = d.object({
  child: d.text,
  full_name: d.text,
  on: d.isoDate,
  may_record: d.flag,
  consents: d.list(consent),
  disclosures: d.list(disclosure),
  choices: d.object({
    purposes: d.list(d.object({ code: d.text, label: d.text, needs_consent: d.flag })),
    data: words,
    givers: words,
    forms: words,
    grounds: words,
  }),
});
export type Given = Decoded<typeof given>;
