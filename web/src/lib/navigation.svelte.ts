// Where the browser is, and how to go elsewhere.
import { formatAddress, parseAddress, type Address } from './router';

let here = $state<Address>(parseAddress(typeof location === 'undefined' ? '' : location.hash));

export const address = {
  get path() {
    return here.path;
  },
  get query() {
    return here.query;
  },
};

export function follow(): () => void {
  const read = () => (here = parseAddress(location.hash));
  window.addEventListener('hashchange', read);
  read();
  return () => window.removeEventListener('hashchange', read);
}

export function go(path: string, query: Parameters<typeof formatAddress>[1] = {}): void {
  location.hash = formatAddress(path, query);
}

// Another choice on the same page: the address changes, the browser's history does not grow with each filter.
export function replaceQuery(query: Parameters<typeof formatAddress>[1]): void {
  history.replaceState(null, '', formatAddress(here.path, query));
  here = parseAddress(location.hash);
}
