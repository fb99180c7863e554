// Doctor finds what somebody altered behind the program's back: one hand on the database, one finding that names it
// (docs/domain/register.md REG-15).
#include <sqlite3.h>

#include <algorithm>

#include "app/catalogue.hpp"
#include "app/doctor.hpp"
#include "app/setup.hpp"
#include "domain/unit_data_for_test.hpp"
#include "model/records_for_test.hpp"
#include "support/engines.hpp"
#include "support/hamlet_for_test.hpp"

namespace mangnon::testing {
namespace {

using wire::Json;

const base::Date ON = *base::Date::from_ymd(2018, 12, 31);

Json object(const std::vector<std::pair<std::string, Json>>& members) {
  Json json = Json::object();
  for (const auto& [key, value] : members) json.set(key, value);
  return json;
}

// A ward with a hamlet, a household that changed once and a child that changed twice, holds an ID number, a
// circumstance and a support.
class KeptWard {
 public:
  KeptWard() {
    app::put_reference_data(fresh_->store());
    reg_ = std::make_unique<app::Register>(fresh_->store(), clock_, random_, domain::parse_units_once);
    hamlet_ = testing::put_hamlet(*reg_, "21025", "Tổ 1", ON);
    const auto household =
        done("register_household",
             object({{"valid_from", "2018-01-01"},
                     {"facts", object({{"hamlet", hamlet_.text()}, {"number", "1"}, {"head_name", "Hồ Văn Rin"}})}}))
            .text_or("id");
    for (const auto* name : {"Hồ Văn Rín", "Hồ Văn Rỉn"}) change("household", household, {{"head_name", name}});
    const auto child =
        done("register_child",
             object({{"household", household},
                     {"valid_from", "2018-01-01"},
                     {"facts", object({{"full_name", "Hồ Văn An"},
                                       {"birth_date", "2010-05-06"},
                                       {"sex", "male"},
                                       {"id_number", "051210000014"}})},
                     {"circumstances", Json::array().push(object({{"code", "O01"}, {"from", "2018-01-01"}}))}}))
            .text_or("id");
    for (const auto* grade : {"2", "3"}) change("child", child, {{"grade", grade}});
    done("give_support", object({{"child", child}, {"version", 4}, {"kind", "X1"}, {"given_on", "2018-02-01"}}));
  }

  [[nodiscard]] std::vector<std::string> findings() { return app::examine(*reg_).findings; }
  [[nodiscard]] std::string location() const { return fresh_->location(); }

