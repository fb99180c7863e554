#include "reports/so_cover.hpp"

#include <fmt/format.h>

#include "app/paper_books.hpp"

namespace mangnon::reports {

namespace {

using domain::PaperBook;

// The book in use on the day; absent when none is recorded, or several are.
std::optional<PaperBook> book_in_use(app::Context& context, const Asked& asked) {
  std::vector<PaperBook> in_use;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (auto& book : app::books_below(context, transaction, asked.at.unit, asked.at.on))
      if (book.was_real() && book.in_use().contains(asked.at.on)) in_use.push_back(std::move(book));
  });
  return in_use.size() == 1 ? std::optional(std::move(in_use.front())) : std::nullopt;
}

std::string households_line(base::Lang lang, const std::string& first, const std::string& last) {
  return fmt::format(fmt::runtime(in(lang, "Từ hộ số {} đến hộ số {}", "Households {} to {}")),
                     first.empty() ? "………" : first, last.empty() ? "………" : last);
}

// Who keeps it on the day: a book handed on later was with somebody else then.
const domain::BookCustody& custody_on(const PaperBook& book, base::Date on) {
  const auto* found = &book.custody.front();
  for (const auto& link : book.custody)
    if (link.from <= on) found = &link;
  return *found;
}

std::vector<std::string> recorded_lines(const Asked& asked, const std::string& code, const PrintedHouseholds& printed,
                                        const PaperBook& book) {
  const auto lang = asked.lang;
  const auto padded = [](int number) { return fmt::format("{:03}", number); };
  const auto& custody = custody_on(book, asked.at.on);
  const auto& kind = domain::word_of(custody.kind);
  return {
      fmt::format(fmt::runtime(in(lang, "Giai đoạn: {} – {}        Quyển số: {}", "Period: {} – {}        Volume: {}")),
                  book.first_year, book.last_year, book.number),
      in(lang, "Mã sổ: ", "Book number: ") + code,
      book.first_household ? households_line(lang, padded(*book.first_household), padded(*book.last_household))
                           : households_line(lang, printed.first, printed.last),
      fmt::format(fmt::runtime(in(lang, "Người giữ sổ: {} ({})", "Kept by: {} ({})")), custody.keeper.reveal(),
                  lang == base::Lang::vi ? kind.vi : kind.en),
      in(lang, "Ngày cấp sổ: ", "Issued on: ") + base::format_vi(book.issued_on),
      fmt::format(fmt::runtime(in(lang, "Mẫu sổ: {}, bản {}, {}", "Form: {}, version {}, {}")), book.form.name,
                  book.form.version, book.form.issuer)};
}

}  // namespace

std::vector<std::string> cover_lines(app::Context& context, const Asked& asked, const std::string& code,
                                     const PrintedHouseholds& printed) {
  const auto lang = asked.lang;
  if (!asked.blank)
    if (const auto book = book_in_use(context, asked)) return recorded_lines(asked, code, printed, *book);
  return {in(lang, "Giai đoạn: 20…… – 20……        Quyển số: ……… / ………", "Period: 20…… – 20……        Volume: ……"),
          in(lang, "Mã sổ: ", "Book number: ") + code, households_line(lang, printed.first, printed.last),
          in(lang, "Người ghi sổ: ……………………………………        Điện thoại: ……………………",
             "Kept by: ……………………………………        Telephone: ……………………"),
          in(lang, "Ngày cấp sổ: …… / …… / ………", "Issued on: …… / …… / ………")};
}

}  // namespace mangnon::reports
