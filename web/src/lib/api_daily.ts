// The server's operations for moves, facilities and emergencies.
import * as d from './decode';
import { request } from './http';
import * as daily from './wire_daily';

type Signal = AbortSignal | undefined;

export const transfers = (signal?: Signal) => request('/transfers', daily.transferList, { signal });
export const findHouseholds = (q: string, on: string, signal?: Signal, unit?: string) =>
  request('/households', daily.homeList, { query: { q, on, unit }, signal });
export const findCommunes = (q: string, signal?: Signal) =>
  request('/communes', daily.communeList, { query: { q }, signal });
export const sheet = (code: string) => request('/sheets', daily.sheet, { query: { code } });
export const facilities = (unit: string | null, on: string, signal?: Signal) =>
  request('/facilities', daily.facilityList, { query: { unit, on }, signal });
const made = d.object({ id: d.text });
export const registerFacility = (body: { commune: string; name: string }, key: string) =>
  request('/commands/register_facility', made, { method: 'POST', body, idempotencyKey: key });

export const openInEmergency = (body: { child?: string; id_number?: string; reason: string }, key: string) =>
  request('/emergencies', daily.emergencyOpened, { method: 'POST', body, idempotencyKey: key });
export const ownEmergencies = (signal?: Signal) => request('/emergencies/own', daily.ownEmergencies, { signal });
export const emergencies = (signal?: Signal) => request('/emergencies', daily.emergencyList, { signal });
export const reviewEmergency = (id: string, verdict: 'justified' | 'unjustified') =>
  request(`/emergencies/${encodeURIComponent(id)}/review`, () => null, { method: 'POST', body: { verdict } });
