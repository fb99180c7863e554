#include "exchange/import_row.hpp"

#include <algorithm>

namespace mangnon::exchange {

domain::BirthPrecision precision_of(DatePrecision precision) {
  switch (precision) {
    case DatePrecision::day:
      return domain::BirthPrecision::day;
    case DatePrecision::month:
      return domain::BirthPrecision::month;
    case DatePrecision::year:
      return domain::BirthPrecision::year;
  }
  return domain::BirthPrecision::day;
}

std::string ImportRow::cell_of(Field field) const {
  const std::size_t column = column_of_field[static_cast<std::size_t>(field)];
  return cell_address(column == 0 ? 0 : column - 1, sheet_row);
}

std::string ImportRow::cell_of(const ImportedCircumstance& circumstance) const {
  return cell_address(circumstance.column, sheet_row);
}

bool ImportRow::has_errors() const {
  return std::any_of(failures.begin(), failures.end(),
                     [](const base::Failure& failure) { return failure.type->level == base::Level::error; });
}

}  // namespace mangnon::exchange
