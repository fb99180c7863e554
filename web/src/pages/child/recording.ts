// What can be recorded of a child beside its facts, each as the one form it needs and the command it becomes.
import { t } from '../../lib/i18n/index.svelte';
import { chosenGroups, listOf, nameOf } from '../../lib/lists.svelte';
import type { Circumstance } from '../../lib/wire';

export interface Paper {
  type: string;
  number: string;
  issued_on: string;
  issuer: string;
}

export interface Recording {
  title: string;
  command: string;
  choiceLabel: string;
  choices: { code: string; name: string }[];
  dayLabel: string;
  noted: boolean;
  body: (choice: string, day: string, note: string, papers: Paper[]) => Record<string, unknown>;
}

const named = (list: string) => listOf(list).map((each) => ({ code: each.code, name: nameOf(each) }));

export const beginCircumstance = (): Recording => ({
  title: t('child.beginTitle'),
  command: 'begin_circumstance',
  choiceLabel: t('child.beginCode'),
  choices: chosenGroups().map((each) => ({ code: each.code, name: `${each.code} – ${nameOf(each)}` })),
  dayLabel: t('child.beginFrom'),
  noted: true,
  body: (code, from, note, papers) => ({ code, from, evidence: papers.filter((paper) => paper.type !== ''), note }),
});

export const endCircumstance = (episode: Circumstance): Recording => ({
  title: t('child.endTitle', { name: [episode.code, episode.name].filter(Boolean).join(' ') }),
  command: 'end_circumstance',
  choiceLabel: t('child.endReason'),
  choices: named('END_REASON'),
  dayLabel: t('child.endOn'),
  noted: false,
  body: (reason, on) => ({ episode: episode.id, on, reason }),
});

export const giveSupport = (): Recording => ({
  title: t('child.giveTitle'),
  command: 'give_support',
  choiceLabel: t('child.giveKind'),
  choices: named('SUPPORT'),
  dayLabel: t('child.giveOn'),
  noted: false,
  body: (kind, given_on) => ({ kind, given_on }),
});
