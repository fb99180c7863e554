import type { viGuide } from './vi_guide';

export const enGuide: Record<keyof typeof viGuide, string> = {
  'guide.title': 'The first five minutes',
  'guide.step': 'Step {number} of {count}',
  'guide.open': 'Find and open a child’s record: go to Children, type part of a name, no marks needed, then press the name.',
  'guide.change': 'Record a change: in a child’s record press “Edit the record”, change a field, then press “Save to the book”.',
  'guide.register': 'Put a household and a child into the register: record the household, then press “New child” on its page.',
  'guide.work': 'See what waits: open “To do”; each list holds children of whom something is to be added or checked.',
  'guide.figures': 'See the figures: open Reports and press a figure to see the children behind it.',
  'guide.help': 'Press F1 on any screen to read the manual page of that screen.',
  'guide.goThere': 'Take me there',
  'guide.skip': 'Skip this step',
  'guide.hide': 'Hide the guide',
  'guide.finished': 'You have done all the steps. No child here is real: try every other screen as you like.',
  'guide.again': 'The first five minutes again',
};
