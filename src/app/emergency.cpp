#include "app/emergency.hpp"

#include <algorithm>

#include "app/accepted_input.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/latest.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

constexpr std::int64_t MINUTE_US = 60'000'000;
constexpr std::size_t LISTED = 500;

long openings_today(storage::Transaction& transaction, const Actor& actor, base::Moment now) {
  return transaction.audit().times_asked(actor.id, "open_in_emergency", {now.us - 24 * 60 * MINUTE_US + 1});
}

template <class Keep>
std::vector<storage::EmergencyAccess> emergencies(storage::Transaction& transaction, const Keep& keep) {
  return latest_kept([&](long limit, long skip) { return transaction.users().emergencies(limit, skip); }, keep, LISTED);
}

std::optional<domain::ChildId> find_child(storage::Transaction& transaction, const OpenInEmergency& asked) {
  if (!asked.id_number.empty()) return transaction.children().by_identifier("id_number", base::trim(asked.id_number));
  return base::parse_id<domain::ChildId>(asked.child);
}

// Follows from who asks with which key for what, where there is a key.
base::Uuid id_of(Context& context, const OpenInEmergency& asked) {
  if (!asked.key) return context.reg.new_uuid();
  std::string name = base::format_uuid(*asked.key);
  for (const auto& part : {context.actor.id.text(), asked.child, asked.id_number, asked.reason}) name += '/' + part;
  return base::make_named_uuid("emergency", name);
}

Outcome<storage::EmergencyAccess> decide_opening(Context& context, storage::Transaction& transaction,
                                                 const OpenInEmergency& asked, base::Uuid id, base::Moment now) {
  if (!may(context.actor.role, Permission::open_in_emergency)) return refuse(NOT_PERMITTED);
  const auto reason = accepted_note(asked.reason, "reason");
  if (!reason) return refuse(reason.error());
  if (characters_of(*reason) < EMERGENCY_REASON_CHARS)
    return refuse(EMERGENCY_REASON_MISSING, "reason", {std::to_string(EMERGENCY_REASON_CHARS)});
  if (openings_today(transaction, context.actor, now) >= EMERGENCIES_A_DAY)
    return refuse(EMERGENCY_TOO_MANY, "", {std::to_string(EMERGENCIES_A_DAY)});
  const auto child = find_child(transaction, asked);
  const auto actions = child ? transaction.children().actions(*child) : storage::Actions{};
  if (actions.empty()) return refuse(CHILD_NOT_FOUND, "child");
  return storage::EmergencyAccess{.id = id,
                                  .user = context.actor.id,
                                  .child = *child,
                                  .unit = domain::fold_child(actions).latest().hamlet,
                                  .reason = *reason,
                                  .at = now,
                                  .until = {now.us + EMERGENCY_MINUTES * MINUTE_US}};
}

Json emergency_json(const Context& context, storage::Transaction& transaction, const storage::EmergencyAccess& access) {
  const auto name_of = [&](domain::UserId id) {
    const auto user = transaction.users().by_id(id);
    return user ? user->full_name : std::string();
  };
  Json each = Json::object();
  each.set("id", base::format_uuid(access.id));
  each.set("kind", "opened");
  each.set("child", access.child.text());
  each.set("by", name_of(access.user));
  const bool own = access.user == context.actor.id;
  each.set("reason", own ? access.reason : words_seen(context, access.reason));
  each.set("at", base::format_moment(access.at));
  each.set("until", base::format_moment(access.until));
  each.set("verdict", access.verdict);
  each.set("reviewer", access.reviewer ? name_of(*access.reviewer) : std::string());
  each.set("own", own);
  return each;
}

bool concerns(const Context& context, domain::UnitId unit) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  return was_in_scope(*context.reg.units(), context.actor, unit, today);
}

