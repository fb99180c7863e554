// IMPORT-15: whatever a child and its household are recorded with, a list that shows them and is sent back untouched
// changes nothing. Facts are written as an older program may have stored them: untidied, with days and without.
#include <unistd.h>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "app/accounts.hpp"
#include "app/list_export.hpp"
#include "app/record_keeping.hpp"
#include "exchange/import_file.hpp"
#include "exchange/list_workbook.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {
namespace {

using domain::FactChanges;
using domain::FieldKind;

const base::Date ON = *base::parse_iso_date("2018-12-31");

std::string any_text() {
  return *rc::gen::element<std::string>("Xóm 2", "hai  chữ", "dòng một \r\n\n dòng  hai", "=2+5", "Không", "Không rõ",
                                        "x", "0123", "12/2018", "2018-01-05", "+84 912", "a;b", "Việt Nam", "Lào");
}
std::string any_name() {
  return *rc::gen::element<std::string>("Hồ Văn Rin", "H'Hen Niê", "Hồ  Văn Rin", "Không rõ", "Y");
}
std::string any_day() {
  return base::format_iso(ON.plus_days(-*rc::gen::inRange(1, 4'000)));
}

std::string any_states() {
  domain::ParentStates states(*rc::gen::inRange<std::size_t>(1, 4));
  for (auto& state : states) {
    state.status = (*rc::gen::elementOf(domain::PARENT_STATUS_WORDS)).value;
    if (*rc::gen::arbitrary<bool>()) state.since = base::parse_iso_date(any_day());
    if (*rc::gen::arbitrary<bool>()) state.until = state.since.value_or(ON).plus_days(*rc::gen::inRange(1, 900));
  }
  return domain::encode_fact(states);
}

std::string any_number(std::string_view key) {
  if (key == "grade") return std::to_string(*rc::gen::inRange(1, 13));
  if (key == "disability_degree") return std::to_string(*rc::gen::inRange(1, 4));
  return std::to_string(*rc::gen::inRange(1950, 2019));
}

template <class Enum>
std::string any_word(Enum) {
  return std::string((*rc::gen::elementOf(domain::words_of(Enum{}))).code);
}

std::string any_value(const domain::CodeLists& lists, const domain::FieldInfo& field) {
  if (field.key == "poverty") return any_word(domain::Poverty{});
  if (field.key == "sex") return any_word(domain::Sex{});
  if (field.key == "entry") return any_word(domain::Entry{});
  if (field.key == "care") return any_word(domain::Care{});
  if (field.key == "id_state") return any_word(domain::IdState{});
  if (field.key == "birth_precision") return any_word(domain::BirthPrecision{});
  if (field.key.ends_with("_states")) return any_states();
  if (field.key == "disability_types") return *rc::gen::element<std::string>("1", "2;4", "6;1;6");
  if (const auto list = app::list_of_field(field.key); !list.empty()) {
    const auto entries = lists.entries(list);
    return entries[*rc::gen::inRange<std::size_t>(0, entries.size())].code;
  }
  if (field.kind == FieldKind::flag) return *rc::gen::element<std::string>("yes", "no");
  if (field.kind == FieldKind::date) return any_day();
  if (field.kind == FieldKind::number) return any_number(field.key);
  return field.key.ends_with("_name") ? any_name() : any_text();
}

// Facts that have their own commands, and numbers whose form is checked elsewhere.
constexpr std::string_view LEFT_OUT[] = {"hamlet", "ended",     "presence", "exit_reason",  "household", "facility",
                                         "number", "id_number", "head_id",  "insurance_no", "phone",     "carer_phone"};

FactChanges any_facts(const domain::CodeLists& lists, const std::vector<domain::FieldInfo>& fields) {
  FactChanges facts;
  for (const auto& field : fields) {
    if (std::ranges::find(LEFT_OUT, field.key) != std::end(LEFT_OUT)) continue;
    const bool needed = field.key == "full_name" || field.key == "birth_date";
    if (needed || *rc::gen::inRange(0, 3) != 0) facts.push_back({std::string(field.key), any_value(lists, field)});
  }
  return facts;
}

class Commune {
 public:
  Commune() : world_(testing::EngineKind::memory, drive_in_process) { world_.add_hamlet("21025", "Tổ 1"); }

  void add_household_with_children(int children) {
    const auto& lists = world_.reg().reference().lists;
    auto home = any_facts(lists, domain::household_field_infos());
    if (*rc::gen::arbitrary<bool>()) home.push_back({"number", std::to_string(++numbers_)});
    home.push_back({"hamlet", world_.hamlet("Tổ 1").text()});
    const domain::HouseholdId household{world_.reg().new_uuid()};
    const std::vector<domain::Action> of_home = {registered(std::move(home))};
    world_.store().write([&](storage::Transaction& transaction) {
      const storage::HouseholdWrite write{.id = household,
                                          .command = world_.new_command_id(),
                                          .after = domain::fold_household(of_home),
                                          .actions = of_home};
      return transaction.households().append(write) == storage::AppendOutcome::appended;
    });
    for (int i = 0; i < children; ++i) add_child(household, any_facts(lists, domain::child_field_infos()));
  }

  // Of the list of the commune, sent back as it is.
  app::ImportSummary send_back() {
    auto context = app::console(world_.reg());
    const auto commune = world_.reg().units()->find_by_code("21025", ON).value();
    const auto list = app::export_list(context, {.unit = "21025", .on = ON});
    const auto lists = exchange::import_lists(world_.reg());
    const auto path = std::filesystem::temp_directory_path() /
                      (std::to_string(getpid()) + base::format_uuid(world_.reg().new_uuid()) + ".xlsx");
    RC_ASSERT(exchange::write_list_workbook(path.string(), lists, list.value()).has_value());
    const auto told = [](const app::RowVerdict& verdict) {
      for (const auto& finding : verdict.findings)
        RC_LOG() << "row " << verdict.row << ": " << base::message_of(finding, base::Lang::en) << "\n";
    };
    const auto done = exchange::import_file(context, lists, path.string(),
                                            {.import = {world_.reg().new_uuid()},
                                             .commune = commune,
                                             .on = ON,
                                             .filename = "list.xlsx",
                                             .on_verdict = told});
    std::filesystem::remove(path);
    return done.value().summary;
  }

 private:
  domain::Action registered(FactChanges facts) {
    return {.id = {world_.reg().new_uuid()},
            .kind = domain::ActionKind::registered,
            .valid_from = ON,
            .recorded_at = world_.reg().clock().now(),
            .source = "form",
            .content = std::move(facts)};
  }
  void add_child(domain::HouseholdId household, FactChanges facts) {
    facts.push_back({"household", household.text()});
    facts.push_back({"hamlet", world_.hamlet("Tổ 1").text()});
    const std::vector<domain::Action> actions = {registered(std::move(facts))};
    world_.store().write([&](storage::Transaction& transaction) {
      const storage::ChildWrite write{.id = {world_.reg().new_uuid()},
                                      .command = world_.new_command_id(),
                                      .after = domain::fold_child(actions),
                                      .actions = actions};
      return transaction.children().append(write) == storage::AppendOutcome::appended;
    });
  }

  World world_;
  int numbers_ = 0;
};

RC_GTEST_PROP(ListReturn, AListSentBackUntouchedChangesNothing, ()) {
  Commune commune;
  const int households = *rc::gen::inRange(1, 5);
  for (int i = 0; i < households; ++i) commune.add_household_with_children(*rc::gen::inRange(1, 4));
  const auto summary = commune.send_back();
  RC_ASSERT(summary.rows > 0);
  RC_ASSERT(summary.unchanged == summary.rows);
}

}  // namespace
}  // namespace mangnon::scenarios
