// A square code (QR) of a short text, as a grid of dark and light squares for any writer to draw.
// Source: ISO/IEC 18004; encoded by libqrencode (docs/decisions/0002).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mangnon::documents {

struct SquareCode {
  int side = 0;                 // squares; 0: nothing
  std::vector<bool> dark = {};  // by row

  [[nodiscard]] bool is_dark(int x, int y) const { return dark[static_cast<std::size_t>(y * side + x)]; }
};

// Of error correction level M, the smallest that holds the text; nothing for an empty text. REQUIRES at most 300 bytes.
[[nodiscard]] SquareCode square_code(std::string_view text);

}  // namespace mangnon::documents
