// The permission matrix, by generation: every role × every operation and question × every relation of its unit to the
// child × every class of what the child stands in. What must come out follows from the declarations in app/roles.cpp by
// the few rules written here (ACCESS-1 … ACCESS-6, ACCESS-16); nothing is listed case by case.
#include <gtest/gtest.h>

#include <map>

#include "access/matrix_for_test.hpp"
#include "app/accesses.hpp"
#include "app/accounts.hpp"
#include "app/areas.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/figures.hpp"
#include "app/import_queries.hpp"
#include "app/named_changes.hpp"
#include "app/official_documents.hpp"
#include "app/paper_books.hpp"
#include "reports/catalogue.hpp"

namespace mangnon::app {
namespace {

// A paper book that would be right but for its period.
void add_book(Json& input, const std::string& hamlet) {
  input.set("unit", hamlet);
  input.set("book", "01a20000-0000-7000-8000-000000000000");
  for (const char* key : {"number", "form_name", "form_version", "form_issuer", "keeper"}) input.set(key, "x");
  for (const char* key : {"on", "issued_on"}) input.set(key, "2018-12-31");
  input.set("keeper_kind", "collaborator");
  input.set("reason", "lost");
  input.set("first_year", 2020);
  input.set("last_year", 2018);
}

// Somebody in the roster of a round, or a gift, that there is not.
void add_nobody(Json& input, const char* kind) {
  input.set("kind", kind);
  input.set("reason", "left");
  for (const char* key : {"entry", "supply"}) input.set(key, "01a30000-0000-7000-8000-000000000000");
  for (const char* key : {"name", "position", "receiver"}) input.set(key, "x");
  for (const char* key : {"on", "from"}) input.set(key, "2018-12-31");
  input.set("quantity", 1);
  input.set("area", Json::array());
}

// A training that there is not.
void add_training(Json& input) {
  input.set("training", "01a40000-0000-7000-8000-000000000000");
  for (const char* key : {"from", "to"}) input.set(key, "2018-12-31");
  input.set("marks", Json::array());
  input.set("reason", "x");
}

bool is_of_field(std::string_view name) {
  return name.ends_with("question") || name.ends_with("question_on") || name.ends_with("_message") ||
         name.ends_with("reminder") || name == "remind_units" || name.find("_visit") != std::string_view::npos;
}

// A question and a visit that there are not.
void add_of_field(Json& input) {
  for (const char* key : {"message", "visit"}) input.set(key, "01a60000-0000-7000-8000-000000000000");
  for (const char* key : {"text", "reason"}) input.set(key, "x");
  Json one = Json::array();
  one.push("01a60000-0000-7000-8000-000000000000");
  for (const char* key : {"units", "households"}) input.set(key, one);
  input.set("on", "2018-12-31");
  input.set("result", "met");
}

void add_document(Json& input) {
  input.set("document", base::format_uuid(base::make_named_uuid("matrix", "document")));
  input.set("version", 1);
  input.set("type", "KH");
  input.set("subject", "Rà soát trẻ em");
  input.set("reason", "ghi nhầm");
  for (const auto* other : {"number", "round"}) input.set(other, Json());
}

// What the change cannot do without, in words that no rule has read yet when the version is judged.
Json facts_needed(const NamedChange& change) {
  auto facts = Json::object();
  for (const auto& need : change.needs) facts.set(need.key, "x");
  return facts;
}

// A whole input for the operation, of things that there are not, but for the child and its household.
Json input_for(const Operation& operation, const std::string& child, const std::string& household,
               const std::string& hamlet) {
  auto input = stale_input(child, household);
  const bool of_household = operation.name.find("household") != std::string_view::npos;
  const bool of_roster = operation.name.find("roster") != std::string_view::npos;
  input.set("other", of_household ? household : child);
  if (operation.name == "correct_circumstance") input.set("to", "2018-12-31");  // a day there, elsewhere a unit
  if (const auto* named = find_named_change(operation.name)) input.set("changes", facts_needed(*named));
  if (operation.name == "enter_resurvey") input.set("facts", Json::array());
  if (operation.name == "change_unit") input.set("unit", hamlet);
  if (of_roster || operation.name.ends_with("_supply")) add_nobody(input, of_roster ? "officer" : "book");
  if (operation.name.ends_with("_training")) add_training(input);
  if (is_of_field(operation.name)) add_of_field(input);
  if (operation.permission == Permission::keep_documents) add_document(input);
  if (operation.name == "set_round_bases") input.set("bases", Json::array());
  if (operation.permission == Permission::keep_books) add_book(input, hamlet);
  if (operation.name == "load_layout") input.set("file", "no JSON");
  if (operation.name == "withdraw_layout")
    input.set("layout", "01a60000-0000-7000-8000-000000000000").set("reason", "x");
  return input;
}

TEST_P(Matrix, EveryOperationIsJudgedByPermissionThenScope) {
  const Role role = GetParam();
  for (const auto& relation : RELATIONS) {
    for (const auto& [secrecy, child_id] : children_) {
      for (const auto& operation : operations()) {
        if (operation.name.starts_with("register_")) continue;  // they make something new: judged below
        const bool of_household = operation.name.find("household") != std::string_view::npos;
        const bool of_transfer = std::any_of(operation.input.begin(), operation.input.end(),
                                             [](const auto& field) { return field.key == "transfer"; });
        auto context = as(role, relation);
        const auto input = input_for(operation, child_id, household_, hamlets_["Tổ 1"].text());
        const auto outcome = operation.run(context, {reg_->new_uuid()}, input);
        const bool of_two = operation.name.ends_with("merge_children") || operation.name == "judge_duplicate";
        const bool plans_here = relation.holds_child && *relation.code != '\0';
        const bool of_area = operation.input.front().key == "assignment";
        expect(outcome,
               !may(role, operation.permission)      ? "NOT_PERMITTED"
               : operation.name == "trust_signer"    ? "SIGNER_KEY_WRONG"
               : operation.name == "load_layout"     ? "LAYOUT_NOT_JSON"
               : operation.name == "withdraw_layout" ? "LAYOUT_NOT_FOUND"
               : of_transfer                         ? "TRANSFER_NOT_FOUND"
               : operation.name == "plan_round"      ? (plans_here ? "ROUND_NAME_MISSING" : "UNIT_OUTSIDE_SCOPE")
               : operation.name == "change_unit"     ? (relation.holds_child ? "STALE_VERSION" : "UNIT_OUTSIDE_SCOPE")
               : operation.name == "add_succession"  ? (plans_here ? "UNIT_HAS_SUCCESSOR" : "UNIT_OUTSIDE_SCOPE")
               : operation.name == "answer_review"   ? "HAMLET_UNKNOWN"
               : operation.name == "assign_area"     ? (plans_here ? "USER_NOT_FOUND" : "UNIT_OUTSIDE_SCOPE")
               : of_area                             ? "AREA_NOT_FOUND"
               : operation.name == "issue_book" ? (relation.holds_child ? "BOOK_PERIOD_WRONG" : "UNIT_OUTSIDE_SCOPE")
               : operation.input.front().key == "book"     ? "BOOK_NOT_FOUND"
               : operation.name == "make_police_batch"     ? (plans_here ? "FIELD_MALFORMED" : "UNIT_OUTSIDE_SCOPE")
               : operation.name == "make_bulk_change"      ? "FIELD_MALFORMED"
               : operation.name.ends_with("bulk_change")   ? "BULK_NOT_FOUND"
               : operation.input.front().key == "batch"    ? "POLICE_BATCH_NOT_FOUND"
               : operation.input.front().key == "round"    ? "ROUND_NOT_FOUND"
               : operation.input.front().key == "entry"    ? "ROSTER_NOT_FOUND"
               : operation.input.front().key == "training" ? "TRAINING_NOT_FOUND"
               : operation.input.front().key == "supply"   ? "SUPPLY_NOT_FOUND"
               : operation.input.front().key == "message"  ? "MESSAGE_NOT_FOUND"
               : operation.input.front().key == "visit"    ? "VISIT_NOT_FOUND"
               : operation.input.front().key == "document" ? "DOCUMENT_NOT_FOUND"
               : !relation.holds_child                     ? (of_household ? "HOUSEHOLD_NOT_FOUND" : "CHILD_NOT_FOUND")
               : of_two                                    ? "MERGE_SAME_CHILD"
               : operation.name == "record_consent"        ? "CONSENT_PROOF_MISSING"
               : operation.name == "withdraw_consent"      ? "CONSENT_NOT_FOUND"
               : operation.name == "record_disclosure"     ? "DISCLOSURE_GROUND_WRONG"
                                                           : "STALE_VERSION",
               std::string(operation.name) + " from " + relation.name);
      }
    }
  }
  EXPECT_GE(cases_, 9 * 3 * 8);
}

TEST_P(Matrix, ACodeBeginsOnlyForWhoMayKnowOfIt) {
  const Role role = GetParam();
  for (const auto& relation : RELATIONS) {
    for (const auto& each : CLASSES) {
      auto context = as(role, relation);
      auto input = stale_input(children_[each.secrecy], household_);
      input.set("code", each.code);
      input.set("version", may_know(role, each.secrecy) ? 2 : 1);
      const auto outcome = find_operation("begin_circumstance")->run(context, {reg_->new_uuid()}, input);
      expect(outcome,
             !may(role, Permission::write_register) ? "NOT_PERMITTED"
             : !relation.holds_child                ? "CHILD_NOT_FOUND"
             : may_know(role, each.secrecy)         ? "CODE_ALREADY_HELD"
                                                    : "CODE_UNKNOWN",
             std::string(each.code) + " from " + relation.name);
    }
  }
}

TEST_P(Matrix, RegisteringIsJudgedByPermissionThenScope) {
  const Role role = GetParam();
  for (const auto& relation : RELATIONS) {
    auto context = as(role, relation);
    auto input = stale_input("", household_);
    auto facts = Json::object();
    facts.set("hamlet", hamlets_["Tổ 1"].text());
    facts.set("number", "không phải số");
    input.set("facts", facts);
    const bool writes = may(role, Permission::write_register);
    expect(find_operation("register_household")->run(context, {reg_->new_uuid()}, input),
           writes ? "FIELD_MALFORMED" : "NOT_PERMITTED", relation.name);
    facts.set("number", "2");
    input.set("facts", facts);
    if (!relation.holds_child || !writes)
      expect(find_operation("register_household")->run(context, {reg_->new_uuid()}, input),
             writes ? "HAMLET_UNKNOWN" : "NOT_PERMITTED", relation.name);
    input.set("facts", Json::object());
    expect(find_operation("register_child")->run(context, {reg_->new_uuid()}, input),
           !writes                ? "NOT_PERMITTED"
           : relation.holds_child ? "NOTHING_TO_CHANGE"
                                  : "HOUSEHOLD_NOT_FOUND",
           relation.name);
  }
}

TEST_P(Matrix, APageIsOpenedByPermissionAndScopeAndTellsByClass) {
  const Role role = GetParam();
  for (const auto& relation : RELATIONS) {
    for (const auto& each : CLASSES) {
      auto context = as(role, relation);
      const auto page = show_child(context, child(each.secrecy), ON, base::Lang::vi);
      const std::string what = std::string(each.code) + " from " + relation.name;
      expect(page,
             !may(role, Permission::read_children) ? "NOT_PERMITTED"
             : relation.holds_child                ? "done"
                                                   : "CHILD_NOT_FOUND",
             what);
      if (!page) continue;
      const bool knows = may_know(role, each.secrecy);
      EXPECT_EQ((*page)["circumstances"].items().size(), knows ? 1U : 0U) << what;
      EXPECT_EQ((*page)["version"].whole(), knows ? 2 : 1) << what;
      EXPECT_EQ((*page)["confidential"].truth(), !knows && each.secrecy == Secrecy::restricted) << what;
      auto text = wire::format_json((*page)["circumstances"]) + wire::format_json((*page)["history"]) +
                  wire::format_json((*page)["findings"]) + wire::format_json((*page)["proposals"]);
      EXPECT_EQ(text.find(each.code) != std::string::npos, knows) << what;
    }
  }
}

TEST_P(Matrix, AListHoldsWhoIsInScopeAndTheirCodesByClass) {
  const Role role = GetParam();
  const bool reads = may(role, Permission::read_children);
  for (const auto& relation : RELATIONS) {
    for (const auto& each : CLASSES) {
      const std::string what = std::string(each.code) + " from " + relation.name;
      auto context = as(role, relation);
      const auto all = list_children(context, {.on = ON}, base::Lang::vi);
      expect(all, reads ? "done" : "NOT_PERMITTED", what);
      const auto group = list_children(context, {.on = ON, .group = each.code}, base::Lang::vi);
      const bool knows = may_know(role, each.secrecy);
      expect(group, !reads ? "NOT_PERMITTED" : knows ? "done" : "GROUP_CONFIDENTIAL", what);
      if (!reads) continue;
      EXPECT_EQ((*all)["total"].whole(), relation.holds_child ? 3 : 0) << what;
      for (const auto& row : (*all)["rows"].items()) {
        if (row.text_or("id") != children_[each.secrecy]) continue;
        EXPECT_EQ(row["groups"].items().size(), knows ? 1U : 0U) << what;
        EXPECT_EQ(row["version"].whole(), knows ? 2 : 1) << what;
        EXPECT_EQ(row["confidential"].truth(), !knows && each.secrecy == Secrecy::restricted) << what;
      }
      if (!group) continue;
      EXPECT_EQ((*group)["total"].whole(), relation.holds_child ? 1 : 0) << what;
    }
  }
}

TEST_P(Matrix, FiguresCountWhatMayBeKnown) {
  const Role role = GetParam();
  for (const auto& relation : RELATIONS) {
    auto context = as(role, relation);
    const FiguresQuery at{.unit = unit_of(relation), .on = ON, .known_at = {}, .geography_on = ON};
    const auto rows = tabulate(context, {.at = at, .by = {"code"}});
    expect(rows, may(role, Permission::read_reports) ? "done" : "NOT_PERMITTED", relation.name);
    if (!rows) continue;
    std::map<std::string, std::int64_t> counts;
    for (const auto& row : *rows) counts[row.keys.front()] = row.count;
    for (const auto& each : CLASSES) {
      const bool knows = may_know(role, each.secrecy);
      EXPECT_EQ(counts[each.code], relation.holds_child && knows ? 1 : 0) << each.code << " from " << relation.name;
      const auto asked = tabulate(context, {.at = at, .by = {"sex"}, .where = {{"group", each.code}}});
      expect(asked, knows ? "done" : "GROUP_CONFIDENTIAL", std::string(each.code) + " from " + relation.name);
    }
    const auto total = figures_below(context, at).total;
    // The restricted one shows that it is there, in a list; who opens no list learns nothing from a total either.
    const bool shows = may_know(role, Secrecy::restricted) || may(role, Permission::read_children);
    const int special = (may_know(role, Secrecy::secret) ? 1 : 0) + (shows ? 1 : 0);
    EXPECT_EQ(total.special, relation.holds_child ? special : 0) << relation.name;
    EXPECT_EQ(total.children, relation.holds_child ? 3 : 0) << relation.name;
  }
}

TEST_P(Matrix, AUnitOutsideTheScopeIsRefusedEverywhere) {
  const Role role = GetParam();
  for (const auto& relation : RELATIONS) {
    if (relation.holds_child) continue;
    auto context = as(role, relation);
    const auto commune = *reg_->units()->find_by_code(COMMUNE, ON);
    const bool reads = may(role, Permission::read_children);
    const bool counts = may(role, Permission::read_reports);
    expect(list_children(context, {.unit = COMMUNE, .on = ON}, base::Lang::vi),
           reads ? "UNIT_OUTSIDE_SCOPE" : "NOT_PERMITTED", relation.name);
    expect(tabulate(context, {.at = {.unit = commune, .on = ON, .known_at = {}, .geography_on = ON}, .by = {"sex"}}),
           counts ? "UNIT_OUTSIDE_SCOPE" : "NOT_PERMITTED", relation.name);
    for (const auto& report : reports::reports()) {
      const auto paper = reports::make_report(context, {.code = std::string(report.code), .unit = commune, .on = ON});
      EXPECT_FALSE(paper.has_value()) << report.code << " from " << relation.name;
      ++cases_;
    }
  }
}

TEST_P(Matrix, WhoHasSeenARecordIsToldToOverseersInScope) {
  const Role role = GetParam();
  for (const auto& relation : RELATIONS) {
    for (const auto& each : CLASSES) {
      auto context = as(role, relation);
      expect(list_accesses(context, child(each.secrecy), base::Lang::vi),
             !may(role, Permission::see_accesses) ? "NOT_PERMITTED"
             : relation.holds_child               ? "done"
                                                  : "CHILD_NOT_FOUND",
             relation.name);
      expect(list_imports(context), may(role, Permission::import_files) ? "done" : "NOT_PERMITTED", relation.name);
      expect(list_users(context), may(role, Permission::manage_users) ? "done" : "NOT_PERMITTED", relation.name);
      const bool lists_areas = may(role, Permission::read_reports) || may(role, Permission::assign_areas);
      expect(list_areas(context, COMMUNE, ON),
             !lists_areas                                     ? "NOT_PERMITTED"
             : relation.holds_child && *relation.code != '\0' ? "done"
                                                              : "UNIT_OUTSIDE_SCOPE",
             relation.name);
      expect(list_documents(context, {.unit = COMMUNE}),
             !may(role, Permission::keep_documents)           ? "NOT_PERMITTED"
             : relation.holds_child && *relation.code != '\0' ? "done"
                                                              : "UNIT_OUTSIDE_SCOPE",
             relation.name);
      expect(list_bases(context, {}), may(role, Permission::read_reports) ? "ROUND_NOT_FOUND" : "NOT_PERMITTED",
             relation.name);
      const bool lists_books = may(role, Permission::read_children) || may(role, Permission::keep_books);
      expect(list_books(context, COMMUNE, ON),
             !lists_books                                     ? "NOT_PERMITTED"
             : relation.holds_child && *relation.code != '\0' ? "done"
                                                              : "UNIT_OUTSIDE_SCOPE",
             relation.name);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Roles, Matrix, ::testing::ValuesIn(all_roles()),
                         [](const auto& tested) { return std::string(domain::code_of(tested.param)); });

}  // namespace
}  // namespace mangnon::app
