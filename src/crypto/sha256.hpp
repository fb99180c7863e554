// SHA-256, the digest that offices write on minutes and that any computer can check (sha256sum).
#pragma once

#include <string>
#include <string_view>

namespace mangnon::crypto {

// 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);
// The same digest in base64 with padding, as Content-Security-Policy names a permitted style.
[[nodiscard]] std::string sha256_base64(std::string_view bytes);

}  // namespace mangnon::crypto
