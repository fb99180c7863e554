// What an edge or a journal reads as JSON: parsed text comes back the same from its own writing, and any payload either
// decodes or is refused.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "wire/action_json.hpp"
#include "wire/sent_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto json = mangnon::wire::parse_json(text);
  if (!json) return 0;
  const auto written = mangnon::wire::format_json(*json);
  const auto again = mangnon::wire::parse_json(written);
  if (!again || mangnon::wire::format_json(*again) != written) std::abort();
  if (mangnon::wire::parse_sent_json(text).has_value() != mangnon::wire::parse_sent_json(written).has_value())
    std::abort();
  for (const auto& word : mangnon::domain::ACTION_KIND_WORDS)
    static_cast<void>(mangnon::wire::decode_content({.kind = word.value}, text));
  return 0;
}
