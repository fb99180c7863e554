#include "app/sending_operations.hpp"

#include "app/appraisal_commands.hpp"
#include "app/command_input.hpp"
#include "app/sending_commands.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

std::optional<int> count_of(Reader& read, std::string_view key) {
  const auto count = read.whole(key, 0, std::numeric_limits<int>::max());
  return count ? std::optional(static_cast<int>(*count)) : std::nullopt;
}

std::vector<CommentAnswer> answers_of(Reader& read) {
  std::vector<CommentAnswer> answers;
  for (const auto& each : read.list("answers", base::limits::PLACES_NAMED)) {
    Reader one(each, "answers[" + std::to_string(answers.size()) + "].");
    const auto id = base::parse_id<domain::CommentId>(each.text_or("comment"));
    if (!id) one.note(FIELD_MALFORMED, "comment");
    answers.push_back({id.value_or(domain::CommentId{}), one.text("text", false)});
    read.take(one.problems());
  }
  return answers;
}

Outcome<Json> run_send_figures(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  SendFigures command{.round = read.id<domain::RoundId>("round"),
                      .unit = read.text("unit"),
                      .seen = read.number("sending"),
                      .person = read.text("person", false),
                      .position = read.text("position", false),
                      .is_confirmed = read.truth("confirmed", false),
                      .answers = answers_of(read),
                      .exceptions = {}};
  for (const auto& each : read.list("exceptions", base::limits::PLACES_NAMED)) {
    Reader one(each, "exceptions[" + std::to_string(command.exceptions.size()) + "].");
    command.exceptions.push_back({one.text("unit", false), one.text("reason", false)});
    read.take(one.problems());
  }
  if (!read.problems().empty()) return refuse_input(context, id, "send_figures", input, read.problems());
  return send_figures(context, envelope_of(id, "send_figures", input), command);
}

Outcome<Json> run_report_hamlet(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  ReportHamlet command{.round = read.id<domain::RoundId>("round"),
                       .hamlet = read.text("hamlet"),
                       .seen = read.number("number"),
                       .planned = count_of(read, "planned").value_or(0),
                       .visited = count_of(read, "visited").value_or(0),
                       .done_on = {},
                       .book_children = count_of(read, "book_children"),
                       .book_special = count_of(read, "book_special"),
                       .book_at_risk = count_of(read, "book_at_risk"),
                       .book_other = count_of(read, "book_other"),
                       .explanation = read.text("explanation", false)};
  if (!read.text("done_on", false).empty()) command.done_on = read.date("done_on");
  if (!read.problems().empty()) return refuse_input(context, id, "report_hamlet", input, read.problems());
  return report_hamlet(context, envelope_of(id, "report_hamlet", input), command);
}

Outcome<Json> run_comment_figures(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto on = domain::from_code<domain::CommentOn>(input.text_or("about"));
  const bool of_child = on == domain::CommentOn::child;
  const CommentFigures command{.comment = made_by<domain::CommentId>(id, "comment"),
                               .round = read.id<domain::RoundId>("round"),
                               .unit = read.text("unit"),
                               .seen = read.number("sending"),
                               .on = on.value_or(domain::CommentOn::row),
                               .place = read.text("place", on && !of_child),
                               .cell = read.text("cell", on == domain::CommentOn::cell),
                               .child = of_child ? read.id<domain::ChildId>("child") : domain::ChildId{},
                               .text = read.text("text", false)};
  auto problems = read.problems();
  if (!on) problems.push_back({&FIELD_MALFORMED, "about", {"about"}});
  if (!problems.empty()) return refuse_input(context, id, "comment_figures", input, problems);
  return comment_figures(context, envelope_of(id, "comment_figures", input), command);
}

template <Outcome<Json> (*answer)(Context&, const Envelope&, const AnswerFigures&)>
Outcome<Json> run_answer(Context& context, domain::CommandId id, const Json& input, std::string_view name) {
  Reader read(input);
  const AnswerFigures command{.round = read.id<domain::RoundId>("round"),
                              .unit = read.text("unit"),
                              .seen = read.number("sending"),
                              .reason = read.text("reason", false),
                              .person = read.text("person", false),
                              .position = read.text("position", false)};
  if (!read.problems().empty()) return refuse_input(context, id, name, input, read.problems());
  return answer(context, envelope_of(id, name, input), command);
}
Outcome<Json> run_return_figures(Context& context, domain::CommandId id, const Json& input) {
  return run_answer<return_figures>(context, id, input, "return_figures");
}
Outcome<Json> run_accept_figures(Context& context, domain::CommandId id, const Json& input) {
  return run_answer<accept_figures>(context, id, input, "accept_figures");
}
Outcome<Json> run_reopen_figures(Context& context, domain::CommandId id, const Json& input) {
  return run_answer<reopen_figures>(context, id, input, "reopen_figures");
}

