// What two records are compared by to tell whether they are one child: names, birth, sex, parents, numbers and place.
// Source: domain.md 3.8 L5, 4.1, 4.4, 4.6, 4.7; DUP-1.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "domain/ids.hpp"
#include "domain/unit.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::matching {

struct Record {
  domain::ChildId id{};
  domain::HouseholdId household{};
  domain::UnitId hamlet{};
  std::string full_name{};
  std::optional<base::Date> birth_date = std::nullopt;
  domain::BirthPrecision birth_precision = domain::BirthPrecision::day;
  std::optional<domain::Sex> sex = std::nullopt;
  std::string father_name{};
  std::string mother_name{};
  std::string id_number{};
  std::string phone{};
};

}  // namespace mangnon::matching
