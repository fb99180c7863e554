#include "app/catalogue.hpp"

#include <algorithm>

#include "app/acceptance_failures.hpp"
#include "app/area_failures.hpp"
#include "app/area_operations.hpp"
#include "app/bulk_failures.hpp"
#include "app/bulk_operations.hpp"
#include "app/child_commands.hpp"
#include "app/circumstance_operations.hpp"
#include "app/clock_failures.hpp"
#include "app/command_input.hpp"
#include "app/departure_failures.hpp"
#include "app/disclosure_failures.hpp"
#include "app/disclosure_operations.hpp"
#include "app/facility_operations.hpp"
#include "app/failures.hpp"
#include "app/handover_failures.hpp"
#include "app/household_commands.hpp"
#include "app/household_operations.hpp"
#include "app/household_visit_failures.hpp"
#include "app/household_visit_operations.hpp"
#include "app/merge_operations.hpp"
#include "app/named_changes.hpp"
#include "app/newborn_failures.hpp"
#include "app/official_document_failures.hpp"
#include "app/official_document_operations.hpp"
#include "app/paper_book_failures.hpp"
#include "app/paper_book_operations.hpp"
#include "app/police_operations.hpp"
#include "app/proposal_commands.hpp"
#include "app/report_layout_failures.hpp"
#include "app/report_layout_operations.hpp"
#include "app/resurvey.hpp"
#include "app/resurvey_failures.hpp"
#include "app/review_commands.hpp"
#include "app/roster_operations.hpp"
#include "app/round_failures.hpp"
#include "app/round_message_failures.hpp"
#include "app/round_message_operations.hpp"
#include "app/round_operations.hpp"
#include "app/round_people_failures.hpp"
#include "app/sending_failures.hpp"
#include "app/sending_operations.hpp"
#include "app/signer_operations.hpp"
#include "app/supply_operations.hpp"
#include "app/support_operations.hpp"
#include "app/training_failures.hpp"
#include "app/training_operations.hpp"
#include "app/transfer_operations.hpp"
#include "app/unit_failures.hpp"
#include "app/unit_operations.hpp"
#include "domain/check_failures.hpp"
#include "domain/household_visit_failures.hpp"
#include "domain/identifiers_failures.hpp"
#include "domain/official_document_failures.hpp"
#include "domain/paper_book_failures.hpp"
#include "domain/round_failures.hpp"
#include "domain/round_message_failures.hpp"
#include "domain/round_people_failures.hpp"
#include "domain/sending_failures.hpp"
#include "domain/training_failures.hpp"
#include "domain/unit_failures.hpp"
#include "names/failures.hpp"
#include "wire/failures.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Outcome<Json> run_register_household(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const RegisterHousehold command{.household = made_by<domain::HouseholdId>(id, "household"),
                                  .valid_from = read.date("valid_from"),
                                  .facts = read.facts("facts")};
  if (!read.problems().empty()) return refuse_input(context, id, "register_household", input, read.problems());
  return register_household(context, envelope_of(id, "register_household", input), command);
}

ChangeHousehold household_change(Reader& read) {
  return {.household = read.id<domain::HouseholdId>("household"),
          .version = read.number("version"),
          .valid_from = read.date("valid_from"),
          .changes = read.facts("changes")};
}

Outcome<Json> run_change_household(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto command = household_change(read);
  if (!read.problems().empty()) return refuse_input(context, id, "change_household", input, read.problems());
  return change_household(context, envelope_of(id, "change_household", input), command);
}

Outcome<Json> run_correct_household(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto command = household_change(read);
  if (!read.problems().empty()) return refuse_input(context, id, "correct_household", input, read.problems());
  return correct_household(context, envelope_of(id, "correct_household", input), command);
}

Outcome<Json> run_register_child(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  RegisterChild command{.child = made_by<domain::ChildId>(id, "child"),
                        .household = read.id<domain::HouseholdId>("household"),
                        .valid_from = read.date("valid_from"),
                        .facts = read.facts("facts")};
  command.unnamed = read.truth("unnamed", false);
  for (const auto& each : read.list("circumstances", base::limits::CODES_PER_CHILD)) {
    Reader one(each, "circumstances[" + std::to_string(command.circumstances.size()) + "].");
    command.circumstances.emplace_back(one.text("code"), one.date("from"));
    read.take(one.problems());
  }
  if (!read.problems().empty()) return refuse_input(context, id, "register_child", input, read.problems());
  return register_child(context, envelope_of(id, "register_child", input), command);
}

