// The server's operations about who is in charge of an area.
import { request } from './http';
import { areaDone, areas } from './wire_areas';

export const list = (unit: string, on: string, signal?: AbortSignal) =>
  request('/areas', areas, { query: { unit, on }, signal });
export const run = (name: 'assign_area' | 'hand_over_area' | 'end_area', body: unknown, key: string) =>
  request(`/commands/${name}`, areaDone, { method: 'POST', body, idempotencyKey: key });
