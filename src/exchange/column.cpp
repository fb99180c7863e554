#include "exchange/column.hpp"

#include <map>

#include "base/check.hpp"
#include "base/text.hpp"
#include "names/fold.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::array<Column, FIELD_COUNT> COLUMNS = {{
    {Field::ordinal, "ordinal", "STT", "No.", "TT|Số thứ tự|Số TT", "", 6},
    {Field::verdict, "verdict", "Kết quả", "Result", "Lý do|Reason", "", 16},
    {Field::hamlet, "hamlet", "Thôn/bản/tổ dân phố", "Hamlet",
     "Thôn|Bản|Xóm|Ấp|Tổ dân phố|Thôn bản|Thôn xóm|Thôn, bản, tổ dân phố|Thôn/tổ|Thôn/TDP|Khu phố|Thôn (bản, TDP)|"
     "Thôn/xóm/bản|Tên thôn|Buôn|Hamlet|Village",
     "Tên thôn như trong danh sách của xã, ví dụ: Thôn An Bình.", 20},
    {Field::household_no, "household_no", "Số hộ", "Household No.",
     "Hộ số|Số thứ tự hộ|STT hộ|Mã hộ|Số phiếu hộ|Household number", "Số của hộ trong thôn: 1, 2, 3…", 8},
    {Field::head_name, "head_name", "Họ tên chủ hộ", "Head of household",
     "Họ và tên chủ hộ|Chủ hộ|Tên chủ hộ|Họ, tên chủ hộ|Chủ hộ họ và tên|Chủ hộ họ tên|Head of the household",
     "Họ, chữ đệm và tên của chủ hộ.", 22},
    {Field::address, "address", "Địa chỉ", "Address",
     "Địa chỉ cụ thể|Chỗ ở|Nơi ở|Chỗ ở hiện nay|Nơi ở hiện tại|Địa chỉ nơi ở",
     "Số nhà, đường hoặc ngõ, mốc dễ nhận biết; tối đa 200 chữ.", 26},
    {Field::phone, "phone", "Điện thoại", "Telephone", "Số điện thoại|SĐT|Điện thoại liên hệ|Phone",
     "Số điện thoại, giữ số 0 ở đầu.", 13},
    {Field::poverty, "poverty", "Hộ nghèo/cận nghèo", "Poor or near-poor household",
     "Hộ nghèo, cận nghèo|Hộ nghèo|Diện hộ|Loại hộ|Thuộc hộ nghèo/cận nghèo|Hoàn cảnh kinh tế|Nghèo/cận nghèo|"
     "Hộ nghèo/hộ cận nghèo|Hộ nghèo / cận nghèo / không|Hộ nghèo/cận nghèo/không",
     "Chọn: Nghèo, Cận nghèo, Mới thoát nghèo, Không.", 16},
    {Field::child_code, "child_code", "Mã trẻ em", "Child code", "Mã số trẻ em|Mã trẻ|Mã hồ sơ|Mã trẻ em (nội bộ)",
     "Mã do phần mềm cấp; để trống nếu là trẻ mới.", 14},
    {Field::version, "version", "Phiên bản", "Version", "Phiên bản hồ sơ", "", 9},
    {Field::full_name, "full_name", "Họ và tên", "Full name",
     "Họ tên|Họ và tên trẻ em|Họ tên trẻ em|Họ tên trẻ|Họ và tên trẻ|Tên trẻ em|Tên trẻ|Họ, chữ đệm và tên|"
     "Họ và tên khai sinh|Trẻ em họ và tên|Trẻ em họ tên|Trẻ họ và tên|Họ, tên trẻ em|Child's name",
     "Họ, chữ đệm và tên trẻ em như giấy khai sinh. Bắt buộc.", 24},
    {Field::id_number, "id_number", "Số định danh cá nhân", "Personal ID number",
     "Số định danh|Mã định danh|Mã định danh cá nhân|Số ĐDCN|ĐDCN|Số CCCD|CCCD|Số căn cước|Căn cước công dân|"
     "Số CCCD/định danh|Số định danh cá nhân/CCCD|Số ĐDCN/CCCD",
     "12 chữ số, gõ dạng văn bản để giữ số 0 ở đầu; chưa có thì để trống.", 16},
    {Field::birth_date, "birth_date", "Ngày sinh", "Birth date",
     "Ngày tháng năm sinh|Ngày, tháng, năm sinh|Ngày/tháng/năm sinh|Sinh ngày|NTNS|Date of birth",
     "ngày/tháng/năm, ví dụ 05/03/2012; chỉ biết tháng: 03/2012; chỉ biết năm: 2012. Bắt buộc.", 12},
    {Field::birth_date_male, "birth_date_male", "Ngày sinh Nam", "Birth date, boys",
     "Ngày tháng năm sinh Nam|Ngày, tháng, năm sinh Nam|Năm sinh Nam|Sinh ngày Nam|Ngày sinh (Nam)", "", 12},
    {Field::birth_date_female, "birth_date_female", "Ngày sinh Nữ", "Birth date, girls",
     "Ngày tháng năm sinh Nữ|Ngày, tháng, năm sinh Nữ|Năm sinh Nữ|Sinh ngày Nữ|Ngày sinh (Nữ)", "", 12},
    {Field::sex, "sex", "Giới tính", "Sex", "Nam/Nữ|Nam, nữ|Giới|Phái|Gender", "Chọn: Nam, Nữ.", 9},
    {Field::sex_male, "sex_male", "Giới tính Nam", "Boy", "Giới Nam|Phái Nam", "", 6},
    {Field::sex_female, "sex_female", "Giới tính Nữ", "Girl", "Giới Nữ|Phái Nữ", "", 6},
    {Field::ethnicity, "ethnicity", "Dân tộc", "Ethnic group", "Thành phần dân tộc|Ethnicity",
     "Tên dân tộc: Kinh, Tày, Hrê…", 11},
    {Field::birth_registered, "birth_registered", "Khai sinh", "Birth registered",
     "Đã khai sinh|Khai sinh (C/K)|Giấy khai sinh|Đăng ký khai sinh|Đã đăng ký khai sinh|Có giấy khai sinh",
     "Chọn: Có, Không.", 10},
    {Field::insurance_no, "insurance_no", "Số thẻ BHYT", "Health-insurance No.",
     "BHYT|Thẻ BHYT|Mã thẻ BHYT|Số thẻ bảo hiểm y tế|Mã số BHYT|Số BHYT|Thẻ bảo hiểm y tế",
     "15 ký tự, 10 hoặc 12 chữ số, gõ dạng văn bản; trẻ không có thẻ thì ghi Không có.", 18},
    {Field::relation_to_head, "relation_to_head", "Quan hệ với chủ hộ", "Relation to head",
     "QH với chủ hộ|Quan hệ chủ hộ|Mối quan hệ với chủ hộ", "Chọn: Con đẻ, Con nuôi, Cháu nội/ngoại…", 16},
    {Field::living_with, "living_with", "Đang sống với", "Living with",
     "Hiện sống với|Sống với|Sống cùng|Đang sống cùng|Hiện đang sống với|Trẻ sống với|Hiện đang sống cùng",
     "Chọn: Cha và mẹ, Chỉ cha, Chỉ mẹ, Ông/bà nội…", 18},
    {Field::father_name, "father_name", "Họ tên cha", "Father's name",
     "Họ và tên cha|Họ và tên bố|Họ tên bố|Tên cha|Tên bố|Cha|Bố|Cha họ và tên|Cha họ tên|Bố họ và tên|Bố họ tên|"
     "Họ tên cha (bố)|Thông tin cha họ và tên|Thông tin cha họ tên",
     "Họ, chữ đệm và tên của cha.", 22},
    {Field::father_birth_year, "father_birth_year", "Năm sinh cha", "Father's birth year",
     "Cha năm sinh|Bố năm sinh|Năm sinh bố|Năm sinh của cha|Thông tin cha năm sinh", "4 chữ số, ví dụ 1985.", 9},
    {Field::father_states, "father_states", "Tình trạng cha", "Father's state",
     "Cha tình trạng|Bố tình trạng|Tình trạng bố|Tình trạng của cha|Tình trạng người cha|Thông tin cha tình trạng",
     "Còn sống; Đã chết; Mất tích; Không rõ; Đang chấp hành án; Cai nghiện bắt buộc; Ở cơ sở BTXH; Không còn khả năng "
     "chăm sóc; Bị hạn chế quyền; Đi làm ăn xa từ 01/03/2018 đến 01/12/2018; Ly hôn ngày 05/06/2016. Nhiều giá trị "
     "cách nhau bằng dấu “;”.",
     22},
    {Field::mother_name, "mother_name", "Họ tên mẹ", "Mother's name",
     "Họ và tên mẹ|Tên mẹ|Mẹ|Mẹ họ và tên|Mẹ họ tên|Thông tin mẹ họ và tên|Thông tin mẹ họ tên",
     "Họ, chữ đệm và tên của mẹ.", 22},
    {Field::mother_birth_year, "mother_birth_year", "Năm sinh mẹ", "Mother's birth year",
     "Mẹ năm sinh|Năm sinh của mẹ|Thông tin mẹ năm sinh", "4 chữ số, ví dụ 1987.", 9},
    {Field::mother_states, "mother_states", "Tình trạng mẹ", "Mother's state",
     "Mẹ tình trạng|Tình trạng của mẹ|Tình trạng người mẹ|Thông tin mẹ tình trạng", "Như tình trạng cha.", 22},
    {Field::carer_name, "carer_name", "Người chăm sóc", "Carer",
     "Họ tên người chăm sóc|Họ và tên người chăm sóc|Người nuôi dưỡng|Người chăm sóc, nuôi dưỡng|Người giám hộ|"
     "Người chăm sóc họ và tên|Người chăm sóc họ tên|Người chăm sóc chính",
     "Họ tên người đang chăm sóc, khi trẻ không ở với cha mẹ.", 22},
    {Field::carer_relation, "carer_relation", "Quan hệ", "Carer's relation",
     "Quan hệ với trẻ|Quan hệ với trẻ em|Quan hệ người chăm sóc|Người chăm sóc quan hệ|"
     "Quan hệ của người chăm sóc|Người chăm sóc quan hệ với trẻ",
     "Người chăm sóc là gì của trẻ: Ông/bà nội, Cô/dì/chú/bác/cậu…", 16},
    {Field::schooling, "schooling", "Tình trạng học tập", "Schooling",
     "Học tập|Tình trạng đi học|Tình hình học tập|Việc học|Cấp học|Trình độ học vấn|Đi học",
     "Chọn: Mẫu giáo, Tiểu học, Trung học cơ sở, Đã bỏ học…", 20},
    {Field::grade, "grade", "Lớp", "Grade", "Học lớp|Lớp học|Lớp đang học|Đang học lớp",
     "Số từ 1 đến 12; 5A hay Lớp 5 cũng được.", 7},
    {Field::school, "school", "Trường", "School", "Tên trường|Trường học|Học trường|Trường đang học|Học tại trường",
     "Tên trường.", 22},
    {Field::special, "special", "HCĐB", "Special circumstances",
     "Hoàn cảnh đặc biệt|Mã HCĐB|HCĐB (mã S)|Trẻ em có hoàn cảnh đặc biệt|Mã hoàn cảnh|Nhóm hoàn cảnh đặc biệt|"
     "Nhóm HCĐB|TECHCĐB|Trẻ em có HCĐB|Mã hoàn cảnh đặc biệt",
     "Mã S, ví dụ S04.2;S13.1 (bảng mã ở cuối trang này), hoặc tên nhóm.", 16},
    {Field::at_risk, "at_risk", "Nguy cơ", "At risk",
     "Nguy cơ (mã R)|Mã nguy cơ|Nguy cơ rơi vào HCĐB|Trẻ em có nguy cơ|Nguy cơ rơi vào hoàn cảnh đặc biệt|"
     "Trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt|Nhóm nguy cơ",
     "Mã R, ví dụ R06.", 12},
    {Field::other, "other", "Khác", "Other circumstances",
     "Khác (mã O)|Hoàn cảnh khác|Nhóm trẻ em có hoàn cảnh khác|Trẻ em có hoàn cảnh khác|Mã khác|Nhóm khác",
     "Mã O, ví dụ O02.05.", 12},
    {Field::circumstances_from, "circumstances_from", "Từ ngày", "From",
     "Từ ngày tháng năm|Thời điểm|Ngày bắt đầu|Có hoàn cảnh từ ngày|HCĐB từ ngày|Từ ngày, tháng, năm",
     "Ngày bắt đầu có hoàn cảnh, ví dụ 01/09/2018.", 12},
    {Field::disability_types, "disability_types", "Dạng tật", "Disability type",
     "Dạng khuyết tật|Loại khuyết tật|Loại tật|Khuyết tật dạng tật|Khuyết tật dạng",
     "Vận động; Nghe, nói; Nhìn; Thần kinh, tâm thần; Trí tuệ; Khác. Nhiều dạng cách nhau bằng dấu “;”.", 18},
    {Field::disability_degree, "disability_degree", "Mức độ khuyết tật", "Disability degree",
     "Mức độ|Mức độ tật|Mức khuyết tật|Khuyết tật mức độ", "Chọn: Đặc biệt nặng, Nặng, Nhẹ.", 14},
    {Field::supports, "supports", "Đã được trợ giúp", "Support given",
     "Được trợ giúp|Trợ giúp|Hỗ trợ|Được hỗ trợ|Đã được hỗ trợ|Đã trợ giúp|Chính sách đã hưởng|Chế độ được hưởng",
     "Loại trợ giúp, ví dụ: Cấp thẻ BHYT; Trợ cấp hàng tháng 09/2018. Nhiều loại cách nhau bằng dấu “;”.", 24},
    {Field::head_id, "head_id", "Số định danh chủ hộ", "ID number of the head",
     "Số ĐDCN chủ hộ|Số CCCD chủ hộ|CCCD chủ hộ|Mã định danh chủ hộ", "", 16},
    {Field::policy_family, "policy_family", "Gia đình chính sách", "Policy family",
     "Diện chính sách|Đối tượng chính sách|Gia đình người có công", "", 18},
    {Field::poverty_year, "poverty_year", "Năm xét hộ nghèo", "Poverty decided for",
     "Hộ nghèo năm|Năm công nhận hộ nghèo", "", 9},
    {Field::poverty_decision, "poverty_decision", "Quyết định hộ nghèo", "Poverty decision",
     "Số quyết định hộ nghèo|Giấy chứng nhận hộ nghèo|Số giấy chứng nhận hộ nghèo", "", 18},
    {Field::other_name, "other_name", "Tên gọi khác", "Other name", "Tên thường gọi|Tên khác|Bí danh|Tên ở nhà", "",
     16},
    {Field::birth_estimated, "birth_estimated", "Ngày sinh ước tính", "Birth date estimated",
     "Ước tính ngày sinh|Ngày sinh là ước tính", "Có, khi ngày sinh chỉ là ước tính.", 10},
    {Field::nationality, "nationality", "Quốc tịch", "Nationality", "Quốc tịch của trẻ|Quốc tịch trẻ em",
     "Việt Nam; tên nước khác; hoặc Chưa xác định.", 12},
    {Field::birth_place, "birth_place", "Nơi sinh", "Place of birth", "Nơi sinh của trẻ", "", 20},
    {Field::home_town, "home_town", "Quê quán", "Home town", "Nguyên quán|Quê", "", 20},
    {Field::birth_cert_no, "birth_cert_no", "Số giấy khai sinh", "Birth certificate No.",
     "Số khai sinh|Số đăng ký khai sinh|Số GKS", "", 14},
    {Field::birth_cert_on, "birth_cert_on", "Ngày đăng ký khai sinh", "Birth registered on", "Ngày khai sinh|Ngày ĐKKS",
     "", 12},
    {Field::birth_cert_place, "birth_cert_place", "Nơi đăng ký khai sinh", "Birth registered at",
     "Nơi khai sinh|Nơi ĐKKS|Nơi cấp giấy khai sinh", "", 20},
    {Field::residence, "residence", "Cư trú", "Residence", "Tình trạng cư trú|Loại cư trú|Hình thức cư trú",
     "Chọn: Thường trú, Tạm trú, Nơi ở hiện tại, Không ổn định.", 14},
    {Field::father_ethnicity, "father_ethnicity", "Dân tộc cha", "Father's ethnic group",
     "Dân tộc của cha|Cha dân tộc|Dân tộc bố|Bố dân tộc", "Tên dân tộc của cha.", 11},
    {Field::father_nationality, "father_nationality", "Quốc tịch cha", "Father's nationality",
     "Quốc tịch của cha|Cha quốc tịch|Quốc tịch bố|Bố quốc tịch", "", 12},
    {Field::father_occupation, "father_occupation", "Nghề nghiệp cha", "Father's occupation",
     "Nghề nghiệp của cha|Cha nghề nghiệp|Nghề nghiệp bố|Bố nghề nghiệp|Nghề cha", "Nghề nghiệp của cha.", 16},
    {Field::father_residence, "father_residence", "Nơi cư trú của cha", "Father's residence",
     "Nơi cư trú cha|Nơi ở của cha|Địa chỉ của cha", "", 20},
    {Field::father_away_to, "father_away_to", "Nơi cha đi làm xa", "Father works away at",
     "Nơi cha đi làm ăn xa|Nơi đến của cha", "", 20},
    {Field::mother_ethnicity, "mother_ethnicity", "Dân tộc mẹ", "Mother's ethnic group", "Dân tộc của mẹ|Mẹ dân tộc",
     "Tên dân tộc của mẹ.", 11},
    {Field::mother_nationality, "mother_nationality", "Quốc tịch mẹ", "Mother's nationality",
     "Quốc tịch của mẹ|Mẹ quốc tịch", "", 12},
    {Field::mother_occupation, "mother_occupation", "Nghề nghiệp mẹ", "Mother's occupation",
     "Nghề nghiệp của mẹ|Mẹ nghề nghiệp|Nghề mẹ", "Nghề nghiệp của mẹ.", 16},
    {Field::mother_residence, "mother_residence", "Nơi cư trú của mẹ", "Mother's residence",
     "Nơi cư trú mẹ|Nơi ở của mẹ|Địa chỉ của mẹ", "", 20},
    {Field::mother_away_to, "mother_away_to", "Nơi mẹ đi làm xa", "Mother works away at",
     "Nơi mẹ đi làm ăn xa|Nơi đến của mẹ", "", 20},
    {Field::divorced_on, "divorced_on", "Ngày ly hôn", "Divorced on",
     "Ngày cha mẹ ly hôn|Ly hôn ngày|Ly hôn từ ngày|Thời điểm ly hôn", "", 12},
    {Field::divorce_decision, "divorce_decision", "Quyết định ly hôn", "Divorce decision",
     "Số quyết định ly hôn|Bản án ly hôn|Quyết định ly hôn của Tòa án", "", 18},
    {Field::carer_birth_year, "carer_birth_year", "Năm sinh người chăm sóc", "Carer's birth year",
     "Năm sinh của người chăm sóc|Người chăm sóc năm sinh", "", 9},
    {Field::carer_phone, "carer_phone", "Điện thoại người chăm sóc", "Carer's telephone",
     "Số điện thoại người chăm sóc|SĐT người chăm sóc|Người chăm sóc điện thoại", "Số điện thoại, giữ số 0 ở đầu.", 13},
    {Field::care, "care", "Hình thức chăm sóc", "Care", "Hình thức chăm sóc, nuôi dưỡng|Hình thức chăm sóc thay thế",
     "Để trống thì hiểu theo cột Đang sống với; ghi khi quyết định nói khác, ví dụ: Tạm thời.", 16},
    {Field::care_decision, "care_decision", "Số quyết định chăm sóc", "Care decision No.",
     "Số quyết định chăm sóc thay thế|Quyết định chăm sóc thay thế", "", 16},
    {Field::care_decision_on, "care_decision_on", "Ngày quyết định chăm sóc", "Care decision of",
     "Ngày quyết định chăm sóc thay thế", "", 12},
    {Field::school_left_on, "school_left_on", "Ngày bỏ học", "Left school on",
     "Bỏ học từ ngày|Thời điểm bỏ học|Ngày nghỉ học", "Khi trẻ đã bỏ học: từ ngày nào.", 12},
    {Field::school_left_reason, "school_left_reason", "Lý do bỏ học", "Reason for leaving school",
     "Nguyên nhân bỏ học|Lý do không đi học|Lý do nghỉ học", "Khi trẻ đã bỏ học: vì sao.", 20},
    {Field::lower_secondary_done, "lower_secondary_done", "Đã hoàn thành THCS", "Lower secondary completed",
     "Hoàn thành THCS|Tốt nghiệp THCS|Đã tốt nghiệp THCS|Đã học xong THCS", "Chọn: Có, Không.", 10},
    {Field::lower_secondary_year, "lower_secondary_year", "Năm hoàn thành THCS", "Lower secondary completed in",
     "Năm tốt nghiệp THCS", "", 9},
    {Field::works_for_living, "works_for_living", "Lao động kiếm sống", "Works for a living",
     "Phải lao động kiếm sống|Đang lao động kiếm sống", "Chọn: Có, Không.", 10},
    {Field::job, "job", "Công việc kiếm sống", "Work done", "Công việc|Công việc đang làm", "", 16},
    {Field::insurance_until, "insurance_until", "Hạn thẻ BHYT", "Insurance valid until",
     "Thẻ BHYT có giá trị đến|Hạn sử dụng thẻ BHYT|Giá trị thẻ BHYT đến ngày|Hạn BHYT",
     "Ngày cuối cùng thẻ có giá trị.", 12},
    {Field::insurance_kind, "insurance_kind", "Đối tượng BHYT", "Insurance group",
     "Mã đối tượng BHYT|Nhóm đối tượng BHYT|Loại thẻ BHYT", "", 14},
    {Field::vaccinated, "vaccinated", "Tiêm chủng đầy đủ", "Fully vaccinated",
     "Tiêm chủng|Đã tiêm chủng đầy đủ|Tiêm chủng đầy đủ (dưới 1 tuổi)", "", 10},
    {Field::disability_cert_no, "disability_cert_no", "Số giấy xác nhận khuyết tật", "Disability certificate No.",
     "Giấy xác nhận khuyết tật|Số GXN khuyết tật", "Số của giấy; chưa có thì để trống.", 16},
    {Field::disability_cert_on, "disability_cert_on", "Ngày xác nhận khuyết tật", "Disability certified on",
     "Ngày giấy xác nhận khuyết tật|Ngày cấp giấy xác nhận khuyết tật", "", 12},
    {Field::illness_listed, "illness_listed", "Bệnh hiểm nghèo/điều trị dài ngày", "Listed illness",
     "Bệnh hiểm nghèo|Bệnh hiểm nghèo hoặc điều trị dài ngày|Mắc bệnh hiểm nghèo|Bệnh điều trị dài ngày",
     "Chọn: Có, Không.", 14},
    {Field::illness, "illness", "Tên bệnh", "Illness", "Bệnh|Loại bệnh|Mắc bệnh", "", 18},
    {Field::treatment_place, "treatment_place", "Nơi điều trị", "Treated at", "Nơi điều trị bệnh|Bệnh viện điều trị",
     "", 20},
    {Field::checked_up_on, "checked_up_on", "Ngày khám sức khỏe", "Last check-up on",
     "Khám sức khỏe định kỳ|Ngày khám sức khỏe gần nhất|Khám sức khỏe ngày", "", 12},
    {Field::note, "note", "Ghi chú", "Note", "Ghi chú khác|Chú thích|Notes", "Điều cần ghi thêm.", 24},
}};

