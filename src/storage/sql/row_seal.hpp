// Seals and opens the confidential columns of rows (docs/decisions/0014), for one connection.
//
// 1. A store without a data key is plain: what is written stays as it is, what is read is as it stands.
// 2. Once there is one, all that is written is sealed. What still stands plain is read as it stands.
// 3. A text that says it was sealed with a key of this store, but does not open, was altered or is another row's.
#pragma once

#include <string>
#include <string_view>

#include "storage/sealing.hpp"
#include "storage/sql/connection.hpp"
#include "storage/sql/sealed_tables.hpp"
#include "storage/store.hpp"

namespace mangnon::storage::sql {

class RowSeal {
 public:
  explicit RowSeal(ReadStoreKeys keys) : keys_(std::move(keys)) {}

  // At the beginning of a transaction: looks for the data key until it is known. Those are never changed.
  void learn(Connection& connection);
  [[nodiscard]] SealState state() const;

  // As it is to stand in the row. Throws StoreSealed when the key is away.
  [[nodiscard]] std::string close(std::string_view text, const SealedTable& table, std::string_view column,
                                  std::string_view owner) const;
  // The values of a whole row, in the order of `target`.
  void close_row(const InsertTarget& target, Values& values) const;
  // As it was before. Throws StoreSealed when the key is away, SealedTextDamaged when it does not open.
  [[nodiscard]] std::string open(std::string_view stored, const SealedTable& table, std::string_view column,
                                 std::string_view owner) const;
  // Whether it stands there as it was sealed with a key of this store.
  [[nodiscard]] bool is_closed(std::string_view stored) const { return data_keys_.names_key_of(stored); }

 private:
  ReadStoreKeys keys_;
  crypto::StoreKeys data_keys_{};  // in the order in which they were made
  bool is_away_ = false;
};

// What a data key is sealed for by the store's key.
[[nodiscard]] std::string wrapping_purpose(std::string_view key_id);

// The sealed columns of one row as they are read: of this table and this owner.
class OpenedRow {
 public:
  OpenedRow(Connection& connection, std::string_view table, std::string_view owner)
      : seal_(connection.row_seal()), table_(find_sealed_table(table)), owner_(owner) {}
  // Empty when it is NULL.
  [[nodiscard]] std::string text(Cell cell, std::string_view column) const {
    if (!cell) return {};
    return table_ == nullptr ? std::string(*cell) : seal_.open(*cell, *table_, column, owner_);
  }
  [[nodiscard]] bool is_sealed(std::string_view column) const {
    return table_ != nullptr && is_sealed_column(*table_, column);
  }

 private:
  const RowSeal& seal_;
  const SealedTable* table_;
  std::string_view owner_;
};

// As it is to stand in the row: for statements that are no plain insert.
[[nodiscard]] std::string closed(Connection& connection, std::string_view table, std::string_view column,
                                 std::string_view owner, std::string_view text);

}  // namespace mangnon::storage::sql
