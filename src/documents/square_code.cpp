#include "documents/square_code.hpp"

#include <qrencode.h>

#include <memory>

#include "base/check.hpp"

namespace mangnon::documents {

SquareCode square_code(std::string_view text) {
  constexpr std::size_t LONGEST = 300;
  if (text.empty()) return {};
  MANGNON_CHECK(text.size() <= LONGEST);
  const std::string bytes(text);
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(bytes.c_str(), 0, QR_ECLEVEL_M),
                                                             QRcode_free);
  MANGNON_CHECK(code != nullptr);
  SquareCode square{.side = code->width};
  const auto squares = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  for (std::size_t i = 0; i < squares; ++i) square.dark.push_back((code->data[i] & 1U) != 0);
  return square;
}

}  // namespace mangnon::documents
