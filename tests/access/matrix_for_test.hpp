// The small ward that the permission matrix is asked of: three children of one household, each of another class, and
// accounts of every role whose unit lies anywhere.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "app/catalogue.hpp"
#include "app/setup.hpp"
#include "support/engines.hpp"
#include "support/hamlet_for_test.hpp"

namespace mangnon::app {

using domain::Secrecy;
using wire::Json;

inline const base::Date ON = *base::Date::from_ymd(2018, 12, 31);
constexpr const char* COMMUNE = "21025";

// Where an account's unit lies, seen from the child.
struct Relation {
  const char* name;
  const char* code;  // empty: the hamlet of that name
  bool holds_child;
};
constexpr Relation RELATIONS[] = {
    {"its hamlet", "", true},
    {"its commune", "21025", true},
    {"its district", "522", true},
    {"its province", "51", true},
    {"the nation", "VN", true},
    {"the next hamlet", "", false},
    {"the next commune", "21028", false},
    {"the next district", "524", false},
    {"another province", "01", false},
};

struct ClassCase {
  Secrecy secrecy;
  const char* code;
  const char* name;
};
constexpr ClassCase CLASSES[] = {{Secrecy::ordinary, "O02", "Hồ Văn An"},
                                 {Secrecy::restricted, "S07", "Hồ Văn Bình"},
                                 {Secrecy::secret, "S05", "Hồ Văn Chi"}};

// One for each role: nothing that is asked here changes it.
class Ward {
 public:
  Ward() : fresh_(testing::fresh_store(testing::EngineKind::memory)) {
    put_reference_data(fresh_->store());
    reg_ = std::make_unique<Register>(fresh_->store(), clock_, random_);
    for (const auto* name : {"Tổ 1", "Tổ 2"}) hamlets_[name] = testing::put_hamlet(*reg_, COMMUNE, name, ON);
    auto household = Json::object();
    auto facts = Json::object();
    for (const auto& [key, value] :
         {std::pair("hamlet", hamlets_["Tổ 1"].text()), std::pair("number", std::string("1")),
          std::pair("head_name", std::string("Hồ Văn Rin")), std::pair("address", std::string("Xóm 2"))})
      facts.set(key, value);
    household.set("valid_from", base::format_iso(ON));
    household.set("facts", std::move(facts));
    household_ = done("register_household", household).text_or("id");
    for (const auto& each : CLASSES) children_[each.secrecy] = add_child(each.code, each.name);
  }

  std::string add_child(const std::string& code, const std::string& name) {
    auto facts = Json::object();
    facts.set("full_name", name);
    facts.set("birth_date", "2010-05-06");
    facts.set("sex", "male");
    auto child = Json::object();
    child.set("household", household_);
    child.set("valid_from", base::format_iso(ON));
    child.set("facts", std::move(facts));
    const auto id = done("register_child", child).text_or("id");
    auto begun = Json::object();
    begun.set("child", id);
    begun.set("version", 1);
    begun.set("code", code);
    begun.set("from", base::format_iso(ON));
    done("begin_circumstance", begun);
    return id;
  }

  Json done(const std::string& operation, const Json& input) {
    auto context = Context{*reg_, {.role = Role::console, .scope = reg_->units()->nation()}};
    const auto answer = find_operation(operation)->run(context, {reg_->new_uuid()}, input);
    if (!answer) throw std::runtime_error(operation + " " + std::string(answer.error().front().type->id));
    return *answer;
  }

