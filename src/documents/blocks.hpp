// What a paper is made of, one below the other: headings, words, tables, the cover of a book, the head of a sheet or of
// an annex; and the office's head, the title and the signers that several of them share. Source: NĐ 30/2020/NĐ-CP
// Appendix I (parts and layout of an official paper).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "documents/table.hpp"

namespace mangnon::documents {

inline constexpr const char* NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
inline constexpr const char* NATIONAL_MOTTO = "Độc lập - Tự do - Hạnh phúc";

// The two columns at the top of the first page. Empty lines are not printed.
struct OfficeHeader {
  std::string superior, issuer;  // "UBND TỈNH QUẢNG NGÃI", or empty; "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"
  std::string number;            // "Số: 103/BC-SLĐTBXH", or "Số:        /BC-UBND" when given after signing
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

// The head of an annex (phụ lục), on a page of its own, whose pages count from 1 and bear its name.
struct AnnexHead {
  TitleBlock title;  // label "Phụ lục I"; title; attached_to "(Kèm theo Kế hoạch số … ngày … của …)"

  bool operator==(const AnnexHead&) const = default;
};

using Block = std::variant<Heading, Paragraph, Table, PageBreak, Cover, SheetHead, AnnexHead>;

}  // namespace mangnon::documents
