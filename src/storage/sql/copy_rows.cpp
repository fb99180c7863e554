#include "storage/sql/copy_rows.hpp"

namespace mangnon::storage::sql {

namespace {

// The escapes of COPY's text format; \N is NULL.
void append_value(std::string& out, const Value& value) {
  if (!value) {
    out += "\\N";
    return;
  }
  for (const char c : *value) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
}

void append_row(std::string& out, const Values& values) {
  bool first = true;
  for (const auto& value : values) {
    if (!first) out += '\t';
    first = false;
    append_value(out, value);
  }
  out += '\n';
}

std::string joined(std::span<const std::string_view> names, std::string_view prefix = "") {
  std::string text;
  for (const auto name : names) {
    if (!text.empty()) text += ", ";
    text += prefix;
    text += name;
  }
  return text;
}

}  // namespace

std::string insert_text(const InsertTarget& target) {
  return "INSERT INTO " + std::string(target.table) + " (" + joined(target.columns) + ") VALUES (" +
         joined(target.columns, ":") + ")";
}

CopyRows::CopyRows(const InsertTarget& target)
    : target_(target),
      copy_command_("COPY " + std::string(target.table) + " (" + joined(target.columns) + ") FROM STDIN") {}

std::size_t CopyRows::add(Values values) {
  if (text_.empty() && few_.size() < FEW) {
    few_.push_back(std::move(values));
    return 1;
  }
  const std::size_t before = text_.size();
  for (const auto& each : few_) append_row(text_, each);
  few_.clear();
  append_row(text_, values);
  return text_.size() - before;
}

void CopyRows::clear() {
  few_.clear();
  text_.clear();
}

}  // namespace mangnon::storage::sql
