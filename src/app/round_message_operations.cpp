#include "app/round_message_operations.hpp"

#include "app/command_input.hpp"
#include "app/round_messages.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

SeenMessage seen_in(Reader& read) {
  return {.id = read.id<domain::MessageId>("message"), .version = read.number("version")};
}

Outcome<Json> run_ask(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const AskQuestion command{.message = made_by<domain::MessageId>(id, "message"),
                            .round = read.id<domain::RoundId>("round"),
                            .unit = read.text("unit", false),
                            .text = read.text("text")};
  if (!read.problems().empty()) return refuse_input(context, id, "ask_question", input, read.problems());
  return ask_question(context, envelope_of(id, "ask_question", input), command);
}

Outcome<Json> run_remind(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const RemindUnits command{.round = read.id<domain::RoundId>("round"),
                            .units = read.texts("units", MOST_REMINDED),
                            .text = read.text("text"),
                            .due = read.date_if("due")};
  if (!read.problems().empty()) return refuse_input(context, id, "remind_units", input, read.problems());
  return remind_units(context, envelope_of(id, "remind_units", input), command);
}

Outcome<Json> run_answer(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto text = read.text("text");
  const auto for_all = read.truth("for_all", false);
  if (!read.problems().empty()) return refuse_input(context, id, "answer_question", input, read.problems());
  return answer_question(context, envelope_of(id, "answer_question", input), seen, text, for_all);
}

Outcome<Json> run_pass_on(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto text = read.text("text", false);
  if (!read.problems().empty()) return refuse_input(context, id, "pass_question_on", input, read.problems());
  return pass_question_on(context, envelope_of(id, "pass_question_on", input), seen, text);
}

Outcome<Json> run_acknowledge(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto text = read.text("text", false);
  if (!read.problems().empty()) return refuse_input(context, id, "acknowledge_reminder", input, read.problems());
  return acknowledge_reminder(context, envelope_of(id, "acknowledge_reminder", input), seen, text);
}

Outcome<Json> run_withdraw(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  if (!read.problems().empty()) return refuse_input(context, id, "withdraw_message", input, read.problems());
  return withdraw_message(context, envelope_of(id, "withdraw_message", input), seen);
}

const InputField MESSAGE{"message", "uuid", true, "The id of the question or reminder."};
const InputField SEEN{"version", "number", true, "How many steps of it the sender saw."};
const InputField ROUND{"round", "uuid", true, "The round's id."};

}  // namespace

std::vector<Operation> round_message_operations() {
  return {{"ask_question",
           Permission::plan_rounds,
           "Gửi vướng mắc lên cấp trên",
           "A unit asks the one directly above it what to do in a round. Names no child.",
           {ROUND,
            {"unit", "text", false, "That asks: code on the map day, uid:… or id; one's own."},
            {"text", "text", true, "What is asked."}},
           run_ask},
          {"answer_question",
           Permission::appraise_figures,
           "Trả lời vướng mắc",
           "The unit with which a question lies answers it.",
           {MESSAGE,
            SEEN,
            {"text", "text", true, "The answer."},
            {"for_all", "boolean", false, "Whether all units below may read question and answer."}},
           run_answer},
          {"pass_question_on",
           Permission::appraise_figures,
           "Chuyển vướng mắc lên cấp trên",
           "A question goes to the unit above the one with which it lies.",
           {MESSAGE, SEEN, {"text", "text", false, "Words of one's own."}},
           run_pass_on},
          {"remind_units",
           Permission::appraise_figures,
           "Đôn đốc đơn vị chưa gửi số liệu",
           "Units directly below that have not sent their figures are reminded.",
           {ROUND,
            {"units", "texts", true, "Which: code on the map day, uid:… or id."},
            {"text", "text", true, "What they are told."},
            {"due", "date", false, "By when."}},
           run_remind},
          {"acknowledge_reminder",
           Permission::plan_rounds,
           "Báo đã rõ đôn đốc",
           "The reminded unit says that it knows.",
           {MESSAGE, SEEN, {"text", "text", false, "What it wants to say to it."}},
           run_acknowledge},
          {"withdraw_message",
           Permission::plan_rounds,
           "Rút vướng mắc hoặc đôn đốc",
           "Who asked or reminded takes it back.",
           {MESSAGE, SEEN},
           run_withdraw}};
}

}  // namespace mangnon::app