  std::unique_ptr<testing::FreshStore> fresh_;
  base::FixedClock clock_{{base::start_of_day_in_viet_nam(ON).us + 9LL * 3'600'000'000}};
  base::SeededRandom random_{7};
  std::unique_ptr<Register> reg_;
  std::map<std::string, domain::UnitId> hamlets_{};
  std::string household_{};
  std::map<Secrecy, std::string> children_{};
};

class Matrix : public ::testing::TestWithParam<Role> {
 protected:
  static Ward& ward_of(Role role) {
    static std::map<Role, std::unique_ptr<Ward>> wards;
    auto& ward = wards[role];
    if (!ward) ward = std::make_unique<Ward>();
    return *ward;
  }

  [[nodiscard]] domain::UnitId unit_of(const Relation& relation) {
    if (*relation.code == '\0') return hamlets_[relation.holds_child ? "Tổ 1" : "Tổ 2"];
    return *reg_->units()->find_by_code(relation.code, ON);
  }
  [[nodiscard]] Context as(Role role, const Relation& relation) {
    return {*reg_, {.id = {base::make_named_uuid("user", relation.name)}, .role = role, .scope = unit_of(relation)}};
  }
  [[nodiscard]] domain::ChildId child(Secrecy secrecy) { return *base::parse_id<domain::ChildId>(children_[secrecy]); }

  template <class T>
  void expect(const Outcome<T>& outcome, const std::string& should, const std::string& what) {
    ++cases_;
    const std::string is = outcome ? "done" : std::string(outcome.error().front().type->id);
    EXPECT_EQ(is, should) << what;
  }

  Ward& ward_ = ward_of(GetParam());
  const std::unique_ptr<Register>& reg_ = ward_.reg_;
  std::map<std::string, domain::UnitId>& hamlets_ = ward_.hamlets_;
  const std::string& household_ = ward_.household_;
  std::map<Secrecy, std::string>& children_ = ward_.children_;
  long cases_ = 0;
};

// The input of an operation on the child, stale so that it changes nothing even where it is allowed.
inline Json stale_input(const std::string& child, const std::string& household) {
  auto input = Json::object();
  input.set("child", child);
  input.set("household", household);
  input.set("version", 99);
  for (const auto* day : {"valid_from", "on", "from", "given_on", "visited_on"}) input.set(day, "2018-12-31");
  for (const auto* other : {"episode", "facility", "transfer", "first", "second", "round", "support"})
    input.set(other, child);
  input.set("other_version", 99);
  input.set("head_name", "Hồ Văn Mới");
  input.set("facts", Json::object());
  input.set("living_with", "01");
  input.set("to", "21028");
  for (const auto* place : {"unit", "hamlet", "place", "successor"}) input.set(place, COMMUNE);
  input.set("reference_on", "2018-12-31");
  for (const auto& [key, code] : {std::pair("code", "O01"), std::pair("reason", "KHAC")}) input.set(key, code);
  input.set("kind", "X1");
  input.set("changes", Json::object());
  input.set("month", "2018-12");
  input.set("answer", "changes");
  input.set("about", "row");
  input.set("batch", child);
  input.set("lists", "Z");
  input.set("due_on", "2018-12-31");
  for (const auto* text : {"person", "decision"}) input.set(text, "Lê Văn Ba");
  input.set("key", "mangnon-verify-1 0");
  input.set("change", "closed");
  auto children = Json::array();
  children.push(child);
  input.set("children", std::move(children));
  input.set("consent", child);
  input.set("assignment", child);
  for (const auto* key : {"username", "position", "task"}) input.set(key, "mai");
  for (const auto& [key, value] :
       {std::pair("giver", "parent"), std::pair("giver_name", "Hồ Văn Rin"), std::pair("data", "identity"),
        std::pair("purpose", "photo"), std::pair("receiver", "Báo"), std::pair("given_on", "2018-12-31"),
        std::pair("form", "paper"), std::pair("ground", "law")})
    input.set(key, value);
  for (const auto* count : {"households", "facts_checked", "facts_agreed", "sending", "number"}) input.set(count, 0);
  return input;
}

inline std::vector<Role> all_roles() {
  std::vector<Role> roles;
  for (const auto& word : ROLE_WORDS) roles.push_back(word.value);
  return roles;
}

}  // namespace mangnon::app
