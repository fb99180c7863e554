// Every page: its address, who may open it, its heading, its help, and where its code is.
import type { Component } from 'svelte';
import type { Key } from './lib/i18n/index.svelte';
import type { Topic } from './lib/help/topics';
import { matchPath, type Query } from './lib/router';

export interface PageProps {
  args: Query;
}

export interface Page {
  path: string;
  permission: string | null;
  title: Key;
  help: Topic;
  load: () => Promise<{ default: Component<PageProps> | Component<Record<string, never>> }>;
}

export const PAGES: Page[] = [
  {
    path: '/units',
    permission: null,
    title: 'units.title',
    help: 'units',
    load: () => import('./pages/units/UnitsPage.svelte'),
  },
  {
    path: '/children',
    permission: null,
    title: 'children.title',
    help: 'children',
    load: () => import('./pages/children/ChildrenPage.svelte'),
  },
  {
    path: '/children/:id',
    permission: null,
    title: 'children.title',
    help: 'child',
    load: () => import('./pages/child/ChildPage.svelte'),
  },
  {
    path: '/children/:id/edit',
    permission: 'write_register',
    title: 'edit.title',
    help: 'edit',
    load: () => import('./pages/edit/EditPage.svelte'),
  },
  {
    path: '/lists',
    permission: null,
    title: 'lists.title',
    help: 'lists',
    load: () => import('./pages/lists/ListsPage.svelte'),
  },
  {
    path: '/duplicates',
    permission: null,
    title: 'duplicates.title',
    help: 'duplicates',
    load: () => import('./pages/duplicates/DuplicatesPage.svelte'),
  },
  {
    path: '/book',
    permission: 'read_children',
    title: 'book.title',
    help: 'book',
    load: () => import('./pages/book/BookPage.svelte'),
  },
  {
    path: '/households/new',
    permission: 'write_register',
    title: 'register.household',
    help: 'register',
    load: () => import('./pages/register/NewHouseholdPage.svelte'),
  },
  {
    path: '/households/:id',
    permission: null,
    title: 'household.title',
    help: 'register',
    load: () => import('./pages/household/HouseholdPage.svelte'),
  },
  {
    path: '/children/:id/record/:change',
    permission: 'write_register',
    title: 'edit.title',
    help: 'edit',
    load: () => import('./pages/edit/EditPage.svelte'),
  },
  {
    path: '/households/:id/edit',
    permission: 'write_register',
    title: 'edit.titleHousehold',
    help: 'edit',
    load: () => import('./pages/edit/EditPage.svelte'),
  },
  {
    path: '/households/:id/child',
    permission: 'write_register',
    title: 'register.child',
    help: 'register',
    load: () => import('./pages/register/NewChildPage.svelte'),
  },
  {
    path: '/bulk',
    permission: 'write_register',
    title: 'bulk.title',
    help: 'bulk',
    load: () => import('./pages/bulk/BulkListPage.svelte'),
  },
  {
    path: '/bulk/:id',
    permission: 'write_register',
    title: 'bulk.title',
    help: 'bulk',
    load: () => import('./pages/bulk/BulkPage.svelte'),
  },
  {
    path: '/poverty',
    permission: 'import_files',
    title: 'poverty.title',
    help: 'poverty',
    load: () => import('./pages/poverty/PovertyPage.svelte'),
  },
  {
    path: '/police',
    permission: 'answer_police_lists',
    title: 'police.title',
    help: 'police',
    load: () => import('./pages/police/PolicePage.svelte'),
  },
  {
    path: '/police/:id',
    permission: 'answer_police_lists',
    title: 'police.title',
    help: 'police',
    load: () => import('./pages/police/BatchPage.svelte'),
  },
  {
    path: '/transfers',
    permission: 'write_register',
    title: 'moves.title',
    help: 'transfers',
    load: () => import('./pages/moves/TransfersPage.svelte'),
  },
  {
    path: '/sheets',
    permission: 'read_children',
    title: 'sheet.title',
    help: 'sheets',
    load: () => import('./pages/sheets/SheetPage.svelte'),
  },
  {
    path: '/facilities',
    permission: 'read_children',
    title: 'facility.title',
    help: 'facilities',
    load: () => import('./pages/facilities/FacilitiesPage.svelte'),
  },
  {
    path: '/emergency',
    permission: 'open_in_emergency',
    title: 'emergency.title',
    help: 'emergency',
    load: () => import('./pages/emergency/EmergencyPage.svelte'),
  },
  {
    path: '/emergencies',
    permission: 'review_emergencies',
    title: 'emergency.review',
    help: 'emergency',
    load: () => import('./pages/emergency/ReviewPage.svelte'),
  },
  {
    path: '/children/:id/accesses',
    permission: 'see_accesses',
    title: 'child.accesses',
    help: 'disclosures',
    load: () => import('./pages/child/AccessesPage.svelte'),
  },
  {
    path: '/quarantine',
    permission: 'import_files',
    title: 'quarantine.title',
    help: 'quarantine',
    load: () => import('./pages/quarantine/QuarantinePage.svelte'),
  },
  {
    path: '/areas',
    permission: 'read_reports',
    title: 'areas.title',
    help: 'areas',
    load: () => import('./pages/areas/AreasPage.svelte'),
  },
  {
    path: '/books',
    permission: 'read_children',
    title: 'books.title',
    help: 'paperbooks',
    load: () => import('./pages/paperbooks/PaperBooksPage.svelte'),
  },
  {
    path: '/documents',
    permission: 'keep_documents',
    title: 'documents.title',
    help: 'documents',
    load: () => import('./pages/documents/DocumentsPage.svelte'),
  },
  {
    path: '/accounts',
    permission: 'manage_users',
    title: 'accounts.title',
    help: 'accounts',
    load: () => import('./pages/accounts/AccountsPage.svelte'),
  },
  {
    path: '/accounts/:username',
    permission: 'manage_users',
    title: 'rights.show',
    help: 'accounts',
    load: () => import('./pages/accounts/RightsPage.svelte'),
  },
  {
    path: '/imports',
    permission: 'import_files',
    title: 'imports.title',
    help: 'imports',
    load: () => import('./pages/imports/ImportsPage.svelte'),
  },
  {
    path: '/imports/:id',
    permission: 'import_files',
    title: 'preview.title',
    help: 'preview',
    load: () => import('./pages/imports/PreviewPage.svelte'),
  },
  {
    path: '/rounds',
    permission: 'read_reports',
    title: 'rounds.title',
    help: 'rounds',
    load: () => import('./pages/rounds/RoundsPage.svelte'),
  },
  {
    path: '/rounds/new',
    permission: 'plan_rounds',
    title: 'rounds.plan',
    help: 'rounds',
    load: () => import('./pages/rounds/RoundFormPage.svelte'),
  },
  {
    path: '/rounds/:id/edit',
    permission: 'plan_rounds',
    title: 'rounds.edit',
    help: 'rounds',
    load: () => import('./pages/rounds/RoundFormPage.svelte'),
  },
  {
    path: '/rounds/:id',
    permission: 'read_reports',
    title: 'rounds.board',
    help: 'rounds',
    load: () => import('./pages/rounds/RoundPage.svelte'),
  },
  {
    path: '/rounds/:id/people',
    permission: 'plan_rounds',
    title: 'people.title',
    help: 'people',
    load: () => import('./pages/roundpeople/RoundPeoplePage.svelte'),
  },
  {
    path: '/rounds/:id/messages',
    permission: 'plan_rounds',
    title: 'messages.title',
    help: 'messages',
    load: () => import('./pages/field/MessagesPage.svelte'),
  },
  {
    path: '/rounds/:id/visits',
    permission: 'read_children',
    title: 'visits.title',
    help: 'visits',
    load: () => import('./pages/field/VisitsPage.svelte'),
  },
  {
    path: '/rounds/:id/units/:unit',
    permission: 'read_reports',
    title: 'sending.figures',
    help: 'sending',
    load: () => import('./pages/rounds/SendingPage.svelte'),
  },
  {
    path: '/reviews',
    permission: 'read_reports',
    title: 'reviews.title',
    help: 'reviews',
    load: () => import('./pages/reviews/ReviewsPage.svelte'),
  },
  {
    path: '/layouts',
    permission: null,
    title: 'layouts.title',
    help: 'layouts',
    load: () => import('./pages/layouts/LayoutsPage.svelte'),
  },
  {
    path: '/reports',
    permission: 'read_reports',
    title: 'reports.title',
    help: 'reports',
    load: () => import('./pages/reports/ReportsPage.svelte'),
  },
  {
    path: '/account',
    permission: null,
    title: 'account.title',
    help: 'account',
    load: () => import('./pages/AccountPage.svelte'),
  },
  {
    path: '/help',
    permission: null,
    title: 'help.title',
    help: 'units',
    load: () => import('./pages/HelpPage.svelte'),
  },
];

export const HOME = '/units';

export interface Match {
  page: Page;
  args: Query;
}

export function pageAt(path: string): Match | null {
  for (const page of PAGES) {
    const args = matchPath(page.path, path === '/' ? HOME : path);
    if (args) return { page, args };
  }
  return null;
}
