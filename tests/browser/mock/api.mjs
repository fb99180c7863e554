// The operations of the API over the invented data.
import { randomUUID } from 'node:crypto';
import { cancel, commit, imports, jobState, rows, start } from './imports.mjs';
import { ETHNIC, FIELDS, GROUPS, LISTS } from './lists.mjs';
import { groupsOf, inside, paper, PAPERS } from './papers.mjs';
import { children, communeNamed, ON, provinceId, units } from './people.mjs';

export class Refusal extends Error {
  constructor(status, code, title, errors = []) {
    super(title);
    this.document = { type: 'about:blank', status, code, title, errors };
  }
}

const notFound = (code) => new Refusal(404, code, 'Không tìm thấy, hoặc không thuộc địa bàn của bạn.');
const bare = ({ parent: _, ...unit }) => unit;
const folded = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
const typedDate = (date) => date.split('-').reverse().join('/');
const allChildren = (unit, on) =>
  on < '2018-01-01' ? [] : [...children.values()].filter((child) => inside(child, unit.id));

const ACCOUNTS = {
  ha: {
    name: 'Nguyễn Thị Hà',
    role: 'province',
    unit: () => units.get(provinceId),
    permissions: ['read_children', 'read_reports', 'write_register', 'import_files'],
  },
  binh: {
    name: 'Trần Văn Bình',
    role: 'commune',
    unit: () => communeNamed('Xã Bình Đông'),
    permissions: ['read_children', 'read_reports', 'write_register', 'import_files'],
  },
  thu: { name: 'Lê Thu', role: 'reader', unit: () => units.get(provinceId), permissions: ['read_children', 'read_reports'] },
};
const PASSWORD = 'mang-non-2018';
const MORNING = '2018-12-31T01:30:00.000000Z';

export function sessionOf(username, csrf) {
  const account = ACCOUNTS[username];
  const user = { id: `user-${username}`, name: account.name, username, role: account.role, unit: bare(account.unit()) };
  return {
    user,
    csrf,
    idle_minutes: Number(process.env.IDLE_MINUTES ?? 30),
    permissions: account.permissions,
    today: ON,
  };
}

export function checkPassword({ username, password }) {
  if (!ACCOUNTS[username] || password !== PASSWORD)
    throw new Refusal(
      401,
      'WRONG_CREDENTIALS',
      'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy xem phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.',
    );
  return username;
}

function unitOf(value, user) {
  const unit = value
    ? (units.get(value) ?? [...units.values()].find((each) => each.code === value))
    : ACCOUNTS[user].unit();
  const scope = ACCOUNTS[user].unit().id;
  for (let id = unit?.id; id; id = units.get(id).parent) if (id === scope) return unit;
  throw notFound('UNIT_NOT_FOUND');
}

function unitList(query, user) {
  const parent = unitOf(query.parent, user);
  const on = query.on ?? ON;
  const ancestors = [];
  const scope = ACCOUNTS[user].unit().id;
  for (let each = parent; each.id !== scope;) {
    each = units.get(each.parent);
    ancestors.unshift(bare(each));
  }
  const found = [...units.values()].filter((each) => each.parent === parent.id);
  return {
    on,
    parent: bare(parent),
    ancestors,
    units: found.map((each) => ({ ...bare(each), children: allChildren(each, on).length })),
  };
}

function rowOf(child) {
  const { facts, household } = child;
  return {
    id: child.id,
    full_name: facts.full_name,
    birth_date: facts.birth_date,
    birth_precision: facts.birth_precision,
    sex: facts.sex,
    age: child.age,
    ethnicity: facts.ethnicity,
    ethnicity_name: ETHNIC.find((each) => each.code === facts.ethnicity)?.vi ?? '',
    hamlet: { id: household.hamlet.id, name: household.hamlet.name },
    commune: { id: household.commune.id, name: household.commune.name, code: household.commune.code },
    household_number: household.number,
    head_name: household.head_name,
    groups: groupsOf(child),
    confidential: child.circumstances.some((each) => each.confidential),
    id_number_state: facts.id_state,
    school: [facts.grade && `Lớp ${facts.grade}`, facts.school].filter(Boolean).join(', '),
  };
}