 private:
  Json done(const std::string& operation, const Json& input) {
    app::Context context{*reg_, {.role = app::Role::console, .scope = reg_->units()->nation()}};
    const auto answer = app::find_operation(operation)->run(context, {reg_->new_uuid()}, input);
    if (!answer) throw std::runtime_error(operation + " " + std::string(answer.error().front().type->id));
    return *answer;
  }
  void change(const std::string& kind, const std::string& id, const std::vector<std::pair<std::string, Json>>& facts) {
    const auto version = changed_[kind]++;
    done("change_" + kind,
         object({{kind, id}, {"version", version}, {"valid_from", "2018-06-01"}, {"changes", object(facts)}}));
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(EngineKind::sqlite);
  base::FixedClock clock_{{base::start_of_day_in_viet_nam(ON).us + 9LL * 3'600'000'000}};
  base::SeededRandom random_{11};
  std::unique_ptr<app::Register> reg_;
  domain::UnitId hamlet_{};
  std::map<std::string, int> changed_{{"household", 1}, {"child", 2}};  // versions: a child's circumstance is one more
};

struct Case {
  const char* name;
  const char* sql;
  const char* told;
};
constexpr Case CASES[] = {
    {"AFactOfAChild", "UPDATE child_version SET full_name = 'x'", "rows differ from the journal of child "},
    {"AnEarlierDayOfAChild", "UPDATE child_version SET valid_to = '2018-05-31' WHERE valid_to = '2018-06-01'",
     "rows differ from the journal of child "},
    {"ACircumstance", "UPDATE circumstance SET code = 'O02'", "rows differ from the journal of child "},
    {"ASupport", "DELETE FROM support", "rows differ from the journal of child "},
    {"AFactOfAHousehold", "UPDATE household_version SET head_name = 'x'", "rows differ from the journal of household "},
    {"TheJournalItself",
     "DROP TRIGGER child_action_is_never_changed;"
     "UPDATE child_action SET payload = replace(payload, 'Hồ Văn An', 'Hồ Văn Ân') WHERE action_no = 1",
     "rows differ from the journal of child "},
    {"AHamlet", "DELETE FROM unit_version", "hamlet missing of child "},
    {"AHouseholdsJournal", "DROP TRIGGER household_action_is_never_removed; DELETE FROM household_action",
     "household missing of child "},
    {"AHouseholdWithoutJournal", "DROP TRIGGER household_action_is_never_removed; DELETE FROM household_action",
     "journal missing of household "},
    {"AMomentOfAChild",
     "DROP TRIGGER child_action_is_never_changed;"
     "UPDATE child_action SET recorded_at = '2018-01-01T00:00:00.000000Z' WHERE action_no = 3",
     "recorded moments go back in the journal of child "},
    {"AMomentOfAHousehold",
     "DROP TRIGGER household_action_is_never_changed;"
     "UPDATE household_action SET recorded_at = '2018-01-01T00:00:00.000000Z' WHERE action_no = 2",
     "recorded moments go back in the journal of household "},
    {"AnIdentifierRemoved", "DELETE FROM identifier", "identifier entry missing of child "},
    {"AnIdentifierOfNobody", "INSERT INTO identifier SELECT kind, '051210000099', child_id FROM identifier",
     "identifier entry stale of child "},
    {"AClosureRemoved", "DELETE FROM unit_closure", "closure missing of unit "},
    {"AClosureAltered", "UPDATE unit_closure SET valid_to = '2019-01-01' WHERE valid_to = '2025-07-01'",
     "closure differs from the map of unit "},
    {"AnActionOfAChildRemoved",
     "DROP TRIGGER child_action_is_never_removed; DELETE FROM child_action WHERE action_no = 2",
     "journal has a gap of child "},
    {"AnActionOfAHouseholdRemoved",
     "DROP TRIGGER household_action_is_never_removed; DELETE FROM household_action WHERE action_no = 2",
     "journal has a gap of household "},
    {"AChildsJournal", "DROP TRIGGER child_action_is_never_removed; DELETE FROM child_action",
     "journal missing of child "},
    {"ACodeOfAnotherUnit",
     "DROP INDEX unit_version_code;"
     "INSERT INTO unit_version SELECT '01a20000-0000-7000-8000-000000000003', valid_from, valid_to, level, code, name, "
     "short_name, kind, parent_id FROM unit_version",
     "code is another unit's, of unit 01a20000-0000-7000-8000-000000000003"},
    {"AChangeOfNoUnit",
     "INSERT INTO unit_change VALUES ('01a20000-0000-7000-8000-000000000001', 1, 'closed', '2018-12-01', NULL, NULL, "
     "NULL, '2018-12-31T00:00:00.000000Z', '01a20000-0000-7000-8000-000000000002')",
     "unit missing of change of unit "},
    {"AHamletClosedOverItsChildren",
     "INSERT INTO unit_change SELECT unit_id, 1, 'closed', '2018-12-01', NULL, NULL, NULL, "
     "'2018-12-31T00:00:00.000000Z', unit_id FROM unit_version",
     "hamlet has ended of child "},
    {"AHamletRenamedOutOfOrder",
     "INSERT INTO unit_change SELECT unit_id, 2, 'renamed', '2018-12-01', 'x', NULL, NULL, "
     "'2018-12-31T00:00:00.000000Z', unit_id FROM unit_version",
     "changes have a gap of unit "},
};

class Doctor : public ::testing::TestWithParam<Case> {};

TEST_P(Doctor, NamesWhatSomebodyAltered) {
  KeptWard ward;
  ASSERT_EQ(ward.findings(), std::vector<std::string>{});
  sqlite3* opened = nullptr;
  ASSERT_EQ(sqlite3_open(ward.location().c_str(), &opened), SQLITE_OK);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
  ASSERT_EQ(sqlite3_exec(opened, GetParam().sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(opened);
  ASSERT_GT(sqlite3_total_changes(opened), 0) << "nothing was altered";
  const auto findings = ward.findings();
  EXPECT_TRUE(std::any_of(findings.begin(), findings.end(),
                          [&](const auto& line) { return line.starts_with(GetParam().told); }))
      << "not told: " << GetParam().told << ::testing::PrintToString(findings);
}

INSTANTIATE_TEST_SUITE_P(ByHand, Doctor, ::testing::ValuesIn(CASES),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace mangnon::testing