struct ContextualLabel {
  std::string_view label;  // folded
  Field left;
  Field means;
};
constexpr std::array CONTEXTUAL = {
    ContextualLabel{"nam sinh", Field::father_name, Field::father_birth_year},
    ContextualLabel{"nam sinh", Field::mother_name, Field::mother_birth_year},
    ContextualLabel{"tinh trang", Field::father_name, Field::father_states},
    ContextualLabel{"tinh trang", Field::father_birth_year, Field::father_states},
    ContextualLabel{"tinh trang", Field::mother_name, Field::mother_states},
    ContextualLabel{"tinh trang", Field::mother_birth_year, Field::mother_states},
    ContextualLabel{"quan he", Field::carer_name, Field::carer_relation},
};

struct FallbackLabel {
  std::string_view label;
  Field means;
};
constexpr std::array FALLBACKS = {
    FallbackLabel{"nam sinh", Field::birth_date},
    FallbackLabel{"quan he", Field::relation_to_head},
    FallbackLabel{"quan he", Field::carer_relation},
};

using LabelTable = std::map<std::string, Field, std::less<>>;

LabelTable make_label_table() {
  LabelTable table;
  const auto add = [&table](std::string_view label, Field field) {
    const auto [entry, added] = table.emplace(names::fold_label(label), field);
    MANGNON_CHECK(added || entry->second == field);
  };
  for (const auto& column : COLUMNS) {
    if (column.field != Field::carer_relation) add(column.label, column.field);
    add(column.label_en, column.field);
    for (const auto synonym : base::split(column.synonyms, '|'))
      if (!synonym.empty()) add(synonym, column.field);
  }
  return table;
}

}  // namespace

std::span<const Column> columns() {
  return COLUMNS;
}

const Column& column_of(Field field) {
  return COLUMNS[static_cast<std::size_t>(field)];
}

LabelMeaning meaning_of_label(std::string_view folded_label, std::optional<Field> left) {
  static const LabelTable TABLE = make_label_table();
  if (const auto found = TABLE.find(folded_label); found != TABLE.end()) return {.fields = {found->second}};
  LabelMeaning meaning;
  for (const auto& contextual : CONTEXTUAL) {
    if (contextual.label != folded_label) continue;
    meaning.depends_on_left = true;
    if (contextual.left == left) meaning.fields.push_back(contextual.means);
  }
  for (const auto& fallback : FALLBACKS)
    if (fallback.label == folded_label) meaning.fields.push_back(fallback.means);
  return meaning;
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

std::string cell_address(std::size_t column, std::size_t sheet_row) {
  return column_letters(column) + std::to_string(sheet_row);
}

}  // namespace mangnon::exchange
