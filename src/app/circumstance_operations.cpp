#include "app/circumstance_operations.hpp"

#include "app/circumstance_commands.hpp"
#include "app/command_input.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Origin origin_of(Reader& read) {
  return {.source = read.text_if("source"),
          .finder = read.text_if("finder"),
          .confirmed_by = read.text_if("confirmed_by"),
          .round = read.text_if("round")};
}

Outcome<Json> run_begin_circumstance(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const BeginCircumstance command{.child = read.id<domain::ChildId>("child"),
                                  .version = read.number("version"),
                                  .episode = made_by<domain::EpisodeId>(id, "episode"),
                                  .code = read.text("code"),
                                  .from = read.date("from"),
                                  .evidence = read.papers("evidence"),
                                  .note = read.text("note", false),
                                  .origin = origin_of(read)};
  if (!read.problems().empty()) return refuse_input(context, id, "begin_circumstance", input, read.problems());
  return begin_circumstance(context, envelope_of(id, "begin_circumstance", input), command);
}

Outcome<Json> run_end_circumstance(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const EndCircumstance command{.child = read.id<domain::ChildId>("child"),
                                .version = read.number("version"),
                                .episode = read.id<domain::EpisodeId>("episode"),
                                .on = read.date("on"),
                                .reason = read.text("reason")};
  if (!read.problems().empty()) return refuse_input(context, id, "end_circumstance", input, read.problems());
  return end_circumstance(context, envelope_of(id, "end_circumstance", input), command);
}

Outcome<Json> run_correct_circumstance(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  CorrectCircumstance command{.child = read.id<domain::ChildId>("child"),
                              .version = read.number("version"),
                              .episode = read.id<domain::EpisodeId>("episode"),
                              .from = read.date_if("from"),
                              .to = read.date_if("to", base::FOREVER),
                              .end_reason = read.text_if("end_reason"),
                              .note = read.text_if("note"),
                              .origin = origin_of(read)};
  if (read.states("evidence")) command.evidence = read.papers("evidence");
  if (!read.problems().empty()) return refuse_input(context, id, "correct_circumstance", input, read.problems());
  return correct_circumstance(context, envelope_of(id, "correct_circumstance", input), command);
}

Outcome<Json> run_withdraw_circumstance(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const WithdrawCircumstance command{.child = read.id<domain::ChildId>("child"),
                                     .version = read.number("version"),
                                     .episode = read.id<domain::EpisodeId>("episode")};
  if (!read.problems().empty()) return refuse_input(context, id, "withdraw_circumstance", input, read.problems());
  return withdraw_circumstance(context, envelope_of(id, "withdraw_circumstance", input), command);
}

const InputField CHILD{"child", "uuid", true, "The child's id."};
const InputField VERSION{"version", "number", true, "The version of the record that the sender saw."};
const InputField EPISODE{"episode", "uuid", true, "The circumstance's id."};
const InputField EVIDENCE{"evidence", "evidence", false, "[{type, number, issued_on, issuer, valid_until}]"};
const InputField NOTE{"note", "text", false, "Facts, no opinions."};
const InputField SOURCE{"source", "text", false, "Who told of it: of the list SOURCE."};
const InputField FINDER{"finder", "text", false, "Name of who found it; secret."};
const InputField CONFIRMED_BY{"confirmed_by", "text", false, "Of the list CONFIRMATION."};
const InputField ROUND{"round", "text", false, "Id of the round in which it was found."};

}  // namespace

std::vector<Operation> circumstance_operations() {
  return {{"begin_circumstance",
           Permission::write_register,
           "Bắt đầu hoàn cảnh",
           "A circumstance of the codebook begins.",
           {CHILD,
            VERSION,
            {"code", "text", true, "Of the codebook."},
            {"from", "date", true, "Since when."},
            EVIDENCE,
            NOTE,
            SOURCE,
            FINDER,
            CONFIRMED_BY,
            ROUND},
           run_begin_circumstance},
          {"end_circumstance",
           Permission::write_register,
           "Kết thúc hoàn cảnh",
           "A circumstance ends with a reason.",
           {CHILD,
            VERSION,
            EPISODE,
            {"on", "date", true, "The day it happened."},
            {"reason", "text", true, "Of the list END_REASON."}},
           run_end_circumstance},
          {"correct_circumstance",
           Permission::write_register,
           "Đính chính hoàn cảnh",
           "A circumstance was recorded wrongly, or without its papers; what is not stated stays.",
           {CHILD,
            VERSION,
            EPISODE,
            {"from", "date", false, "Since when it was true."},
            {"to", "date", false, "Since when it was no longer true; an empty text: it has not ended."},
            {"end_reason", "text", false, "Of the list END_REASON."},
            {EVIDENCE.key, EVIDENCE.form, false, "All its papers: those that it had are replaced."},
            NOTE,
            SOURCE,
            FINDER,
            CONFIRMED_BY,
            ROUND},
           run_correct_circumstance},
          {"withdraw_circumstance",
           Permission::write_register,
           "Hủy hoàn cảnh ghi sai",
           "A circumstance was never true.",
           {CHILD, VERSION, EPISODE},
           run_withdraw_circumstance}};
}

}  // namespace mangnon::app