// The child of the disclosure whose record the actor has in their area; absent when there is none, or when the actor
// may not know of what was given.
std::optional<domain::ChildId> child_concerned(const Context& context, storage::Transaction& transaction,
                                               const domain::Disclosure& disclosure) {
  if (disclosure.ground != domain::Ground::emergency) return std::nullopt;
  if (!may_know(context.actor.role, domain::secrecy_of(disclosure.data))) return std::nullopt;
  for (const auto& each : transaction.disclosures().children_of(disclosure.id))
    if (concerns(context, each.hamlet)) return each.child;
  return std::nullopt;
}

Json disclosure_json(const Context& context, storage::Transaction& transaction, const domain::Disclosure& disclosure,
                     domain::ChildId child) {
  auto each = emergency_json(context, transaction,
                             {.id = disclosure.id.value,
                              .user = disclosure.by,
                              .child = child,
                              .reason = disclosure.reason.reveal(),
                              .at = disclosure.at,
                              .until = disclosure.at,
                              .reviewer = disclosure.review ? std::optional(disclosure.review->reviewer) : std::nullopt,
                              .verdict = disclosure.review ? disclosure.review->verdict : std::string()});
  each.set("kind", "disclosed");
  each.set("receiver", disclosure.receiver.reveal());
  return each;
}

}  // namespace

Outcome<Json> open_in_emergency(Context& context, const OpenInEmergency& asked) {
  const auto now = context.reg.clock().now();
  Outcome<storage::EmergencyAccess> decided = refuse(NOT_PERMITTED);
  // A refusal is written with its line in the same transaction: it counts towards the limit.
  context.reg.store().write([&](storage::Transaction& transaction) {
    const auto id = id_of(context, asked);
    auto first = may(context.actor.role, Permission::open_in_emergency) ? transaction.users().emergency(id)
                                                                        : std::nullopt;
    if (first) {
      decided = *std::move(first);
      return true;
    }
    decided = decide_opening(context, transaction, asked, id, now);
    if (decided) transaction.users().put_emergency(*decided);
    const auto outcome = decided ? std::string("done") : std::string(decided.error().front().type->id);
    transaction.audit().add(audit_line(context, now, "open_in_emergency", "child",
                                       decided ? decided->child.text() : std::string(), outcome, ""));
    return true;
  });
  if (!decided) return refuse(decided.error());
  Json json = Json::object();
  json.set("id", base::format_uuid(decided->id));
  json.set("child", decided->child.text());
  json.set("until", base::format_moment(decided->until));
  return json;
}

std::optional<base::Moment> open_in_emergency_until(storage::Transaction& transaction, const Actor& actor,
                                                    domain::ChildId child, base::Moment now) {
  std::optional<base::Moment> until;
  if (!may(actor.role, Permission::open_in_emergency)) return until;
  for (const auto& each : transaction.users().emergencies_of(actor.id, child))
    if (each.at <= now && now < each.until) until = std::max(until.value_or(each.until), each.until);
  return until;
}

Outcome<Json> list_own_emergencies(Context& context) {
  if (!may(context.actor.role, Permission::open_in_emergency)) return refuse(NOT_PERMITTED);
  const auto now = context.reg.clock().now();
  Json list = Json::array();
  long opened = 0;
  context.reg.store().read([&](storage::Transaction& transaction) {
    opened = openings_today(transaction, context.actor, now);
    for (const auto& access : emergencies(transaction, [&](const storage::EmergencyAccess& each) {
           return each.user == context.actor.id && now < each.until;
         })) {
      Json each = Json::object();
      each.set("child", access.child.text());
      each.set("reason", access.reason);
      each.set("until", base::format_moment(access.until));
      list.push(std::move(each));
    }
  });
  Json json = Json::object();
  json.set("emergencies", std::move(list));
  json.set("left", std::max(0L, EMERGENCIES_A_DAY - opened));
  return json;
}

