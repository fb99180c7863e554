// A paper of the office as a value: what is printed where, in words and tables, before anybody decides whether it goes
// to the screen, to a printer or into a workbook. A report makes one Document; each writer of documents/* renders the
// same one, so that the figure on the signed paper and the figure on the screen cannot differ. It knows no children and
// no units: only texts that are already in the reader's language, counts, rates and dates.
// Source: NĐ 30/2020/NĐ-CP Appendix I (parts and layout of an official paper); rules for all tables: docs/domain.
//
// 1. It has a title; its tables keep the rules of table.hpp (check_document).
// 2. It carries personal data only when meta.contains_confidential or the report itself is a list; writers put none of
//    it anywhere but in the bytes they return.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "documents/blocks.hpp"

namespace mangnon::documents {

enum class Orientation { portrait, landscape };

// Of A4, always. The margins are the decree's smallest, which leave the most room for tables.
struct Page {
  Orientation orientation = Orientation::portrait;
  double top_mm = 20, bottom_mm = 20, left_mm = 30, right_mm = 15;

  bool operator==(const Page&) const = default;
};

struct SignatureBlock {
  std::optional<Signer> left;  // "NGƯỜI LẬP BIỂU"
  std::optional<Signer> right;
  std::string place_and_date = {};      // above the right signer, when the office header does not carry it
  std::vector<std::string> recipients;  // "Nơi nhận:" lines, left below; usually only in reports with a number

  bool operator==(const SignatureBlock&) const = default;
};

// Where the figures come from; printed small at the foot of every paper and given to machines in JSON.
struct Meta {
  std::string report_code;  // "PL01"
  std::string unit_code;    // "51"
  std::string unit_name;    // "Tỉnh Quảng Ngãi"
  base::Date on{};
  std::optional<base::Date> from;        // the first day, of a paper over a period; `on` is the last
  std::optional<base::Moment> known_at;  // absent: all that was recorded when the paper was made
  std::string code_list_version;         // "NĐ 56/2017, bản 1"
  base::Moment generated_at{};
  bool contains_confidential = false;  // names or groups that only entitled people may see

  bool operator==(const Meta&) const = default;
};

struct Document {
  Page page;
  OfficeHeader header;
  TitleBlock title;
  std::vector<Block> body;
  std::vector<std::string> notes;  // foot notes of the whole paper, after the body
  std::optional<SignatureBlock> signature;
  std::vector<Block> annexes = {};  // after the signatures; empty, or the first is an AnnexHead with a label
  Meta meta;

  bool operator==(const Document&) const = default;
};

// Throws BrokenInvariant when a rule above or in table.hpp does not hold: a report was written wrongly.
void check_document(const Document& document);

}  // namespace mangnon::documents
