// An import that reads nothing: it counts up for a moment and then tells the same invented result.
import { randomUUID } from 'node:crypto';

const STEP_MS = 60;
const ROWS = 240;
const jobs = new Map();
export const imports = new Map();

const COLUMNS = [
  ['hamlet', 'Thôn/bản/tổ dân phố'],
  ['household_no', 'Số hộ'],
  ['head_name', 'Họ tên chủ hộ'],
  ['full_name', 'Họ và tên'],
  ['id_number', 'Số định danh cá nhân'],
  ['birth_date', 'Ngày sinh'],
  ['sex', 'Giới tính'],
  ['ethnicity', 'Dân tộc'],
  ['father_states', 'Tình trạng cha'],
  ['special', 'HCĐB'],
  ['grade', 'Lớp'],
].map(([key, label]) => ({ key, label }));

const row = (number, values, findings, state = 'refused') => ({
  row: number,
  values: {
    hamlet: 'Thôn 1',
    household_no: '14',
    head_name: 'Lê Văn Thử',
    full_name: 'Lê Thử Nghiệm',
    birth_date: '12/05/2010',
    sex: 'Nam',
    ethnicity: 'Kinh',
    ...values,
  },
  findings: findings.map(([field, cell, code, message, level = 'error']) => ({ field, cell, code, level, message })),
  state,
});

const refused = () => [
  row(12, { birth_date: '31/02/2010' }, [
    [
      'birth_date',
      'F12',
      'DATE_INVALID',
      'Ngày 31/02/2010 không có thật. Xem lại giấy khai sinh và ghi như 12/05/2010.',
    ],
  ]),
  row(27, { id_number: '05121000123' }, [
    [
      'id_number',
      'E27',
      'ID_LENGTH',
      'Số định danh có 11 chữ số, cần đủ 12. Có thể Excel đã bỏ số 0 ở đầu; đặt ô ở dạng chữ rồi ghi lại.',
    ],
  ]),
  row(58, { special: 'S01', father_states: 'Còn sống' }, [
    [
      'special',
      'J58',
      'S01_PARENT_ALIVE',
      'Ghi S01 (mồ côi cả cha và mẹ) nhưng cha còn sống. Xem lại nhóm hoặc tình trạng cha.',
    ],
    ['father_states', 'I58', 'S01_PARENT_ALIVE', 'Xem lại tình trạng cha.'],
  ]),
  row(101, { birth_date: '03/08/2001', full_name: 'Phạm Thử Thêm' }, [
    ['birth_date', 'F101', 'TOO_OLD', 'Em đã đủ 16 tuổi trước ngày của sổ nên không ghi vào sổ trẻ em nữa.'],
  ]),
  row(140, { hamlet: '' }, [
    ['hamlet', 'A140', 'HAMLET_MISSING', 'Chưa ghi thôn. Ghi tên thôn, bản hoặc tổ dân phố nơi em ở.'],
  ]),
];
const warned = () => [
  row(
    33,
    { grade: '9' },
    [['grade', 'K33', 'GRADE_AGE', 'Lớp 9 chưa hợp với tuổi (8 tuổi). Xem lại lớp hoặc ngày sinh.', 'warning']],
    'warned',
  ),
  row(75, { ethnicity: '' }, [['ethnicity', 'H75', 'ETHNICITY_MISSING', 'Chưa ghi dân tộc.', 'warning']], 'warned'),
];

const result = () => ({
  rows: ROWS,
  accepted: ROWS - 5,
  new: ROWS - 25,
  changed: 14,
  unchanged: 6,
  refused: 5,
  warned: 2,
  new_hamlets: ['Thôn 5', 'Thôn Thử Nghiệm'],
  unknown_columns: ['Sở thích'],
  reasons: [
    { code: 'DATE_INVALID', level: 'error', title: 'Ngày không có thật', count: 1 },
    { code: 'ID_LENGTH', level: 'error', title: 'Số định danh không đủ 12 chữ số', count: 1 },
    { code: 'S01_PARENT_ALIVE', level: 'error', title: 'Nhóm mồ côi cả cha và mẹ nhưng còn cha hoặc mẹ', count: 1 },
    { code: 'TOO_OLD', level: 'error', title: 'Đã đủ 16 tuổi', count: 1 },
    { code: 'HAMLET_MISSING', level: 'error', title: 'Chưa ghi thôn', count: 1 },
    { code: 'GRADE_AGE', level: 'warning', title: 'Lớp chưa hợp với tuổi', count: 1 },
    { code: 'ETHNICITY_MISSING', level: 'warning', title: 'Chưa ghi dân tộc', count: 1 },
  ],
});

const BROKEN = {
  type: 'about:blank',
  status: 422,
  code: 'WORKBOOK_BROKEN',
  title: 'Tệp bị hỏng hoặc tải chưa hết, nên không mở được. Hãy mở tệp bằng Excel, lưu lại rồi gửi lại.',
  errors: [],
};

function startJob(fails, done) {
  const job = { id: randomUUID(), started: Date.now(), cancelled: false, fails, done };
  jobs.set(job.id, job);
  return job.id;
}

export function start(filename, unit, on) {
  const record = {
    id: randomUUID(),
    filename,
    unit,
    on,
    at: new Date().toISOString(),
    by: 'Bình',
    state: 'preview',
    rows: ROWS,
    accepted: ROWS - 5,
    refused: 5,
    refusedRows: refused(),
    warnedRows: warned(),
  };
  const job = startJob(/hong|broken/i.test(filename), () => imports.set(record.id, record));
  return { job, import: record.id };
}

export const commit = (record) => ({ job: startJob(false, () => Object.assign(record, { state: 'committed' })) });

export function jobState(id) {
  const job = jobs.get(id);
  if (!job) return null;
  const done = Math.min(ROWS, Math.floor((Date.now() - job.started) / STEP_MS) * 12);
  const over = done >= ROWS;
  const state = job.cancelled
    ? 'cancelled'
    : over
      ? job.fails
        ? 'failed'
        : 'done'
      : done === 0
        ? 'queued'
        : 'running';
  if (state === 'done') job.done();
  return {
    id,
    kind: 'import',
    state,
    done,
    total: ROWS,
    message: '',
    result: state === 'done' ? result() : null,
    problem: state === 'failed' ? BROKEN : null,
  };
}

export const cancel = (id) => Object.assign(jobs.get(id), { cancelled: true });
export const rows = (record, state) => ({
  columns: COLUMNS,
  rows: state === 'warned' ? record.warnedRows : record.refusedRows,
  next_cursor: null,
});