Outcome<Json> run_record_resurvey(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const RecordResurvey command{.round = read.id<domain::RoundId>("round"),
                               .unit = read.text("unit"),
                               .seen = read.number("sending"),
                               .households = read.number("households"),
                               .facts_checked = read.number("facts_checked"),
                               .facts_agreed = read.number("facts_agreed"),
                               .note = read.text("note", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "record_resurvey", input, read.problems());
  return record_resurvey(context, envelope_of(id, "record_resurvey", input), command);
}

const InputField ROUND{"round", "uuid", true, "The round's id."};
const InputField UNIT{"unit", "text", true, "The unit whose figures they are: code on the map day, uid:… or id."};
const InputField SEEN{"sending", "number", true,
                      "How many sendings of the unit the sender saw: the latest one's number, 0 before the first."};
const InputField PERSON{"person", "text", true, "Name of who answers for it."};
const InputField POSITION{"position", "text", true, "Position of that person."};
const InputField REASON{"reason", "text", true, "For the other side."};

std::vector<Operation> unit_operations() {
  return {{"send_figures",
           Permission::send_figures,
           "Gửi số liệu",
           "Seals the unit's figures of the round and sends them to the level above.",
           {ROUND,
            UNIT,
            SEEN,
            PERSON,
            POSITION,
            {"confirmed", "boolean", true, "That person confirms the figures."},
            {"answers", "objects", false, "Of {comment, text}: answers to comments on the sending before."},
            {"exceptions", "objects", false, "Of {unit, reason}: units below that are left out."}},
           run_send_figures},
          {"report_hamlet",
           Permission::write_register,
           "Báo tiến độ và tổng số trong sổ của thôn",
           "How far a hamlet is, and the totals of its paper book.",
           {ROUND,
            {"hamlet", "text", true, "The hamlet: code on the map day or id."},
            {"number", "number", true, "How many reports of the hamlet the sender saw; 0 before the first."},
            {"planned", "number", false, "Households to visit."},
            {"visited", "number", false, "Households visited."},
            {"done_on", "date", false, "When the hamlet was finished."},
            {"book_children", "number", false, "Children counted in the book."},
            {"book_special", "number", false, "Of them in special circumstances."},
            {"book_at_risk", "number", false, "At risk."},
            {"book_other", "number", false, "Others."},
            {"explanation", "text", false, "Why book and register differ."}},
           run_report_hamlet}};
}

std::vector<Operation> appraiser_operations() {
  return {{"comment_figures",
           Permission::appraise_figures,
           "Ghi ý kiến thẩm định",
           "Holds something against a cell, a row or a child of what was sent.",
           {ROUND,
            UNIT,
            SEEN,
            {"about", "text", true, "cell, row or child."},
            {"place", "text", false, "Of a cell or row: code or id."},
            {"cell", "text", false, "Key of PL01 or PL02."},
            {"child", "uuid", false, "The child's id."},
            {"text", "text", true, "What is to be looked at, and why."}},
           run_comment_figures},
          {"return_figures",
           Permission::appraise_figures,
           "Trả lại số liệu",
           "Returns what was sent, with a reason.",
           {ROUND, UNIT, SEEN, REASON},
           run_return_figures},
          {"accept_figures",
           Permission::appraise_figures,
           "Nghiệm thu số liệu",
           "Accepts what was sent; it becomes the version in force.",
           {ROUND, UNIT, SEEN, PERSON, POSITION, {"reason", "text", false, "A remark for the minutes."}},
           run_accept_figures},
          {"reopen_figures",
           Permission::appraise_figures,
           "Mở lại số liệu đã nghiệm thu",
           "Reopens accepted figures, with a reason; what was sealed stays.",
           {ROUND, UNIT, SEEN, REASON},
           run_reopen_figures},
          {"record_resurvey",
           Permission::appraise_figures,
           "Ghi kết quả phúc tra",
           "What visiting a part of the households again has shown.",
           {ROUND,
            UNIT,
            SEEN,
            {"households", "number", true, "Visited again."},
            {"facts_checked", "number", true, "Facts asked for again."},
            {"facts_agreed", "number", true, "Of those, as in the register."},
            {"note", "text", false, "Findings."}},
           run_record_resurvey}};
}

}  // namespace

std::vector<Operation> sending_operations() {
  auto all = unit_operations();
  for (auto& each : appraiser_operations()) all.push_back(std::move(each));
  return all;
}

}  // namespace mangnon::app
