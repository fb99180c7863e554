// What can be recorded of a child beside its facts, each as the one form it needs and the command it becomes.
import { t } from '../../lib/i18n/index.svelte';
import { chosenGroups, listOf, nameOf } from '../../lib/lists.svelte';
import type { Circumstance, Support } from '../../lib/wire_record';

export interface Paper {
  type: string;
  number: string;
  issued_on: string;
  issuer: string;
  valid_until: string;
}

// Members beyond the few that every form asks, by their name in the command.
export type More = Record<string, string>;

// Without `choices` nothing is chosen, without `dayLabel` no day is asked.
export interface Recording {
  title: string;
  text?: string;
  command: string;
  about?: string; // the id of what it is about, beside the child
  choiceLabel: string;
  choices: { code: string; name: string }[];
  dayLabel: string;
  noteLabel: string;
  papers: boolean;
  more?: 'origin' | 'support';
  body: (choice: string, day: string, note: string, papers: Paper[], more: More) => Record<string, unknown>;
}

// What is typed into such a form, as it is kept until it is sent.
export interface Recorded {
  choice: string;
  day: string;
  note: string;
  papers: Paper[];
  more: More;
}
export const isBegun = ({ choice, day, note, papers, more }: Recorded) =>
  [choice, day, note, ...Object.values(more)].some((value) => value.trim() !== '') || stated(papers).length > 0;

export const isMore = (found: unknown): found is More =>
  typeof found === 'object' && found !== null && Object.values(found).every((value) => typeof value === 'string');
export const arePapers = (found: unknown): found is Paper[] =>
  Array.isArray(found) &&
  found.every((each) => isMore(each) && ['type', 'number', 'issued_on', 'issuer', 'valid_until'].every((key) => key in each));

// Reads what an earlier window kept; anything else in the store is nothing kept.
export function asRecorded(found: unknown): Recorded | null {
  if (typeof found !== 'object' || found === null) return null;
  const { choice, day, note, papers, more } = found as Record<string, unknown>;
  if (!isMore({ choice, day, note }) || !isMore(more) || !arePapers(papers)) return null;
  return { choice: String(choice), day: String(day), note: String(note), papers, more };
}

// Rows in which something was typed. One without its kind is sent too, and the server says at which row it is missing.
export const stated = (papers: Paper[]) =>
  papers.filter((paper) => Object.values(paper).some((value) => value.trim() !== ''));

export const papersOf = (episode: Circumstance): Paper[] =>
  episode.evidence.map((each) => ({
    type: each.code,
    number: each.number,
    issued_on: each.issued_on ?? '',
    issuer: each.issuer,
    valid_until: each.valid_until ?? '',
  }));

// "405.000" as a number; what is none goes as it was typed, and the server says why not.
export const amount = (typed: string) => {
  const digits = typed.replace(/[\s.,](?=\d{3}(\D|$))/g, '').trim();
  return /^\d+$/.test(digits) ? Number(digits) : typed;
};

export const supportBody = (more: More) =>
  Object.fromEntries(
    Object.entries(more)
      .filter(([, value]) => value.trim() !== '')
      .map(([key, value]) => [key, key === 'amount' || key === 'goods_value' ? amount(value) : value]),
  );

const named = (list: string) => listOf(list).map((each) => ({ code: each.code, name: nameOf(each) }));

export const beginCircumstance = (): Recording => ({
  title: t('child.beginTitle'),
  command: 'begin_circumstance',
  choiceLabel: t('child.beginCode'),
  choices: chosenGroups().map((each) => ({ code: each.code, name: `${each.code} – ${nameOf(each)}` })),
  dayLabel: t('child.beginFrom'),
  noteLabel: t('child.note'),
  papers: true,
  more: 'origin',
  body: (code, from, note, papers, more) => ({ code, from, evidence: stated(papers), note, ...more }),
});

export const endCircumstance = (episode: Circumstance): Recording => ({
  title: t('child.endTitle', { name: [episode.code, episode.name].filter(Boolean).join(' ') }),
  command: 'end_circumstance',
  about: episode.id,
  choiceLabel: t('child.endReason'),
  choices: named('END_REASON'),
  dayLabel: t('child.endOn'),
  noteLabel: '',
  papers: false,
  body: (reason, on) => ({ episode: episode.id, on, reason }),
});

export const giveSupport = (): Recording => ({
  title: t('child.giveTitle'),
  command: 'give_support',
  choiceLabel: t('child.giveKind'),
  choices: named('SUPPORT'),
  dayLabel: t('child.giveOn'),
  noteLabel: '',
  papers: false,
  more: 'support',
  body: (kind, given_on, _note, _papers, more) => ({ kind, given_on, ...supportBody(more) }),
});

export const withdrawCircumstance = (episode: Circumstance): Recording => ({
  title: t('child.withdrawTitle', { name: [episode.code, episode.name].filter(Boolean).join(' ') }),
  text: t('child.withdrawText'),
  command: 'withdraw_circumstance',
  about: episode.id,
  choiceLabel: '',
  choices: [],
  dayLabel: '',
  noteLabel: '',
  papers: false,
  body: () => ({ episode: episode.id }),
});

export const withdrawSupport = (support: Support): Recording => ({
  title: t('child.takeBackTitle', { name: support.name }),
  text: t('child.takeBackText'),
  command: 'withdraw_support',
  about: support.id,
  choiceLabel: '',
  choices: [],
  dayLabel: '',
  noteLabel: '',
  papers: false,
  body: () => ({ support: support.id }),
});

export const recordEnd = (kind: 'departure' | 'death'): Recording => ({
  title: t(`child.${kind}Title`),
  text: t(`child.${kind}Text`),
  command: `record_${kind}`,
  choiceLabel: '',
  choices: [],
  dayLabel: t(`child.${kind}On`),
  noteLabel: t(`child.${kind}Note`),
  papers: false,
  body: (_, on, reason) => ({ on, reason }),
});
