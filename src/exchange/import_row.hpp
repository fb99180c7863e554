// One row of a commune's workbook, read: who the child is, with whom it lives, how it fares, as far as the sheet says.
// Every member may be absent, because an empty cell means "not stated", never "no". Values of code lists are held as
// their codes (data/code_lists.csv, data/ethnic_groups.csv, the circumstance codebook). Whether the values make sense
// together (ages, ID numbers, exclusive groups) is judged later by the rules of the domain; here only single cells are
// judged. Sources: contract "Workbook in"; domain.md 3.4, 3.5.
//
// Invariants
// 1. Text is NFC, trimmed and not longer than base::limits allows; names, numbers and addresses are Sensitive.
// 2. A cell that could not be understood leaves its member absent and one Failure in `failures`, field = "G7".
// 3. cell_of(field) is the cell from which the member came, so that a later finding can be put beside it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "base/sensitive.hpp"
#include "domain/exactness.hpp"
#include "exchange/column.hpp"

namespace mangnon::exchange {

using SensitiveText = base::Sensitive<std::string>;

// How exactly a date is written in the sheet; a month or a year stands for its first day.
enum class DatePrecision { day, month, year };

[[nodiscard]] domain::BirthPrecision precision_of(DatePrecision precision);

struct ImportedDate {
  base::Date date{};
  DatePrecision precision = DatePrecision::day;

  bool operator==(const ImportedDate&) const = default;
};

struct ImportedParentState {
  std::string code;  // list PARENT_STATUS: "DEAD", "AWAY" …
  std::optional<ImportedDate> since = std::nullopt;
  std::optional<ImportedDate> until = std::nullopt;

  bool operator==(const ImportedParentState&) const = default;
};

struct ImportedParent {
  std::optional<SensitiveText> name = std::nullopt;
  std::optional<int> birth_year = std::nullopt;
  std::vector<ImportedParentState> states = {};  // empty: not stated

  bool operator==(const ImportedParent&) const = default;
};

struct ImportedCircumstance {
  std::string code;        // "S04.2", "R06", "O02.05"
  std::size_t column = 0;  // counted from 0: the cell that names or ticks it

  bool operator==(const ImportedCircumstance&) const = default;
};

struct ImportedSupport {
  std::string code;  // list SUPPORT: "Y1", "X1" …
  std::optional<ImportedDate> on = std::nullopt;

  bool operator==(const ImportedSupport&) const = default;
};

// One fact of the field table as a single cell states it (plain_field.hpp).
struct ImportedFact {
  Field field{};
  base::Sensitive<std::string> value{};          // in the fact's text form
  DatePrecision precision = DatePrecision::day;  // of a date

  bool operator==(const ImportedFact&) const = default;
};

struct ImportRow {
  std::size_t sheet_row = 0;  // as the sheet shows it, from 1

  std::optional<std::string> hamlet = std::nullopt;  // as written; matched to a unit by the register
  std::optional<int> household_no = std::nullopt;
  std::optional<SensitiveText> head_name = std::nullopt;
  std::optional<SensitiveText> address = std::nullopt;
  std::optional<SensitiveText> phone = std::nullopt;
  std::optional<std::string> poverty = std::nullopt;  // list POVERTY
  bool household_repeated = false;  // household cells were blank and stand for the household of the row above

  std::optional<std::string> child_code = std::nullopt;  // the register's own id of the child, when exported before
  std::optional<std::string> version = std::nullopt;     // "5/3": of the child and of its household, as exported
  std::optional<base::Date> shown_on = std::nullopt;     // the day of the exported list, as its title says
  std::optional<SensitiveText> full_name = std::nullopt;
  std::optional<SensitiveText> id_number = std::nullopt;  // digits as written, lost zeros not restored
  std::optional<ImportedDate> birth_date = std::nullopt;
  std::optional<std::string> sex = std::nullopt;        // list SEX: "male", "female", "undetermined"
  std::optional<std::string> ethnicity = std::nullopt;  // code of 1979: "01"
  std::optional<bool> birth_registered = std::nullopt;
  std::optional<SensitiveText> insurance_no = std::nullopt;    // "" is never held
  bool without_insurance = false;                              // the number's cell says "không có"
  std::optional<std::string> relation_to_head = std::nullopt;  // list RELATION
  std::optional<std::string> living_with = std::nullopt;       // list LIVING_WITH

  ImportedParent father{};
  ImportedParent mother{};
  std::optional<bool> parents_divorced = std::nullopt;
  std::optional<ImportedDate> divorced_on = std::nullopt;  // of a parent's state: "Ly hôn 2016"
  Field divorced_on_in{};                                  // the column of that parent
  std::optional<SensitiveText> carer_name = std::nullopt;
  std::optional<std::string> carer_relation = std::nullopt;  // list LIVING_WITH

  std::optional<std::string> schooling = std::nullopt;  // list SCHOOLING
  std::optional<int> grade = std::nullopt;              // 1 … 12
  std::optional<SensitiveText> school = std::nullopt;

  // Absent: no cell says anything. Empty: a cell says "Không".
  std::optional<std::vector<ImportedCircumstance>> circumstances = std::nullopt;
  std::optional<ImportedDate> circumstances_from = std::nullopt;
  std::optional<std::vector<int>> disability_types = std::nullopt;  // list DISABILITY_TYPE: 1 … 6
  std::optional<int> disability_degree = std::nullopt;              // list DISABILITY_DEGREE: 1 … 3
  std::optional<std::vector<ImportedSupport>> supports = std::nullopt;
  std::optional<SensitiveText> note = std::nullopt;
  std::vector<ImportedFact> facts = {};  // of the other columns

  base::Failures failures = {};                       // of single cells, errors and warnings
  base::Sensitive<std::vector<std::string>> cells{};  // the row as written, by column, for the quarantine

  // The cell of a member ("G7"); the row's first cell when the sheet has no such column.
  [[nodiscard]] std::string cell_of(Field field) const;
  // The cell that names or ticks a code.
  [[nodiscard]] std::string cell_of(const ImportedCircumstance& circumstance) const;
  [[nodiscard]] bool has_errors() const;  // a failure of level error

  std::array<std::uint16_t, FIELD_COUNT> column_of_field{};  // counted from 1; 0: not in the sheet
};

}  // namespace mangnon::exchange
