// Invented units and children for developing the pages without a server: the same people at every start. Nobody here
// exists; the figures mean nothing.

let seed = 20181231;
function random() {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const below = (limit) => Math.floor(random() * limit);
const chance = (part) => random() < part;
const two = (value) => String(value).padStart(2, '0');

let ids = 0;
const newId = () => {
  ids += 1;
  return `00000000-0000-7000-8000-${String(ids).padStart(12, '0')}`;
};

export const ON = '2018-12-31';
export const units = new Map();

function addUnit(level, code, name, kind, parent) {
  const path = parent ? [parent.name, parent.path].filter(Boolean).join(', ') : '';
  const short = name.replace(/^(Tỉnh|Thành phố|Huyện|Xã|Thị trấn|Phường) /, '');
  const unit = { id: newId(), code, level, name, short_name: short, kind, children_known: level !== 'hamlet', path };
  units.set(unit.id, { ...unit, parent: parent?.id ?? null });
  return unit;
}

const province = addUnit('province', '51', 'Tỉnh Quảng Ngãi', 'tinh', null);
const DISTRICTS = [
  ['522', 'Thành phố Quảng Ngãi', ['Phường Lê Hồng Phong', 'Phường Trần Phú', 'Xã Tịnh Kỳ']],
  ['524', 'Huyện Bình Sơn', ['Thị trấn Châu Ổ', 'Xã Bình Đông', 'Xã Bình Thạnh', 'Xã Bình Hải']],
  ['525', 'Huyện Trà Bồng', ['Thị trấn Trà Xuân', 'Xã Trà Giang']],
  ['527', 'Huyện Sơn Tịnh', ['Xã Tịnh Hà', 'Xã Tịnh Bắc']],
  ['528', 'Huyện Tư Nghĩa', ['Thị trấn La Hà', 'Xã Nghĩa Lâm']],
  ['529', 'Huyện Sơn Hà', ['Thị trấn Di Lăng', 'Xã Sơn Hạ']],
  ['530', 'Huyện Sơn Tây', ['Xã Sơn Bua', 'Xã Sơn Mùa']],
  ['532', 'Huyện Nghĩa Hành', ['Thị trấn Chợ Chùa', 'Xã Hành Thuận']],
  ['535', 'Huyện Ba Tơ', ['Thị trấn Ba Tơ', 'Xã Ba Vinh']],
  ['536', 'Huyện Lý Sơn', []],
];
const hamlets = [];
let communeCode = 21034;
for (const [code, name, communes] of DISTRICTS) {
  const kind = name.startsWith('Huyện') ? 'huyen' : 'thanh_pho';
  const district = addUnit('district', code, name, kind, province);
  for (const commune of communes) {
    communeCode += 6;
    const unit = addUnit('commune', String(communeCode), commune, 'xa', district);
    const count = commune === 'Xã Bình Hải' ? 0 : 4 + below(3);
    for (let number = 1; number <= count; number += 1) {
      const label = commune.startsWith('Xã') ? `Thôn ${number}` : `Tổ dân phố ${number}`;
      hamlets.push({
        unit: addUnit('hamlet', `${communeCode}-${two(number)}`, label, 'thon', unit),
        commune: unit,
        district,
      });
    }
  }
}
export const provinceId = province.id;
export const communeNamed = (name) => [...units.values()].find((unit) => unit.name === name);

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đinh', 'Hồ', 'Phan', 'Tạ'];
const MIDDLE = {
  male: ['Văn', 'Minh', 'Quốc', 'Gia', 'Hữu', 'Đức'],
  female: ['Thị', 'Ngọc', 'Thanh', 'Bảo', 'Thu', 'Kim'],
};
const GIVEN = {
  male: ['An', 'Bảo', 'Dũng', 'Hiếu', 'Huy', 'Khang', 'Long', 'Nam', 'Phúc', 'Quân', 'Sơn', 'Tuấn'],
  female: ['Anh', 'Chi', 'Diệu', 'Hà', 'Hoa', 'Linh', 'Mai', 'Ngân', 'Nhi', 'Quỳnh', 'Trâm', 'Yến'],
};
const SCHOOL = (age) =>
  age < 3
    ? ['CTD', '']
    : age < 6
      ? ['MG', '']
      : age < 11
        ? ['TH', age - 5]
        : age < 15
          ? ['THCS', age - 5]
          : ['THPT', age - 5];

function circumstancesOf(age, poor, mountain) {
  const found = [];
  if (chance(mountain ? 0.05 : 0.025)) {
    found.push({ code: pick(['S04.2', 'S04.3', 'S01.1', 'S02.1', 'S03.2', 'S08.2']), confidential: false });
  }
  if (chance(0.006)) found.push({ code: '', confidential: true });
  if (poor) found.push({ code: poor === 'POOR' ? 'R01.1' : 'R01.2', confidential: false });
  if (chance(0.04)) found.push({ code: pick(['R06', 'R07.1', 'R07.2', 'R03.1']), confidential: false });
  if (age > 5 && chance(0.01)) found.push({ code: 'O02.02', confidential: false });
  return found.map((each) => ({
    ...each,
    id: newId(),
    from: `${2015 + below(4)}-${two(1 + below(12))}-${two(1 + below(28))}`,
    to: null,
    end_reason: '',
    evidence: [],
    source: 'workbook',
  }));
}

export const children = new Map();
export const households = new Map();

function addHousehold(place, number) {
  const mountain = ['525', '529', '530', '535'].includes(place.district.code);
  const family = pick(FAMILY);
  const poor = chance(mountain ? 0.3 : 0.08) ? pick(['POOR', 'NEAR_POOR']) : 'NO';
  const father = `${family} ${pick(MIDDLE.male)} ${pick(GIVEN.male)}`;
  const mother = `${pick(FAMILY)} ${pick(MIDDLE.female)} ${pick(GIVEN.female)}`;
  const household = {
    id: newId(),
    version: 1,
    number,
    head_name: chance(0.8) ? father : mother,
    address: `Xóm ${1 + below(6)}`,
    phone: '',
    poverty: poor,
    hamlet: place.unit,
    commune: place.commune,
    members: [],
  };
  households.set(household.id, household);
  const count = 1 + below(3);
  for (let each = 0; each < count; each += 1) addChild(household, { family, father, mother, poor, mountain });
}

function addChild(household, home) {
  const sex = chance(0.51) ? 'male' : 'female';
  const age = below(16);
  const [school_status, grade] = SCHOOL(age);
  const month = 1 + below(12);
  const facts = {
    full_name: `${home.family} ${pick(MIDDLE[sex])} ${pick(GIVEN[sex])}`,
    birth_date: `${2018 - age}-${two(month)}-${two(1 + below(28))}`,
    birth_precision: 'day',
    sex,
    ethnicity: home.mountain && chance(0.7) ? '19' : '01',
    nationality: 'VN',
    id_number: '',
    id_state: 'none',
    birth_registered: chance(0.97) ? 'yes' : 'no',
    relation_to_head: '03',
    living_with: '01',
    care: 'PARENT',
    father_name: home.father,
    father_birth_year: String(1975 + below(15)),
    father_states: chance(0.03) ? `DEAD:${2014 + below(4)}-03-02` : 'ALIVE',
    mother_name: home.mother,
    mother_birth_year: String(1978 + below(15)),
    mother_states: 'ALIVE',
    parents_divorced: '',
    carer_name: '',
    carer_relation: '',
    residence: 'TT',
    school_status,
    grade: String(grade),
    school: grade === '' ? '' : `Trường ${household.commune.short_name}`,
    lower_secondary_done: '',
    works_for_living: '',
    insurance_no: chance(0.7) ? `TE${1 + below(4)}51${String(below(10 ** 10)).padStart(10, '0')}` : '',
    insurance_until: '',
    disability_types: '',
    disability_degree: '',
    illness_listed: '',
    note: '',
    presence: 'present',
    exit_reason: '',
  };
  const child = {
    id: newId(),
    version: 1,
    facts,
    age,
    household,
    circumstances: circumstancesOf(age, home.poor === 'NO' ? null : home.poor, home.mountain),
    supports: [],
    history: [],
  };
  if (child.circumstances.length > 0 && chance(0.5))
    child.supports.push({ id: newId(), kind: 'X1', name: 'Trợ cấp hàng tháng', given_on: '2018-02-05' });
  child.history.push({
    no: 1,
    at: '2018-08-14T02:30:00Z',
    actor: 'Bình',
    kind: 'registered',
    kind_label: 'Ghi vào sổ',
    valid_from: '2018-07-01',
    source: 'import',
    changes: [],
    text: '',
  });
  household.members.push(child);
  children.set(child.id, child);
}

for (const place of hamlets) {
  const count = 12 + below(10);
  for (let number = 1; number <= count; number += 1) addHousehold(place, number);
}

// One child with everything a record can show.
const shown = [...children.values()].find(
  (child) => child.household.commune.name === 'Xã Bình Đông' && child.age === 9,
);
Object.assign(shown.facts, {
  full_name: 'Nguyễn Thị Thử Nghiệm',
  sex: 'female',
  father_states: 'DEAD:2017-03-02',
  mother_states: 'AWAY:2018-05-10',
  living_with: '05',
  care: 'RELATIVE',
  disability_types: '1;2',
  disability_degree: '2',
  carer_name: 'Phạm Thị Mai',
  carer_relation: 'Bà ngoại',
  insurance_until: '2018-09-30',
  note: 'Cần giấy xác nhận khuyết tật mới.',
});
shown.circumstances = [
  {
    id: newId(),
    code: 'S04.2',
    confidential: false,
    from: '2016-05-20',
    to: null,
    end_reason: '',
    evidence: [],
    source: 'workbook',
  },
  {
    id: newId(),
    code: 'R07.1',
    confidential: false,
    from: '2017-03-02',
    to: null,
    end_reason: '',
    evidence: [],
    source: 'workbook',
  },
  {
    id: newId(),
    code: 'R01.2',
    confidential: false,
    from: '2015-01-01',
    to: '2018-01-01',
    end_reason: 'Thoát nghèo/cận nghèo',
    evidence: [],
    source: 'workbook',
  },
  { id: newId(), code: '', confidential: true, from: null, to: null, end_reason: '', evidence: [], source: '' },
];
shown.supports = [
  { id: newId(), kind: 'X1', name: 'Trợ cấp hàng tháng', given_on: '2018-02-05' },
  { id: newId(), kind: 'Q1', name: 'Quà/tiền (Tết, Trung thu, khai giảng)', given_on: '2018-09-22' },
];
shown.findings = [
  {
    code: 'INSURANCE_EXPIRED',
    level: 'warning',
    field: 'insurance_until',
    message: 'Thẻ BHYT đã hết hạn từ 30/09/2018. Hãy hỏi gia đình số thẻ mới.',
  },
  {
    code: 'EVIDENCE_MISSING',
    level: 'warning',
    field: '',
    message: 'Nhóm S04.2 chưa có giấy xác nhận khuyết tật. Hãy bổ sung giấy tờ.',
  },
];
shown.proposals = [
  {
    kind: 'begin',
    code: 'R01',
    name: 'Trẻ em sống trong gia đình nghèo, cận nghèo',
    reason: 'Sổ ghi hộ cận nghèo.',
    from: '2018-01-01',
    episode: null,
  },
];
shown.version = 3;
shown.history.push(
  {
    no: 2,
    at: '2018-10-02T07:12:00Z',
    actor: 'Bình',
    kind: 'changed',
    kind_label: 'Thay đổi',
    valid_from: '2018-05-10',
    source: 'form',
    text: '',
    changes: [
      { label: 'Tình trạng mẹ', key: 'mother_states', before: 'Còn sống', after: 'Đi làm ăn xa từ 10/05/2018' },
      { label: 'Đang sống với', key: 'living_with', before: 'Chỉ mẹ', after: 'Ông/bà ngoại' },
    ],
  },
  {
    no: 3,
    at: '2018-11-19T01:05:00Z',
    actor: 'Hà',
    kind: 'corrected',
    kind_label: 'Đính chính',
    valid_from: '2018-07-01',
    source: 'form',
    text: '',
    changes: [
      {
        label: 'Ngày sinh',
        key: 'birth_date',
        before: '01/01/2009',
        after: shown.facts.birth_date.split('-').reverse().join('/'),
      },
    ],
  },
);
export const shownChild = shown;
