// The paper books of hamlets: issued, handed on, ended, copied into the next one, and listed (docs/domain/books.md).
#pragma once

#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/paper_book.hpp"

namespace mangnon::app {

// Who receives a book, and where it is then.
struct BookReceiver {
  std::string keeper{};
  domain::BookKeeper kind{};
  std::string place{};  // may be empty
  std::string note{};   // may be empty
};

struct NewBook {
  domain::PaperBookId id{};  // made by the client
  std::string number{};
  domain::BookForm form{};
  int first_year = 0;
  int last_year = 0;
  std::optional<int> first_household{};
  std::optional<int> last_household{};
  base::Date on{};
  BookReceiver receiver{};
};

struct IssueBook {
  std::string unit{};  // a hamlet: uid:… or id
  NewBook book{};
};

struct SeenBook {
  domain::PaperBookId id{};
  int version = 0;
};

// RETURNS {"id", "version"}: of the new book where one is issued.
[[nodiscard]] Outcome<wire::Json> issue_book(Context& context, const Envelope& envelope, const IssueBook& command);
[[nodiscard]] Outcome<wire::Json> carry_over_book(Context& context, const Envelope& envelope, const SeenBook& seen,
                                                  const NewBook& next);
[[nodiscard]] Outcome<wire::Json> hand_over_book(Context& context, const Envelope& envelope, const SeenBook& seen,
                                                 base::Date on, const BookReceiver& receiver);
[[nodiscard]] Outcome<wire::Json> end_book(Context& context, const Envelope& envelope, const SeenBook& seen,
                                           const domain::BookEnding& ending);

// The books that the hamlets below the unit, and those that became them, ever had; in order of places, then of issue.
// REQUIRES the unit to be in scope.
[[nodiscard]] std::vector<domain::PaperBook> books_below(Context& context, storage::Transaction& transaction,
                                                         domain::UnitId unit, base::Date on);

// RETURNS {"on", "today", "unit", "may_keep", "form": {name, version, issuer} of what this program prints, "keepers",
// "reasons": [{code, name}], and of a commune or hamlet "rows": [{id, version, unit, number, form, first_year,
// last_year, issued_on, first_household, last_household, in_use, custody: [{from, keeper, kind, kind_name, place,
// note}], ended_on, reason, reason_name, note, predecessor}], "without": [hamlets]; of anything wider "communes":
// [{unit, hamlets, books, without}]}. FAILS NOT_PERMITTED, UNIT_OUTSIDE_SCOPE.
[[nodiscard]] Outcome<wire::Json> list_books(Context& context, const std::string& unit, base::Date on);

// A book of the actor's area with its hamlet. FAILS BOOK_NOT_FOUND.
[[nodiscard]] Outcome<domain::PaperBook> find_book(Context& context, storage::Transaction& transaction,
                                                   domain::PaperBookId id);

}  // namespace mangnon::app
