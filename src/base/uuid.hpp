// Identity without meaning. Ids are made by the client (UUID version 7: time-ordered, no sequence), so the same command
// sent twice carries the same ids. Each kind of thing has its own type: a ChildId is not a HouseholdId.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace mangnon::base {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Uuid&) const = default;
  [[nodiscard]] bool is_nil() const { return *this == Uuid{}; }
};

// "0190a7c4-…": 36 lower-case characters.
[[nodiscard]] std::string format_uuid(const Uuid& uuid);
// Accepts 36 characters, either case. Absent when it is not a UUID.
[[nodiscard]] std::optional<Uuid> parse_uuid(std::string_view text);
// Version 7 (RFC 9562) of a moment in milliseconds since 1970 and 10 random bytes.
[[nodiscard]] Uuid make_uuid7(std::int64_t unix_ms, const std::array<std::uint8_t, 10>& random);
// A stable id (version 8) of a name within a space, for reference data that every installation must give the same id.
// Not for secrets: FNV-1a based.
[[nodiscard]] Uuid make_named_uuid(std::string_view space, std::string_view name);

template <class Tag>
struct Id {
  Uuid value{};

  auto operator<=>(const Id&) const = default;
  [[nodiscard]] bool is_nil() const { return value.is_nil(); }
  [[nodiscard]] std::string text() const { return format_uuid(value); }
};

template <class IdType>
[[nodiscard]] std::optional<IdType> parse_id(std::string_view text) {
  const auto uuid = parse_uuid(text);
  if (!uuid) return std::nullopt;
  return IdType{*uuid};
}

struct UuidHash {
  std::size_t operator()(const Uuid& uuid) const noexcept {
    std::size_t low = 0;
    for (std::size_t i = 8; i < 16; ++i) low = (low << 8U) | uuid.bytes[i];
    std::size_t high = 0;
    for (std::size_t i = 0; i < 8; ++i) high = (high << 8U) | uuid.bytes[i];
    return low ^ (high * 0x9E3779B97F4A7C15ULL);
  }
};

}  // namespace mangnon::base

template <class Tag>
struct std::hash<mangnon::base::Id<Tag>> {
  std::size_t operator()(const mangnon::base::Id<Tag>& id) const noexcept {
    return mangnon::base::UuidHash{}(id.value);
  }
};
