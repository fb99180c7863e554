// Any bytes given as an old .xls workbook.
#include <cstddef>
#include <cstdint>

#include "exchange/xls_reader.hpp"
#include "import_lists.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)mangnon::exchange::read_xls(
      {reinterpret_cast<const char*>(data), size}, mangnon::fuzz::options(false).sheet,
      [](const mangnon::exchange::SheetRow&) -> mangnon::base::Result<void> { return {}; });
  return 0;
}
