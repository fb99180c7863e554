// What the server sends, each answer with its reader. Dates are ISO text, ids UUID text.
import * as d from './decode';
import type { Decoded } from './decode';
import { circumstance, support } from './wire_record';

export const LEVELS = ['nation', 'province', 'district', 'commune', 'hamlet', 'facility'] as const;

export const unitShape = {
  id: d.text,
  code: d.text,
  level: d.oneOf(...LEVELS),
  name: d.text,
  short_name: d.text,
  kind: d.text,
  children_known: d.flag,
  path: d.withDefault(d.text, ''),
};
export const unit = d.object(unitShape);
export type Unit = Decoded<typeof unit>;
export type Level = Unit['level'];

export const countedUnit = d.object({ ...unitShape, children: d.count });
export type CountedUnit = Decoded<typeof countedUnit>;

export const endedUnit = d.object({ ...unitShape, ended_on: d.isoDate });
export type EndedUnit = Decoded<typeof endedUnit>;

export const unitList = d.object({
  on: d.isoDate,
  parent: unit,
  ancestors: d.list(unit),
  units: d.list(countedUnit),
  closed: d.withDefault(d.list(endedUnit), []),
});
export type UnitList = Decoded<typeof unitList>;

export const session = d.object({
  user: d.object({
    id: d.text,
    name: d.text,
    username: d.text,
    role: d.text,
    role_name: d.withDefault(d.text, ''),
    unit,
    must_change_password: d.withDefault(d.flag, false),
  }),
  csrf: d.text,
  idle_minutes: d.count,
  permissions: d.list(d.text),
  today: d.nullable(d.isoDate),
  now: d.withDefault(d.text, ''),
});
export type Session = Decoded<typeof session>;

export const fieldError = d.object({
  field: d.withDefault(d.text, ''),
  code: d.withDefault(d.text, ''),
  level: d.withDefault(d.oneOf('error', 'warning'), 'error'),
  message: d.withDefault(d.text, ''),
  current: d.nullable(d.text),
});
export type FieldError = Decoded<typeof fieldError>;

export const problem = d.object({
  status: d.count,
  code: d.text,
  title: d.text,
  incident: d.nullable(d.text),
  errors: d.withDefault(d.list(fieldError), []),
});
export type ProblemDocument = Decoded<typeof problem>;

export const SEXES = ['male', 'female', 'undetermined'] as const;
const sex = d.nullable(d.oneOf(...SEXES));
const precision = d.nullable(d.oneOf('day', 'month', 'year'));

export const childRow = d.object({
  id: d.text,
  full_name: d.text,
  birth_date: d.nullable(d.isoDate),
  birth_precision: precision,
  sex,
  age: d.nullable(d.count),
  ethnicity_name: d.withDefault(d.text, ''),
  hamlet: d.object({ id: d.text, name: d.text }),
  commune: d.object({ id: d.text, name: d.text, code: d.text }),
  household_number: d.nullable(d.either(d.number, d.text)),
  head_name: d.withDefault(d.text, ''),
  groups: d.list(d.text),
  confidential: d.flag,
  id_number_state: d.nullable(d.text),
  school: d.withDefault(d.text, ''),
});
export type ChildRow = Decoded<typeof childRow>;

export const childList = d.object({
  on: d.isoDate,
  unit,
  total: d.count,
  rows: d.list(childRow),
  next_cursor: d.nullable(d.text),
});
export type ChildList = Decoded<typeof childList>;

export const finding = d.object({
  code: d.text,
  level: d.oneOf('error', 'warning'),
  message: d.text,
  field: d.withDefault(d.text, ''),
});
export type Finding = Decoded<typeof finding>;

export const field = d.object({
  key: d.text,
  label: d.text,
  value: d.withDefault(d.text, ''),
  display: d.withDefault(d.text, ''),
  privacy: d.withDefault(d.oneOf('open', 'personal', 'sensitive'), 'personal'),
});
export type Field = Decoded<typeof field>;

export const proposal = d.object({
  kind: d.oneOf('begin', 'end'),
  code: d.text,
  name: d.text,
  reason: d.withDefault(d.text, ''),
  from: d.nullable(d.isoDate),
  episode: d.nullable(d.text),
  end_reason: d.withDefault(d.text, ''),
});
export type Proposal = Decoded<typeof proposal>;

