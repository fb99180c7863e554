// The book under edit: rows as recorded, what was typed over them, what the rules say of it, and the way back. Every
// change goes through the same commands as a form; a row is sent as a whole, several rows each by itself.
import * as api from '../../lib/api';
import type { Problem } from '../../lib/http';
import { asProblem } from '../../lib/resource.svelte';
import { attemptIds } from '../../lib/uuid';
import type { BatchAnswer, BookRow } from '../../lib/wire';
import { fieldOfError, type Mode } from '../edit/draft';

export interface Edit {
  id: string; // of the child
  key: string;
  before: string;
  after: string;
}
// A cell whose text has no meaning in its column, and why.
export interface Unread {
  id: string;
  key: string;
  reason: string;
}
export interface Clash {
  id: string;
  key: string;
  theirs: string;
  mine: string;
}
type Values = Record<string, string>;
const ROW = ''; // a reason that concerns the whole row

export class Book {
  rows = $state.raw<BookRow[]>([]);
  typed = $state.raw<Record<string, Values>>({});
  faults = $state.raw<Record<string, Values>>({});
  warnings = $state.raw<Record<string, Values>>({});
  clashes = $state.raw<Clash[]>([]);
  staged = $state(false); // a block that waits for a decision: nothing is sent by itself
  saving = $state(false);
  savedAt = $state.raw<Date | null>(null);
  problem = $state.raw<Problem | null>(null);
  mode = $state<Mode>('change');
  day = $state('');
  settled = (): void => undefined; // told when the server has taken a row
  dayWrong = $state(false); // something stands in its box that is no day: nothing is sent
  #undo: Edit[][] = $state.raw([]);
  #keys = new Map<string, (content: unknown) => string>();
  #local: Record<string, Values> = {}; // faults found here, before the server was asked
  #at = new Map<string, number>();

  constructor(readonly on: string) {
    this.day = on;
  }

