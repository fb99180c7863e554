// The columns of the workbook that a commune sends: each with its key, its label in both languages and the other ways
// people write that label. This is the one place where a column is declared; header recognition, the blank workbook,
// its guide sheet and the addresses of refused cells follow from it (contract: "Workbook in"; domain.md 3.4, 3.6).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mangnon::exchange {

enum class Field {
  ordinal,  // STT: recognised so that nobody is told it was ignored; carries nothing
  verdict,  // "Kết quả", "Lý do" of a workbook that was given back: the same
  hamlet,
  household_no,
  head_name,
  address,
  phone,
  poverty,
  child_code,
  version,  // the stamp of a list that was exported: which versions of the child and its household it shows
  full_name,
  id_number,
  birth_date,
  birth_date_male,
  birth_date_female,
  sex,
  sex_male,    // a tick
  sex_female,  // a tick
  ethnicity,
  birth_registered,
  insurance_no,
  relation_to_head,
  living_with,
  father_name,
  father_birth_year,
  father_states,
  mother_name,
  mother_birth_year,
  mother_states,
  carer_name,
  carer_relation,
  schooling,
  grade,
  school,
  special,  // HCĐB: S codes
  at_risk,  // R codes
  other,    // O codes
  circumstances_from,
  disability_types,
  disability_degree,
  supports,
  head_id,
  policy_family,
  poverty_year,
  poverty_decision,
  other_name,
  birth_estimated,
  nationality,
  birth_place,
  home_town,
  birth_cert_no,
  birth_cert_on,
  birth_cert_place,
  residence,
  father_ethnicity,
  father_nationality,
  father_occupation,
  father_residence,
  father_away_to,
  mother_ethnicity,
  mother_nationality,
  mother_occupation,
  mother_residence,
  mother_away_to,
  divorced_on,
  divorce_decision,
  carer_birth_year,
  carer_phone,
  care,
  care_decision,
  care_decision_on,
  school_left_on,
  school_left_reason,
  lower_secondary_done,
  lower_secondary_year,
  works_for_living,
  job,
  insurance_until,
  insurance_kind,
  vaccinated,
  disability_cert_no,
  disability_cert_on,
  illness_listed,
  illness,
  treatment_place,
  checked_up_on,
  note
};
inline constexpr std::size_t FIELD_COUNT = static_cast<std::size_t>(Field::note) + 1;

struct Column {
  Field field{};
  std::string_view key;    // stable: JSON and the API
  std::string_view label;  // Vietnamese, as in the contract
  std::string_view label_en;
  std::string_view synonyms;  // other labels, separated by '|'; compared without marks, case and punctuation
  std::string_view guide;     // what the column takes, for the guide sheet; empty: not in the blank workbook
  double width_chars = 12;
};

// All columns in the order of the blank workbook, one for each Field.
[[nodiscard]] std::span<const Column> columns();
[[nodiscard]] const Column& column_of(Field field);

// What a label may mean, best first. Short labels mean something else beside another column: "Năm sinh" after "Họ tên
// cha" is the father's.
struct LabelMeaning {
  std::vector<Field> fields{};  // empty: not known
  bool depends_on_left = false;
};
// `left` is the nearest known column on the left. REQUIRES a key of names::fold_label.
[[nodiscard]] LabelMeaning meaning_of_label(std::string_view folded_label, std::optional<Field> left);

// "A" for 0, "Z" for 25, "AA" for 26.
[[nodiscard]] std::string column_letters(std::size_t column);
// "G7": column counted from 0, row as the sheet shows it.
[[nodiscard]] std::string cell_address(std::size_t column, std::size_t sheet_row);

}  // namespace mangnon::exchange