export const historyEntry = d.object({
  no: d.count,
  at: d.text,
  actor: d.withDefault(d.text, ''),
  kind: d.text,
  kind_label: d.text,
  valid_from: d.nullable(d.isoDate),
  source: d.withDefault(d.text, ''),
  changes: d.withDefault(
    d.list(
      d.object({
        label: d.text,
        key: d.text,
        before: d.withDefault(d.text, ''),
        after: d.withDefault(d.text, ''),
      }),
    ),
    [],
  ),
  text: d.withDefault(d.text, ''),
});
export type HistoryEntry = Decoded<typeof historyEntry>;

const member = d.object({
  id: d.text,
  full_name: d.text,
  birth_date: d.nullable(d.isoDate),
  sex,
  under_16: d.withDefault(d.flag, true),
});
export const household = d.object({
  id: d.text,
  version: d.count,
  fields: d.list(field),
  members: d.list(member),
});
export type Household = Decoded<typeof household>;

export const child = d.object({
  id: d.text,
  version: d.count,
  on: d.isoDate,
  fields: d.list(field),
  household: d.nullable(household),
  unit_path: d.text,
  circumstances: d.list(circumstance),
  supports: d.list(support),
  findings: d.list(finding),
  proposals: d.list(proposal),
  history: d.list(historyEntry),
  past: d.withDefault(d.flag, false),
  confidential: d.withDefault(d.flag, false),
  emergency: d.withDefault(d.flag, false),
  emergency_until: d.nullable(d.text),
});
export type Child = Decoded<typeof child>;

export const commandAnswer = d.object({
  id: d.text,
  version: d.withDefault(d.count, 0),
  findings: d.withDefault(d.list(finding), []),
});
export type CommandAnswer = Decoded<typeof commandAnswer>;

// One command of a batch: done with its answer, or refused with its problem.
export const batchAnswer = d.object({
  answers: d.list(d.object({ status: d.count, answer: d.nullable(commandAnswer), problem: d.nullable(problem) })),
});
export type BatchAnswer = Decoded<typeof batchAnswer>['answers'][number];

export const bookRow = d.object({
  id: d.text,
  version: d.count,
  household: d.text,
  household_number: d.nullable(d.count),
  head_name: d.withDefault(d.text, ''),
  hamlet: d.withDefault(d.text, ''),
  facts: d.dictionary(d.withDefault(d.text, '')),
  groups: d.list(d.text),
  confidential: d.flag,
});
export type BookRow = Decoded<typeof bookRow>;
export const book = d.object({ on: d.isoDate, unit, rows: d.list(bookRow), next_cursor: d.nullable(d.text) });

export const importStarted = d.object({ job: d.text, import: d.text });

export const importResult = d.object({
  rows: d.count,
  accepted: d.count,
  new: d.count,
  changed: d.count,
  unchanged: d.count,
  refused: d.count,
  warned: d.count,
  new_hamlets: d.withDefault(d.list(d.text), []),
  unknown_columns: d.withDefault(d.list(d.text), []),
  reasons: d.withDefault(
    d.list(d.object({ code: d.text, level: d.oneOf('error', 'warning'), title: d.text, count: d.count })),
    [],
  ),
});
export type ImportResult = Decoded<typeof importResult>;

export const job = d.object({
  id: d.text,
  kind: d.text,
  state: d.oneOf('queued', 'running', 'done', 'failed', 'cancelled'),
  done: d.count,
  total: d.nullable(d.count),
  message: d.withDefault(d.text, ''),
  result: d.nullable(importResult),
  problem: d.nullable(problem),
});
export type Job = Decoded<typeof job>;

export const importSummary = d.object({
  id: d.text,
  filename: d.text,
  unit,
  on: d.isoDate,
  at: d.text,
  by: d.withDefault(d.text, ''),
  state: d.oneOf('running', 'preview', 'committed', 'cancelled'),
  rows: d.count,
  accepted: d.count,
  refused: d.count,
  result: d.nullable(importResult),
});
export type ImportSummary = Decoded<typeof importSummary>;
export const importList = d.object({ imports: d.list(importSummary) });

const importRowShape = {
  row: d.count,
  values: d.dictionary(d.withDefault(d.text, '')),
  findings: d.list(
    d.object({
      field: d.withDefault(d.text, ''),
      cell: d.withDefault(d.text, ''),
      code: d.text,
      level: d.oneOf('error', 'warning'),
      message: d.text,
    }),
  ),
  state: d.oneOf('refused', 'warned', 'corrected', 'replaced', 'dismissed'),
};
export const importRow = d.object(importRowShape);
export type ImportRow = Decoded<typeof importRow>;

