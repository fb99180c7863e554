// One commune's workbook as its officer would send it: title rows, one header row, one row per child, with the small
// differences between offices (dates typed or as Excel dates, codes or names, one or two birth-date columns).
// Source: contract.md, "Workbook in".
//
// Contract: columns and words are those of the contract; every row but those with an injected error must be accepted.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "generator/model.hpp"
#include "generator/words.hpp"

namespace mangnon::generator {

enum class Column {
  hamlet,
  household_number,
  head_name,
  address,
  phone,
  poverty,
  child_code,
  name,
  id_number,
  birth_date,
  sex,
  birth_date_male,
  birth_date_female,
  ethnicity,
  birth_registered,
  insurance,
  relation_to_head,
  living_with,
  father_name,
  father_birth_year,
  father_state,
  mother_name,
  mother_birth_year,
  mother_state,
  carer_name,
  carer_relation,
  school_status,
  grade,
  school,
  special,
  risk,
  other,
  since,
  disability_type,
  disability_degree,
  supports,
  note
};
[[nodiscard]] std::string_view label_of(Column column);

// The habits of an office.
struct WorkbookStyle {
  bool with_names = false;         // names of the lists instead of codes
  bool typed_dates = false;        // "31/12/2018" as text instead of an Excel date
  bool birth_date_by_sex = false;  // two birth-date columns instead of birth date and sex
  bool yes_no_in_words = false;    // Có/Không instead of C/K
};
[[nodiscard]] WorkbookStyle style_of(const std::string& commune, std::uint64_t seed);

// What stands in one cell of a child's row instead of the truth.
struct Misprint {
  std::size_t household = 0;  // index in the commune
  std::size_t child = 0;      // index in the household
  Column column{};
  std::string text{};
};

struct Workbook {
  std::string path{};
  std::string place{};  // "Xã Ba Vì, Huyện Ba Tơ, Tỉnh Quảng Ngãi"
  base::Date on{};
  WorkbookStyle style{};
  bool training = false;
};

// The sheet row (from 1) of the first child.
inline constexpr std::size_t FIRST_CHILD_ROW = 6;

// Overwrites. FAILS with DOCUMENT_NOT_WRITTEN.
[[nodiscard]] base::Result<void> write_workbook(const Workbook& workbook, const Commune& commune, const Words& words,
                                                std::span<const Misprint> misprints);

}  // namespace mangnon::generator
