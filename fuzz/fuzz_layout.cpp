// Layouts of reports: whatever bytes are loaded, a layout or problems come back, and what was read says what it counts.
#include <cstddef>
#include <cstdint>

#include "app/layout_file.hpp"
#include "assets/assets.hpp"
#include "base/check.hpp"
#include "domain/codebook.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const mangnon::tabulation::Groups GROUPS(
      mangnon::domain::Codebook::load(std::string(mangnon::assets::get_asset("data/codebook_circumstances.csv"))));
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto layout = mangnon::app::read_layout(bytes, GROUPS);
  if (!layout) {
    MANGNON_CHECK(!layout.error().empty());
    return 0;
  }
  MANGNON_CHECK(!layout->columns.empty() && layout->code.starts_with("BM"));
  for (const auto& row : layout->rows)
    for (const auto& column : layout->columns)
      if (const auto* count = std::get_if<mangnon::domain::LayoutCount>(&column.content))
        MANGNON_CHECK(both(row.where, count->where).has_value());
  return 0;
}
