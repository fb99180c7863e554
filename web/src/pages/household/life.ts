// A household together with another, at its end, or one again: each as the one form it needs.
import * as api from '../../lib/api';
import { findHouseholds } from '../../lib/found';
import { t } from '../../lib/i18n/index.svelte';
import { session } from '../../lib/session.svelte';
import type { Household } from '../../lib/wire';
import { PLAIN, type Move } from '../moves/moves';

const of = (household: Household) => ({ household: household.id });

export const mergeInto = (household: Household): Move => ({
  ...PLAIN,
  title: t('life.mergeTitle'),
  text: t('life.mergeText'),
  command: 'merge_households',
  find: findHouseholds,
  target: 'other',
  findLabel: t('life.mergeWhich'),
  findHint: t('moves.householdHint'),
  dayLabel: t('life.mergeOn'),
  button: t('child.save'),
  done: t('child.recorded'),
  fixed: of(household),
  seen: async (other) => ({ other_version: (await api.household(other, session.today)).version }),
});

export const dissolve = (household: Household): Move => ({
  ...PLAIN,
  title: t('life.dissolveTitle'),
  text: t('life.dissolveText'),
  command: 'dissolve_household',
  dayLabel: t('life.dissolveOn'),
  button: t('child.save'),
  done: t('child.recorded'),
  fixed: of(household),
});

export const restore = (household: Household): Move => ({
  ...PLAIN,
  title: t('life.restoreTitle'),
  text: t('life.restoreText'),
  command: 'restore_household',
  button: t('life.restore'),
  done: t('child.recorded'),
  fixed: of(household),
});
