// What can be recorded of a child beside its facts, each as the one form it needs and the command it becomes.
import { t } from '../../lib/i18n/index.svelte';
import { chosenGroups, listOf, nameOf } from '../../lib/lists.svelte';
import type { Circumstance, Support } from '../../lib/wire';

export interface Paper {
  type: string;
  number: string;
  issued_on: string;
  issuer: string;
}

// Without `choices` nothing is chosen, without `dayLabel` no day is asked.
export interface Recording {
  title: string;
  text?: string;
  command: string;
  choiceLabel: string;
  choices: { code: string; name: string }[];
  dayLabel: string;
  noteLabel: string;
  papers: boolean;
  body: (choice: string, day: string, note: string, papers: Paper[]) => Record<string, unknown>;
}

const named = (list: string) => listOf(list).map((each) => ({ code: each.code, name: nameOf(each) }));

export const beginCircumstance = (): Recording => ({
  title: t('child.beginTitle'),
  command: 'begin_circumstance',
  choiceLabel: t('child.beginCode'),
  choices: chosenGroups().map((each) => ({ code: each.code, name: `${each.code} – ${nameOf(each)}` })),
  dayLabel: t('child.beginFrom'),
  noteLabel: t('child.note'),
  papers: true,
  body: (code, from, note, papers) => ({ code, from, evidence: papers.filter((paper) => paper.type !== ''), note }),
});

export const endCircumstance = (episode: Circumstance): Recording => ({
  title: t('child.endTitle', { name: [episode.code, episode.name].filter(Boolean).join(' ') }),
  command: 'end_circumstance',
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
  noteLabel: t('bulk.giver'),
  papers: false,
  body: (kind, given_on, giver) => ({ kind, given_on, giver: giver.trim() }),
});

export const withdrawCircumstance = (episode: Circumstance): Recording => ({
  title: t('child.withdrawTitle', { name: [episode.code, episode.name].filter(Boolean).join(' ') }),
  text: t('child.withdrawText'),
  command: 'withdraw_circumstance',
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
