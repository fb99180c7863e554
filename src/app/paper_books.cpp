#include "app/paper_books.hpp"

#include "app/failures.hpp"
#include "app/paper_book_failures.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "base/limits.hpp"
#include "domain/unit.hpp"
#include "names/tidy_text.hpp"

namespace mangnon::app {

namespace {

using domain::BookCustody;
using domain::PaperBook;
using domain::SensitiveText;

base::Date day_of(base::Moment now) {
  return base::date_in_viet_nam(now);
}

Outcome<std::string> line(const std::string& text, const std::string& field, bool required) {
  const auto accepted = accepted_note(text, field);
  if (!accepted) return refuse(accepted.error());
  if (required && accepted->empty()) return refuse(FIELD_MISSING, field, {field});
  return *accepted;
}

Outcome<BookCustody> custody_of(const Context& context, const BookReceiver& receiver, base::Date from,
                                base::Moment now) {
  const auto keeper = line(receiver.keeper, "keeper", true);
  if (!keeper) return refuse(keeper.error());
  const auto place = line(receiver.place, "place", false);
  if (!place) return refuse(place.error());
  const auto note = line(receiver.note, "note", false);
  if (!note) return refuse(note.error());
  return BookCustody{.from = from,
                     .keeper = SensitiveText(*keeper),
                     .kind = receiver.kind,
                     .place = SensitiveText(*place),
                     .note = SensitiveText(*note),
                     .at = now,
                     .by = context.actor.id};
}

Outcome<domain::BookForm> form_of(const domain::BookForm& typed) {
  domain::BookForm form;
  for (const auto& [from, to, field] :
       {std::tuple(&typed.name, &form.name, "form_name"), std::tuple(&typed.version, &form.version, "form_version"),
        std::tuple(&typed.issuer, &form.issuer, "form_issuer")}) {
    const auto accepted = line(*from, field, true);
    if (!accepted) return refuse(accepted.error());
    *to = *accepted;
  }
  return form;
}

// The book as it would be issued, held against those that the hamlet has (`others`).
Outcome<PaperBook> decide_issue(const Context& context, const NewBook& next, domain::UnitId hamlet,
                                const std::vector<PaperBook>& others, base::Moment now) {
  if (context.reg.units()->find(hamlet, next.on) == nullptr)
    return refuse(BOOK_HAMLET_NOT_THEN, "issued_on", {base::format_vi(next.on)});
  const auto number = line(next.number, "number", true);
  if (!number) return refuse(number.error());
  const auto form = form_of(next.form);
  if (!form) return refuse(form.error());
  const auto custody = custody_of(context, next.receiver, next.on, now);
  if (!custody) return refuse(custody.error());
  PaperBook book{.id = next.id,
                 .hamlet = hamlet,
                 .number = *number,
                 .form = *form,
                 .first_year = next.first_year,
                 .last_year = next.last_year,
                 .issued_on = next.on,
                 .first_household = next.first_household,
                 .last_household = next.last_household,
                 .at = now,
                 .by = context.actor.id,
                 .custody = {*custody}};
  if (const auto wrong = domain::check_issue(book, others, day_of(now)); !wrong.empty()) return refuse(wrong);
  return book;
}

// A book at the version seen.
Outcome<PaperBook> load(Context& context, storage::Transaction& transaction, const SeenBook& seen) {
  auto found = find_book(context, transaction, seen.id);
  if (!found) return refuse(found.error());
  if (found->version() != seen.version) return refuse(STALE_VERSION, "version");
  return found;
}

Outcome<PaperBook> load_in_use(Context& context, storage::Transaction& transaction, const SeenBook& seen) {
  auto found = load(context, transaction, seen);
  if (found && found->ended) return refuse(BOOK_ENDED, "book", {base::format_vi(found->ended->on)});
  return found;
}

Done book_done(const PaperBook& book, int version) {
  wire::Json answer = wire::Json::object();
  answer.set("id", book.id.text());
  answer.set("version", version);
  return {.answer = std::move(answer), .subject_kind = "book", .subject = book.id.text()};
}

Outcome<domain::UnitId> hamlet_named(Context& context, const std::string& text, base::Date today) {
  const auto unit = find_unit(context, text, today);
  if (!unit) return refuse(unit.error());
  if (context.reg.units()->find(*unit, today)->level != domain::UnitLevel::hamlet)
    return refuse(BOOK_OF_A_HAMLET, "unit");
  return *unit;
}

}  // namespace

Outcome<PaperBook> find_book(Context& context, storage::Transaction& transaction, domain::PaperBookId id) {
  auto found = transaction.paper_books().find(id);
  const auto today = day_of(context.reg.clock().now());
  if (!found || !was_in_scope(*context.reg.units(), context.actor, found->hamlet, today))
    return refuse(BOOK_NOT_FOUND, "book");
  return *std::move(found);
}

Outcome<wire::Json> issue_book(Context& context, const Envelope& envelope, const IssueBook& command) {
  return run_command(context, envelope, Permission::keep_books,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto hamlet = hamlet_named(context, command.unit, day_of(now));
                       if (!hamlet) return refuse(hamlet.error());
                       const domain::UnitId asked[] = {*hamlet};
                       const auto book = decide_issue(context, command.book, *hamlet,
                                                      transaction.paper_books().of_hamlets(asked), now);
                       if (!book) return refuse(book.error());
                       transaction.paper_books().add(*book);
                       return book_done(*book, 1);
                     });
}