ChangeChild child_change(Reader& read) {
  return {.child = read.id<domain::ChildId>("child"),
          .version = read.number("version"),
          .valid_from = read.date("valid_from"),
          .changes = read.facts("changes")};
}

Outcome<Json> run_change_child(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto command = child_change(read);
  if (!read.problems().empty()) return refuse_input(context, id, "change_child", input, read.problems());
  return change_child(context, envelope_of(id, "change_child", input), command);
}

Outcome<Json> run_correct_child(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto command = child_change(read);
  if (!read.problems().empty()) return refuse_input(context, id, "correct_child", input, read.problems());
  return correct_child(context, envelope_of(id, "correct_child", input), command);
}

Outcome<Json> run_end(Context& context, domain::CommandId id, const Json& input, std::string_view name,
                      domain::Presence presence) {
  Reader read(input);
  const EndPresence command{.child = read.id<domain::ChildId>("child"),
                            .version = read.number("version"),
                            .presence = presence,
                            .on = read.date("on"),
                            .reason = read.text("reason", false)};
  if (!read.problems().empty()) return refuse_input(context, id, name, input, read.problems());
  return end_presence(context, envelope_of(id, name, input), command);
}

Outcome<Json> run_record_departure(Context& context, domain::CommandId id, const Json& input) {
  return run_end(context, id, input, "record_departure", domain::Presence::left);
}

Outcome<Json> run_record_death(Context& context, domain::CommandId id, const Json& input) {
  return run_end(context, id, input, "record_death", domain::Presence::dead);
}

Outcome<Json> run_accept_proposals(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  AcceptProposals command{
      .child = read.id<domain::ChildId>("child"), .version = read.number("version"), .on = read.date("on"), .seed = id};
  for (const auto& each : read.list("proposals", base::limits::CODES_PER_CHILD)) {
    Reader one(each, "proposals[" + std::to_string(command.proposals.size()) + "].");
    command.proposals.push_back({one.text("kind"), one.text("code"), one.papers("evidence")});
    read.take(one.problems());
  }
  if (!read.problems().empty()) return refuse_input(context, id, "accept_proposals", input, read.problems());
  return accept_proposals(context, envelope_of(id, "accept_proposals", input), command);
}

Outcome<Json> run_decline_proposal(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const DeclineProposal command{.child = read.id<domain::ChildId>("child"),
                                .version = read.number("version"),
                                .on = read.date("on"),
                                .proposal = {read.text("kind"), read.text("code")},
                                .note = read.text("note", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "decline_proposal", input, read.problems());
  return decline_proposal(context, envelope_of(id, "decline_proposal", input), command);
}

const InputField CHILD{"child", "uuid", true, "The child's id."};
const InputField HOUSEHOLD{"household", "uuid", true, "The household's id."};
const InputField VERSION{"version", "number", true, "The version of the record that the sender saw."};
const InputField VALID_FROM{"valid_from", "date", true, "From which day it is true."};
const InputField CHANGES{"changes", "facts", true, "Facts by key; an empty text means no longer stated."};
const InputField ON{"on", "date", true, "The day it happened."};

std::vector<Operation> household_operations() {
  return {{"register_household",
           Permission::write_register,
           "Ghi hộ mới",
           "Registers a household in a hamlet.",
           {VALID_FROM, {"facts", "facts", true, "hamlet, number, head_name, address, phone, poverty"}},
           run_register_household},
          {"change_household",
           Permission::write_register,
           "Thay đổi thông tin hộ",
           "A household's facts are otherwise from a day on.",
           {HOUSEHOLD, VERSION, VALID_FROM, CHANGES},
           run_change_household},
          {"correct_household",
           Permission::write_register,
           "Đính chính thông tin hộ",
           "A household's facts were recorded wrongly.",
           {HOUSEHOLD, VERSION, VALID_FROM, CHANGES},
           run_correct_household}};
}

std::vector<Operation> child_operations() {
  return {{"register_child",
           Permission::write_register,
           "Ghi trẻ em mới",
           "Registers a child in a household.",
           {HOUSEHOLD,
            VALID_FROM,
            {"facts", "facts", true, "The child's facts by key."},
            {"circumstances", "codes", false, "[{code, from}]"},
            {"unnamed", "boolean", false, "true: a newborn without a name yet; named after its sex and its mother."}},
           run_register_child},
          {"change_child",
           Permission::write_register,
           "Thay đổi thông tin trẻ em",
           "A child's facts are otherwise from a day on.",
           {CHILD, VERSION, VALID_FROM, CHANGES},
           run_change_child},
          {"correct_child",
           Permission::write_register,
           "Đính chính thông tin trẻ em",
           "A child's facts were recorded wrongly.",
           {CHILD, VERSION, VALID_FROM, CHANGES},
           run_correct_child}};
}

std::vector<Operation> event_operations() {
  return {{"record_departure",
           Permission::write_register,
           "Ghi chuyển đi",
           "The child left the commune.",
           {CHILD, VERSION, ON, {"reason", "text", false, "Where to."}},
           run_record_departure},
          {"record_death",
           Permission::write_register,
           "Ghi tử vong",
           "The child died.",
           {CHILD, VERSION, ON, {"reason", "text", false, "Cause, as the certificate says."}},
           run_record_death}};
}

std::vector<Operation> proposal_operations() {
  const InputField page_day{"on", "date", true, "The day of the page on which the proposal stands."};
  return {{"accept_proposals",
           Permission::write_register,
           "Theo đề nghị từ dữ liệu",
           "Begins and ends the circumstances that the facts propose, together.",
           {CHILD,
            VERSION,
            page_day,
            {"proposals", "codes", true, "[{kind: begin or end, code, evidence: of what begins}]"}},
           run_accept_proposals},
          {"decline_proposal",
           Permission::write_register,
           "Không theo đề nghị từ dữ liệu",
           "A proposal is not taken; it comes back when the facts on which it rests change.",
           {CHILD,
            VERSION,
            page_day,
            {"kind", "text", true, "begin or end"},
            {"code", "text", true, "Of the codebook."},
            {"note", "text", false, "Why not."}},
           run_decline_proposal}};
}

}  // namespace

