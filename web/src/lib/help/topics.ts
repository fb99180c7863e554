// What the help speaks of: one topic for each screen.
export const TOPICS = ['units', 'children', 'child', 'edit', 'imports', 'preview', 'reports', 'lists', 'duplicates', 'account'] as const;
export type Topic = (typeof TOPICS)[number];

export interface HelpArticle {
  title: string;
  text: string[];
  steps?: string[];
}
