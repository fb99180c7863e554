// The comma-separated tables of data/ (RFC 4180, UTF-8, header first). Foreign CSV files come in through exchange/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mangnon::base {

struct CsvTable {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  // each as long as the header: short rows are padded, long ones cut

  // The column of that name; throws BrokenInvariant when there is none (our own files only).
  [[nodiscard]] std::size_t column(std::string_view name) const;
};

// Quotes, doubled quotes and line breaks in quotes are understood; blank lines are skipped.
[[nodiscard]] CsvTable parse_csv(std::string_view text);

}  // namespace mangnon::base