export const importRows = d.object({
  columns: d.list(d.object({ key: d.text, label: d.text })),
  rows: d.list(importRow),
  next_cursor: d.nullable(d.text),
});
export const waitingRow = d.object({
  ...importRowShape,
  import: d.text,
  filename: d.withDefault(d.text, ''),
  on: d.isoDate,
  unit,
});
export type WaitingRow = Decoded<typeof waitingRow>;
export const waitingRows = d.object({
  columns: d.list(d.object({ key: d.text, label: d.text })),
  rows: d.list(waitingRow),
  next_cursor: d.nullable(d.text),
});
export type WaitingRows = Decoded<typeof waitingRows>;
export type ImportRows = Decoded<typeof importRows>;

export const reportList = d.object({
  reports: d.list(
    d.object({
      code: d.text,
      title: d.text,
      description: d.withDefault(d.text, ''),
      period: d.withDefault(d.flag, false),
      blank: d.withDefault(d.flag, false),
      as_printed: d.withDefault(d.flag, false),
      letter: d.withDefault(d.flag, false),
  round: d.withDefault(d.flag, false),
      formats: d.list(d.text),
    }),
  ),
});
export type ReportInfo = Decoded<typeof reportList>['reports'][number];

const cell = d.nullable(d.either(d.number, d.text));
const cells = d.dictionary(cell);
export type Cell = Decoded<typeof cell>;

const filter = d.dictionary(d.either(d.text, d.number));
// `filters` of a row stand for those of the columns where each row opens another list.
// `filter` of a column names the list of children behind its figures; without it a figure cannot be opened.
export const reportColumn = d.object({
  key: d.text,
  label: d.text,
  group: d.withDefault(d.text, ''),
  filter: d.nullable(filter),
});
export type ReportColumn = Decoded<typeof reportColumn>;

export const reportRow = d.object({
  unit: d.withDefault(d.text, ''),
  unit_id: d.nullable(d.text),
  child_id: d.nullable(d.text),
  name: d.withDefault(d.text, ''),
  cells,
  filters: d.withDefault(d.dictionary(filter), {}),
});
export type ReportRow = Decoded<typeof reportRow>;

export const report = d.object({
  title: d.text,
  subtitle: d.withDefault(d.text, ''),
  on: d.isoDate,
  unit: d.text,
  unit_name: d.withDefault(d.text, ''),
  columns: d.list(reportColumn),
  rows: d.list(reportRow),
  subtotals: d.withDefault(d.list(reportRow), []),
  total: d.nullable(cells),
  notes: d.withDefault(d.list(d.text), []),
});
export type Report = Decoded<typeof report>;

const listItem = d.object({ code: d.text, vi: d.text, en: d.text });
export type ListItem = Decoded<typeof listItem>;

const groupItem = d.object({
  code: d.text,
  parent: d.withDefault(d.text, ''),
  vi: d.text,
  en: d.text,
  confidential: d.withDefault(d.flag, false),
});
export type GroupItem = Decoded<typeof groupItem>;

// How a fact is typed, as the server's field table says.
export const fieldForm = d.object({
  key: d.text,
  vi: d.text,
  en: d.text,
  kind: d.oneOf('text', 'number', 'date', 'flag', 'code', 'codes', 'states', 'reference'),
  list: d.withDefault(d.text, ''),
  options: d.withDefault(d.list(listItem), []),
  fixed: d.withDefault(d.flag, false),
  most: d.withDefault(d.count, 160),
});
export type FieldForm = Decoded<typeof fieldForm>;
export type FieldKind = FieldForm['kind'];

const namedChange = d.object({
  operation: d.text,
  vi: d.text,
  en: d.text,
  facts: d.list(d.text),
  needs: d.list(d.text),
});
export type NamedChange = Decoded<typeof namedChange>;

export const lists = d.object({
  lists: d.dictionary(d.list(listItem)),
  circumstances: d.list(groupItem),
  ethnic_groups: d.list(listItem),
  fields: d.object({ child: d.list(fieldForm), household: d.list(fieldForm) }),
  named_changes: d.list(namedChange),
});
export type Lists = Decoded<typeof lists>;