  add(rows: BookRow[]): void {
    for (const row of rows) this.#at.set(row.id, this.#at.size);
    this.rows = [...this.rows, ...rows];
  }
  row(id: string): BookRow | undefined {
    return this.rows[this.#at.get(id) ?? -1];
  }
  value(row: BookRow, key: string): string {
    return this.typed[row.id]?.[key] ?? row.facts[key] ?? '';
  }
  isTyped = (id: string, key: string) => this.typed[id]?.[key] !== undefined;
  fault = (id: string, key: string) => this.faults[id]?.[key] ?? '';
  rowFault = (id: string) => this.faults[id]?.[ROW] ?? '';
  warning = (id: string, key: string) => this.warnings[id]?.[key] ?? '';
  get waiting(): string[] {
    return Object.keys(this.typed);
  }
  // Rows that cannot be kept as they stand.
  get faulty(): number {
    return Object.keys(this.faults).length;
  }
  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  write(edits: Edit[], unread: Unread[] = [], keep = true): void {
    const real = edits.filter((edit) => edit.before !== edit.after);
    if (real.length === 0) return;
    if (keep) this.#undo = [...this.#undo.slice(-99), real];
    const typed = { ...this.typed };
    const faults = { ...this.faults };
    for (const { id, key, after } of real) {
      const values = { ...typed[id], [key]: after };
      if ((this.row(id)?.facts[key] ?? '') === after) delete values[key];
      if (Object.keys(values).length > 0) typed[id] = values;
      else delete typed[id];
      faults[id] = without(faults[id], key);
      this.#local[id] = without(this.#local[id], key);
    }
    for (const { id, key, reason } of unread) {
      faults[id] = { ...faults[id], [key]: reason };
      this.#local[id] = { ...this.#local[id], [key]: reason };
    }
    this.typed = typed;
    this.faults = clean(faults);
    this.clashes = this.clashes
      .map((clash) => ({ ...clash, mine: typed[clash.id]?.[clash.key] ?? clash.theirs }))
      .filter((clash) => clash.mine !== clash.theirs);
  }

  // The edits of the last step, turned round; the caller shows where.
  undo(): Edit[] {
    const last = this.#undo.at(-1) ?? [];
    this.#undo = this.#undo.slice(0, -1);
    const back = last.map(({ id, key, before, after }) => ({ id, key, before: after, after: before }));
    this.write(back, [], false);
    return back;
  }

  drop(): void {
    this.typed = {};
    this.faults = {};
    this.#local = {};
    this.warnings = {};
    this.clashes = [];
    this.staged = false;
  }

  // Rows that the server may be asked about: those without a fault of their own, and about which nobody has to choose.
  #sendable(ids: string[]): string[] {
    const undecided = new Set(this.clashes.map((clash) => clash.id));
    return ids.filter(
      (id) => this.typed[id] && !undecided.has(id) && Object.keys(this.#local[id] ?? {}).length === 0,
    );
  }

  #commands(ids: string[], isTrial: boolean): api.Command[] {
    return ids.map((id) => {
      const input = { child: id, version: this.row(id)?.version, valid_from: this.day, changes: this.typed[id] };
      if (!this.#keys.has(id)) this.#keys.set(id, attemptIds());
      const key = this.#keys.get(id)?.([this.mode, input, isTrial]) ?? '';
      return { id: key, name: `${this.mode}_child`, input };
    });
  }

  // The verdict on every waiting row; nothing is kept.
  async judge(): Promise<void> {
    const ids = this.#sendable(this.waiting);
    await this.#ask(ids, true, (id, answer) => {
      this.#note(id, answer);
    });
  }

  async save(wanted: string[] = this.waiting): Promise<void> {
    const ids = this.#sendable(wanted);
    if (ids.length === 0) return;
    const sent = Object.fromEntries(ids.map((id) => [id, this.typed[id] ?? {}]));
    const stale: string[] = [];
    await this.#ask(ids, false, (id, answer) => {
      this.#note(id, answer);
      if (answer.answer) this.#settle(id, sent[id] ?? {}, answer.answer.version);
      else if (answer.problem?.code === 'STALE_VERSION') stale.push(id);
    });
    for (const id of stale) await this.#reread(id);
  }

  async #ask(ids: string[], isTrial: boolean, each: (id: string, answer: BatchAnswer) => void): Promise<void> {
    if (ids.length === 0 || this.dayWrong) return;
    this.saving = true;
    this.problem = null;
    try {
      const answers = await api.batch(this.#commands(ids, isTrial), isTrial);
      ids.forEach((id, index) => {
        const answer = answers[index];
        if (answer) each(id, answer);
      });
    } catch (error) {
      this.problem = asProblem(error);
    } finally {
      this.saving = false;
    }
  }

  #note(id: string, answer: BatchAnswer): void {
    const asked = Object.keys(this.typed[id] ?? {});
    const place = (field: string) => (asked.includes(fieldOfError(field)) ? fieldOfError(field) : ROW);
    const faults: Values = {};
    for (const { field, message } of answer.problem?.errors ?? [])
      faults[place(field)] = [faults[place(field)], message].filter(Boolean).join(' ');
    if (answer.problem && Object.keys(faults).length === 0) faults[ROW] = answer.problem.title;
    const warnings: Values = {};
    for (const each of answer.answer?.findings ?? []) if (place(each.field)) warnings[place(each.field)] = each.message;
    this.faults = clean({ ...this.faults, [id]: faults });
    this.warnings = clean({ ...this.warnings, [id]: warnings });
  }

  #replace(id: string, change: (row: BookRow) => BookRow): void {
    const at = this.#at.get(id) ?? -1;
    this.rows = this.rows.map((row, index) => (index === at ? change(row) : row));
  }

  // What was typed meanwhile stays typed.
  #settle(id: string, sent: Values, version: number): void {
    this.#replace(id, (row) => ({ ...row, version, facts: { ...row.facts, ...sent } }));
    const left = Object.entries(this.typed[id] ?? {}).filter(([key, value]) => sent[key] !== value);
    const { [id]: _, ...others } = this.typed;
    this.typed = left.length > 0 ? { ...others, [id]: Object.fromEntries(left) } : others;
    this.savedAt = new Date();
    this.settled();
  }

  // Somebody else wrote the row: both values, until one is chosen.
  async #reread(id: string): Promise<void> {
    const before = this.row(id);
    const now = await api.child(id, this.on).catch(() => null);
    if (!before || !now) return;
    const facts = Object.fromEntries(now.fields.map((field) => [field.key, field.value]));
    const mine = this.typed[id] ?? {};
    const both = Object.keys(mine).filter(
      (key) => (before.facts[key] ?? '') !== (facts[key] ?? '') && mine[key] !== facts[key],
    );
    this.#replace(id, (row) => ({ ...row, version: now.version, facts }));
    this.#forgetAlike(id, facts);
    this.faults = clean({ ...this.faults, [id]: {} });
    this.clashes = [
      ...this.clashes.filter((clash) => clash.id !== id),
      ...both.map((key) => ({ id, key, theirs: facts[key] ?? '', mine: mine[key] ?? '' })),
    ];
    if (both.length === 0) await this.save([id]);
  }

  // What both wrote alike is no change any more.
  #forgetAlike(id: string, facts: Values): void {
    const left = Object.entries(this.typed[id] ?? {}).filter(([key, value]) => (facts[key] ?? '') !== value);
    const { [id]: _, ...others } = this.typed;
    this.typed = left.length > 0 ? { ...others, [id]: Object.fromEntries(left) } : others;
  }

  async choose(clash: Clash, keepMine: boolean): Promise<void> {
    this.clashes = this.clashes.filter((each) => each !== clash);
    if (!keepMine)
      this.write([{ id: clash.id, key: clash.key, before: clash.mine, after: clash.theirs }], [], false);
    if (!this.clashes.some((each) => each.id === clash.id)) await this.save([clash.id]);
  }
}

function without(values: Values | undefined, key: string): Values {
  const { [key]: _, [ROW]: __, ...rest } = values ?? {};
  return rest;
}

function clean(all: Record<string, Values>): Record<string, Values> {
  return Object.fromEntries(Object.entries(all).filter(([, values]) => Object.keys(values).length > 0));
}
