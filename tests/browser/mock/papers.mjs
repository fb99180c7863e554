// The three appendices over the invented children, in the JSON form of the contract.
import { children, ON, units } from './people.mjs';
import { GROUPS } from './lists.mjs';

const main = (code) => code.split('.')[0];
export const groupsOf = (child) => [
  ...new Set(child.circumstances.filter((each) => each.code && !each.to).map((each) => main(each.code))),
];

export function inside(child, unitId) {
  for (let id = child.household.hamlet.id; id; id = units.get(id).parent) if (id === unitId) return true;
  return false;
}

const TESTS = {
  children: () => true,
  male: (child) => child.facts.sex === 'male',
  female: (child) => child.facts.sex === 'female',
  minority: (child) => child.facts.ethnicity !== '01',
  age_0_5: (child) => child.age <= 5,
  age_6_10: (child) => child.age >= 6 && child.age <= 10,
  age_11_15: (child) => child.age >= 11,
  special: (child) => groupsOf(child).some((code) => code.startsWith('S')),
  assisted: (child) => groupsOf(child).some((code) => code.startsWith('S')) && child.supports.length > 0,
  at_risk: (child) => groupsOf(child).some((code) => code.startsWith('R')),
  at_risk_not_special: (child) => TESTS.at_risk(child) && !TESTS.special(child),
  other: (child) => groupsOf(child).some((code) => code.startsWith('O')),
};

const column = (key, label, group = '', filter) => ({ key, label, group, ...(filter ? { filter } : {}) });
const coded = (from, to, letter, head) =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const code = `${letter}${String(from + index).padStart(2, '0')}`;
    return column(code, code, head, { group: code });
  });

export const PAPERS = {
  PL01: {
    title: 'Phụ lục 01. TỔNG HỢP TRẺ EM VÀ TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT',
    columns: [
      column('households', 'Tổng số hộ có trẻ em'),
      column('children', 'Tổng số trẻ em dưới 16 tuổi', '', {}),
      column('male', 'Nam', 'Giới tính', { sex: 'male' }),
      column('female', 'Nữ', 'Giới tính', { sex: 'female' }),
      column('minority', 'Dân tộc thiểu số', '', { minority: 'yes' }),
      column('age_0_5', 'Dưới 6', 'Chia theo tuổi', { age_from: 0, age_to: 5 }),
      column('age_6_10', '6 đến dưới 11', 'Chia theo tuổi', { age_from: 6, age_to: 10 }),
      column('age_11_15', '11 đến dưới 16', 'Chia theo tuổi', { age_from: 11, age_to: 15 }),
      column('special', 'Trẻ em có HCĐB (người)', '', { group: 'S' }),
      column('special_rate', 'Tỷ lệ %'),
      ...coded(1, 14, 'S', 'Nhóm hoàn cảnh đặc biệt (lượt)'),
      column('assisted', 'HCĐB được trợ giúp', '', { group: 'S', assisted: 'yes' }),
      column('assisted_rate', 'Tỷ lệ %'),
    ],
    notes: ['Một trẻ em thuộc nhiều nhóm được đếm một lần ở cột HCĐB (người) và đếm ở mọi nhóm tương ứng.'],
  },
  PL02: {
    title: 'Phụ lục 02. TỔNG HỢP TRẺ EM CÓ NGUY CƠ RƠI VÀO HOÀN CẢNH ĐẶC BIỆT VÀ TRẺ EM KHÁC',
    columns: [
      column('at_risk', 'Trẻ em có nguy cơ (người)', '', { group: 'R' }),
      column('at_risk_not_special', 'Trong đó không thuộc HCĐB', '', { group: 'R', without_group: 'S' }),
      ...coded(1, 7, 'R', 'Nhóm nguy cơ (lượt)'),
      column('other', 'Trẻ em khác (người)', '', { group: 'O' }),
      ...coded(1, 2, 'O', 'Nhóm khác (lượt)'),
    ],
    notes: [],
  },
  PL03: {
    title: 'Phụ lục 03. DANH SÁCH TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT',
    columns: [
      column('birth_male', 'Nam', 'Ngày sinh'),
      column('birth_female', 'Nữ', 'Ngày sinh'),
      column('ethnicity', 'Dân tộc'),
      column('carer', 'Họ tên cha/mẹ/người chăm sóc'),
      column('address', 'Địa chỉ cụ thể'),
      column('groups', 'Nhóm HCĐB'),
      column('school', 'Đang học lớp'),
      column('supports', 'Trợ giúp đã nhận'),
    ],
    notes: [],
  },
};

function cellsOf(list, columns) {
  const cells = {};
  const rate = (part, whole) => (whole === 0 ? null : Math.round((part / whole) * 10000) / 100);
  for (const { key } of columns) {
    if (TESTS[key]) cells[key] = list.filter(TESTS[key]).length;
    else if (/^[SRO]\d\d$/.test(key)) cells[key] = list.filter((child) => groupsOf(child).includes(key)).length;
    else if (key === 'households') cells[key] = new Set(list.map((child) => child.household.id)).size;
    else if (key === 'special_rate') cells[key] = rate(cells.special, cells.children);
    else if (key === 'assisted_rate') cells[key] = rate(cells.assisted, cells.special);
  }
  return cells;
}

function listRows(list) {
  return list.filter(TESTS.special).map((child) => ({
    unit: child.household.commune.code,
    unit_id: child.household.commune.id,
    child_id: child.id,
    name: child.facts.full_name,
    cells: {
      birth_male: child.facts.sex === 'male' ? child.facts.birth_date : null,
      birth_female: child.facts.sex === 'female' ? child.facts.birth_date : null,
      ethnicity: child.facts.ethnicity === '01' ? 'Kinh' : 'Hrê',
      carer: child.facts.carer_name || child.facts.mother_name,
      address: `${child.household.address}, ${child.household.hamlet.name}, ${child.household.commune.name}`,
      groups: groupsOf(child)
        .filter((code) => code.startsWith('S'))
        .map((code) => GROUPS.find((each) => each.code === code)?.vi ?? code)
        .join('; '),
      school: child.facts.grade ? `Lớp ${child.facts.grade}` : '',
      supports: child.supports.map((each) => each.name).join('; '),
    },
  }));
}

export function paper(code, unit, on) {
  const { title, columns, notes } = PAPERS[code];
  const all = on < '2018-01-01' ? [] : [...children.values()].filter((child) => inside(child, unit.id));
  const below = [...units.values()].filter((each) => each.parent === unit.id);
  const rows =
    code === 'PL03'
      ? listRows(all)
      : (below.length > 0 ? below : [unit]).map((each) => ({
          unit: each.code,
          unit_id: each.id,
          name: each.name,
          cells: cellsOf(
            all.filter((child) => inside(child, each.id)),
            columns,
          ),
        }));
  return {
    title,
    subtitle: 'Đơn vị tính: trẻ em',
    on: on || ON,
    unit: unit.code,
    unit_name: unit.name,
    columns,
    notes,
    rows: all.length === 0 ? [] : rows,
    total: code === 'PL03' ? {} : cellsOf(all, columns),
  };
}