Outcome<Json> list_emergencies(Context& context) {
  if (!may(context.actor.role, Permission::review_emergencies)) return refuse(NOT_PERMITTED);
  Json list = Json::array();
  context.reg.store().read([&](storage::Transaction& transaction) {
    std::vector<std::pair<base::Moment, Json>> told;
    for (const auto& access :
         emergencies(transaction, [&](const storage::EmergencyAccess& each) { return concerns(context, each.unit); }))
      told.emplace_back(access.at, emergency_json(context, transaction, access));
    const auto given = latest_kept(
        [&](long limit, long skip) { return transaction.disclosures().in_emergency(limit, skip); },
        [&](const domain::Disclosure& each) { return child_concerned(context, transaction, each).has_value(); },
        LISTED);
    for (const auto& each : given)
      told.emplace_back(each.at,
                        disclosure_json(context, transaction, each, *child_concerned(context, transaction, each)));
    std::stable_sort(told.begin(), told.end(),
                     [](const auto& left, const auto& right) { return right.first < left.first; });
    for (auto& each : told) list.push(std::move(each.second));
  });
  note_reading(context, "list_emergencies", "emergency", "", "rows=" + std::to_string(list.items().size()));
  Json json = Json::object();
  json.set("emergencies", std::move(list));
  return json;
}

namespace {

// What is reviewed: a record that was opened, or facts that were given away.
struct Reviewed {
  domain::ChildId child{};
  domain::UserId by{};
  std::optional<storage::EmergencyAccess> access{};
  std::optional<domain::Disclosure> disclosure{};
};

std::optional<Reviewed> find_reviewed(const Context& context, storage::Transaction& transaction, base::Uuid id) {
  if (auto access = transaction.users().emergency(id)) {
    if (!concerns(context, access->unit)) return std::nullopt;
    return Reviewed{.child = access->child, .by = access->user, .access = std::move(access)};
  }
  auto disclosure = transaction.disclosures().find({id});
  const auto child = disclosure ? child_concerned(context, transaction, *disclosure) : std::nullopt;
  if (!child) return std::nullopt;
  return Reviewed{.child = *child, .by = disclosure->by, .disclosure = std::move(disclosure)};
}

void keep_verdict(const Context& context, storage::Transaction& transaction, Reviewed& reviewed,
                  const std::string& verdict, base::Moment now) {
  if (reviewed.access) {
    reviewed.access->reviewer = context.actor.id;
    reviewed.access->reviewed_at = now;
    reviewed.access->verdict = verdict;
    transaction.users().put_emergency(*reviewed.access);
    return;
  }
  const auto& before = reviewed.disclosure->review;
  transaction.disclosures().add_review({.disclosure = reviewed.disclosure->id,
                                        .number = before ? before->number + 1 : 1,
                                        .reviewer = context.actor.id,
                                        .at = now,
                                        .verdict = verdict});
}

}  // namespace

Outcome<bool> review_emergency(Context& context, base::Uuid id, const std::string& verdict) {
  Outcome<bool> outcome = true;
  const auto now = context.reg.clock().now();
  context.reg.store().write([&](storage::Transaction& transaction) {
    outcome = true;
    auto reviewed = find_reviewed(context, transaction, id);
    if (!may(context.actor.role, Permission::review_emergencies))
      outcome = refuse(NOT_PERMITTED);
    else if (!reviewed)
      outcome = refuse(EMERGENCY_NOT_FOUND, "emergency");
    else if (reviewed->by == context.actor.id)
      outcome = refuse(NOT_PERMITTED, "emergency");
    else if (verdict != "justified" && verdict != "unjustified")
      outcome = refuse(FIELD_MALFORMED, "verdict", {"verdict"});
    if (outcome) keep_verdict(context, transaction, *reviewed, verdict, now);
    transaction.audit().add(
        audit_line(context, now, "review_emergency", "child", outcome ? reviewed->child.text() : std::string(),
                   outcome ? "done" : std::string(outcome.error().front().type->id), outcome ? verdict : ""));
    return true;
  });
  return outcome;
}

}  // namespace mangnon::app
