#include "storage/sql/paper_books.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "storage/sql/parts.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::BookCustody;
using domain::PaperBook;
using domain::SensitiveText;

constexpr std::string_view BOOKS =
    "SELECT b.book_id, b.hamlet_id, b.number, b.form_name, b.form_version, b.form_issuer, b.first_year, b.last_year, "
    "b.issued_on, b.first_household, b.last_household, b.predecessor_id, b.made_at, b.made_by, e.ended_on, e.reason, "
    "e.note, e.made_at, e.made_by FROM paper_book b LEFT JOIN paper_book_end e ON e.book_id = b.book_id WHERE ";
constexpr std::size_t COLUMNS = 19;
constexpr Statement ADD{
    Reach::reference,
    "INSERT INTO paper_book (book_id, hamlet_id, number, form_name, form_version, form_issuer, first_year, last_year, "
    "issued_on, first_household, last_household, predecessor_id, made_at, made_by) VALUES (:id, :hamlet, :number, "
    ":form_name, :form_version, :form_issuer, :first_year, :last_year, :issued_on, :first_household, :last_household, "
    ":predecessor, :made_at, :made_by)"};
constexpr Statement ADD_CUSTODY{
    Reach::reference,
    "INSERT INTO paper_book_custody (book_id, custody_number, valid_from, keeper, keeper_kind, place, note, made_at, "
    "made_by) VALUES (:id, :number, :valid_from, :keeper, :kind, :place, :note, :made_at, :made_by)"};
constexpr Statement END{Reach::reference,
                        "INSERT INTO paper_book_end (book_id, ended_on, reason, note, made_at, made_by) VALUES (:id, "
                        ":ended_on, :reason, :note, :made_at, :made_by)"};

const std::string& find_text() {
  static const std::string text = fmt::format("{}b.book_id = :id", BOOKS);
  return text;
}

const std::string& of_hamlets_text() {
  static const std::string text = part_of(fmt::format("{}b.hamlet_id", BOOKS));
  return text;
}

const std::string& custody_text() {
  static const std::string text = part_of(
      "SELECT book_id, valid_from, keeper, keeper_kind, place, note, made_at, made_by FROM paper_book_custody WHERE "
      "book_id",
      " ORDER BY book_id, custody_number");
  return text;
}

PaperBook book_of(Row row) {
  PaperBook book{.id = id_of<domain::PaperBookId>(row[0]),
                 .hamlet = id_of<domain::UnitId>(row[1]),
                 .number = text_of(row[2]),
                 .form = {text_of(row[3]), text_of(row[4]), text_of(row[5])},
                 .first_year = static_cast<int>(number_of(row[6])),
                 .last_year = static_cast<int>(number_of(row[7])),
                 .issued_on = date_of(row[8]),
                 .predecessor = id_of<domain::PaperBookId>(row[11]),
                 .at = moment_of(row[12]),
                 .by = id_of<domain::UserId>(row[13])};
  if (row[9]) book.first_household = static_cast<int>(number_of(row[9]));
  if (row[10]) book.last_household = static_cast<int>(number_of(row[10]));
  if (row[14])
    book.ended = {.on = date_of(row[14]),
                  .reason = domain::from_code<domain::BookEnd>(text_of(row[15])).value(),
                  .note = SensitiveText(text_of(row[16])),
                  .at = moment_of(row[17]),
                  .by = id_of<domain::UserId>(row[18])};
  return book;
}

BookCustody custody_of(Row row) {
  return {.from = date_of(row[1]),
          .keeper = SensitiveText(text_of(row[2])),
          .kind = domain::from_code<domain::BookKeeper>(text_of(row[3])).value(),
          .place = SensitiveText(text_of(row[4])),
          .note = SensitiveText(text_of(row[5])),
          .at = moment_of(row[6]),
          .by = id_of<domain::UserId>(row[7])};
}

}  // namespace

void SqlPaperBooks::add_links(std::vector<PaperBook>& books) {
  std::vector<domain::PaperBookId> ids;
  std::map<domain::PaperBookId, PaperBook*> places;
  for (auto& book : books) {
    ids.push_back(book.id);
    places[book.id] = &book;
  }
  const Statement statement{Reach::reference, custody_text(), 8};
  query_parts(connection_, statement, std::span<const domain::PaperBookId>(ids),
              [&](Row row) { places.at(id_of<domain::PaperBookId>(row[0]))->custody.push_back(custody_of(row)); });
}

std::optional<PaperBook> SqlPaperBooks::find(domain::PaperBookId id) {
  std::vector<PaperBook> found;
  const Statement statement{Reach::reference, find_text(), COLUMNS};
  connection_.query(statement, {encode(id)}, [&](Row row) { found.push_back(book_of(row)); });
  add_links(found);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<PaperBook> SqlPaperBooks::of_hamlets(std::span<const domain::UnitId> hamlets) {
  std::vector<PaperBook> found;
  const Statement statement{Reach::reference, of_hamlets_text(), COLUMNS};
  query_parts(connection_, statement, hamlets, [&](Row row) { found.push_back(book_of(row)); });
  add_links(found);
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(left.issued_on, left.id) < std::tie(right.issued_on, right.id);
  });
  return found;
}

void SqlPaperBooks::add(const PaperBook& book) {
  const auto household = [](std::optional<int> number) { return number ? Value(std::to_string(*number)) : Value{}; };
  connection_.execute(
      ADD, {encode(book.id), encode(book.hamlet), book.number, book.form.name, book.form.version, book.form.issuer,
            std::to_string(book.first_year), std::to_string(book.last_year), encode(book.issued_on),
            household(book.first_household), household(book.last_household),
            book.predecessor.is_nil() ? Value{} : Value(encode(book.predecessor)), encode(book.at), encode(book.by)});
  add_custody(book.id, 1, book.custody.front());
}

void SqlPaperBooks::add_custody(domain::PaperBookId book, int number, const BookCustody& custody) {
  connection_.execute(ADD_CUSTODY, {encode(book), std::to_string(number), encode(custody.from), custody.keeper.reveal(),
                                    std::string(domain::code_of(custody.kind)), nullable(custody.place.reveal()),
                                    nullable(custody.note.reveal()), encode(custody.at), encode(custody.by)});
}

void SqlPaperBooks::end(domain::PaperBookId book, const domain::BookEnding& ending) {
  connection_.execute(END, {encode(book), encode(ending.on), std::string(domain::code_of(ending.reason)),
                            nullable(ending.note.reveal()), encode(ending.at), encode(ending.by)});
}

}  // namespace mangnon::storage::sql
