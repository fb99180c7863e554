#include "app/training_operations.hpp"

#include "app/command_input.hpp"
#include "app/trainings.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

std::vector<OtherGuest> others_in(Reader& read) {
  std::vector<OtherGuest> others;
  for (const auto& item : read.list("others", domain::MOST_GUESTS)) {
    Reader each(item, "others[" + std::to_string(others.size()) + "].");
    others.push_back({.name = each.text("name"), .position = each.text("position")});
    read.take(each.problems());
  }
  return others;
}

TrainingInput training_in(Reader& read) {
  return {.from = read.date("from"),
          .to = read.date("to"),
          .hour = read.text("hour", false),
          .place = read.text("place", false),
          .chair = read.text("chair", false),
          .trainers = read.text("trainers", false),
          .programme = read.text("programme", false),
          .materials = read.text("materials", false),
          .budget = read.text("budget", false),
          .entries = read.ids<domain::RosterId>("entries", domain::MOST_GUESTS),
          .others = others_in(read)};
}

SeenTraining seen_in(Reader& read) {
  return {.id = read.id<domain::TrainingId>("training"), .version = read.number("version")};
}

std::vector<domain::Mark> marks_in(Reader& read) {
  std::vector<domain::Mark> marks;
  for (const auto& item : read.list("marks", domain::MOST_GUESTS)) {
    Reader each(item, "marks[" + std::to_string(marks.size()) + "].");
    const auto code = each.text("attendance");
    const auto attendance = domain::from_code<domain::Attendance>(code);
    if (!attendance && !code.empty()) each.note(FIELD_MALFORMED, "attendance");
    marks.push_back({.day = each.date("day"),
                     .guest = each.id<domain::GuestId>("guest"),
                     .attendance = attendance.value_or(domain::Attendance{}),
                     .words = domain::SensitiveText(each.text("words", false))});
    read.take(each.problems());
  }
  return marks;
}

Outcome<Json> run_hold(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const HoldTraining command{.training = made_by<domain::TrainingId>(id, "training"),
                             .round = read.id<domain::RoundId>("round"),
                             .unit = read.text("unit", false),
                             .input = training_in(read)};
  if (!read.problems().empty()) return refuse_input(context, id, "hold_training", input, read.problems());
  return hold_training(context, envelope_of(id, "hold_training", input), command);
}

Outcome<Json> run_change(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto training = training_in(read);
  if (!read.problems().empty()) return refuse_input(context, id, "change_training", input, read.problems());
  return change_training(context, envelope_of(id, "change_training", input), seen, training);
}

Outcome<Json> run_mark(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto marks = marks_in(read);
  if (!read.problems().empty()) return refuse_input(context, id, "mark_training", input, read.problems());
  return mark_training(context, envelope_of(id, "mark_training", input), seen, marks);
}

Outcome<Json> run_cancel(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto reason = read.text("reason");
  if (!read.problems().empty()) return refuse_input(context, id, "cancel_training", input, read.problems());
  return cancel_training(context, envelope_of(id, "cancel_training", input), seen, reason);
}

std::vector<InputField> with_training(std::vector<InputField> first) {
  const std::vector<InputField> more = {
      {"from", "date", true, "The first day."},
      {"to", "date", true, "The last day."},
      {"hour", "text", false, "When it begins: 07:30."},
      {"place", "text", false, "Where."},
      {"chair", "text", false, "Who chairs it."},
      {"trainers", "text", false, "Who teaches."},
      {"programme", "text", false, "What is taught."},
      {"materials", "text", false, "What is handed out."},
      {"budget", "text", false, "What pays for it."},
      {"entries", "uuids", false, "People invited, by their lines in the rosters of the unit and below it."},
      {"others", "objects", false, "Others invited: {name, position}."}};
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

const InputField TRAINING{"training", "uuid", true, "The training's id."};
const InputField SEEN{"version", "number", true, "The version of the training that the sender saw."};

}  // namespace

std::vector<Operation> training_operations() {
  return {{"hold_training", Permission::plan_rounds, "Ghi buổi tập huấn của đợt",
           "A unit trains people for a round: when, where, by whom, who is invited.",
           with_training({{"round", "uuid", true, "The round's id."},
                          {"unit", "text", false, "That holds it: code on the map day, uid:… or id; one's own."}}),
           run_hold},
          {"change_training", Permission::plan_rounds, "Sửa buổi tập huấn",
           "Something else holds of a training; what was is kept.", with_training({TRAINING, SEEN}), run_change},
          {"mark_training",
           Permission::plan_rounds,
           "Điểm danh tập huấn",
           "Who came on a day, who did not and why, who came for somebody.",
           {TRAINING,
            SEEN,
            {"marks", "objects", true,
             "Of {day, guest, attendance: present, absent or substitute, words: the reason, or who came}."}},
           run_mark},
          {"cancel_training",
           Permission::plan_rounds,
           "Hủy buổi tập huấn",
           "A training is not held; it is kept and trains nobody.",
           {TRAINING, SEEN, {"reason", "text", true, "Why."}},
           run_cancel}};
}

}  // namespace mangnon::app
