#include "app/areas.hpp"

#include <algorithm>

#include "app/area_failures.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using domain::Assignment;
using domain::SensitiveText;
using storage::UserRecord;

base::Date day_of(base::Moment now) {
  return base::date_in_viet_nam(now);
}

bool holds_area(const domain::UnitTree& tree, const UserRecord& user, domain::UnitId unit, base::Date on) {
  const Actor actor{.id = user.id, .scope = user.unit};
  return was_in_scope(tree, actor, unit, on);
}

// An account of the actor's area.
Outcome<UserRecord> find_account(Context& context, storage::Transaction& transaction, const std::string& username,
                                 base::Date today) {
  auto user = transaction.users().by_username(username);
  if (!user || !was_in_scope(*context.reg.units(), context.actor, user->unit, today))
    return refuse(USER_NOT_FOUND, "username", {username});
  return *std::move(user);
}

Outcome<SensitiveText> words(const std::string& text, const std::string& field, bool required) {
  const auto accepted = accepted_note(text, field);
  if (!accepted) return refuse(accepted.error());
  if (required && accepted->empty()) return refuse(FIELD_MISSING, field, {field});
  return SensitiveText(*accepted);
}

// Whether the account may be in charge of the unit from the day on.
Outcome<bool> check_account(Context& context, storage::Transaction& transaction, const UserRecord& user,
                            domain::UnitId unit, base::Date from, base::Date today) {
  if (user.disabled) return refuse(AREA_ACCOUNT_CLOSED, "username", {user.username});
  if (!holds_area(*context.reg.units(), user, unit, today))
    return refuse(AREA_OUTSIDE_ACCOUNT, "username", {user.username});
  const auto tree = context.reg.units();
  for (const auto& each : transaction.areas().of_user(user.id))
    if (tree->successor_of(each.unit, today).value_or(each.unit) == unit && from < each.valid().to)
      return refuse(AREA_ALREADY_ASSIGNED, "username", {base::format_vi(each.from)});
  return true;
}

Outcome<Assignment> decide_assignment(Context& context, storage::Transaction& transaction, domain::AssignmentId id,
                                      const InCharge& person, domain::UnitId unit, base::Date from, base::Moment now) {
  const auto user = find_account(context, transaction, person.username, day_of(now));
  if (!user) return refuse(user.error());
  const auto fits = check_account(context, transaction, *user, unit, from, day_of(now));
  if (!fits) return refuse(fits.error());
  const auto position = words(person.position, "position", true);
  if (!position) return refuse(position.error());
  const auto phone = words(person.phone, "phone", false);
  if (!phone) return refuse(phone.error());
  const auto task = words(person.task, "task", true);
  if (!task) return refuse(task.error());
  return Assignment{.id = id,
                    .user = user->id,
                    .unit = unit,
                    .from = from,
                    .position = *position,
                    .phone = *phone,
                    .task = *task,
                    .at = now,
                    .by = context.actor.id};
}

// One that is open, at the version seen. Of another area it does not exist.
Outcome<Assignment> load_open(Context& context, storage::Transaction& transaction, domain::AssignmentId id, int version,
                              base::Date on, base::Moment now) {
  auto found = transaction.areas().find(id);
  if (!found || !was_in_scope(*context.reg.units(), context.actor, found->unit, day_of(now)))
    return refuse(AREA_NOT_FOUND, "assignment");
  if (found->version() != version) return refuse(STALE_VERSION, "version");
  if (found->ended) return refuse(AREA_ENDED, "assignment", {base::format_vi(found->ended->until)});
  if (on <= found->from) return refuse(AREA_DAY_TOO_EARLY, "on", {base::format_vi(found->from)});
  return *std::move(found);
}

