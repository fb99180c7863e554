// Any bytes behind the signature of an old .xls workbook.
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>

#include "exchange/xls_reader.hpp"
#include "import_lists.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const int file = memfd_create("fuzz", 0);
  if (ftruncate(file, 0) != 0 || pwrite(file, data, size, 0) < 0) return 0;
  const auto path = "/proc/self/fd/" + std::to_string(file);
  (void)mangnon::exchange::read_xls(path, mangnon::fuzz::options(false).sheet,
                                    [](const mangnon::exchange::SheetRow&) -> mangnon::base::Result<void> { return {}; });
  return 0;
}
