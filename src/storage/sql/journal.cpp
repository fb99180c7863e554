#include "storage/sql/journal.hpp"

#include "wire/action_json.hpp"

namespace mangnon::storage::sql {

Values action_values(std::string id, int number, domain::CommandId command, const domain::Action& action) {
  return {std::move(id),
          std::to_string(number),
          encode(action.id),
          encode(command),
          std::string(domain::code_of(action.kind)),
          encode(action.valid_from),
          encode(action.recorded_at),
          encode(action.actor),
          action.source,
          wire::encode_content(action)};
}

namespace {

domain::Action action_with(Row row, std::size_t first, std::string_view content) {
  const auto kind = word_of_cell<domain::ActionKind>(row[first + 1]);
  MANGNON_CHECK(kind.has_value());
  domain::Action action{.id = id_of<domain::ActionId>(row[first]),
                        .kind = *kind,
                        .valid_from = date_of(row[first + 2]),
                        .recorded_at = moment_of(row[first + 3]),
                        .actor = id_of<domain::UserId>(row[first + 4]),
                        .source = text_of(row[first + 5])};
  auto decoded = wire::decode_content(std::move(action), content);
  MANGNON_CHECK(decoded.has_value());
  return *std::move(decoded);
}

}  // namespace

domain::Action action_of(Row row, std::size_t first) {
  return action_with(row, first, row[first + 6].value_or(std::string_view()));
}

domain::Action child_action_of(Connection& connection, Row row, std::size_t first) {
  const OpenedRow opened(connection, "child_action", row[first].value_or(std::string_view()));
  return action_with(row, first, opened.text(row[first + 6], "payload"));
}

}  // namespace mangnon::storage::sql
