// A few entries of each code list, enough for the pages.
const items = (text) =>
  text.split('|').map((part) => {
    const [code, vi, en] = part.split('=');
    return { code, vi, en: en ?? vi };
  });

const group = (code, parent, vi, en, confidential = false) => ({ code, parent, vi, en, confidential });

export const GROUPS = [
  group('S', '', 'Trẻ em có hoàn cảnh đặc biệt', 'Children in special circumstances'),
  group('S01', 'S', 'Trẻ em mồ côi cả cha và mẹ', 'Child with both parents dead'),
  group('S02', 'S', 'Trẻ em bị bỏ rơi', 'Abandoned child'),
  group('S03', 'S', 'Trẻ em không nơi nương tựa', 'Child without support'),
  group('S04', 'S', 'Trẻ em khuyết tật', 'Child with a disability'),
  group('S05', 'S', 'Trẻ em nhiễm HIV/AIDS', 'Child living with HIV/AIDS', true),
  group('S06', 'S', 'Trẻ em vi phạm pháp luật', 'Child in conflict with the law', true),
  group('S07', 'S', 'Trẻ em nghiện ma túy', 'Drug-dependent child', true),
  group(
    'S08',
    'S',
    'Trẻ em phải bỏ học kiếm sống chưa hoàn thành phổ cập giáo dục THCS',
    'Child out of school to earn a living',
  ),
  group('S09', 'S', 'Trẻ em bị tổn hại nghiêm trọng do bị bạo lực', 'Child seriously harmed by violence', true),
  group('S10', 'S', 'Trẻ em bị bóc lột', 'Exploited child', true),
  group('S11', 'S', 'Trẻ em bị xâm hại tình dục', 'Sexually abused child', true),
  group('S12', 'S', 'Trẻ em bị mua bán', 'Trafficked child', true),
  group('S13', 'S', 'Trẻ em mắc bệnh hiểm nghèo thuộc hộ nghèo, cận nghèo', 'Seriously ill child in a poor household'),
  group('S14', 'S', 'Trẻ em di cư, lánh nạn, tị nạn', 'Migrant or refugee child'),
  group('R01', 'R', 'Trẻ em sống trong gia đình nghèo, cận nghèo', 'Child in a poor or near-poor household'),
  group('R02', 'R', 'Trẻ em bỏ học', 'Child who dropped out'),
  group('R03', 'R', 'Trẻ em sống trong gia đình có vấn đề xã hội', 'Child in a family with social problems'),
  group('R04', 'R', 'Trẻ em sống trong gia đình có người mắc tệ nạn xã hội', 'Family member in social evils', true),
  group('R05', 'R', 'Trẻ em sống trong gia đình có người vi phạm pháp luật', 'Family member who broke the law', true),
  group('R06', 'R', 'Trẻ em có cả cha và mẹ đi làm ăn xa', 'Both parents work away'),
  group('R07', 'R', 'Trẻ em mồ côi cha hoặc mồ côi mẹ', 'One parent dead'),
  group('O01', 'O', 'Trẻ em bị bắt cóc, chiếm đoạt, đánh tráo', 'Abducted or swapped child', true),
  group('O02', 'O', 'Trẻ em bị tai nạn thương tích', 'Injured child'),
  group('S04.2', 'S04', 'Khuyết tật nặng', 'Severe disability'),
  group('S04.3', 'S04', 'Khuyết tật nhẹ', 'Mild disability'),
  group('R07.1', 'R07', 'Mồ côi cha', 'Father dead'),
  group('R07.2', 'R07', 'Mồ côi mẹ', 'Mother dead'),
  group('R01.1', 'R01', 'Hộ nghèo', 'Poor household'),
  group('R01.2', 'R01', 'Hộ cận nghèo', 'Near-poor household'),
];

