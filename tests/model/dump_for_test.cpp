#include "model/dump_for_test.hpp"

#include "domain/fields.hpp"

namespace mangnon::testing {

namespace {

template <class Facts>
std::string text_of(const domain::History<Facts>& history) {
  std::string text = "version " + std::to_string(history.version) + '\n';
  for (const auto& [valid, facts] : history.spans) {
    text += "  " + base::format_iso(valid.from) + ".." + base::format_iso(valid.to);
    for (const auto& change : domain::difference(Facts{}, facts)) text += ' ' + change.key + '=' + change.value;
    text += '\n';
  }
  for (const auto& each : history.episodes)
    text += "  episode " + each.id.text() + ' ' + each.code + ' ' + base::format_iso(each.valid.from) + ".." +
            base::format_iso(each.valid.to) + ' ' + std::to_string(each.evidence.size()) + '\n';
  for (const auto& each : history.supports) text += "  support " + each.id.text() + ' ' + each.kind + '\n';
  for (const auto& each : history.declined)
    text += "  declined " + std::string(domain::code_of(each.kind)) + ' ' + each.code + ' ' + each.basis + '\n';
  return text;
}

std::string text_of(const storage::Actions& actions) {
  std::string text;
  for (const auto& action : actions)
    text += "  " + action.id.text() + ' ' + std::string(domain::code_of(action.kind)) + ' ' +
            base::format_moment(action.recorded_at) + '\n';
  return text;
}

std::string text_of(storage::Transaction& transaction, const Subjects& subjects) {
  std::string text;
  for (const auto& id : subjects.children)
    text += "child " + id.text() + '\n' + text_of(transaction.children().actions(id)) +
            text_of(transaction.stored_rows().child(id, std::nullopt));
  for (const auto& id : subjects.children)
    transaction.projection().known_row(id, [&](const storage::KnownRow& row) {
      text += "known " + row.child.text() + ' ' + row.household.text() + ' ' + row.full_name + ' ' + row.id_number +
              ' ' + std::string(domain::code_of(row.presence)) + ' ' + row.head_name + ' ' + row.phone +
              (row.has_address ? " address" : "") + '\n';
    });
  for (const auto& id : subjects.households)
    text += "household " + id.text() + '\n' + text_of(transaction.households().actions(id)) +
            text_of(transaction.stored_rows().household(id, std::nullopt));
  for (const auto& number : subjects.id_numbers) {
    const auto holder = transaction.children().by_identifier("id_number", number);
    text += "number " + number + ' ' + (holder ? holder->text() : "free") + '\n';
  }
  for (const auto& name : subjects.usernames) {
    const auto user = transaction.users().by_username(name);
    text += "user " + name + ' ' + (user ? user->id.text() + user->role : "nobody") + '\n';
  }
  return text;
}

}  // namespace

std::string dump(storage::Store& store, const Subjects& subjects) {
  std::string text;
  store.read([&](storage::Transaction& transaction) { text = text_of(transaction, subjects); });
  return text;
}

}  // namespace mangnon::testing
