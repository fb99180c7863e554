#include "app/roster_operations.hpp"

#include "app/command_input.hpp"
#include "app/rosters.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

constexpr std::int64_t FIRST_YEAR = 1900;
constexpr std::int64_t LAST_YEAR = 2100;
constexpr std::size_t MOST_PLACES = 300;

template <class Enum>
Enum word_in(Reader& read, std::string_view key) {
  const auto text = read.text(key);
  const auto found = domain::from_code<Enum>(text);
  if (!found && !text.empty()) read.note(FIELD_MALFORMED, key);
  return found.value_or(Enum{});
}

RosterPerson person_in(Reader& read) {
  RosterPerson person{.from = read.date("from"),
                      .kind = word_in<domain::RosterKind>(read, "kind"),
                      .name = read.text("name"),
                      .position = read.text("position"),
                      .phone = read.text("phone", false),
                      .task = read.text("task", false),
                      .area = read.texts("area", MOST_PLACES),
                      .is_trained = read.truth("trained", false),
                      .note = read.text("note", false)};
  if (const auto year = read.whole("birth_year", FIRST_YEAR, LAST_YEAR)) person.birth_year = static_cast<int>(*year);
  return person;
}

SeenEntry seen_in(Reader& read) {
  return {.id = read.id<domain::RosterId>("entry"), .version = read.number("version")};
}

Outcome<Json> run_add(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const ListPerson command{.entry = made_by<domain::RosterId>(id, "roster"),
                           .round = read.id<domain::RoundId>("round"),
                           .unit = read.text("unit"),
                           .person = person_in(read)};
  if (!read.problems().empty()) return refuse_input(context, id, "add_to_roster", input, read.problems());
  return add_to_roster(context, envelope_of(id, "add_to_roster", input), command);
}

Outcome<Json> run_change(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto person = person_in(read);
  if (!read.problems().empty()) return refuse_input(context, id, "change_roster_entry", input, read.problems());
  return change_roster_entry(context, envelope_of(id, "change_roster_entry", input), seen, person);
}

Outcome<Json> run_end(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const domain::RosterEnd ending{.on = read.date("on"),
                                 .reason = word_in<domain::RosterLeaving>(read, "reason"),
                                 .note = domain::SensitiveText(read.text("note", false))};
  if (!read.problems().empty()) return refuse_input(context, id, "end_roster_entry", input, read.problems());
  return end_roster_entry(context, envelope_of(id, "end_roster_entry", input), seen, ending);
}

std::vector<InputField> with_person(std::vector<InputField> first) {
  const std::vector<InputField> more = {
      {"from", "date", true, "The first day on which it holds."},
      {"kind", "text", true, "investigator or officer"},
      {"name", "text", true, "Full name."},
      {"birth_year", "number", false, "Year of birth."},
      {"position", "text", true, "Position and body."},
      {"phone", "text", false, "Telephone."},
      {"task", "text", false, "What they do in the round."},
      {"area", "texts", false, "Hamlets of a commune, units below a wider one: uid:… or id; all of it when empty."},
      {"trained", "boolean", false, "Whether they were trained."},
      {"note", "text", false, "In one's own words."}};
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

const InputField ENTRY{"entry", "uuid", true, "The id of the person's line in the roster."};
const InputField SEEN{"version", "number", true, "The version of the line that the sender saw."};

}  // namespace

std::vector<Operation> roster_operations() {
  return {{"add_to_roster", Permission::plan_rounds, "Ghi người vào danh sách của đợt",
           "Somebody works in a round for a unit from a day on.",
           with_person({{"round", "uuid", true, "The round's id."},
                        {"unit", "text", true, "Whose roster: code on the map day, uid:… or id."}}),
           run_add},
          {"change_roster_entry", Permission::plan_rounds, "Sửa người trong danh sách của đợt",
           "From a day on something else holds of somebody; the line before is kept.", with_person({ENTRY, SEEN}),
           run_change},
          {"end_roster_entry",
           Permission::plan_rounds,
           "Ghi người thôi nhiệm vụ trong đợt",
           "Somebody does not work in the round from a day on.",
           {ENTRY,
            SEEN,
            {"on", "date", true, "The first day without them."},
            {"reason", "text", true, "left, replaced or mistake"},
            {"note", "text", false, "In one's own words."}},
           run_end}};
}

}  // namespace mangnon::app