const std::vector<Operation>& operations() {
  static const std::vector<Operation> list = [] {
    auto all = household_operations();
    for (auto&& more : {child_operations(),
                        named_change_operations(),
                        circumstance_operations(),
                        support_operations(),
                        event_operations(),
                        proposal_operations(),
                        facility_operations(),
                        transfer_operations(),
                        household_life_operations(),
                        merge_operations(),
                        round_operations(),
                        sending_operations(),
                        resurvey_operations(),
                        review_operations(),
                        signer_operations(),
                        police_operations(),
                        bulk_operations(),
                        unit_operations(),
                        disclosure_operations(),
                        area_operations(),
                        paper_book_operations(),
                        roster_operations(),
                        supply_operations(),
                        training_operations(),
                        round_message_operations(),
                        household_visit_operations(),
                        official_document_operations(),
                        report_layout_operations()})
      all.insert(all.end(), more.begin(), more.end());
    return all;
  }();
  return list;
}

const Operation* find_operation(std::string_view name) {
  const auto& list = operations();
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.name == name; });
  return found == list.end() ? nullptr : &*found;
}

std::vector<const base::FailureType*> all_failures() {
  std::vector<const base::FailureType*> all;
  const auto add = [&](const auto&... lists) { (all.insert(all.end(), std::begin(lists), std::end(lists)), ...); };
  add(FAILURES, TRANSFER_FAILURES, SHEET_FAILURES, POLICE_FAILURES, BULK_FAILURES, APP_ROUND_FAILURES,
      APP_SENDING_FAILURES, ACCEPTANCE_FAILURES, HANDOVER_FAILURES, RESURVEY_FAILURES, UNIT_COMMAND_FAILURES,
      NEWBORN_FAILURES, DEPARTURE_FAILURES, NAMED_CHANGE_FAILURES, DISCLOSURE_FAILURES, AREA_FAILURES,
      APP_BOOK_FAILURES, APP_ROUND_PEOPLE_FAILURES, APP_TRAINING_FAILURES, APP_ROUND_MESSAGE_FAILURES,
      APP_HOUSEHOLD_VISIT_FAILURES, APP_DOCUMENT_FAILURES, REPORT_LAYOUT_FAILURES, CLOCK_FAILURES);
  add(domain::ROUND_FAILURES, domain::SENDING_FAILURES, domain::CHECK_FAILURES, domain::IDENTIFIER_FAILURES,
      domain::UNIT_FAILURES, domain::PAPER_BOOK_FAILURES, domain::ROUND_PEOPLE_FAILURES, domain::TRAINING_FAILURES,
      domain::ROUND_MESSAGE_FAILURES, domain::HOUSEHOLD_VISIT_FAILURES, domain::OFFICIAL_DOCUMENT_FAILURES,
      names::FAILURES, wire::FAILURES);
  return all;
}

}  // namespace mangnon::app
