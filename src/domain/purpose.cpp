#include "domain/purpose.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mangnon::domain {

std::optional<DataKinds> parse_data_kinds(std::string_view text) {
  DataKinds kinds;
  for (const auto part : base::split(text, ';')) {
    const auto kind = from_code<DataKind>(base::trim(part));
    if (!kind) return std::nullopt;
    kinds.push_back(*kind);
  }
  std::sort(kinds.begin(), kinds.end());
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  return kinds;
}

std::string format_data_kinds(const DataKinds& kinds) {
  std::vector<std::string> codes;
  for (const auto kind : kinds) codes.emplace_back(code_of(kind));
  return base::join(codes, ";");
}

Secrecy secrecy_of(const DataKinds& kinds) {
  auto highest = Secrecy::ordinary;
  for (const auto kind : kinds) highest = std::max(highest, secrecy_of(kind));
  return highest;
}

bool covers(const DataKinds& allowed, const DataKinds& wanted) {
  const auto holds = [&](DataKind kind) { return std::find(allowed.begin(), allowed.end(), kind) != allowed.end(); };
  return std::all_of(wanted.begin(), wanted.end(), [&](DataKind kind) {
    const bool is_of_record = secrecy_of(kind) == Secrecy::ordinary && kind != DataKind::image;
    return holds(kind) || (is_of_record && holds(DataKind::record));
  });
}

}  // namespace mangnon::domain
