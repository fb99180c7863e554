#include "app/paper_book_operations.hpp"

#include "app/command_input.hpp"
#include "app/paper_books.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

constexpr std::int64_t MOST_HOUSEHOLDS = 99'999;
constexpr std::int64_t FIRST_YEAR = 1990;
constexpr std::int64_t LAST_YEAR = 2100;

template <class Enum>
Enum word_in(Reader& read, std::string_view key) {
  const auto text = read.text(key);
  const auto found = domain::from_code<Enum>(text);
  if (!found && !text.empty()) read.note(FIELD_MALFORMED, key);
  return found.value_or(Enum{});
}

BookReceiver receiver_in(Reader& read) {
  return {.keeper = read.text("keeper"),
          .kind = word_in<domain::BookKeeper>(read, "keeper_kind"),
          .place = read.text("place", false),
          .note = read.text("note", false)};
}

std::optional<int> household_in(Reader& read, std::string_view key) {
  const auto found = read.whole(key, 1, MOST_HOUSEHOLDS);
  return found ? std::optional(static_cast<int>(*found)) : std::nullopt;
}

int year_in(Reader& read, std::string_view key) {
  if (!read.states(key)) read.note(FIELD_MISSING, key);
  return static_cast<int>(read.whole(key, FIRST_YEAR, LAST_YEAR).value_or(0));
}

NewBook book_in(Reader& read, domain::CommandId id) {
  return {.id = made_by<domain::PaperBookId>(id, "book"),
          .number = read.text("number"),
          .form = {read.text("form_name"), read.text("form_version"), read.text("form_issuer")},
          .first_year = year_in(read, "first_year"),
          .last_year = year_in(read, "last_year"),
          .first_household = household_in(read, "first_household"),
          .last_household = household_in(read, "last_household"),
          .on = read.date("issued_on"),
          .receiver = receiver_in(read)};
}

SeenBook seen_in(Reader& read) {
  return {.id = read.id<domain::PaperBookId>("book"), .version = read.number("version")};
}

Outcome<Json> run_issue(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const IssueBook command{.unit = read.text("unit"), .book = book_in(read, id)};
  if (!read.problems().empty()) return refuse_input(context, id, "issue_book", input, read.problems());
  return issue_book(context, envelope_of(id, "issue_book", input), command);
}

Outcome<Json> run_carry_over(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto next = book_in(read, id);
  if (!read.problems().empty()) return refuse_input(context, id, "carry_over_book", input, read.problems());
  return carry_over_book(context, envelope_of(id, "carry_over_book", input), seen, next);
}

Outcome<Json> run_hand_over(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto on = read.date("on");
  const auto receiver = receiver_in(read);
  if (!read.problems().empty()) return refuse_input(context, id, "hand_over_book", input, read.problems());
  return hand_over_book(context, envelope_of(id, "hand_over_book", input), seen, on, receiver);
}

Outcome<Json> run_end(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const domain::BookEnding ending{.on = read.date("on"),
                                  .reason = word_in<domain::BookEnd>(read, "reason"),
                                  .note = domain::SensitiveText(read.text("note", false))};
  if (!read.problems().empty()) return refuse_input(context, id, "end_book", input, read.problems());
  return end_book(context, envelope_of(id, "end_book", input), seen, ending);
}

const InputField BOOK{"book", "uuid", true, "The book's id."};
const InputField SEEN{"version", "number", true, "The version of the book that the sender saw."};
const InputField KEEPER{"keeper", "text", true, "Who receives it."};
const InputField KIND{"keeper_kind", "text", true,
                      "collaborator, hamlet_head, health_worker, commune, district or province"};
const InputField PLACE{"place", "text", false, "Where it is kept."};
const InputField NOTE{"note", "text", false, "In one's own words."};

std::vector<InputField> with_book(std::vector<InputField> first) {
  const std::vector<InputField> more = {
      {"number", "text", true, "Within the hamlet and its period."},
      {"form_name", "text", true, "The form's name."},
      {"form_version", "text", true, "Its version."},
      {"form_issuer", "text", true, "Who issued it."},
      {"first_year", "number", true, "Of the period."},
      {"last_year", "number", true, "Of the period; 10 years at most."},
      {"issued_on", "date", true, "The day on which it is given out."},
      {"first_household", "number", false, "With last_household; neither: the whole hamlet."},
      {"last_household", "number", false, "With first_household."},
      KEEPER,
      KIND,
      PLACE,
      NOTE};
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

}  // namespace

std::vector<Operation> paper_book_operations() {
  return {{"issue_book", Permission::keep_books, "Cấp sổ giấy", "A paper book is given to a hamlet.",
           with_book({{"unit", "text", true, "The hamlet: uid:… or id."}}), run_issue},
          {"carry_over_book", Permission::keep_books, "Sang sổ",
           "A book ends and the hamlet's next one is issued in its place.", with_book({BOOK, SEEN}), run_carry_over},
          {"hand_over_book",
           Permission::keep_books,
           "Bàn giao sổ giấy",
           "Somebody else keeps the book from a day on.",
           {BOOK, SEEN, {"on", "date", true, "Since when."}, KEEPER, KIND, PLACE, NOTE},
           run_hand_over},
          {"end_book",
           Permission::keep_books,
           "Thôi dùng sổ giấy",
           "A book is not used from a day on.",
           {BOOK,
            SEEN,
            {"on", "date", true, "The first day without it."},
            {"reason", "text", true, "full, lost, damaged, mistake or other"},
            NOTE},
           run_end}};
}

}  // namespace mangnon::app
