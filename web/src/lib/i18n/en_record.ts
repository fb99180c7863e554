// The words of circumstances and supports in a child's record.
import type { viRecord } from './vi_record';

export const enRecord: Record<keyof typeof viRecord, string> = {
  'child.correct': 'Correct',
  'child.correctTitle': 'Correct what was recorded: {name}',
  'child.correctText':
    'Correct a day, a reason or papers that were recorded wrongly or are missing. If it is no longer so, use “End”. The history keeps what was recorded before.',
  'child.correctTo': 'No longer so from (empty if it still is)',
  'child.more': 'More details',
  'child.source': 'Who told of it?',
  'child.finder': 'Found by (only those entrusted can see this)',
  'child.confirmedBy': 'Confirmed by which level?',
  'child.round': 'In which round?',
  'child.found': 'Told by: {what}',
  'child.foundBy': 'Found by: {name}',
  'child.confirmed': 'Confirmed: {who}',
  'child.staleChanged':
    'Somebody else has just recorded something in this circumstance. The fields below now hold the new values of the register; the others are as you typed them. Look, then save once more.',
  'child.staleMine': 'you had typed: {mine}',
  'evidence.papers': 'Papers that prove it',
  'evidence.until': 'In force until',
  'evidence.validUntil': 'until {date}',
  'support.until': 'Until (if received over some time)',
  'support.policy': 'By which policy or programme',
  'support.decision': 'Number of the decision',
  'support.decidedOn': 'Decided on',
  'support.amount': 'Amount (đồng)',
  'support.goods': 'Goods',
  'support.goodsValue': 'Value of the goods (đồng)',
  'support.source': 'Where it comes from',
  'support.donor': 'Donor',
  'support.result': 'Result',
  'support.receipt': 'Number of the receipt',
  'support.decisionLine': 'Decision {number}',
  'support.receiptLine': 'Receipt {number}',
  'support.dong': '{amount} đ',
};
