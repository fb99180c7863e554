// The commands by which a child moves, each as the one form it needs.
import { findCommunes, findHouseholds, type Find } from '../../lib/found';
import { t } from '../../lib/i18n/index.svelte';
import type { Child } from '../../lib/wire';
import type { Transfer } from '../../lib/wire_daily';

// Without `find` nothing is looked for; without `dayLabel` no day is asked.
export interface Move {
  title: string;
  text: string;
  command: string;
  find?: Find;
  target: string; // the input's name of what was found
  findLabel: string;
  findHint: string;
  choiceLabel: string;
  choice: string; // the input's name of what is chosen from a list
  choices: { code: string; name: string }[];
  dayLabel: string;
  noteLabel: string;
  note: string; // the input's name of the words
  needsNote: boolean;
  button: string;
  done: string;
  fixed: Record<string, unknown>; // besides the version, which is the page's
  seen?: (target: string) => Promise<Record<string, unknown>>; // what is sent besides of what was found
}

export const PLAIN = {
  target: '',
  findLabel: '',
  findHint: '',
  choiceLabel: '',
  choice: '',
  choices: [],
  dayLabel: '',
  noteLabel: '',
  note: '',
  needsNote: false,
};

export const moveWithin = (child: Child): Move => ({
  ...PLAIN,
  title: t('moves.withinTitle'),
  text: t('moves.withinText'),
  command: 'move_child',
  find: findHouseholds,
  target: 'household',
  findLabel: t('moves.toHousehold'),
  findHint: t('moves.householdHint'),
  dayLabel: t('moves.withinOn'),
  button: t('child.save'),
  done: t('moves.withinDone'),
  fixed: { child: child.id },
});

export const sendAway = (child: Child): Move => ({
  ...PLAIN,
  title: t('moves.sendTitle'),
  text: t('moves.sendText'),
  command: 'send_child',
  find: findCommunes,
  target: 'to',
  findLabel: t('moves.toCommune'),
  findHint: t('moves.communeHint'),
  dayLabel: t('moves.leftOn'),
  noteLabel: t('moves.note'),
  note: 'note',
  button: t('moves.send'),
  done: t('moves.sendDone'),
  fixed: { child: child.id },
});

// What a side may not know it does not see: a child on its way may have no name here.
export const nameOf = (transfer: Transfer) => transfer.full_name || t('moves.nameless');

export const accept = (transfer: Transfer): Move => ({
  ...PLAIN,
  title: t('moves.acceptTitle', { name: nameOf(transfer) }),
  text: t('moves.acceptText'),
  command: 'accept_child',
  find: findHouseholds,
  target: 'household',
  findLabel: t('moves.intoHousehold'),
  findHint: t('moves.householdHint'),
  dayLabel: t('moves.arrivedOn'),
  button: t('moves.accept'),
  done: t('moves.acceptDone'),
  fixed: { transfer: transfer.id },
});

export const giveBack = (transfer: Transfer): Move => ({
  ...PLAIN,
  title: t('moves.returnTitle', { name: nameOf(transfer) }),
  text: t('moves.returnText'),
  command: 'return_child',
  noteLabel: t('moves.reason'),
  note: 'reason',
  needsNote: true,
  button: t('moves.return'),
  done: t('moves.returnDone'),
  fixed: { transfer: transfer.id },
});

export const cancel = (transfer: Transfer): Move => ({
  ...PLAIN,
  title: t('moves.cancelTitle', { name: nameOf(transfer) }),
  text: t('moves.cancelText'),
  command: 'cancel_transfer',
  noteLabel: t('moves.cancelReason'),
  note: 'reason',
  button: t('moves.cancel'),
  done: t('moves.cancelDone'),
  fixed: { transfer: transfer.id },
});
