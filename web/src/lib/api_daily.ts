// The server's operations for moves, facilities and emergencies.
import { request } from './http';
import * as daily from './wire_daily';

type Signal = AbortSignal | undefined;

export const transfers = (signal?: Signal) => request('/transfers', daily.transferList, { signal });
export const findHouseholds = (q: string, on: string, signal?: Signal) =>
  request('/households', daily.homeList, { query: { q, on }, signal });
export const findCommunes = (q: string, signal?: Signal) =>
  request('/communes', daily.communeList, { query: { q }, signal });
