// Which columns stand sealed in a store that seals (docs/decisions/0014): whatever names a group of a child or tells of
// it in free words. All rows alike, whatever the class of what they say: what is sealed tells nothing by itself.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace mangnon::storage::sql {

struct SealedTable {
  std::string_view name;
  std::string_view owner;  // the column that a sealed text is bound to: in another's row it does not open
  std::span<const std::string_view> key;  // primary key; rows are gone through by its first column
  std::span<const std::string_view> columns;
  bool is_append_only = false;
};

[[nodiscard]] std::span<const SealedTable> sealed_tables();
// Null when it has no sealed column.
[[nodiscard]] const SealedTable* find_sealed_table(std::string_view name);
[[nodiscard]] bool is_sealed_column(const SealedTable& table, std::string_view column);

}  // namespace mangnon::storage::sql
