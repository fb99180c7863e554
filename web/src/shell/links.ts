// What the menu at the top right leads to, beside one's own account: by permission.
import type { Key } from '../lib/i18n/index.svelte';

export const LINKS: { path: string; label: Key; permission: string }[] = [
  { path: '/transfers', label: 'moves.title', permission: 'write_register' },
  { path: '/bulk', label: 'bulk.title', permission: 'write_register' },
  { path: '/poverty', label: 'poverty.title', permission: 'import_files' },
  { path: '/police', label: 'police.title', permission: 'answer_police_lists' },
  { path: '/sheets', label: 'sheet.title', permission: 'read_children' },
  { path: '/facilities', label: 'facility.title', permission: 'read_children' },
  { path: '/emergency', label: 'emergency.title', permission: 'open_in_emergency' },
  { path: '/emergencies', label: 'emergency.review', permission: 'review_emergencies' },
  { path: '/reviews', label: 'reviews.title', permission: 'read_reports' },
  { path: '/areas', label: 'areas.title', permission: 'read_reports' },
  { path: '/books', label: 'books.title', permission: 'read_children' },
  { path: '/documents', label: 'documents.title', permission: 'keep_documents' },
  { path: '/accounts', label: 'accounts.title', permission: 'manage_users' },
];
