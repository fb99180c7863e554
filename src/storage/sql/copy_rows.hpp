// Rows that wait to be written into one PostgreSQL table: a few as values, many as the text of a COPY.
#pragma once

#include <string>
#include <vector>

#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class CopyRows {
 public:
  // Up to this many rows, prepared inserts take less than a COPY.
  static constexpr std::size_t FEW = 8;

  explicit CopyRows(const InsertTarget& target);

  // RETURNS the bytes that now wait more than before.
  std::size_t add(Values values);
  void clear();
  [[nodiscard]] bool empty() const { return few_.empty() && text_.empty(); }

  // All the waiting rows, when they are few; otherwise none, and text() has all.
  [[nodiscard]] std::vector<Values>& few() { return few_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::string& copy_command() const { return copy_command_; }
  [[nodiscard]] const InsertTarget& target() const { return target_; }

 private:
  InsertTarget target_;
  std::string copy_command_;
  std::vector<Values> few_;
  std::string text_;
};

[[nodiscard]] std::string insert_text(const InsertTarget& target);

}  // namespace mangnon::storage::sql
