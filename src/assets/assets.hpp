// The files inside the program: the reference data it ships (data/…csv) and the pages of its web face (web/…). One
// binary is all that a commune has to copy.
//
// 1. Bytes are those of the file at build time; views live as long as the program.
// 2. Paths are "data/units_history.csv", "web/index.html": no leading slash, nothing is read from disk.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace mangnon::assets {

// Absent when nothing was embedded under that path.
[[nodiscard]] std::optional<std::string_view> asset(std::string_view path);
// For files without which the program is not itself (data/…). Throws base::BrokenInvariant when absent.
[[nodiscard]] std::string_view get_asset(std::string_view path);
// All paths that begin with a prefix, sorted.
[[nodiscard]] std::vector<std::string_view> asset_paths(std::string_view prefix);

}  // namespace mangnon::assets
