// The lines of a slip (PHIEU) in their order: what is printed and what is keyed back from the returned paper follow the
// same table. Source: domain.md 3.7; docs/domain/reports.md REPORT-26, REPORT-37.
#pragma once

#include <array>
#include <string_view>

namespace mangnon::domain {

struct SlipLine {
  std::string_view vi;
  std::string_view en;
  std::array<std::string_view, 4> keys{};  // facts of the line, in the order in which they stand; the rest empty
};

inline constexpr std::array<SlipLine, 4> SLIP_HOUSEHOLD_LINES = {{
    {"Chủ hộ", "Head of household", {"head_name"}},
    {"Địa chỉ cụ thể", "Address", {"address"}},
    {"Điện thoại", "Telephone", {"phone"}},
    {"Hộ nghèo/cận nghèo", "Poverty", {"poverty", "poverty_year"}},
}};
inline constexpr std::array<SlipLine, 8> SLIP_CHILD_LINES = {{
    {"Họ và tên", "Full name", {"full_name"}},
    {"Ngày sinh; giới tính; dân tộc", "Born; sex; ethnic group", {"birth_date", "sex", "ethnicity"}},
    {"Số định danh cá nhân", "Personal ID number", {"id_number"}},
    {"Số thẻ BHYT", "Insurance number", {"insurance_no", "insurance_kind"}},
    {"Quan hệ với chủ hộ; đang sống với", "Relation to head; living with", {"relation_to_head", "living_with"}},
    {"Cha, mẹ, người chăm sóc", "Parents, carer", {"father_name", "mother_name", "carer_name", "carer_relation"}},
    {"Lớp, trường hoặc lý do không học",
     "School, or why not",
     {"school_status", "grade", "school", "school_left_reason"}},
    {"Mã hoàn cảnh (S, R, O); từ ngày", "Codes (S, R, O); since", {}},
}};

}  // namespace mangnon::domain
