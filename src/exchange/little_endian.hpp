// Numbers in the byte order of old Office files, read with the bounds in mind: beyond the end everything is 0.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace mangnon::exchange {

[[nodiscard]] inline std::uint8_t u8_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : std::uint8_t{0};
}
[[nodiscard]] inline std::uint16_t u16_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(u8_at(bytes, at) | (u8_at(bytes, at + 1) << 8U));
}
[[nodiscard]] inline std::uint32_t u32_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(u16_at(bytes, at)) | (static_cast<std::uint32_t>(u16_at(bytes, at + 2)) << 16U);
}
[[nodiscard]] inline double f64_from_bits(std::uint64_t bits) {
  double value = 0;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}
[[nodiscard]] inline double f64_at(std::string_view bytes, std::size_t at) {
  return f64_from_bits(u32_at(bytes, at) | (static_cast<std::uint64_t>(u32_at(bytes, at + 4)) << 32U));
}

}  // namespace mangnon::exchange
