import type { viReviews } from './vi_reviews';

export const enReviews: Record<keyof typeof viReviews, string> = {
  'reviews.title': 'Monthly review',
  'reviews.text': 'Every month, from its first working day, each hamlet answers whether anything about its children has changed.',
  'reviews.month': 'Month {month}',
  'reviews.previous': 'Previous month',
  'reviews.next': 'Next month',
  'reviews.hamlet': 'Hamlet',
  'reviews.unit': 'Unit',
  'reviews.answer': 'Answer',
  'reviews.at': 'When',
  'reviews.answered': 'Answered',
  'reviews.ofAll': '{answered} of {hamlets} {hamlets|hamlet|hamlets}',
  'reviews.changes': 'Changes',
  'reviews.no_change': 'No change',
  'reviews.waiting': 'Not answered',
  'reviews.done': 'Month {month}: every hamlet has answered.',
  'reviews.notOpen': 'Month {month} can be answered from {date}.',
  'reviews.write': 'Record the changes of {name}',
  'reviews.empty': 'No hamlets yet',
  'reviews.emptyText': 'Add hamlets under Areas, or import the commune’s book; then each answers here every month.',
  'reviews.renewed': 'Somebody else has just answered. The list was read again; look and choose again if needed.',
};
