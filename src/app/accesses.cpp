#include "app/accesses.hpp"

#include <algorithm>
#include <set>

#include "app/accounts.hpp"
#include "app/catalogue.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/list_accesses.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

struct Word {
  std::string_view operation;
  std::string_view vi;
  std::string_view en;
};
constexpr std::string_view CHANGED = "change";
// What is told of each operation; every change of the register reads alike.
constexpr Word WORDS[] = {{"show_child", "Xem hồ sơ", "Opened the record"},
                          {"import_row", "Ghi từ tệp nhập", "Recorded from a workbook"},
                          {"list_accesses", "Xem ai đã xem", "Saw who has seen it"},
                          {"list_disclosures", "Xem đã cung cấp cho ai", "Saw to whom it was given"},
                          {"open_in_emergency", "Mở hồ sơ khi khẩn cấp", "Opened it in an emergency"},
                          {"review_emergency", "Xét việc mở khẩn cấp", "Reviewed an emergency opening"},
                          {"show_household", "Mở hộ", "Opened the household"},
                          {"find_sheet", "Quét mã tờ hộ, phiếu", "Scanned a sheet or slip"},
                          {"list_children", "Xem danh sách trẻ em", "Looked at the list of children"},
                          {"list_book", "Mở bảng nhập", "Opened the grid"},
                          {"show_ready_list", "Xem danh sách sẵn", "Looked at a ready list"},
                          {"export_list", "Tải danh sách", "Took a list out as a workbook"},
                          {"match_poverty_list", "Đối chiếu danh sách hộ nghèo", "Compared a list of poor households"},
                          {"PL03", "Lập PL03 (danh sách trẻ em có hoàn cảnh đặc biệt)", "Made PL03, the list of names"},
                          {"SO", "In sổ của thôn", "Made the hamlet's book"},
                          {"PHIEU", "In phiếu", "Made slips"},
                          {"LS-A", "Lập LS-A", "Made LS-A"},
                          {"LS-B", "Lập LS-B", "Made LS-B"},
                          {"LS-C", "Lập LS-C", "Made LS-C"},
                          {"PT", "Lập kết quả phúc tra", "Made the result of a re-survey"},
                          {CHANGED, "Ghi, sửa hồ sơ", "Recorded a change"}};

const Word& word_of(std::string_view operation) {
  const auto* found =
      std::find_if(std::begin(WORDS), std::end(WORDS), [&](const Word& each) { return each.operation == operation; });
  return found == std::end(WORDS) ? WORDS[std::size(WORDS) - 1] : *found;
}

std::string text(base::Lang lang, std::string_view vi, std::string_view en) {
  return std::string(lang == base::Lang::vi ? vi : en);
}

// Moments at which only what the actor may not know of was recorded. Who reads the record could find them by comparing
// its history with this list; who oversees and reads none is told of every change.
std::set<base::Moment> hidden_moments(const Context& context, storage::Transaction& transaction, domain::ChildId child,
                                      const storage::Actions& actions) {
  std::set<base::Moment> hidden;
  if (!may(context.actor.role, Permission::read_children)) return hidden;
  for (const auto& each : transaction.disclosures().consents_of(child)) {
    if (may_know(context.actor.role, domain::secrecy_of(each.data))) continue;
    hidden.insert(each.at);
    if (each.withdrawn) hidden.insert(each.withdrawn->at);
  }
  for (const auto& each : transaction.disclosures().of_child(child)) {
    if (may_know(context.actor.role, domain::secrecy_of(each.data))) continue;
    hidden.insert(each.at);
    for (const auto& review : transaction.disclosures().reviews_of(each.id)) hidden.insert(review.at);
  }
  for (const auto& action : actions) hidden.insert(action.recorded_at);
  for (const auto& action : domain::actions_seen(actions, sight_of(context))) hidden.erase(action.recorded_at);
  return hidden;
}

Json access_json(storage::Transaction& transaction, const storage::AuditRecord& line, base::Lang lang) {
  const auto user = transaction.users().by_id(line.actor);
  const auto role = user ? domain::from_code<Role>(user->role) : std::nullopt;
  const auto& word = word_of(line.operation);
  Json each = Json::object();
  each.set("at", base::format_moment(line.at));
  each.set("by", user ? user->full_name : text(lang, "Máy chủ", "Console"));
  each.set("role", role ? text(lang, domain::word_of(*role).vi, domain::word_of(*role).en) : std::string());
  each.set("operation", word.operation);
  each.set("label", text(lang, word.vi, word.en));
  each.set("outcome", line.outcome == "done" ? "done" : "refused");
  return each;
}

