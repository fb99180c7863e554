// Into a facility and out of it, each as the one form it needs.
import { findFacilities, findHouseholds } from '../../lib/found';
import { t } from '../../lib/i18n/index.svelte';
import { listOf, nameOf } from '../../lib/lists.svelte';
import type { Child } from '../../lib/wire';
import { PLAIN, type Move } from './moves';

const IN_FACILITY = '11'; // of the list LIVING_WITH

export const enterFacility = (child: Child): Move => ({
  ...PLAIN,
  title: t('facility.enterTitle'),
  text: t('facility.enterText'),
  command: 'begin_facility_stay',
  find: findFacilities,
  target: 'facility',
  findLabel: t('facility.which'),
  findHint: t('facility.whichHint'),
  dayLabel: t('facility.enterOn'),
  noteLabel: t('facility.decision'),
  note: 'decision',
  button: t('child.save'),
  done: t('child.recorded'),
  fixed: { child: child.id },
});

export const leaveFacility = (child: Child): Move => ({
  ...PLAIN,
  title: t('facility.leaveTitle'),
  text: t('facility.leaveText'),
  command: 'end_facility_stay',
  find: findHouseholds,
  target: 'household',
  findLabel: t('moves.toHousehold'),
  findHint: t('moves.householdHint'),
  choiceLabel: t('facility.livingWith'),
  choice: 'living_with',
  choices: listOf('LIVING_WITH')
    .filter((each) => each.code !== IN_FACILITY)
    .map((each) => ({ code: each.code, name: nameOf(each) })),
  dayLabel: t('facility.leaveOn'),
  button: t('child.save'),
  done: t('child.recorded'),
  fixed: { child: child.id },
});
