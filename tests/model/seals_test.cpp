// Seals on every engine: what is sealed comes back bit for bit whatever is changed afterwards, and doctor names what
// somebody altered behind the program's back (SEND-4, SEND-5).
#include <sqlite3.h>

#include "app/catalogue.hpp"
#include "app/doctor.hpp"
#include "app/sealing.hpp"
#include "app/setup.hpp"
#include "domain/unit_data_for_test.hpp"
#include "model/records_for_test.hpp"
#include "support/engines.hpp"
#include "support/hamlet_for_test.hpp"

namespace mangnon::testing {
namespace {

using wire::Json;

const base::Date ON = *base::Date::from_ymd(2018, 12, 31);

// A ward with one hamlet and two children, whose figures were sent.
class SentWard {
 public:
  explicit SentWard(EngineKind kind) : fresh_(fresh_store(kind)) {
    app::put_reference_data(fresh_->store());
    reg_ = std::make_unique<app::Register>(fresh_->store(), clock_, random_, domain::parse_units_once);
    ward_ = *reg_->units()->find_by_code("21025", ON);
    hamlet_ = testing::put_hamlet(*reg_, "21025", "Tổ 1", ON);
    Json household = Json::object();
    household.set("valid_from", "2018-01-01");
    household.set("facts", facts({{"hamlet", hamlet_.text()}, {"number", "1"}, {"head_name", "Hồ Văn Rin"}}));
    household_ = done(app::Role::commune, "register_household", household).text_or("id");
    for (const auto* name : {"Hồ Văn An", "Hồ Thị Bé"}) children_.push_back(add_child(name));
    Json round = Json::object();
    round.set("code", "RS");
    round.set("unit", "51");
    round.set("name", "Rà soát 2018");
    round.set("reference_on", "2018-12-31");
    Json phase = Json::object();
    for (const auto& [key, value] : {std::pair("task", "send"), std::pair("level", "commune"),
                                     std::pair("from", "2018-12-01"), std::pair("to", "2018-12-31")})
      phase.set(key, value);
    round.set("phases", Json::array().push(phase));
    round_ = done(app::Role::console, "plan_round", round).text_or("id");
    Json issue = Json::object();
    issue.set("round", round_);
    issue.set("version", 1);
    done(app::Role::console, "issue_round", issue);
    Json sending = Json::object();
    sending.set("round", round_);
    sending.set("unit", "21025");
    sending.set("sending", 0);
    sending.set("person", "Bùi Thị Tươi");
    sending.set("position", "Chủ tịch");
    sending.set("confirmed", true);
    done(app::Role::commune, "send_figures", sending);
  }

  Json done(app::Role role, const std::string& operation, const Json& input) {
    app::Context context{*reg_, {.role = role, .scope = role == app::Role::commune ? ward_ : reg_->units()->nation()}};
    const auto answer = app::find_operation(operation)->run(context, {reg_->new_uuid()}, input);
    if (!answer) throw std::runtime_error(operation + " " + std::string(answer.error().front().type->id));
    return *answer;
  }

  std::string add_child(const char* name) {
    Json child = Json::object();
    child.set("household", household_);
    child.set("valid_from", "2018-01-01");
    child.set("facts", facts({{"full_name", name}, {"birth_date", "2010-05-06"}, {"sex", "male"}}));
    return done(app::Role::commune, "register_child", child).text_or("id");
  }

  [[nodiscard]] domain::Seal seal() {
    std::optional<domain::Seal> found;
    fresh_->store().read([&](storage::Transaction& transaction) {
      found = transaction.sendings().seal(*base::parse_id<domain::RoundId>(round_), ward_, 1);
    });
    return found.value();
  }

  [[nodiscard]] std::vector<std::string> findings() { return app::examine(*reg_).findings; }

