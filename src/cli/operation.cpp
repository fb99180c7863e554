#include <fstream>
#include <istream>
#include <iterator>

#include "app/catalogue.hpp"
#include "app/failures.hpp"
#include "cli/commands.hpp"
#include "cli/failures.hpp"
#include "cli/tables.hpp"
#include "wire/sent_json.hpp"

namespace mangnon::cli {

namespace {

std::string all_of(std::istream& in) {
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

app::Outcome<wire::Json> read_input(const Session& session, const std::string& path) {
  if (path == "-") return app::outcome_of(wire::parse_sent_json(all_of(session.world.in)));
  std::ifstream file(path, std::ios::binary);
  if (!file) return app::refuse(FILE_NOT_READ, "", {path});
  return app::outcome_of(wire::parse_sent_json(all_of(file)));
}

void list_operations(const Session& session) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& each : app::operations())
    lines.push_back({std::string(each.name), std::string(session.say(each.vi, each.summary))});
  print_table(session, {{std::string(session.say("Lệnh", "Command"))}, {std::string(session.say("Việc", "Meaning"))}},
              lines);
}

}  // namespace

Done run_operation(const Session& session, const OperationOptions& options) {
  if (options.list) {
    list_operations(session);
    return Exit::done;
  }
  const auto* operation = app::find_operation(options.name);
  if (operation == nullptr) return app::refuse(app::COMMAND_UNKNOWN, "", {options.name});
  MANGNON_TRY(input, read_input(session, options.file));
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  context.lang = session.lang;
  auto id = base::parse_id<domain::CommandId>(options.id);
  if (!options.id.empty() && !id) return app::refuse(app::FIELD_MALFORMED, "id", {"--id"});
  MANGNON_TRY(answer, operation->run(context, id.value_or(domain::CommandId{opened.reg->new_uuid()}), input));
  print_json(session, answer);
  return Exit::done;
}

}  // namespace mangnon::cli
