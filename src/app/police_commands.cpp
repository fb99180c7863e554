#include "app/police_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/failures.hpp"
#include "app/figures.hpp"
#include "app/finding_failures.hpp"
#include "app/police_steps.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "base/text.hpp"
#include "domain/police_selection.hpp"

namespace mangnon::app {

namespace {

using domain::CleaningList;
using domain::PoliceStepKind;

// What a batch will hold, decided before it is written.
struct Lists {
  domain::UnitId commune{};
  std::string code{};
  std::vector<domain::PoliceEntry> entries{};  // not numbered
};

Outcome<std::vector<CleaningList>> parse_lists(const std::string& text) {
  std::vector<CleaningList> lists;
  if (text.empty())
    for (const auto& word : domain::CLEANING_LIST_WORDS) lists.push_back(word.value);
  for (const auto part : base::split(text, ';')) {
    if (text.empty()) break;
    const auto list = domain::from_code<CleaningList>(base::trim(part));
    if (!list) return refuse(FIELD_MALFORMED, "lists", {"lists"});
    if (std::find(lists.begin(), lists.end(), *list) == lists.end()) lists.push_back(*list);
  }
  return lists;
}

std::string lists_of(const domain::ChildFacts& facts, const std::vector<CleaningList>& asked) {
  std::vector<std::string> letters;
  for (const auto list : asked)
    if (!domain::cleaning_fault(list, facts, base::Lang::vi).empty()) letters.emplace_back(domain::code_of(list));
  return base::join(letters, ",");
}

Outcome<Lists> plan_lists(Context& context, const MakePoliceBatch& command) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto commune = find_unit(context, command.unit, today);
  if (!commune) return refuse(commune.error());
  const auto tree = context.reg.units();
  const auto* unit = tree->find(*commune, today);
  if (unit->level != domain::UnitLevel::commune) return refuse(POLICE_NOT_A_COMMUNE, "unit");
  const auto asked = parse_lists(command.lists);
  if (!asked) return refuse(asked.error());
  if (command.on > today) return refuse(DATE_IN_FUTURE, "on", {base::format_vi(today)});
  Lists lists{.commune = *commune, .code = unit->code};
  const FiguresQuery at{.unit = *commune, .on = command.on, .known_at = {}, .geography_on = today};
  for (const auto& child : listed_children(context, at, {.on = command.on}))
    if (auto letters = lists_of(child.facts, *asked); !letters.empty())
      lists.entries.push_back({.child = child.id, .lists = std::move(letters)});
  return lists;
}

// Of those listed, the children who wait in a batch that has not come back, of whichever commune it was made: they may
// have moved, or the commune may have become part of another since.
std::set<domain::ChildId> waiting_of(storage::Transaction& transaction,
                                     const std::vector<domain::PoliceEntry>& listed) {
  std::vector<domain::ChildId> children;
  for (const auto& entry : listed) children.push_back(entry.child);
  std::map<domain::PoliceBatchId, bool> is_open;
  std::set<domain::ChildId> waiting;
  for (const auto& held : transaction.police().holding(children)) {
    const auto [known, is_new] = is_open.try_emplace(held.batch, false);
    if (is_new)  // what can be cancelled is still on its way
      known->second =
          domain::may_follow(domain::state_of(transaction.police().steps(held.batch)), PoliceStepKind::cancelled);
    if (known->second) waiting.insert(held.child);
  }
  return waiting;
}

std::string next_reference(storage::Transaction& transaction, const std::string& code, base::Date today) {
  const auto start = fmt::format("CA-{}-{}-", code, today.year());
  return start + fmt::format("{:02}", transaction.police().references_beginning(start) + 1);
}

Outcome<Done> write_batch(Context& context, storage::Transaction& transaction, const MakePoliceBatch& command,
                          Lists lists, base::Moment now) {
  const auto waiting = waiting_of(transaction, lists.entries);
  const auto selection = domain::select_for_batch(std::move(lists.entries), waiting, POLICE_BATCH_CHILDREN);
  if (selection.entries.empty()) return refuse(POLICE_BATCH_EMPTY, "lists");
  LoadedBatch loaded{.batch = {.id = command.batch,
                               .commune = lists.commune,
                               .reference = next_reference(transaction, lists.code, base::date_in_viet_nam(now)),
                               .on = command.on,
                               .made_at = now,
                               .made_by = context.actor.id}};
  transaction.police().add(loaded.batch, selection.entries);
  add_step(context, transaction, loaded, {.kind = PoliceStepKind::made}, now);
  auto done = batch_done(loaded);
  done.answer.set("children", static_cast<std::int64_t>(selection.entries.size()));
  done.answer.set("waiting", static_cast<std::int64_t>(selection.waiting));
  done.answer.set("remaining", static_cast<std::int64_t>(selection.remaining));
  return done;
}

// A step with a reason and nothing else.
Outcome<wire::Json> take_step(Context& context, const Envelope& envelope, Permission permission,
                              const StepOfBatch& command, PoliceStepKind kind) {
  return run_command(
      context, envelope, permission, [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        auto loaded = load_for_step(context, transaction, command.batch, command.version, kind);
        if (!loaded) return refuse(loaded.error());
        const auto reason = accepted_note(command.reason, "reason");
        if (!reason) return refuse(reason.error());
        if (reason->empty()) return refuse(FIELD_MISSING, "reason", {"reason"});
        add_step(context, transaction, *loaded, {.kind = kind, .note = domain::SensitiveText(*reason)}, now);
        return batch_done(*loaded);
      });
}

}  // namespace

Outcome<wire::Json> make_police_batch(Context& context, const Envelope& envelope, const MakePoliceBatch& command) {
  const auto lists = may(context.actor.role, Permission::export_lists) ? plan_lists(context, command)
                                                                       : Outcome<Lists>(refuse(NOT_PERMITTED));
  return run_command(context, envelope, Permission::export_lists,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       if (!lists) return refuse(lists.error());
                       return write_batch(context, transaction, command, *lists, now);
                     });
}

Outcome<wire::Json> hand_over_police_batch(Context& context, const Envelope& envelope, const HandOverBatch& command) {
  return run_command(context, envelope, Permission::export_lists,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto loaded = load_for_step(context, transaction, command.batch, command.version,
                                                   PoliceStepKind::handed_over);
                       if (!loaded) return refuse(loaded.error());
                       const auto person = accepted_note(command.person, "person");
                       if (!person) return refuse(person.error());
                       if (const auto past = check_not_future(command.on, "on", now); !past)
                         return refuse(past.error());
                       const auto made_on = base::date_in_viet_nam(loaded->batch.made_at);
                       if (command.on < made_on) return refuse(POLICE_DAY_TOO_EARLY, "on", {base::format_vi(made_on)});
                       if (command.due_on < command.on)
                         return refuse(POLICE_DUE_TOO_EARLY, "due_on", {base::format_vi(command.on)});
                       add_step(context, transaction, *loaded,
                                {.kind = PoliceStepKind::handed_over,
                                 .on = command.on,
                                 .due_on = command.due_on,
                                 .person = domain::SensitiveText(*person)},
                                now);
                       return batch_done(*loaded);
                     });
}

Outcome<wire::Json> send_back_police_batch(Context& context, const Envelope& envelope, const StepOfBatch& command) {
  return take_step(context, envelope, Permission::import_files, command, PoliceStepKind::sent_back);
}

Outcome<wire::Json> cancel_police_batch(Context& context, const Envelope& envelope, const StepOfBatch& command) {
  return take_step(context, envelope, Permission::export_lists, command, PoliceStepKind::cancelled);
}

}  // namespace mangnon::app
