#include "app/command_input.hpp"
#include "app/resurvey.hpp"
#include "app/resurvey_failures.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

// Fits a JSON number of any reader. Of the command's id when no seed is given.
constexpr std::uint64_t LARGEST_SEED = 1ULL << 48U;

std::int64_t seed_of(domain::CommandId id, Reader& read) {
  constexpr auto MOST = std::numeric_limits<std::int64_t>::max();
  if (const auto given = read.whole("seed", -MOST, MOST)) return *given;
  std::uint64_t seed = 0;
  for (const char letter : id.text()) seed = (seed * 31 + static_cast<unsigned char>(letter)) % LARGEST_SEED;
  return static_cast<std::int64_t>(seed);
}

Outcome<Json> run_draw_resurvey(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  constexpr int WHOLE_PERCENT = 100;
  const auto stated = read.text("confidence", false);
  const auto confidence = domain::from_code<domain::Confidence>(stated.empty() ? "95" : stated);
  const DrawResurvey command{
      .round = read.id<domain::RoundId>("round"),
      .unit = read.text("unit"),
      .seen = read.number("sending"),
      .confidence = confidence.value_or(domain::Confidence::ninety_five),
      .margin_percent = static_cast<int>(read.whole("margin_percent", 0, WHOLE_PERCENT).value_or(5)),
      .seed = seed_of(id, read)};
  auto problems = read.problems();
  if (!confidence) problems.push_back({&RESURVEY_MARGIN, "confidence"});
  if (!problems.empty()) return refuse_input(context, id, "draw_resurvey", input, problems);
  return draw_resurvey(context, envelope_of(id, "draw_resurvey", input), command);
}

Outcome<Json> run_enter_resurvey(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  EnterResurvey command{.round = read.id<domain::RoundId>("round"),
                        .unit = read.text("unit"),
                        .seen = read.number("sending"),
                        .investigator = read.text("investigator", false),
                        .visited_on = read.date("visited_on"),
                        .facts = {}};
  for (const auto& each : read.list("facts", base::limits::FACTS_ENTERED)) {
    Reader one(each, "facts[" + std::to_string(command.facts.size()) + "].");
    command.facts.push_back(
        {.child = one.id<domain::ChildId>("child"), .field = one.text("field"), .value = one.text("value", false)});
    read.take(one.problems());
  }
  if (!read.problems().empty()) return refuse_input(context, id, "enter_resurvey", input, read.problems());
  return enter_resurvey(context, envelope_of(id, "enter_resurvey", input), command);
}

Outcome<Json> run_conclude_resurvey(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const ConcludeResurvey command{.round = read.id<domain::RoundId>("round"),
                                 .unit = read.text("unit"),
                                 .seen = read.number("sending"),
                                 .note = read.text("note", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "conclude_resurvey", input, read.problems());
  return conclude_resurvey(context, envelope_of(id, "conclude_resurvey", input), command);
}

}  // namespace

std::vector<Operation> resurvey_operations() {
  const InputField round{"round", "uuid", true, "The round's id."};
  const InputField unit{"unit", "text", true, "The commune: code on the map day, uid:… or id."};
  const InputField seen{"sending", "number", true, "The latest sending that the appraiser saw."};
  return {{"draw_resurvey",
           Permission::appraise_figures,
           "Rút mẫu phúc tra",
           "Draws the households that are asked again, once for each sending.",
           {round,
            unit,
            seen,
            {"confidence", "text", false, "90, 95 or 99; 95 when absent."},
            {"margin_percent", "number", false, "1 to 20; 5 when absent."},
            {"seed", "number", false, "Draws the same households again elsewhere; made anew when absent."}},
           run_draw_resurvey},
          {"enter_resurvey",
           Permission::appraise_figures,
           "Nhập phiếu phúc tra",
           "What households of the sample said, fact by fact.",
           {round,
            unit,
            seen,
            {"investigator", "text", true, "Who asked again."},
            {"visited_on", "date", true, "On which day."},
            {"facts", "objects", true, "Of {child, field, value}; a value as the register writes it."}},
           run_enter_resurvey},
          {"conclude_resurvey",
           Permission::appraise_figures,
           "Kết luận phúc tra",
           "Compares what was entered with the register and records the result for the acceptance.",
           {round, unit, seen, {"note", "text", false, "A remark for the minutes."}},
           run_conclude_resurvey}};
}

}  // namespace mangnon::app
