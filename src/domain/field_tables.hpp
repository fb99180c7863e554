// The field tables: each fact declared once, with its key (column, JSON member, payload key), its labels and who may
// see it. Binding, audit difference, form labels and the data dictionary derive from here (docs/domain/register.md).
#pragma once

#include <string_view>
#include <tuple>

#include "domain/field_codec.hpp"

namespace mangnon::domain {

// NĐ 56/2017 Đ33: personal = tells who or where somebody is; sensitive = health, offences, family trouble (10.4).
enum class Privacy { open, personal, sensitive };

template <class Record, class Value>
struct Field {
  std::string_view key;
  Value Record::*member;
  Privacy privacy;
  std::string_view vi;
  std::string_view en;
};

template <class Record, class Value>
constexpr Field<Record, Value> field(std::string_view key, Value Record::*member, Privacy privacy, std::string_view vi,
                                     std::string_view en) {
  return {key, member, privacy, vi, en};
}

inline constexpr auto HOUSEHOLD_FIELDS = std::make_tuple(
    field("hamlet", &HouseholdFacts::hamlet, Privacy::open, "Thôn/bản/tổ dân phố", "Hamlet"),
    field("number", &HouseholdFacts::number, Privacy::open, "Số hộ", "Household number"),
    field("head_name", &HouseholdFacts::head_name, Privacy::personal, "Họ tên chủ hộ", "Head of household"),
    field("head_id", &HouseholdFacts::head_id, Privacy::personal, "Số định danh chủ hộ", "ID number of the head"),
    field("address", &HouseholdFacts::address, Privacy::personal, "Địa chỉ", "Address"),
    field("phone", &HouseholdFacts::phone, Privacy::personal, "Điện thoại", "Telephone"),
    field("poverty", &HouseholdFacts::poverty, Privacy::open, "Hộ nghèo/cận nghèo", "Poverty"),
    field("poverty_year", &HouseholdFacts::poverty_year, Privacy::open, "Năm xét hộ nghèo", "Poverty decided for"),
    field("poverty_decision", &HouseholdFacts::poverty_decision, Privacy::personal, "Quyết định hộ nghèo",
          "Poverty decision"),
    field("policy_family", &HouseholdFacts::policy_family, Privacy::personal, "Gia đình chính sách", "Policy family"),
    field("ended", &HouseholdFacts::ended, Privacy::open, "Tình trạng hộ", "State of the household"));

inline constexpr auto CHILD_FIELDS = std::make_tuple(
    field("presence", &ChildFacts::presence, Privacy::open, "Tình trạng quản lý", "Presence"),
    field("exit_reason", &ChildFacts::exit_reason, Privacy::personal, "Lý do ra khỏi sổ", "Reason of exit"),
    field("entry", &ChildFacts::entry, Privacy::open, "Vào sổ do", "Came into the register by"),
    field("entry_from", &ChildFacts::entry_from, Privacy::personal, "Chuyển đến từ", "Moved in from"),
    field("household", &ChildFacts::household, Privacy::open, "Hộ", "Household"),
    field("hamlet", &ChildFacts::hamlet, Privacy::open, "Thôn/bản/tổ dân phố", "Hamlet"),
    field("facility", &ChildFacts::facility, Privacy::open, "Cơ sở trợ giúp xã hội", "Facility"),
    field("full_name", &ChildFacts::full_name, Privacy::personal, "Họ và tên", "Full name"),
    field("other_name", &ChildFacts::other_name, Privacy::personal, "Tên gọi khác", "Other name"),
    field("birth_date", &ChildFacts::birth_date, Privacy::personal, "Ngày sinh", "Date of birth"),
    field("birth_precision", &ChildFacts::birth_precision, Privacy::open, "Độ chính xác ngày sinh",
          "Birth date known to"),
    field("birth_estimated", &ChildFacts::birth_estimated, Privacy::open, "Ngày sinh ước tính", "Birth date estimated"),
    field("sex", &ChildFacts::sex, Privacy::open, "Giới tính", "Sex"),
    field("ethnicity", &ChildFacts::ethnicity, Privacy::personal, "Dân tộc", "Ethnic group"),
    field("nationality", &ChildFacts::nationality, Privacy::personal, "Quốc tịch", "Nationality"),
    field("religion", &ChildFacts::religion, Privacy::sensitive, "Tôn giáo", "Religion"),
    field("birth_place", &ChildFacts::birth_place, Privacy::personal, "Nơi sinh", "Place of birth"),
    field("home_town", &ChildFacts::home_town, Privacy::personal, "Quê quán", "Home town"),
    field("id_number", &ChildFacts::id_number, Privacy::personal, "Số định danh cá nhân", "Personal ID number"),
    field("id_state", &ChildFacts::id_state, Privacy::open, "Tình trạng số định danh", "State of the ID number"),
    field("birth_registered", &ChildFacts::birth_registered, Privacy::open, "Khai sinh", "Birth registered"),
    field("birth_cert_no", &ChildFacts::birth_cert_no, Privacy::personal, "Số giấy khai sinh", "Birth certificate No."),
    field("birth_cert_on", &ChildFacts::birth_cert_on, Privacy::personal, "Ngày đăng ký khai sinh",
          "Birth registered on"),
    field("birth_cert_place", &ChildFacts::birth_cert_place, Privacy::personal, "Nơi đăng ký khai sinh",
          "Birth registered at"),
    field("relation_to_head", &ChildFacts::relation_to_head, Privacy::personal, "Quan hệ với chủ hộ",
          "Relation to head"),
    field("living_with", &ChildFacts::living_with, Privacy::personal, "Đang sống với", "Living with"),
    field("care", &ChildFacts::care, Privacy::personal, "Hình thức chăm sóc", "Care"),
    field("care_decision", &ChildFacts::care_decision, Privacy::personal, "Số quyết định chăm sóc",
          "Care decision No."),
    field("care_decision_on", &ChildFacts::care_decision_on, Privacy::personal, "Ngày quyết định chăm sóc",
          "Care decision of"),
    field("father_name", &ChildFacts::father_name, Privacy::personal, "Họ tên cha", "Father"),
    field("father_birth_year", &ChildFacts::father_birth_year, Privacy::personal, "Năm sinh cha",
          "Father's birth year"),
    field("father_ethnicity", &ChildFacts::father_ethnicity, Privacy::personal, "Dân tộc cha", "Father's ethnic group"),
    field("father_nationality", &ChildFacts::father_nationality, Privacy::personal, "Quốc tịch cha",
          "Father's nationality"),
    field("father_occupation", &ChildFacts::father_occupation, Privacy::personal, "Nghề nghiệp cha",
          "Father's occupation"),
    field("father_residence", &ChildFacts::father_residence, Privacy::personal, "Nơi cư trú của cha",
          "Father's residence"),
    field("father_states", &ChildFacts::father_states, Privacy::sensitive, "Tình trạng cha", "Father's status"),
    field("father_away_to", &ChildFacts::father_away_to, Privacy::personal, "Nơi cha đi làm xa",
          "Father works away at"),
    field("mother_name", &ChildFacts::mother_name, Privacy::personal, "Họ tên mẹ", "Mother"),
    field("mother_birth_year", &ChildFacts::mother_birth_year, Privacy::personal, "Năm sinh mẹ", "Mother's birth year"),
    field("mother_ethnicity", &ChildFacts::mother_ethnicity, Privacy::personal, "Dân tộc mẹ", "Mother's ethnic group"),
    field("mother_nationality", &ChildFacts::mother_nationality, Privacy::personal, "Quốc tịch mẹ",
          "Mother's nationality"),
    field("mother_occupation", &ChildFacts::mother_occupation, Privacy::personal, "Nghề nghiệp mẹ",
          "Mother's occupation"),
    field("mother_residence", &ChildFacts::mother_residence, Privacy::personal, "Nơi cư trú của mẹ",
          "Mother's residence"),
    field("mother_states", &ChildFacts::mother_states, Privacy::sensitive, "Tình trạng mẹ", "Mother's status"),
    field("mother_away_to", &ChildFacts::mother_away_to, Privacy::personal, "Nơi mẹ đi làm xa", "Mother works away at"),
    field("parents_divorced", &ChildFacts::parents_divorced, Privacy::sensitive, "Cha mẹ ly hôn", "Parents divorced"),
    field("divorced_on", &ChildFacts::divorced_on, Privacy::sensitive, "Ngày ly hôn", "Divorced on"),
    field("divorce_decision", &ChildFacts::divorce_decision, Privacy::sensitive, "Quyết định ly hôn",
          "Divorce decision"),
    field("carer_name", &ChildFacts::carer_name, Privacy::personal, "Người chăm sóc", "Carer"),
    field("carer_relation", &ChildFacts::carer_relation, Privacy::personal, "Quan hệ", "Carer's relation"),
    field("carer_birth_year", &ChildFacts::carer_birth_year, Privacy::personal, "Năm sinh người chăm sóc",
          "Carer's birth year"),
    field("carer_phone", &ChildFacts::carer_phone, Privacy::personal, "Điện thoại người chăm sóc", "Carer's telephone"),
    field("residence", &ChildFacts::residence, Privacy::personal, "Cư trú", "Residence"),
    field("school_status", &ChildFacts::school_status, Privacy::personal, "Tình trạng học tập", "Schooling"),
    field("grade", &ChildFacts::grade, Privacy::personal, "Lớp", "Grade"),
    field("school", &ChildFacts::school, Privacy::personal, "Trường", "School"),
    field("school_left_on", &ChildFacts::school_left_on, Privacy::personal, "Ngày bỏ học", "Left school on"),
    field("school_left_reason", &ChildFacts::school_left_reason, Privacy::sensitive, "Lý do bỏ học",
          "Reason for leaving school"),
    field("lower_secondary_done", &ChildFacts::lower_secondary_done, Privacy::personal, "Đã hoàn thành THCS",
          "Lower secondary completed"),
    field("lower_secondary_year", &ChildFacts::lower_secondary_year, Privacy::personal, "Năm hoàn thành THCS",
          "Lower secondary completed in"),
    field("works_for_living", &ChildFacts::works_for_living, Privacy::sensitive, "Lao động kiếm sống",
          "Works for a living"),
    field("job", &ChildFacts::job, Privacy::sensitive, "Công việc kiếm sống", "Work done"),
    field("insurance_no", &ChildFacts::insurance_no, Privacy::personal, "Số thẻ BHYT", "Health insurance number"),
    field("insurance_kind", &ChildFacts::insurance_kind, Privacy::personal, "Đối tượng BHYT", "Insurance group"),
    field("insurance_until", &ChildFacts::insurance_until, Privacy::personal, "Hạn thẻ BHYT", "Insurance valid until"),
    field("vaccinated", &ChildFacts::vaccinated, Privacy::sensitive, "Tiêm chủng đầy đủ", "Fully vaccinated"),
    field("disability_types", &ChildFacts::disability_types, Privacy::sensitive, "Dạng tật", "Types of disability"),
    field("disability_degree", &ChildFacts::disability_degree, Privacy::sensitive, "Mức độ khuyết tật",
          "Degree of disability"),
    field("disability_cert_no", &ChildFacts::disability_cert_no, Privacy::sensitive, "Số giấy xác nhận khuyết tật",
          "Disability certificate No."),
    field("disability_cert_on", &ChildFacts::disability_cert_on, Privacy::sensitive, "Ngày xác nhận khuyết tật",
          "Disability certified on"),
    field("illness_listed", &ChildFacts::illness_listed, Privacy::sensitive, "Bệnh hiểm nghèo/điều trị dài ngày",
          "Listed illness"),
    field("illness", &ChildFacts::illness, Privacy::sensitive, "Tên bệnh", "Illness"),
    field("treatment_place", &ChildFacts::treatment_place, Privacy::sensitive, "Nơi điều trị", "Treated at"),
    field("weight_g", &ChildFacts::weight_g, Privacy::sensitive, "Cân nặng (gam)", "Weight (g)"),
    field("height_cm", &ChildFacts::height_cm, Privacy::sensitive, "Chiều cao (cm)", "Height (cm)"),
    field("measured_on", &ChildFacts::measured_on, Privacy::sensitive, "Ngày cân đo", "Measured on"),
    field("checked_up_on", &ChildFacts::checked_up_on, Privacy::sensitive, "Ngày khám sức khỏe", "Last check-up on"),
    field("note", &ChildFacts::note, Privacy::sensitive, "Ghi chú", "Note"));

}  // namespace mangnon::domain
