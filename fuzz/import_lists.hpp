// The lists that ship, loaded once, for the fuzz targets of the importer.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "base/csv.hpp"
#include "exchange/code_list.hpp"
#include "exchange/workbook.hpp"

namespace mangnon::fuzz {

inline std::string shipped(const std::string& file) {
  std::ifstream stream(std::string(MANGNON_SOURCE_DIR) + "/data/" + file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline exchange::CodeLists load_lists() {
  auto lists = exchange::load_code_lists(shipped("code_lists.csv"));
  exchange::add_ethnic_groups(lists, shipped("ethnic_groups.csv"));
  const auto table = base::parse_csv(shipped("codebook_circumstances.csv"));
  std::vector<exchange::CodebookEntry> codebook;
  for (const auto& row : table.rows)
    codebook.push_back({.code = row[table.column("code")],
                        .name_vi = row[table.column("name_vi")],
                        .name_en = row[table.column("name_en")]});
  exchange::add_codebook(lists, codebook);
  return lists;
}

inline const exchange::CodeLists& lists() {
  static const exchange::CodeLists LISTS = load_lists();
  return LISTS;
}

// Small limits, so that reaching them is part of what is tried.
inline exchange::ReadOptions options(bool convert_legacy) {
  return {.on = *base::parse_iso_date("2018-12-31"),
          .convert_legacy = convert_legacy,
          .sheet = {.limits = {.unzipped_bytes = 1U << 22U, .zip_entries = 50, .rows = 500, .columns = 60}}};
}

// Reads the bytes as a workbook and says every finding in both languages.
inline void import_bytes(std::string_view bytes) {
  const auto read = exchange::read_workbook_bytes(bytes, lists(), options(bytes.size() % 2 == 0),
                                                  [](exchange::ImportRow&& row) -> base::Result<void> {
                                                    for (const auto& failure : row.failures) {
                                                      (void)base::message_of(failure, base::Lang::vi);
                                                      (void)base::message_of(failure, base::Lang::en);
                                                    }
                                                    return {};
                                                  });
  if (!read) (void)base::message_of(read.error(), base::Lang::vi);
}

}  // namespace mangnon::fuzz
