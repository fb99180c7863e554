// The tables that tools/embed_assets writes, one per embedded folder. Each is read by the target that embeds it:
// assets.cpp (data, web) and storage/sql/migrate.cpp (migrations).
#pragma once

#include <span>
#include <string_view>

namespace mangnon::assets {

struct Embedded {
  std::string_view path;
  const char* begin;
  const char* end;
};

// Each sorted by path; empty when the folder did not exist at build time.
[[nodiscard]] std::span<const Embedded> embedded_data();
[[nodiscard]] std::span<const Embedded> embedded_web();
[[nodiscard]] std::span<const Embedded> embedded_migrations();

}  // namespace mangnon::assets
