#include "assets/assets.hpp"

#include <array>

#include "assets/embedded.hpp"
#include "base/check.hpp"

namespace mangnon::assets {

namespace {

std::array<std::span<const Embedded>, 2> tables() {
  return {embedded_data(), embedded_web()};
}

}  // namespace

std::optional<std::string_view> asset(std::string_view path) {
  for (const auto table : tables())
    for (const auto& file : table)
      if (file.path == path) return std::string_view(file.begin, static_cast<std::size_t>(file.end - file.begin));
  return std::nullopt;
}

std::string_view get_asset(std::string_view path) {
  const auto found = asset(path);
  MANGNON_CHECK(found.has_value());
  return *found;
}

std::vector<std::string_view> asset_paths(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (const auto table : tables())
    for (const auto& file : table)
      if (file.path.starts_with(prefix)) paths.push_back(file.path);
  return paths;
}

}  // namespace mangnon::assets