export const LISTS = {
  SEX: items('male=Nam=Male|female=Nữ=Female|undetermined=Chưa xác định=Undetermined'),
  POVERTY: items(
    'POOR=Hộ nghèo=Poor|NEAR_POOR=Hộ cận nghèo=Near-poor|ESCAPED=Mới thoát nghèo=Recently escaped|NO=Không=No',
  ),
  BIRTH_PRECISION: items('day=Ngày=Day|month=Tháng=Month|year=Năm=Year'),
  ID_STATE: items(
    'none=Chưa có=None|unverified=Chưa xác thực=Unverified|verified=Công an đã xác thực=Verified by the police|wrong=Sai=Wrong',
  ),
  CARE: items(
    'PARENT=Cha mẹ=Parents|RELATIVE=Người thân thích=Relatives|FOSTER=Cá nhân, gia đình không thân thích=Non-relatives|FACILITY=Cơ sở=Facility|NONE=Không có người chăm sóc=No carer',
  ),
  PARENT_STATUS: items(
    'ALIVE=Còn sống=Alive|DEAD=Đã chết=Dead|MISSING=Mất tích (Tòa án tuyên bố)=Legally missing|UNKNOWN=Không rõ=Unknown|AWAY=Đi làm ăn xa=Works away',
  ),
  LIVING_WITH: items(
    '01=Cha và mẹ=Father and mother|02=Chỉ cha=Father only|03=Chỉ mẹ=Mother only|04=Ông/bà nội=Father’s parents|05=Ông/bà ngoại=Mother’s parents|11=Cơ sở trợ giúp xã hội=Facility',
  ),
  RELATION: items('01=Chủ hộ=Head|03=Con đẻ=Child|04=Con nuôi=Adopted child|05=Cháu nội/ngoại=Grandchild'),
  RESIDENCE: items('TT=Thường trú=Permanent|TMT=Tạm trú=Temporary'),
  SCHOOLING: items(
    'CTD=Chưa đến tuổi đi học=Not yet of school age|MG=Mẫu giáo (3-5 tuổi)=Kindergarten|TH=Tiểu học (lớp 1-5)=Primary|THCS=Trung học cơ sở (lớp 6-9)=Lower secondary|THPT=Trung học phổ thông (lớp 10-12)=Upper secondary|BH=Đã bỏ học=Dropped out',
  ),
  SUPPORT: items(
    'X1=Trợ cấp hàng tháng=Monthly allowance|G2=Học bổng=Scholarship|Q1=Quà/tiền (Tết, Trung thu, khai giảng)=Gift or money',
  ),
  END_REASON: items('DI_HOC_LAI=Đi học trở lại=Back at school|KHOI_BENH=Khỏi bệnh=Recovered|KHAC=Khác=Other'),
  DISABILITY_TYPE: items(
    '1=Vận động=Movement|2=Nghe, nói=Hearing, speech|3=Nhìn=Sight|4=Thần kinh, tâm thần=Nervous, mental|5=Trí tuệ=Intellectual|6=Khác=Other',
  ),
  DISABILITY_DEGREE: items('1=Đặc biệt nặng=Extremely severe|2=Nặng=Severe|3=Nhẹ=Mild'),
};
export const ETHNIC = items('01=Kinh=Kinh|19=Hrê=Hre|30=Co=Co');

export const FIELDS = [
  ['full_name', 'Họ và tên', 'Full name'],
  ['birth_date', 'Ngày sinh', 'Date of birth'],
  ['birth_precision', 'Độ chính xác ngày sinh', 'Birth date known to', 'BIRTH_PRECISION'],
  ['sex', 'Giới tính', 'Sex', 'SEX'],
  ['ethnicity', 'Dân tộc', 'Ethnic group', 'ETHNIC'],
  ['nationality', 'Quốc tịch', 'Nationality'],
  ['id_number', 'Số định danh cá nhân', 'Personal ID number'],
  ['id_state', 'Tình trạng số định danh', 'State of the ID number', 'ID_STATE'],
  ['birth_registered', 'Khai sinh', 'Birth registered', 'YES'],
  ['relation_to_head', 'Quan hệ với chủ hộ', 'Relation to head', 'RELATION'],
  ['living_with', 'Đang sống với', 'Living with', 'LIVING_WITH'],
  ['care', 'Hình thức chăm sóc', 'Care', 'CARE'],
  ['father_name', 'Họ tên cha', 'Father'],
  ['father_birth_year', 'Năm sinh cha', 'Father’s birth year'],
  ['father_states', 'Tình trạng cha', 'Father’s status', 'STATES'],
  ['mother_name', 'Họ tên mẹ', 'Mother'],
  ['mother_birth_year', 'Năm sinh mẹ', 'Mother’s birth year'],
  ['mother_states', 'Tình trạng mẹ', 'Mother’s status', 'STATES'],
  ['parents_divorced', 'Cha mẹ ly hôn', 'Parents divorced', 'YES'],
  ['carer_name', 'Người chăm sóc', 'Carer'],
  ['carer_relation', 'Quan hệ', 'Carer’s relation'],
  ['residence', 'Cư trú', 'Residence', 'RESIDENCE'],
  ['school_status', 'Tình trạng học tập', 'Schooling', 'SCHOOLING'],
  ['grade', 'Lớp', 'Grade'],
  ['school', 'Trường', 'School'],
  ['lower_secondary_done', 'Đã hoàn thành THCS', 'Lower secondary completed', 'YES'],
  ['works_for_living', 'Lao động kiếm sống', 'Works for a living', 'YES'],
  ['insurance_no', 'Số thẻ BHYT', 'Health insurance number'],
  ['insurance_until', 'Hạn thẻ BHYT', 'Insurance valid until'],
  ['disability_types', 'Dạng tật', 'Types of disability', 'DISABILITY_TYPE'],
  ['disability_degree', 'Mức độ khuyết tật', 'Degree of disability', 'DISABILITY_DEGREE'],
  ['illness_listed', 'Bệnh hiểm nghèo/điều trị dài ngày', 'Listed illness', 'YES'],
  ['note', 'Ghi chú', 'Note'],
].map(([key, vi, en, list]) => ({ key, vi, en, list }));
