// The looks of a paper's cells, each made once in a workbook.
#pragma once

#include <compare>
#include <map>

#include "documents/table.hpp"

struct lxw_format;
struct lxw_workbook;

namespace mangnon::documents::xlsx {

enum class NumberForm { general, count, rate0, rate1, rate2, date, text };

struct Look {
  double size_pt = 12;
  bool bold = false;
  bool italic = false;
  bool boxed = false;
  bool wrapped = false;
  bool upright_text = false;  // turned by 90 degrees, read from below
  Align align = Align::start;
  NumberForm form = NumberForm::general;

  auto operator<=>(const Look&) const = default;
};

class PaperFormats {
 public:
  explicit PaperFormats(lxw_workbook* workbook) : workbook_(workbook) {}
  [[nodiscard]] lxw_format* of(const Look& look);

 private:
  lxw_workbook* workbook_;
  std::map<Look, lxw_format*> formats_;
};

}  // namespace mangnon::documents::xlsx
