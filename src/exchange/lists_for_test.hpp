// The code lists that ship, with a few ethnic groups and circumstance codes, for tests.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "exchange/code_list.hpp"

namespace mangnon::exchange::testing {

inline std::string shipped(const std::string& file) {
  std::ifstream stream(std::string(MANGNON_SOURCE_DIR) + "/data/" + file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline CodeLists make_lists() {
  auto lists = load_code_lists(shipped("code_lists.csv"));
  add_ethnic_groups(lists,
                    "code,name_vi,name_en,other_names\n01,Kinh,Kinh,Việt\n02,Tày,Tay,Thổ; Ngạn\n"
                    "08,HMông,Hmong,Mèo; Mông\n10,Gia-rai,Gia Rai,Giơ-rai\n19,Hrê,Hre,Chăm Rê\n24,Thổ,Tho,Kẹo\n");
  const base::Interval valid{.from = *base::parse_iso_date("2017-06-01")};
  const auto entry = [&](const char* code, const char* vi) {
    return CodebookEntry{.code = code, .name_vi = vi, .name_en = code, .valid = valid};
  };
  add_codebook(lists, {entry("S04", "Trẻ em khuyết tật"), entry("S04.2", "Khuyết tật nặng"),
                       entry("S13", "Trẻ em mắc bệnh hiểm nghèo"), entry("S13.1", "Thuộc hộ nghèo"),
                       entry("R06", "Trẻ em sống trong gia đình có cả cha và mẹ đi làm ăn xa"),
                       entry("R07", "Trẻ em mồ côi cha hoặc mồ côi mẹ"), entry("O02", "Trẻ em bị tai nạn thương tích"),
                       entry("O02.05", "Ngộ độc"), entry("O02.99", "Khác"), entry("N01", "Cần bảo vệ khẩn cấp")});
  return lists;
}

inline const CodeLists& lists() {
  static const CodeLists LISTS = make_lists();
  return LISTS;
}

}  // namespace mangnon::exchange::testing
