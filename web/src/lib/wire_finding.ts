// What the server answers about ready lists and duplicates.
import * as d from './decode';
import type { Decoded } from './decode';
import { childRow, finding, unit } from './wire';

const withFindings = d.object({ findings: d.withDefault(d.list(finding), []) });
export const readyRow = (value: unknown, path: string) => ({ ...childRow(value, path), ...withFindings(value, path) });
export type ReadyRow = ReturnType<typeof readyRow>;
export const readyList = d.object({
  on: d.isoDate,
  unit,
  list: d.text,
  total: d.count,
  rows: d.list(readyRow),
  next_cursor: d.nullable(d.text),
});
export type ReadyList = Decoded<typeof readyList>;
export const listCounts = d.object({
  unit,
  lists: d.list(d.object({ name: d.text, title: d.text, todo: d.text, count: d.nullable(d.count) })),
});

const reasons = d.list(d.object({ code: d.text, text: d.text }));
export const duplicatePair = d.object({
  first: childRow,
  second: childRow,
  verdict: d.oneOf('possible', 'certain'),
  verdict_name: d.text,
  reasons,
});
export type DuplicatePair = Decoded<typeof duplicatePair>;
export const jobStarted = d.object({ job: d.text });
export const duplicateList = d.object({
  children: d.count,
  total: d.count,
  rows: d.list(duplicatePair),
  next_cursor: d.nullable(d.text),
});
const compared = d.object({ id: d.text, version: d.count, full_name: d.text, place: d.text, merged: d.flag });
export const comparison = d.object({
  first: compared,
  second: compared,
  fields: d.list(d.object({ key: d.text, label: d.text, first: d.text, second: d.text, same: d.flag })),
});
export const mergeAnswer = d.object({ id: d.text, version: d.count, other: d.text, other_version: d.count });
export type MergeAnswer = Decoded<typeof mergeAnswer>;
export type Comparison = Decoded<typeof comparison>;
