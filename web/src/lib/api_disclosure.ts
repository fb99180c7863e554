// The server's answers about consents and disclosures.
import { fetchFile, request } from './http';
import { given } from './wire_disclosure';

export const disclosures = (child: string, signal?: AbortSignal) =>
  request(`/children/${encodeURIComponent(child)}/disclosures`, given, { signal });
// A list taken away for somebody else.
export const listFor = (name: string, query: { unit: string; on: string; purpose: string }, person: string) =>
  fetchFile(`/lists/${encodeURIComponent(name || 'all')}/workbook.xlsx`, { query, person });