function fits(child, query) {
  const groups = groupsOf(child);
  const { group, without_group, sex, hamlet, assisted, minority } = query;
  const words = folded(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const name = folded(child.facts.full_name);
  return (
    (!group ||
      (group === 'none'
        ? groups.length === 0
        : groups.some((code) => code === group || (group.length === 1 && code.startsWith(group))))) &&
    (!without_group || !groups.some((code) => code.startsWith(without_group))) &&
    (!sex || child.facts.sex === sex) &&
    (!hamlet || child.household.hamlet.id === hamlet) &&
    (!query.age_from || child.age >= Number(query.age_from)) &&
    (!query.age_to || child.age <= Number(query.age_to)) &&
    (!assisted || (assisted === 'yes') === child.supports.length > 0) &&
    (minority !== 'yes' || child.facts.ethnicity !== '01') &&
    words.every((word) => name.includes(word))
  );
}

function childList(query, user) {
  const unit = unitOf(query.unit, user);
  const on = query.on ?? ON;
  const found = allChildren(unit, on).filter((child) => fits(child, query));
  const from = Number(query.cursor ?? 0);
  const limit = Number(query.limit ?? 50);
  return {
    on,
    unit: bare(unit),
    total: found.length,
    rows: found.slice(from, from + limit).map(rowOf),
    next_cursor: from + limit < found.length ? String(from + limit) : null,
  };
}

function display(field, value, lang) {
  if (value === '') return '';
  const named = (list, code) => list?.find((each) => each.code === code)?.[lang] ?? code;
  if (field.list === 'YES') return value === 'yes' ? (lang === 'vi' ? 'Có' : 'Yes') : lang === 'vi' ? 'Không' : 'No';
  if (field.list === 'ETHNIC') return named(ETHNIC, value);
  if (field.list === 'STATES')
    return value
      .split(';')
      .map((part) => part.split(':'))
      .map(
        ([code, since]) =>
          named(LISTS.PARENT_STATUS, code) + (since ? ` ${lang === 'vi' ? 'từ' : 'since'} ${typedDate(since)}` : ''),
      )
      .join('; ');
  if (field.list)
    return value
      .split(';')
      .map((code) => named(LISTS[field.list], code))
      .join(', ');
  return /^\d{4}-\d\d-\d\d$/.test(value) ? typedDate(value) : value;
}

const childNamed = (id, user) => {
  const child = children.get(id);
  if (!child || !inside(child, ACCOUNTS[user].unit().id)) throw notFound('CHILD_NOT_FOUND');
  return child;
};

function record(id, query, user, lang) {
  const child = childNamed(id, user);
  const { household } = child;
  const label = (vi, en) => (lang === 'vi' ? vi : en);
  const plain = (key, vi, en, value) => ({
    key,
    label: label(vi, en),
    value: String(value),
    display: String(value),
    privacy: 'personal',
  });
  return {
    id,
    version: child.version,
    on: query.on ?? ON,
    facts: child.facts,
    fields: FIELDS.map((field) => ({
      key: field.key,
      label: field[lang],
      value: child.facts[field.key] ?? '',
      display: display(field, child.facts[field.key] ?? '', lang),
      privacy: 'personal',
    })),
    household: {
      id: household.id,
      version: household.version,
      fields: [
        plain('number', 'Số hộ', 'Household number', String(household.number).padStart(3, '0')),
        plain('head_name', 'Họ tên chủ hộ', 'Head of household', household.head_name),
        plain('address', 'Địa chỉ', 'Address', household.address),
        plain('phone', 'Điện thoại', 'Telephone', household.phone),
        {
          ...plain('poverty', 'Hộ nghèo/cận nghèo', 'Poverty', household.poverty),
          display: LISTS.POVERTY.find((each) => each.code === household.poverty)[lang],
        },
      ],
      members: household.members.map((each) => ({
        id: each.id,
        full_name: each.facts.full_name,
        birth_date: each.facts.birth_date,
        sex: each.facts.sex,
      })),
    },
    unit_path: `${household.hamlet.name}, ${household.commune.name}`,
    circumstances: child.circumstances.map((each) => ({
      ...each,
      name: each.confidential
        ? label('Có thông tin bảo mật', 'Confidential information exists')
        : (GROUPS.find((group) => group.code === each.code)?.[lang] ?? each.code),
    })),
    supports: child.supports,
    findings: child.findings ?? [],
    proposals: child.proposals ?? [],
    history: child.history,
  };
}

function command(name, body, user, lang) {
  const child = childNamed(body.child, user);
  if (body.version !== child.version)
    throw new Refusal(
      409,
      'STALE_VERSION',
      'Có người vừa ghi hồ sơ này. Hãy xem lại điều đang có trong sổ rồi ghi lại.',
    );
  if (body.changes?.grade && !/^([1-9]|1[0-2])$/.test(body.changes.grade)) {
    throw new Refusal(422, 'FACTS_REFUSED', 'Chưa ghi được.', [
      { field: 'changes.grade', code: 'GRADE', level: 'error', message: 'Lớp là số từ 1 đến 12.' },
    ]);
  }
  const before = { ...child.facts };
  Object.assign(child.facts, body.changes ?? {});
  if (name === 'begin_circumstance') {
    child.circumstances.push({
      id: randomUUID(),
      code: body.code,
      confidential: false,
      from: body.from,
      to: null,
      end_reason: '',
      evidence: [],
      source: 'form',
    });
    child.proposals = (child.proposals ?? []).filter((each) => each.code !== body.code);
  }
  if (name === 'accept_proposals')
    child.proposals = (child.proposals ?? []).filter(
      (each) => !body.proposals.some((taken) => taken.kind === each.kind && taken.code === each.code),
    );
  if (name === 'decline_proposal')
    child.proposals = (child.proposals ?? []).filter((each) => each.kind !== body.kind || each.code !== body.code);
  if (name === 'end_circumstance') {
    const episode = child.circumstances.find((each) => each.id === body.episode);
    if (body.on < episode.from)
      throw new Refusal(422, 'DATES', 'Chưa ghi được.', [
        { field: 'on', code: 'DATES', level: 'error', message: 'Ngày kết thúc trước ngày bắt đầu. Xem lại ngày.' },
      ]);
    Object.assign(episode, { to: body.on, end_reason: LISTS.END_REASON.find((each) => each.code === body.reason).vi });
  }
  if (name === 'give_support')
    child.supports.push({
      id: randomUUID(),
      kind: body.kind,
      name: LISTS.SUPPORT.find((each) => each.code === body.kind).vi,
      given_on: body.given_on,
    });
  child.version += 1;
  const kind = KINDS[name];
  const changes = Object.keys(body.changes ?? {}).map((key) => {
    const field = FIELDS.find((each) => each.key === key);
    return {
      label: field[lang],
      key,
      before: display(field, before[key], lang),
      after: display(field, child.facts[key], lang),
    };
  });
  child.history.push({
    no: child.version,
    at: new Date().toISOString(),
    actor: ACCOUNTS[user].name,
    kind: name,
    kind_label: kind,
    valid_from: body.valid_from ?? body.from ?? body.on ?? body.given_on,
    source: 'form',
    changes,
    text: body.code ?? '',
  });
  return { id: child.id, version: child.version, findings: [] };
}

const KINDS = {
  correct_child: 'Đính chính',
  change_child: 'Thay đổi',
  begin_circumstance: 'Bắt đầu hoàn cảnh',
  end_circumstance: 'Kết thúc hoàn cảnh',
  accept_proposals: 'Bắt đầu hoàn cảnh',
  decline_proposal: 'Không theo đề nghị',
  give_support: 'Được trợ giúp',
};

const importNamed = (id) =>
  imports.get(id) ??
  (() => {
    throw notFound('IMPORT_NOT_FOUND');
  })();
const shownImport = ({ refusedRows: _, warnedRows: __, ...record }) => record;

// Each operation: method, path, and what it answers. `{}` in a path stands for one word.
export const OPERATIONS = [
  ['GET', '/units', ({ query, user }) => unitList(query, user)],
  ['GET', '/children', ({ query, user }) => childList(query, user)],
  ['GET', '/children/{}', ({ words, query, user, lang }) => record(words[0], query, user, lang)],
  ['POST', '/commands/{}', ({ words, body, user, lang }) => command(words[0], body, user, lang)],
  ['GET', '/lists', () => ({ lists: LISTS, circumstances: GROUPS, ethnic_groups: ETHNIC })],
  [
    'GET',
    '/reports',
    () => ({
      reports: Object.entries(PAPERS).map(([code, each]) => ({
        code,
        title: each.title,
        description: '',
        formats: ['json', 'pdf', 'xlsx'],
      })),
    }),
  ],
  ['GET', '/reports/{}', ({ words, query, user }) => paper(words[0], unitOf(query.unit, user), query.on ?? ON)],
  [
    'POST',
    '/imports',
    ({ query, user }) => ({ status: 202, ...start(query.filename, bare(unitOf(query.unit, user)), query.on) }),
  ],
  ['GET', '/imports', () => ({ imports: [...imports.values()].reverse().map(shownImport) })],
  ['GET', '/imports/{}/rows', ({ words, query }) => rows(importNamed(words[0]), query.state)],
  ['POST', '/imports/{}/commit', ({ words }) => ({ status: 202, ...commit(importNamed(words[0])) })],
  [
    'POST',
    '/imports/{}/rows/{}/dismiss',
    ({ words }) => (
      Object.assign(
        importNamed(words[0]).refusedRows.find((row) => row.row === Number(words[1])),
        { state: 'dismissed' },
      ),
      null
    ),
  ],
  ['GET', '/jobs/{}', ({ words }) => jobState(words[0])],
  ['POST', '/jobs/{}/cancel', ({ words }) => (cancel(words[0]), null)],
  ['GET', '/session/second-factor', () => ({ enabled: false, recovery_codes: 0 })],
  [
    'GET',
    '/sessions',
    () => ({
      sessions: [
        { id: 's1', created_at: MORNING, seen_at: MORNING, device: 'Chromium', current: true },
        { id: 's2', created_at: MORNING, seen_at: MORNING, device: '', current: false },
      ],
    }),
  ],
  ['POST', '/sessions/{}/end', () => null],
  [
    'GET',
    '/users/{}/rights',
    () => ({
      knows: [{ class: 'C0', label: 'Thông thường', yes: true }],
      may: [{ permission: 'read_children', label: 'Xem danh sách trẻ em', yes: true }],
      operations: [],
      codes: [],
    }),
  ],
  [
    'GET',
    '/children/{}/accesses',
    ({ words }) => ({
      child: words[0],
      accesses: [
        { at: MORNING, by: 'Lê Thu', role: 'Người xem', operation: 'show_child', label: 'Xem hồ sơ', outcome: 'done' },
      ],
    }),
  ],
  [
    'POST',
    '/session/password',
    ({ body }) => {
      if (body.old !== PASSWORD)
        throw new Refusal(422, 'WRONG_PASSWORD', 'Mật khẩu đang dùng chưa đúng. Hãy nhập lại.');
      return null;
    },
  ],
];
