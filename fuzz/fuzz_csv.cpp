// Text with separators under a header that is known, so that every input reaches the parsers of cells.
#include <cstddef>
#include <cstdint>

#include "exchange/column.hpp"
#include "import_lists.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string HEADER = [] {
    std::string labels;
    for (const auto& column : mangnon::exchange::columns())
      if (!column.guide.empty()) labels += std::string(column.label) + ";";
    return labels + "S04\n";
  }();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  mangnon::fuzz::import_bytes(bytes);
  mangnon::fuzz::import_bytes(HEADER + std::string(bytes));
  return 0;
}