Json lists_json(Context& context, storage::Transaction& transaction, const storage::Actions& actions, base::Lang lang) {
  Json list = Json::array();
  for (const auto& access : list_accesses_of(context, transaction, actions)) {
    auto each =
        access_json(transaction,
                    {.at = access.last, .actor = access.actor, .operation = access.operation, .outcome = "done"}, lang);
    each.set("first", base::format_moment(access.first));
    each.set("times", access.times);
    list.push(std::move(each));
  }
  return list;
}

// One of a list of rights with whether it is held.
template <class Enum>
Json right_json(std::string_view key, const domain::Word<Enum>& word, bool held, base::Lang lang) {
  Json each = Json::object();
  each.set(key, word.code);
  each.set("label", text(lang, word.vi, word.en));
  each.set("yes", held);
  return each;
}

Json codes_json(const domain::Codebook& codebook, Role role, base::Lang lang) {
  Json codes = Json::array();
  for (const auto& entry : codebook.entries()) {
    if (entry.secrecy == domain::Secrecy::ordinary || !may_know(role, entry.secrecy)) continue;
    Json each = Json::object();
    each.set("code", entry.code);
    each.set("name", entry.name(lang));
    each.set("class", domain::code_of(entry.secrecy));
    codes.push(std::move(each));
  }
  return codes;
}

Json rights_json(Context& context, const storage::UserRecord& user, Role role, base::Lang lang) {
  Json json = Json::object();
  json.set("username", user.username);
  json.set("name", user.full_name);
  json.set("role", user.role);
  json.set("role_label", text(lang, domain::word_of(role).vi, domain::word_of(role).en));
  json.set("disabled", user.disabled);
  json.set("unit", unit_json(*context.reg.units(), user.unit, base::date_in_viet_nam(context.reg.clock().now())));
  Json knows = Json::array();
  for (const auto& word : domain::SECRECY_WORDS)
    knows.push(right_json("class", word, may_know(role, word.value), lang));
  json.set("knows", std::move(knows));
  Json permissions = Json::array();
  for (const auto& word : PERMISSION_WORDS)
    if (word.value != Permission::none) permissions.push(right_json("permission", word, may(role, word.value), lang));
  json.set("may", std::move(permissions));
  Json operations = Json::array();
  for (const auto& operation : app::operations())
    if (may(role, operation.permission)) operations.push(text(lang, operation.vi, operation.summary));
  json.set("operations", std::move(operations));
  json.set("codes", codes_json(context.reg.reference().codebook, role, lang));
  return json;
}

}  // namespace

Outcome<Json> list_accesses(Context& context, domain::ChildId id, base::Lang lang) {
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  if (may(context.actor.role, Permission::see_accesses)) {
    context.reg.store().read([&](storage::Transaction& transaction) {
      const auto child = load_child(context, transaction, id, context.reg.clock().now());
      if (!child) {
        outcome = refuse(child.error());
        return;
      }
      Json list = Json::array();
      const auto hidden = hidden_moments(context, transaction, id, child->actions);
      for (const auto& line : transaction.audit().of_subject("child", id.text()))
        if (line.outcome != "done" || !hidden.contains(line.at)) list.push(access_json(transaction, line, lang));
      Json json = Json::object();
      json.set("child", id.text());
      const bool reads = may(context.actor.role, Permission::read_children);
      json.set("full_name", reads ? child->history.latest().full_name.reveal() : std::string());
      json.set("accesses", std::move(list));
      json.set("lists", lists_json(context, transaction, child->actions, lang));
      outcome = std::move(json);
    });
  }
  const auto word = outcome ? "done" : std::string(outcome.error().front().type->id);
  note_reading(context, "list_accesses", "child", id.text(), "", word);
  return outcome;
}

Outcome<Json> describe_rights(Context& context, const std::string& username, base::Lang lang) {
  std::optional<storage::UserRecord> user;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { user = transaction.users().by_username(username); });
  const bool own = user && user->id == context.actor.id;
  const bool overseer =
      may(context.actor.role, Permission::manage_users) || may(context.actor.role, Permission::see_accesses);
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  if (own || overseer) {
    const auto today = base::date_in_viet_nam(context.reg.clock().now());
    const bool known = user && (own || was_in_scope(*context.reg.units(), context.actor, user->unit, today));
    const auto role = known ? domain::from_code<Role>(user->role) : std::nullopt;
    if (role)
      outcome = rights_json(context, *user, *role, lang);
    else
      outcome = refuse(USER_NOT_FOUND, "username", {username});
  }
  note_reading(context, "describe_rights", "user", user ? user->id.text() : "", "",
               outcome ? "done" : std::string(outcome.error().front().type->id));
  return outcome;
}

}  // namespace mangnon::app
