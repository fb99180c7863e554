// Words of the life of hamlets and of communes without a successor.
import type { viUnits } from './vi_units';

export const enUnits: Record<keyof typeof viUnits, string> = {
  'unitLife.edit': 'Change',
  'unitLife.editOf': 'Change {name}',
  'unitLife.title': 'Change hamlet or facility: {name}',
  'unitLife.what': 'What has changed?',
  'unitLife.renamed': 'It has another name',
  'unitLife.moved': 'It belongs to another commune (the old one was divided)',
  'unitLife.closed': 'It has ended',
  'unitLife.reopened': 'It was closed by mistake: reopen',
  'unitLife.closedOn': 'Recorded as ended on {date}.',
  'unitLife.closedHint':
    'Only when no household and no child is left here from that day. Move the households to their new hamlet first.',
  'unitLife.name': 'New name, in full',
  'unitLife.commune': 'Commune that received it',
  'unitLife.on': 'From',
  'unitLife.decision': 'Number of the decision',
  'unitLife.decisionOptional': 'Number of the decision (optional)',
  'unitLife.done': 'The change of {name} is recorded.',
  'unitLife.lives': 'It has been',
  'unitLife.life': '{name}, from {from}',
  'units.closed': 'Ended',
  'units.closedOn': 'since {date}',
  'succession.title': 'Communes that ended, and nobody knows where they went',
  'succession.text':
    'The official lists do not tell what these {count} communes became. From the day each ended its hamlets and children count nowhere. Record the successor, as the resolution says.',
  'succession.unit': '{name}: ended on {date}; {hamlets} hamlets, {children} children',
  'succession.add': 'Record the successor',
  'succession.addOf': 'Record the successor of {name}',
  'succession.which': 'Successor',
  'succession.likely': 'New or renamed on that day',
  'succession.other': 'Another commune',
  'succession.from': 'From {date} on, the hamlets and children of {name} count there, in the tables of past years too.',
  'succession.choose': 'Choose the successor.',
  'succession.done': 'The successor of {name} is recorded.',
};