  std::unique_ptr<FreshStore> fresh_;
  base::FixedClock clock_{{base::start_of_day_in_viet_nam(ON).us + 9LL * 3'600'000'000}};
  base::SeededRandom random_{11};
  std::unique_ptr<app::Register> reg_;
  domain::UnitId ward_{};
  domain::UnitId hamlet_{};
  std::string household_{};
  std::string round_{};
  std::vector<std::string> children_{};

 private:
  static Json facts(const std::vector<std::pair<std::string, std::string>>& pairs) {
    Json json = Json::object();
    for (const auto& [key, value] : pairs) json.set(key, value);
    return json;
  }
};

class SealsOnEngine : public ::testing::TestWithParam<EngineKind> {};

TEST_P(SealsOnEngine, AreTheSameAfterAnyLaterChange) {
  SentWard ward(GetParam());
  const auto sealed = ward.seal();
  EXPECT_EQ(sealed.children.size(), 2U);
  EXPECT_EQ(sealed.places.size(), 1U);
  EXPECT_EQ(app::seal_digest(sealed), sealed.digest);
  Json change = Json::object();
  change.set("child", ward.children_.front());
  change.set("version", 1);
  change.set("valid_from", "2018-06-01");
  Json facts = Json::object();
  facts.set("birth_date", "2012-01-01");
  change.set("changes", facts);
  ward.done(app::Role::commune, "correct_child", change);
  static_cast<void>(ward.add_child("Hồ Văn Út"));
  EXPECT_EQ(ward.seal(), sealed);
  EXPECT_EQ(ward.findings(), std::vector<std::string>{});
}

TEST_P(SealsOnEngine, AreWrittenOnce) {
  SentWard ward(GetParam());
  const auto sealed = ward.seal();
  EXPECT_THROW(ward.fresh_->store().write([&](storage::Transaction& transaction) {
    transaction.sendings().add_seal(sealed);
    return true;
  }),
               storage::StoreBusy);
}

INSTANTIATE_TEST_SUITE_P(Engines, SealsOnEngine, ::testing::ValuesIn(all_engines()),
                         [](const auto& tested) { return std::string(name_of(tested.param)); });

class Tampering {
 public:
  explicit Tampering(const std::string& path) { sqlite3_open(path.c_str(), &database_); }
  ~Tampering() { sqlite3_close(database_); }
  Tampering(const Tampering&) = delete;
  Tampering& operator=(const Tampering&) = delete;
  [[nodiscard]] int run(const char* sql) { return sqlite3_exec(database_, sql, nullptr, nullptr, nullptr); }

 private:
  sqlite3* database_ = nullptr;
};

TEST(Seals, TheDatabaseItselfRefusesToChangeThem) {
  SentWard ward(EngineKind::sqlite);
  Tampering hand(ward.fresh_->location());
  for (const auto* sql :
       {"UPDATE seal SET digest = 'x'", "DELETE FROM seal_child", "UPDATE seal_cell SET count = 9",
        "UPDATE seal_place SET name = 'x'", "DELETE FROM sending_step", "UPDATE round_version SET state = 'draft'"})
    EXPECT_EQ(hand.run(sql), SQLITE_CONSTRAINT) << sql;
}

TEST(Seals, DoctorNamesWhatSomebodyAltered) {
  struct Case {
    const char* table;
    const char* sql;
    const char* told;
  };
  for (const auto& each :
       {Case{"seal_cell", "UPDATE seal_cell SET count = 9 WHERE cell = 'children'", "does not give its digest"},
        Case{"seal_cell", "UPDATE seal_cell SET count = 9 WHERE cell = 'children'", "has cells that"},
        Case{"seal_child", "UPDATE seal_child SET sex = 'female'", "differs from the journal of child"},
        Case{"seal", "UPDATE seal SET person = 'x'", "does not give its digest"},
        Case{"seal", "UPDATE seal SET previous = 'x'", "breaks the chain"}}) {
    SentWard ward(EngineKind::sqlite);
    Tampering hand(ward.fresh_->location());
    const auto guard = std::string("DROP TRIGGER ") + each.table + "_is_never_changed";
    ASSERT_EQ(hand.run(guard.c_str()), SQLITE_OK);
    ASSERT_EQ(hand.run(each.sql), SQLITE_OK);
    const auto findings = ward.findings();
    EXPECT_TRUE(std::any_of(findings.begin(), findings.end(),
                            [&](const auto& line) { return line.find(each.told) != std::string::npos; }))
        << each.sql << " is not told as: " << each.told;
  }
}

}  // namespace
}  // namespace mangnon::testing
