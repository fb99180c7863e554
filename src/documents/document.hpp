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
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "documents/table.hpp"

namespace mangnon::documents {

enum class Orientation { portrait, landscape };

// Of A4, always. The margins are the decree's smallest, which leave the most room for tables.
struct Page {
  Orientation orientation = Orientation::portrait;
  double top_mm = 20, bottom_mm = 20, left_mm = 30, right_mm = 15;

  bool operator==(const Page&) const = default;
};

inline constexpr const char* NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
inline constexpr const char* NATIONAL_MOTTO = "Độc lập - Tự do - Hạnh phúc";

// The two columns at the top of the first page. Empty lines are not printed.
struct OfficeHeader {
  std::string superior, issuer;  // "UBND TỈNH QUẢNG NGÃI", or empty; "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"
  std::string number;    // "Số: 103/BC-SLĐTBXH", or "Số:        /BC-UBND" when given after signing
  std::string about = {};  // "V/v …", of a letter without a type: below its number, and the title is not printed
  std::string national_name = NATIONAL_NAME;
  std::string motto = NATIONAL_MOTTO;
  std::string place_and_date;  // "Quảng Ngãi, ngày 31 tháng 12 năm 2018"

  bool operator==(const OfficeHeader&) const = default;
};

struct TitleBlock {
  std::string label;  // "Phụ lục 01"
  std::string title;  // "TỔNG HỢP TRẺ EM VÀ TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT"; never empty
  std::vector<std::string> subtitles;  // "Huyện Ba Tơ, tỉnh Quảng Ngãi"
  std::string attached_to;             // "(Kèm theo Báo cáo số … ngày … của …)"
  std::string reference;               // "Thời điểm số liệu: 31/12/2018"
  std::string counted_in;              // "Đơn vị tính: trẻ em"

  bool operator==(const TitleBlock&) const = default;
};

struct Heading {
  std::string text;
  int level = 1;  // 1 "I. …" bold; 2 "1. …" bold; 3 "a) …" bold italic

  bool operator==(const Heading&) const = default;
};

enum class ParagraphStyle { normal, bold, italic, note, right, centred };

struct Paragraph {
  std::string text;
  ParagraphStyle style = ParagraphStyle::normal;

  bool operator==(const Paragraph&) const = default;
};

struct PageBreak {
  bool operator==(const PageBreak&) const = default;
};

// "TM. ỦY BAN NHÂN DÂN" / "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH", room for hand and seal, then the name.
struct Signer {
  std::vector<std::string> titles;  // capacity and title, one a line
  std::string note = {};            // "(Ký, ghi rõ họ tên)"
  std::string name = {};

  bool operator==(const Signer&) const = default;
};

// The cover of a book, on a page of its own. It begins a part, whose pages count from 1 and bear its name.
struct Cover {
  std::string part;  // "Sổ 21019.001/2018 · mẫu SO-1"
  OfficeHeader header;
  TitleBlock title;
  std::vector<std::string> lines;  // "Quyển số: …"
  std::optional<Signer> confirmed_by = {};

  bool operator==(const Cover&) const = default;
};

// The head of one sheet of a form: what it is about, and a square code by which a scanner finds it again. The code
// tells nothing to whoever lacks the register.
struct SheetHead {
  std::string title;               // "HỘ SỐ 012"
  std::vector<std::string> lines;  // "Chủ hộ: …"
  std::string code = {};           // empty: none

  bool operator==(const SheetHead&) const = default;
};

using Block = std::variant<Heading, Paragraph, Table, PageBreak, Cover, SheetHead>;

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
  Meta meta;

  bool operator==(const Document&) const = default;
};

// Throws BrokenInvariant when a rule above or in table.hpp does not hold: a report was written wrongly.
void check_document(const Document& document);

}  // namespace mangnon::documents
