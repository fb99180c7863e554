// The server's time, by which the register counts. The clock of an office computer may be wrong by a year: what it says
// is used only to measure how long ago the server said its own.
const HOURS_OF_VIET_NAM_MS = 7 * 3_600_000;
let ahead_ms = 0; // the server's clock before the one here

export function setClock(serverNow: string | null, here = Date.now()): void {
  const said = Date.parse(serverNow ?? '');
  ahead_ms = Number.isNaN(said) ? 0 : said - here;
}

export const now = (here = Date.now()): number => here + ahead_ms;

// The day it is in Viet Nam.
export const today = (here = Date.now()): string =>
  new Date(now(here) + HOURS_OF_VIET_NAM_MS).toISOString().slice(0, 10);
