// The book under edit: rows as recorded, what was typed over them, what the rules say of it, and the way back. Every
// change goes through the same commands as a form; a row is sent as a whole, several rows each by itself.
import * as api from '../../lib/api';
import { now } from '../../lib/clock';
import { authorOf } from '../../lib/authors';
import { t } from '../../lib/i18n/index.svelte';
import type { Problem } from '../../lib/http';
import { asProblem } from '../../lib/resource.svelte';
import { attemptIds, newId } from '../../lib/uuid';
import type { BatchAnswer, BookRow } from '../../lib/wire';
import { fieldOfError, type Mode } from '../edit/draft';
import type { Begun } from './kept';
import { clean, factsOf, inHome, ROW, without, type Values } from './values';
import { homesOf, NUMBER, PLACE_KEYS, placeAll, unknownNumbers, type Home, type Placed } from './homes';

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
  by?: string; // who wrote theirs, where that may be known
}
interface Answered {
  id: string;
  answer: BatchAnswer;
}
const REQUIRED = ['full_name', 'birth_date', 'sex'];
interface Step {
  edits: Edit[];
  begun: string[]; // new rows that began with it
}

export class Book {
  rows = $state.raw<BookRow[]>([]);
  typed = $state.raw<Record<string, Values>>({});
  faults = $state.raw<Record<string, Values>>({});
  warnings = $state.raw<Record<string, Values>>({});
  clashes = $state.raw<Clash[]>([]);
  staged = $state(false); // a block that waits for a decision: nothing is sent by itself
  saving = $state(false);
  trying = $state(false); // what is being asked is not kept
  savedAt = $state.raw<Date | null>(null);
  problem = $state.raw<Problem | null>(null);
  mode = $state<Mode>('change');
  day = $state('');
  settled = (): void => undefined; // told when the server has taken a row
  dayWrong = $state(false); // something stands in its box that is no day: nothing is sent
  keys: string[] = []; // of the columns, so that a reason stands in its cell
  readonly fresh = $derived(this.rows.filter((row) => row.version === 0)); // children not in the book yet, at its end
  otherHomes = $state.raw<Home[]>([]); // households without children, found when a new row named one
  readonly placed = $derived.by(() => this.#place());
  #undo: Step[] = $state.raw([]);
  #keys = new Map<string, (content: unknown) => string>();
  #local: Record<string, Values> = {}; // faults found here, before the server was asked
  #at = new Map<string, number>();

  constructor(readonly on: string) {
    this.day = on;
  }

  // Rows of the book come before those that are not in it yet.
  add(rows: BookRow[]): void {
    const begun = this.fresh.length;
    const recorded = begun > 0 ? this.rows.slice(0, -begun) : this.rows;
    this.#arrange([...recorded, ...rows, ...this.fresh]);
  }
  #arrange(rows: BookRow[]): void {
    this.#at = new Map(rows.map((row, index) => [row.id, index]));
    this.rows = rows;
  }

  // New rows at the end, each one child to register, in the given household or that of the row above. A row's id is that
  // of its command for as long as the row lives, so that no child is registered twice.
  begin(count: number, home: Home | null = null, ids: string[] = []): string[] {
    const begun = Array.from({ length: count }, (_, index) => ids[index] ?? newId());
    const row = (id: string): BookRow => ({
      id,
      version: 0,
      ...inHome(home),
      facts: {},
      groups: [],
      confidential: false,
    });
    this.#arrange([...this.rows, ...begun.map(row)]);
    return begun;
  }
  isFresh = (id: string) => this.row(id)?.version === 0;

  // Gives up new rows that are not in the book yet.
  giveUp(ids: string[]): void {
    const gone = new Set(ids.filter(this.isFresh));
    const rows = this.rows.filter((row) => !gone.has(row.id)).map((row) => this.#settledIn(row));
    const left = <T>(all: Record<string, T>) =>
      Object.fromEntries(Object.entries(all).filter(([id]) => !gone.has(id)));
    [this.typed, this.faults, this.warnings] = [left(this.typed), left(this.faults), left(this.warnings)];
    this.#local = left(this.#local);
    this.#undo = this.#undo
      .map(({ edits, begun }) => ({
        edits: edits.filter((edit) => !gone.has(edit.id)),
        begun: begun.filter((id) => !gone.has(id)),
      }))
      .filter(({ edits, begun }) => edits.length + begun.length > 0);
    this.#arrange(rows);
  }
  // A row that follows the one above it keeps that household when rows around it go.
  #settledIn(row: BookRow): BookRow {
    const home = row.version === 0 && row.household === '' && this.typed[row.id] ? this.placed.get(row.id)?.home : null;
    return home ? { ...row, ...inHome(home) } : row;
  }

