// A paper book that was given to a hamlet: its number, period and form, who has kept it since when, and why it is used
// no more. Everything only grows. Pure. Source: docs/domain/books.md; REQ-24 … REQ-26, REQ-29 … REQ-31; domain.md 3.4
// (book data).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/facts.hpp"

namespace mangnon::domain {

enum class BookKeeper { collaborator, hamlet_head, health_worker, commune, district, province };
inline constexpr std::array<Word<BookKeeper>, 6> BOOK_KEEPER_WORDS = {{
    {BookKeeper::collaborator, "collaborator", "Cộng tác viên", "Collaborator"},
    {BookKeeper::hamlet_head, "hamlet_head", "Trưởng thôn, tổ trưởng", "Hamlet head"},
    {BookKeeper::health_worker, "health_worker", "Nhân viên y tế thôn", "Village health worker"},
    {BookKeeper::commune, "commune", "Cấp xã lưu giữ", "Kept by the commune"},
    {BookKeeper::district, "district", "Cấp huyện lưu giữ", "Kept by the district"},
    {BookKeeper::province, "province", "Cấp tỉnh lưu giữ", "Kept by the province"},
}};
constexpr const auto& words_of(BookKeeper) {
  return BOOK_KEEPER_WORDS;
}

enum class BookEnd { carried_over, full, lost, damaged, mistake, other };
inline constexpr std::array<Word<BookEnd>, 6> BOOK_END_WORDS = {{
    {BookEnd::carried_over, "carried_over", "Đã sang sổ", "Copied into the next book"},
    {BookEnd::full, "full", "Hết trang", "Full"},
    {BookEnd::lost, "lost", "Bị mất", "Lost"},
    {BookEnd::damaged, "damaged", "Bị hỏng", "Damaged"},
    {BookEnd::mistake, "mistake", "Ghi nhầm, không có sổ này", "Entered by mistake"},
    {BookEnd::other, "other", "Lý do khác", "Other"},
}};
constexpr const auto& words_of(BookEnd) {
  return BOOK_END_WORDS;
}

struct BookCustody {
  base::Date from{};
  SensitiveText keeper{};
  BookKeeper kind{};
  SensitiveText place{};  // may be empty
  SensitiveText note{};
  base::Moment at{};
  UserId by{};

  bool operator==(const BookCustody&) const = default;
};

struct BookEnding {
  base::Date on{};  // the first day on which it is not in use
  BookEnd reason{};
  SensitiveText note{};
  base::Moment at{};
  UserId by{};

  bool operator==(const BookEnding&) const = default;
};

struct BookForm {
  std::string name{};
  std::string version{};
  std::string issuer{};

  bool operator==(const BookForm&) const = default;
};

struct PaperBook {
  PaperBookId id{};
  UnitId hamlet{};
  std::string number{};
  BookForm form{};
  int first_year = 0;
  int last_year = 0;
  base::Date issued_on{};
  std::optional<int> first_household{};  // both or neither; neither: the whole hamlet
  std::optional<int> last_household{};
  PaperBookId predecessor{};  // nil: none
  base::Moment at{};
  UserId by{};
  std::vector<BookCustody> custody{};  // at least the one that began with its issue
  std::optional<BookEnding> ended{};

  bool operator==(const PaperBook&) const = default;
  // 1 for the book as it was issued, one more for each handing over and for its end.
  [[nodiscard]] int version() const { return static_cast<int>(custody.size()) + (ended ? 1 : 0); }
  [[nodiscard]] bool was_real() const { return !ended || ended->reason != BookEnd::mistake; }
  [[nodiscard]] base::Interval in_use() const { return {issued_on, ended ? ended->on : base::FOREVER}; }
};

// BOOK-2, BOOK-3 of a book to be issued, beside those that its hamlet has. RETURNS all that is wrong.
[[nodiscard]] base::Failures check_issue(const PaperBook& book, std::span<const PaperBook> others, base::Date today);
// BOOK-4, BOOK-5.
[[nodiscard]] base::Failures check_custody(const PaperBook& book, base::Date from, base::Date today);
// BOOK-5. REQUIRES the book to be in use.
[[nodiscard]] base::Failures check_end(const PaperBook& book, base::Date on, base::Date today);

}  // namespace mangnon::domain
