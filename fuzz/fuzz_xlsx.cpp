// Any bytes given as an uploaded workbook: file kind, zip, XML, cells, header, rows; and the workbook that goes back.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "exchange/result_writer.hpp"
#include "import_lists.hpp"

namespace {

namespace fs = std::filesystem;

// Both files of this process, written over again and again.
std::string path_of(const char* name) {
  return (fs::temp_directory_path() / (name + std::to_string(getpid()) + ".xlsx")).string();
}

void answer_with_workbook(std::string_view bytes) {
  using namespace mangnon;
  static const std::string SOURCE = path_of("mangnon-fuzz-");
  static const std::string OUT = path_of("mangnon-fuzz-out-");
  std::ofstream(SOURCE, std::ios::binary | std::ios::trunc).write(bytes.data(), static_cast<long>(bytes.size()));
  auto sheet = fuzz::options(false).sheet;
  sheet.decode_legacy = bytes.size() % 2 == 0;
  const auto written = exchange::write_result(SOURCE, fuzz::lists(), {{.row = 2}}, OUT, {.sheet = sheet});
  if (!written) (void)base::message_of(written.error(), base::Lang::vi);
  std::error_code ignored;
  fs::remove(SOURCE, ignored);
  fs::remove(OUT, ignored);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  mangnon::fuzz::import_bytes(bytes);
  answer_with_workbook(bytes);
  return 0;
}