Outcome<wire::Json> carry_over_book(Context& context, const Envelope& envelope, const SeenBook& seen,
                                    const NewBook& next) {
  return run_command(context, envelope, Permission::keep_books,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto old = load_in_use(context, transaction, seen);
                       if (!old) return refuse(old.error());
                       if (const auto wrong = domain::check_end(*old, next.on, day_of(now)); !wrong.empty())
                         return refuse(wrong);
                       if (next.first_year < old->first_year)
                         return refuse(BOOK_PERIOD_GOES_BACK, "first_year", {std::to_string(old->first_year)});
                       const domain::BookEnding ending{
                           .on = next.on, .reason = domain::BookEnd::carried_over, .at = now, .by = context.actor.id};
                       const domain::UnitId asked[] = {old->hamlet};
                       auto others = transaction.paper_books().of_hamlets(asked);
                       for (auto& other : others)
                         if (other.id == old->id) other.ended = ending;
                       auto book = decide_issue(context, next, old->hamlet, others, now);
                       if (!book) return refuse(book.error());
                       book->predecessor = old->id;
                       transaction.paper_books().end(old->id, ending);
                       transaction.paper_books().add(*book);
                       return book_done(*book, 1);
                     });
}

Outcome<wire::Json> hand_over_book(Context& context, const Envelope& envelope, const SeenBook& seen, base::Date on,
                                   const BookReceiver& receiver) {
  return run_command(context, envelope, Permission::keep_books,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto book = load(context, transaction, seen);
                       if (!book) return refuse(book.error());
                       if (const auto wrong = domain::check_custody(*book, on, day_of(now)); !wrong.empty())
                         return refuse(wrong);
                       const auto custody = custody_of(context, receiver, on, now);
                       if (!custody) return refuse(custody.error());
                       transaction.paper_books().add_custody(book->id, static_cast<int>(book->custody.size()) + 1,
                                                             *custody);
                       return book_done(*book, book->version() + 1);
                     });
}

Outcome<wire::Json> end_book(Context& context, const Envelope& envelope, const SeenBook& seen,
                             const domain::BookEnding& ending) {
  return run_command(context, envelope, Permission::keep_books,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto book = load_in_use(context, transaction, seen);
                       if (!book) return refuse(book.error());
                       if (ending.reason == domain::BookEnd::carried_over) return refuse(BOOK_END_BY_COPYING, "reason");
                       if (const auto wrong = domain::check_end(*book, ending.on, day_of(now)); !wrong.empty())
                         return refuse(wrong);
                       const auto note = line(ending.note.reveal(), "note", ending.reason == domain::BookEnd::other);
                       if (!note) return refuse(note.error());
                       auto made = ending;
                       made.note = SensitiveText(*note);
                       made.at = now;
                       made.by = context.actor.id;
                       transaction.paper_books().end(book->id, made);
                       return book_done(*book, book->version() + 1);
                     });
}

}  // namespace mangnon::app
