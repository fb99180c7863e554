// The field tables: each fact declared once, with its key (column, JSON member, payload key), its labels and who may
// see it. Binding, audit difference, form labels and the data dictionary derive from here (docs/domain/register.md).
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

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
    field("address", &HouseholdFacts::address, Privacy::personal, "Địa chỉ", "Address"),
    field("phone", &HouseholdFacts::phone, Privacy::personal, "Điện thoại", "Telephone"),
    field("poverty", &HouseholdFacts::poverty, Privacy::open, "Hộ nghèo/cận nghèo", "Poverty"));

inline constexpr auto CHILD_FIELDS = std::make_tuple(
    field("presence", &ChildFacts::presence, Privacy::open, "Tình trạng quản lý", "Presence"),
    field("exit_reason", &ChildFacts::exit_reason, Privacy::personal, "Lý do ra khỏi sổ", "Reason of exit"),
    field("household", &ChildFacts::household, Privacy::open, "Hộ", "Household"),
    field("hamlet", &ChildFacts::hamlet, Privacy::open, "Thôn/bản/tổ dân phố", "Hamlet"),
    field("full_name", &ChildFacts::full_name, Privacy::personal, "Họ và tên", "Full name"),
    field("birth_date", &ChildFacts::birth_date, Privacy::personal, "Ngày sinh", "Date of birth"),
    field("birth_precision", &ChildFacts::birth_precision, Privacy::open, "Độ chính xác ngày sinh",
          "Birth date known to"),
    field("sex", &ChildFacts::sex, Privacy::open, "Giới tính", "Sex"),
    field("ethnicity", &ChildFacts::ethnicity, Privacy::personal, "Dân tộc", "Ethnic group"),
    field("nationality", &ChildFacts::nationality, Privacy::personal, "Quốc tịch", "Nationality"),
    field("id_number", &ChildFacts::id_number, Privacy::personal, "Số định danh cá nhân", "Personal ID number"),
    field("id_state", &ChildFacts::id_state, Privacy::open, "Tình trạng số định danh", "State of the ID number"),
    field("birth_registered", &ChildFacts::birth_registered, Privacy::open, "Khai sinh", "Birth registered"),
    field("relation_to_head", &ChildFacts::relation_to_head, Privacy::personal, "Quan hệ với chủ hộ",
          "Relation to head"),
    field("living_with", &ChildFacts::living_with, Privacy::personal, "Đang sống với", "Living with"),
    field("care", &ChildFacts::care, Privacy::personal, "Hình thức chăm sóc", "Care"),
    field("father_name", &ChildFacts::father_name, Privacy::personal, "Họ tên cha", "Father"),
    field("father_birth_year", &ChildFacts::father_birth_year, Privacy::personal, "Năm sinh cha",
          "Father's birth year"),
    field("father_states", &ChildFacts::father_states, Privacy::sensitive, "Tình trạng cha", "Father's status"),
    field("mother_name", &ChildFacts::mother_name, Privacy::personal, "Họ tên mẹ", "Mother"),
    field("mother_birth_year", &ChildFacts::mother_birth_year, Privacy::personal, "Năm sinh mẹ", "Mother's birth year"),
    field("mother_states", &ChildFacts::mother_states, Privacy::sensitive, "Tình trạng mẹ", "Mother's status"),
    field("parents_divorced", &ChildFacts::parents_divorced, Privacy::sensitive, "Cha mẹ ly hôn", "Parents divorced"),
    field("carer_name", &ChildFacts::carer_name, Privacy::personal, "Người chăm sóc", "Carer"),
    field("carer_relation", &ChildFacts::carer_relation, Privacy::personal, "Quan hệ", "Carer's relation"),
    field("residence", &ChildFacts::residence, Privacy::personal, "Cư trú", "Residence"),
    field("school_status", &ChildFacts::school_status, Privacy::personal, "Tình trạng học tập", "Schooling"),
    field("grade", &ChildFacts::grade, Privacy::personal, "Lớp", "Grade"),
    field("school", &ChildFacts::school, Privacy::personal, "Trường", "School"),
    field("lower_secondary_done", &ChildFacts::lower_secondary_done, Privacy::personal, "Đã hoàn thành THCS",
          "Lower secondary completed"),
    field("works_for_living", &ChildFacts::works_for_living, Privacy::sensitive, "Lao động kiếm sống",
          "Works for a living"),
    field("insurance_no", &ChildFacts::insurance_no, Privacy::personal, "Số thẻ BHYT", "Health insurance number"),
    field("insurance_until", &ChildFacts::insurance_until, Privacy::personal, "Hạn thẻ BHYT", "Insurance valid until"),
    field("disability_types", &ChildFacts::disability_types, Privacy::sensitive, "Dạng tật", "Types of disability"),
    field("disability_degree", &ChildFacts::disability_degree, Privacy::sensitive, "Mức độ khuyết tật",
          "Degree of disability"),
    field("illness_listed", &ChildFacts::illness_listed, Privacy::sensitive, "Bệnh hiểm nghèo/điều trị dài ngày",
          "Listed illness"),
    field("note", &ChildFacts::note, Privacy::sensitive, "Ghi chú", "Note"));

[[nodiscard]] constexpr const auto& fields_of(const ChildFacts&) {
  return CHILD_FIELDS;
}
[[nodiscard]] constexpr const auto& fields_of(const HouseholdFacts&) {
  return HOUSEHOLD_FIELDS;
}

// Calls visit(field) for each field of the record's table, in order.
template <class Record, class Visit>
constexpr void for_each_field(const Record& record, Visit&& visit) {
  std::apply([&](const auto&... each) { (visit(each), ...); }, fields_of(record));
}

// One fact of a change: the field's key and its encoded value; an empty value means "no longer stated".
struct FactChange {
  std::string key;
  std::string value;

  bool operator==(const FactChange&) const = default;
};
using FactChanges = std::vector<FactChange>;

// What `after` says otherwise than `before`, in the order of the table.
[[nodiscard]] FactChanges difference(const ChildFacts& before, const ChildFacts& after);
[[nodiscard]] FactChanges difference(const HouseholdFacts& before, const HouseholdFacts& after);
// Sets the fact; false when there is no such key or the text is not of its form.
[[nodiscard]] bool apply_change(ChildFacts& facts, const FactChange& change);
[[nodiscard]] bool apply_change(HouseholdFacts& facts, const FactChange& change);

// The table without its types: for dictionaries, audit labels, JSON schemas.
struct FieldInfo {
  std::string_view key;
  FieldKind kind;
  Privacy privacy;
  std::string_view vi;
  std::string_view en;
};
[[nodiscard]] const std::vector<FieldInfo>& child_field_infos();
[[nodiscard]] const std::vector<FieldInfo>& household_field_infos();

}  // namespace mangnon::domain