// Whether the account of who leaves may be closed with the handing over (AREA-5).
Outcome<bool> check_closing(Context& context, storage::Transaction& transaction, const Assignment& left, base::Date on,
                            base::Moment now) {
  if (!may(context.actor.role, Permission::manage_users)) return refuse(NOT_PERMITTED, "close_account");
  if (left.user == context.actor.id) return refuse(AREA_OWN_ACCOUNT, "close_account");
  const auto user = transaction.users().by_id(left.user);
  if (!user || !was_in_scope(*context.reg.units(), context.actor, user->unit, day_of(now)))
    return refuse(NOT_PERMITTED, "close_account");
  if (on > day_of(now)) return refuse(AREA_CLOSE_TOO_EARLY, "close_account", {base::format_vi(on)});
  const auto all = transaction.areas().of_user(left.user);
  const auto others = std::count_if(all.begin(), all.end(), [&](const Assignment& each) {
    return each.id != left.id && day_of(now) < each.valid().to;
  });
  if (others > 0) return refuse(AREA_STILL_IN_CHARGE, "close_account", {std::to_string(others)});
  return true;
}

void close_account(Context& context, storage::Transaction& transaction, domain::UserId id, base::Moment now) {
  transaction.users().set_disabled(id, true);
  transaction.users().end_sessions_of(id);
  transaction.audit().add(audit_line(context, now, "disable_user", "user", id.text(), "done", ""));
}

Done area_done(domain::AssignmentId id, int version) {
  wire::Json answer = wire::Json::object();
  answer.set("id", id.text());
  answer.set("version", version);
  return {.answer = std::move(answer), .subject_kind = "area", .subject = id.text()};
}

Outcome<domain::UnitId> area_named(Context& context, const std::string& text, base::Date today) {
  const auto unit = find_unit(context, text, today);
  if (!unit) return refuse(unit.error());
  const auto level = context.reg.units()->find(*unit, today)->level;
  if (level != domain::UnitLevel::commune && level != domain::UnitLevel::hamlet)
    return refuse(AREA_LEVEL_WRONG, "unit");
  return *unit;
}

}  // namespace

Outcome<wire::Json> assign_area(Context& context, const Envelope& envelope, const AssignArea& command) {
  return run_command(context, envelope, Permission::assign_areas,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto unit = area_named(context, command.unit, day_of(now));
                       if (!unit) return refuse(unit.error());
                       const auto made = decide_assignment(context, transaction, command.assignment, command.person,
                                                           *unit, command.from, now);
                       if (!made) return refuse(made.error());
                       transaction.areas().add(*made);
                       return area_done(made->id, made->version());
                     });
}

Outcome<wire::Json> hand_over_area(Context& context, const Envelope& envelope, const HandOverArea& command) {
  return run_command(
      context, envelope, Permission::assign_areas,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto left = load_open(context, transaction, command.assignment, command.version, command.on, now);
        if (!left) return refuse(left.error());
        const auto leaver = transaction.users().by_id(left->user);
        if (leaver && leaver->username == command.person.username) return refuse(AREA_SAME_PERSON, "username");
        const auto made =
            decide_assignment(context, transaction, command.successor, command.person, left->unit, command.on, now);
        if (!made) return refuse(made.error());
        const auto note = words(command.note, "note", false);
        if (!note) return refuse(note.error());
        if (command.closes_account)
          if (const auto may_close = check_closing(context, transaction, *left, command.on, now); !may_close)
            return refuse(may_close.error());
        transaction.areas().end({.assignment = left->id,
                                 .until = command.on,
                                 .note = *note,
                                 .successor = made->id,
                                 .at = now,
                                 .by = context.actor.id});
        transaction.areas().add(*made);
        if (command.closes_account) close_account(context, transaction, left->user, now);
        auto done = area_done(made->id, made->version());
        done.answer.set("account_closed", command.closes_account);
        done.answer.set("still_sees", !command.closes_account && leaver && !leaver->disabled &&
                                          holds_area(*context.reg.units(), *leaver, left->unit, day_of(now)));
        return done;
      });
}

Outcome<wire::Json> end_area(Context& context, const Envelope& envelope, const EndArea& command) {
  return run_command(
      context, envelope, Permission::assign_areas,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto left = load_open(context, transaction, command.assignment, command.version, command.on, now);
        if (!left) return refuse(left.error());
        const auto note = words(command.note, "note", false);
        if (!note) return refuse(note.error());
        transaction.areas().end(
            {.assignment = left->id, .until = command.on, .note = *note, .at = now, .by = context.actor.id});
        return area_done(left->id, 2);
      });
}

}  // namespace mangnon::app
