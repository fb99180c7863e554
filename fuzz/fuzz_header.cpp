// Rows of labels (lines of tab-separated texts) given to the recognition of headers.
#include <cstddef>
#include <cstdint>

#include "base/text.hpp"
#include "exchange/header.hpp"
#include "import_lists.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mangnon;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!base::is_utf8(text)) return 0;
  std::vector<exchange::LabelRow> rows;
  for (const auto line : base::split(text, '\n')) {
    exchange::LabelRow row{.number = rows.size() + 1};
    for (const auto label : base::split(line, '\t')) row.labels.emplace_back(base::trim(label));
    rows.push_back(std::move(row));
  }
  const auto header = exchange::recognise_header(rows, fuzz::lists());
  if (!header) {
    (void)base::message_of(header.error(), base::Lang::vi);
  } else if (!header->has(exchange::Field::full_name)) {
    __builtin_trap();  // a header without the name must have been refused
  }
  return 0;
}
