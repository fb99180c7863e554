// The address behind "#": a path of words and the choices made on the page ("#/children?unit=…&group=S04"). What is
// typed into a search box never goes there: names do not belong into a browser's history.

export type Query = Record<string, string>;

export interface Address {
  path: string;
  query: Query;
}

export function parseAddress(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const clean = '/' + path.split('/').filter(Boolean).join('/');
  return { path: clean, query: Object.fromEntries(new URLSearchParams(search)) };
}

// Empty choices are left out, the rest keeps a fixed order: one page has one address.
export function formatAddress(path: string, query: Record<string, string | number | null | undefined> = {}): string {
  const search = new URLSearchParams();
  for (const key of Object.keys(query).sort()) {
    const value = query[key];
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `#${path}${text ? `?${text}` : ''}`;
}

// "/children/:id" against "/children/7": the words behind the colons, or null.
export function matchPath(pattern: string, path: string): Query | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const found: Query = {};
  for (const [index, word] of wanted.entries()) {
    const value = given[index] ?? '';
    if (word.startsWith(':') && value !== '') {
      try {
        found[word.slice(1)] = decodeURIComponent(value);
      } catch {
        return null;
      }
    } else if (word !== value) {
      return null;
    }
  }
  return found;
}
