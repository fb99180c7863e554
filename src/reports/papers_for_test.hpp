// The papers of an invented ward, and how a test reads them: by golden file, by column, by total.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "documents/furniture.hpp"
#include "reports/catalogue.hpp"
#include "reports/ward_for_test.hpp"

namespace mangnon::reports {

inline constexpr const char* ON = "2018-12-31";

// Compares with the approved file; MANGNON_GOLDEN=rewrite (`make golden`) rewrites it and a person reads the diff.
inline void expect_golden(const std::string& name, const std::string& bytes) {
  const std::string path = std::string(MANGNON_SOURCE_DIR "/tests/golden/reports/") + name;
  if (std::getenv("MANGNON_GOLDEN") != nullptr) {
    std::filesystem::create_directories(MANGNON_SOURCE_DIR "/tests/golden/reports");
    std::ofstream(path, std::ios::binary) << bytes;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << "no golden file " << path;
  EXPECT_EQ(bytes, std::string(std::istreambuf_iterator<char>(file), {})) << name;
}

inline const documents::Table& table_of(const documents::Document& paper) {
  return *documents::tables_of(paper).front();
}

inline std::size_t place_of(const documents::Table& table, const std::string& key) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].key == key) return i;
  ADD_FAILURE() << "no column " << key;
  return 0;
}

inline const documents::Cell& total_cell(const documents::Document& paper, const std::string& key) {
  const auto& table = table_of(paper);
  return table.rows.back().cells.at(place_of(table, key));
}

inline std::int64_t total(const documents::Document& paper, const std::string& key) {
  const auto* count = std::get_if<std::int64_t>(&total_cell(paper, key).value);
  EXPECT_NE(count, nullptr) << key;
  return count == nullptr ? -1 : *count;
}

inline std::size_t children_listed(const documents::Document& paper) {
  std::size_t count = 0;
  for (const auto& row : table_of(paper).rows) count += row.kind == documents::RowKind::data ? 1 : 0;
  return count;
}

class Reports : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    book = std::make_unique<RegisterForTest>();
    add_ward(*book);
  }
  static void TearDownTestSuite() { book.reset(); }

  [[nodiscard]] static documents::Document make(app::Context context, const ReportQuery& query) {
    book->clock.set(moment("2019-01-15T01:30:00Z"));
    auto paper = make_report(context, query);
    EXPECT_TRUE(paper.has_value()) << (paper ? "" : paper.error().front().type->id);
    return paper ? *std::move(paper) : documents::Document{};
  }
  [[nodiscard]] static documents::Document of_ward(const char* code, app::Role role = app::Role::commune,
                                                   const char* on = ON) {
    return make(book->as(role), {.code = code, .unit = book->unit(WARD_A, on), .on = day(on)});
  }
  [[nodiscard]] static const base::FailureType* refusal(app::Context context, const ReportQuery& query) {
    const auto paper = make_report(context, query);
    return paper ? nullptr : paper.error().front().type;
  }

  static inline std::unique_ptr<RegisterForTest> book;
};

}  // namespace mangnon::reports