  get begun(): Begun[] {
    return this.fresh.map((row) => ({ id: row.id, home: row.household ? this.homeOf(row) : null }));
  }
  homeOf(row: BookRow): Home | null {
    const { household: id, household_number: number, head_name: head, hamlet } = row;
    return id ? { id, number, head, hamlet } : (this.placed.get(row.id)?.home ?? null);
  }
  #newRows() {
    const named = (id: string) => Object.fromEntries(PLACE_KEYS.map((key) => [key, this.typed[id]?.[key] ?? '']));
    return this.fresh.map((row) => ({ id: row.id, named: named(row.id), given: row.household ? this.homeOf(row) : null }));
  }
  #place(): Map<string, Placed> {
    if (this.fresh.length === 0) return new Map();
    const recorded = this.rows.slice(0, -this.fresh.length);
    const last = recorded.at(-1);
    return placeAll(this.#newRows(), [...homesOf(recorded), ...this.otherHomes], last ? this.homeOf(last) : null);
  }
  get unknownNumbers(): number[] {
    return this.fresh.length === 0
      ? []
      : unknownNumbers(this.#newRows(), [...homesOf(this.rows), ...this.otherHomes]);
  }
  #unplaced(id: string): string {
    const why = this.typed[id] ? (this.placed.get(id)?.why ?? null) : null;
    return why === null ? '' : t(`book.unplaced.${why}`);
  }
  row(id: string): BookRow | undefined {
    return this.rows[this.#at.get(id) ?? -1];
  }
  value(row: BookRow, key: string): string {
    return this.typed[row.id]?.[key] ?? row.facts[key] ?? '';
  }
  isTyped = (id: string, key: string) => this.typed[id]?.[key] !== undefined;
  fault = (id: string, key: string) => this.faults[id]?.[key] ?? (key === NUMBER ? this.#unplaced(id) : '');
  rowFault = (id: string) => this.faults[id]?.[ROW] ?? '';
  warning = (id: string, key: string) => this.warnings[id]?.[key] ?? '';
  rowWarning = (id: string) => this.warnings[id]?.[ROW] ?? '';
  get waiting(): string[] {
    return Object.keys(this.typed);
  }
  isFaulty = (id: string) => this.faults[id] !== undefined || this.#unplaced(id) !== '';
  // Rows that cannot be kept as they stand.
  get faulty(): number {
    return new Set([...Object.keys(this.faults), ...this.waiting.filter(this.isFaulty)]).size;
  }
  // Rows that somebody has to decide about: a block that was tried, and every child that is not in the book yet.
  get undecided(): string[] {
    return this.staged ? this.waiting : this.waiting.filter(this.isFresh);
  }
  // Rows that are kept by themselves.
  get sound(): string[] {
    return this.staged ? [] : this.waiting.filter((id) => !this.isFresh(id) && !this.isFaulty(id));
  }
  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  write(edits: Edit[], unread: Unread[] = [], keep = true, begun: string[] = []): void {
    const real = edits.filter((edit) => edit.before !== edit.after);
    if (real.length === 0 && begun.length > 0) this.giveUp(begun);
    if (real.length === 0) return;
    if (keep) this.#undo = [...this.#undo.slice(-99), { edits: real, begun }];
    const typed = { ...this.typed };
    const faults = { ...this.faults };
    for (const { id, key, after } of real) {
      const values = { ...typed[id], [key]: after };
      if ((this.row(id)?.facts[key] ?? '') === after) delete values[key];
      if (Object.keys(values).length > 0) typed[id] = values;
      else delete typed[id];
      // A new row in which nothing is written any more lacks nothing.
      const isEmptied = this.isFresh(id) && !typed[id];
      faults[id] = isEmptied ? {} : without(faults[id], key);
      this.#local[id] = isEmptied ? {} : without(this.#local[id], key);
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

  // The edits of the last step, turned round; the caller shows where. Rows that began with it are gone again.
  undo(): Edit[] {
    const { edits, begun } = this.#undo.at(-1) ?? { edits: [], begun: [] };
    this.#undo = this.#undo.slice(0, -1);
    const back = edits.map(({ id, key, before, after }) => ({ id, key, before: after, after: before }));
    this.write(back, [], false);
    this.giveUp(begun);
    return back;
  }

  // Gives up what somebody had to decide about.
  drop(): void {
    this.giveUp(this.fresh.map((row) => row.id));
    if (!this.staged) return;
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
      (id) =>
        this.typed[id] &&
        !undecided.has(id) &&
        Object.keys(this.#local[id] ?? {}).length === 0 &&
        this.#unplaced(id) === '',
    );
  }

  // What a child cannot be registered without is told before the server is asked.
  #lookForGaps(ids: string[]): void {
    const faults = { ...this.faults };
    for (const id of ids.filter(this.isFresh)) {
      const gaps = REQUIRED.filter((key) => this.typed[id] && !this.typed[id][key]);
      const told = Object.fromEntries(gaps.map((key) => [key, t('edit.missing')]));
      if (gaps.length === 0) continue;
      faults[id] = { ...faults[id], ...told };
      this.#local[id] = { ...this.#local[id], ...told };
    }
    this.faults = faults;
  }

  #registration(id: string): unknown {
    return { household: this.placed.get(id)?.home?.id, valid_from: this.day, facts: factsOf(this.typed[id] ?? {}) };
  }

  #commands(ids: string[], isTrial: boolean): api.Command[] {
    return ids.map((id) => {
      if (this.isFresh(id)) return { id: isTrial ? newId() : id, name: 'register_child', input: this.#registration(id) };
      const input = { child: id, version: this.row(id)?.version, valid_from: this.day, changes: this.typed[id] };
      if (!this.#keys.has(id)) this.#keys.set(id, attemptIds());
      const key = this.#keys.get(id)?.([this.mode, input, isTrial]) ?? '';
      return { id: key, name: `${this.mode}_child`, input };
    });
  }

  // The verdict on every waiting row; nothing is kept.
  async judge(wanted: string[] = this.waiting): Promise<void> {
    this.#lookForGaps(wanted);
    this.#note(await this.#ask(this.#sendable(wanted), true));
  }

  async save(wanted: string[] = this.waiting): Promise<void> {
    this.#lookForGaps(wanted);
    const ids = this.#sendable(wanted);
    const sent = Object.fromEntries(ids.map((id) => [id, this.typed[id] ?? {}]));
    const answers = await this.#ask(ids, false);
    this.#note(answers);
    this.#settleNew(answers, sent);
    for (const { id, answer } of answers) if (answer.answer && this.row(id)) this.#settle(id, sent[id] ?? {}, answer.answer.version);
    for (const { id, answer } of answers)
      if (answer.problem?.code === 'STALE_VERSION' && !this.isFresh(id)) await this.#reread(id);
  }

  async #ask(ids: string[], isTrial: boolean): Promise<Answered[]> {
    if (ids.length === 0 || this.dayWrong) return [];
    [this.saving, this.trying] = [true, isTrial];
    this.problem = null;
    try {
      const answers = await api.batch(this.#commands(ids, isTrial), isTrial);
      return ids.flatMap((id, index) => (answers[index] ? [{ id, answer: answers[index] }] : []));
    } catch (error) {
      this.problem = asProblem(error);
      return [];
    } finally {
      this.saving = false;
    }
  }

  #note(answers: Answered[]): void {
    const [faults, warnings] = [{ ...this.faults }, { ...this.warnings }];
    for (const { id, answer } of answers) {
      const asked = this.isFresh(id) ? this.keys : Object.keys(this.typed[id] ?? {});
      const place = (field: string) => (asked.includes(fieldOfError(field)) ? fieldOfError(field) : ROW);
      const told: Values = {};
      for (const { field, message } of answer.problem?.errors ?? [])
        told[place(field)] = [told[place(field)], message].filter(Boolean).join(' ');
      if (answer.problem && Object.keys(told).length === 0) told[ROW] = answer.problem.title;
      faults[id] = told;
      warnings[id] = {};
      for (const { field, message } of answer.answer?.findings ?? [])
        if (place(field) || this.isFresh(id)) warnings[id][place(field)] = message;
    }
    [this.faults, this.warnings] = [clean(faults), clean(warnings)];
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
    this.savedAt = new Date(now());
    this.settled();
  }

  // Children that are in the book now, under the ids that the register gave them; what was typed meanwhile stays typed.
  #settleNew(answers: Answered[], sent: Record<string, Values>): void {
    const taken: BookRow[] = [];
    const given: string[] = [];
    const typed: Record<string, Values> = {};
    for (const { id, answer } of answers) {
      const row = this.row(id);
      const home = this.placed.get(id)?.home;
      if (!row || !home || !answer.answer || !this.isFresh(id)) continue;
      const { id: child, version } = answer.answer;
      given.push(id);
      taken.push({ ...row, ...inHome(home), id: child, version, facts: factsOf(sent[id] ?? {}) });
      const later = Object.entries(factsOf(this.typed[id] ?? {})).filter(([key, value]) => sent[id]?.[key] !== value);
      if (later.length > 0) typed[child] = Object.fromEntries(later);
    }
    if (taken.length === 0) return;
    this.giveUp(given);
    // A child whose answer was lost may be in the book already.
    for (const row of taken) if (this.row(row.id)) this.#replace(row.id, () => row);
    this.add(taken.filter((row) => !this.row(row.id)));
    this.typed = { ...this.typed, ...typed };
    this.savedAt = new Date(now());
    this.settled();
  }

  // Somebody else wrote the row: both values, until one is chosen.
  async #reread(id: string): Promise<void> {
    const before = this.row(id);
    const newer = await api.child(id, this.on).catch(() => null);
    if (!before || !newer) return;
    const facts = Object.fromEntries(newer.fields.map((field) => [field.key, field.value]));
    const mine = this.typed[id] ?? {};
    const both = Object.keys(mine).filter(
      (key) => (before.facts[key] ?? '') !== (facts[key] ?? '') && mine[key] !== facts[key],
    );
    this.#replace(id, (row) => ({ ...row, version: newer.version, facts }));
    this.#forgetAlike(id, facts);
    this.faults = clean({ ...this.faults, [id]: {} });
    this.clashes = [
      ...this.clashes.filter((clash) => clash.id !== id),
      ...both.map((key) => ({ id, key, theirs: facts[key] ?? '', mine: mine[key] ?? '', by: authorOf(newer.history, key) })),
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
