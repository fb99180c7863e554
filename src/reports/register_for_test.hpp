// A register in a fresh SQLite file with two wards of Quảng Ngãi city as they were in 2018 (they became one in 2025),
// their hamlets, and whatever children a test writes into their journals. All people are invented.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/setup.hpp"
#include "base/check.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace mangnon::reports {

inline base::Date day(const char* iso) { return *base::parse_iso_date(iso); }
inline base::Moment moment(const char* text) { return *base::parse_moment(text); }

inline constexpr const char* WARD_A = "21019";     // Phường Nghĩa Chánh
inline constexpr const char* WARD_B = "21022";     // Phường Trần Hưng Đạo
inline constexpr const char* NEW_WARD = "21025";   // Phường Cẩm Thành, from 01/07/2025: both wards and a third
inline constexpr const char* CITY = "522";
inline constexpr const char* PROVINCE = "51";

struct CodeStay {
  std::string code;
  const char* from = "2018-01-01";
  const char* to = nullptr;
};
struct WrittenChild {
  std::string hamlet;  // a key of RegisterForTest::hamlets
  int household = 1;   // number within the hamlet
  domain::FactChanges facts{};
  std::vector<CodeStay> codes{};
  std::vector<std::pair<std::string, const char*>> supports{};
  const char* from = "2017-01-01";
};

class RegisterForTest {
 public:
  RegisterForTest() {
    std::string folder = (std::filesystem::temp_directory_path() / "mangnon-reports-XXXXXX").string();
    MANGNON_CHECK(mkdtemp(folder.data()) != nullptr);
    folder_ = folder;
    store_ = storage::sqlite::open_sqlite({.path = database(), .readers = 2, .create = true});
    app::put_reference_data(*store_);
    reg_ = std::make_unique<app::Register>(*store_, clock, random_);
    add_hamlets();
  }
  ~RegisterForTest() {
    reg_.reset();
    store_.reset();
    std::filesystem::remove_all(folder_);
  }
  RegisterForTest(const RegisterForTest&) = delete;
  RegisterForTest& operator=(const RegisterForTest&) = delete;

  [[nodiscard]] std::string database() const { return folder_ + "/register.db"; }
  [[nodiscard]] app::Register& reg() { return *reg_; }
  [[nodiscard]] domain::UnitId unit(const char* code, const char* on) const { return *reg_->units()->find_by_code(code, day(on)); }
  [[nodiscard]] app::Context as(app::Role role) { return {*reg_, {.role = role, .scope = reg_->units()->nation()}}; }
  [[nodiscard]] app::Context as(app::Role role, domain::UnitId scope) { return {*reg_, {.role = role, .scope = scope}}; }

  // Each with its journal, without the checks of a form.
  std::vector<domain::ChildId> add(const std::vector<WrittenChild>& children) {
    std::vector<domain::ChildId> ids;
    store_->write([&](storage::Transaction& transaction) {
      for (const auto& child : children) ids.push_back(add_child(transaction, child));
      return true;
    });
    return ids;
  }
  // Appends one action about facts.
  void act(domain::ChildId id, domain::ActionKind kind, const char* on, domain::FactChanges changes) {
    store_->write([&](storage::Transaction& transaction) {
      auto actions = transaction.children().actions(id);
      const auto before = domain::fold_child(actions);
      recorded_at_ = clock.now();
      actions.push_back(action(kind, on, std::move(changes)));
      const auto after = domain::fold_child(actions);
      const std::vector<domain::Action> fresh = {actions.back()};
      return transaction.children().append({.id = id, .command = {reg_->new_uuid()}, .before = &before, .after = after, .actions = fresh}) ==
             storage::AppendOutcome::appended;
    });
  }

  base::FixedClock clock{*base::parse_moment("2018-12-20T01:00:00Z")};
  std::map<std::string, domain::UnitId> hamlets{};  // "A1", "A2" of WARD_A, "B1" of WARD_B

 private:
  void add_hamlets() {
    const auto add_one = [&](const std::string& key, const char* ward, int number) {
      const auto parent = unit(ward, "2018-12-31");
      hamlets[key] = domain::UnitId{reg_->new_uuid()};
      return domain::UnitVersion{.id = hamlets[key], .level = domain::UnitLevel::hamlet, .code = domain::make_leaf_code(ward, number),
                                 .name = "Tổ dân phố " + std::to_string(number), .short_name = std::to_string(number),
                                 .kind = "to_dan_pho", .parent = parent, .valid = {day("2017-01-01"), base::FOREVER}};
    };
    const std::vector<domain::UnitVersion> versions = {add_one("A1", WARD_A, 1), add_one("A2", WARD_A, 2), add_one("B1", WARD_B, 1)};
    reg_->add_hamlets(versions);
    store_->write([&](storage::Transaction& transaction) {
      for (const auto& version : versions)
        transaction.units().add_local(version, app::Register::closure_of(*reg_->units(), version.id));
      return true;
    });
  }

  // Recorded at the moment that the command began.
  domain::Action action(domain::ActionKind kind, const char* on, decltype(domain::Action::content) content) {
    return {.id = {reg_->new_uuid()}, .kind = kind, .valid_from = day(on), .recorded_at = recorded_at_, .source = "form",
            .content = std::move(content)};
  }

  domain::HouseholdId household(storage::Transaction& transaction, const WrittenChild& child) {
    auto& id = households_[child.hamlet + "/" + std::to_string(child.household)];
    if (!id.is_nil()) return id;
    id = {reg_->new_uuid()};
    const std::vector<domain::Action> actions = {
        action(domain::ActionKind::registered, "2017-01-01",
               domain::FactChanges{{"hamlet", hamlets.at(child.hamlet).text()}, {"number", std::to_string(child.household)},
                                   {"head_name", "Chủ Hộ"}, {"address", "Số " + std::to_string(child.household) + ", ngõ Tre"}})};
    const auto after = domain::fold_household(actions);
    MANGNON_CHECK(transaction.households().append({.id = id, .command = {reg_->new_uuid()}, .after = after, .actions = actions}) ==
                  storage::AppendOutcome::appended);
    return id;
  }

  domain::ChildId add_child(storage::Transaction& transaction, const WrittenChild& child) {
    recorded_at_ = clock.now();
    domain::FactChanges facts = child.facts;
    facts.push_back({"household", household(transaction, child).text()});
    facts.push_back({"hamlet", hamlets.at(child.hamlet).text()});
    std::vector<domain::Action> actions = {action(domain::ActionKind::registered, child.from, std::move(facts))};
    for (const auto& stay : child.codes)
      actions.push_back(action(domain::ActionKind::circumstance_begun, stay.from,
                               domain::Episode{.id = {reg_->new_uuid()}, .code = stay.code,
                                               .valid = {day(stay.from), stay.to == nullptr ? base::FOREVER : day(stay.to)}}));
    for (const auto& [kind, on] : child.supports)
      actions.push_back(action(domain::ActionKind::support_given, on, domain::Support{.id = {reg_->new_uuid()}, .kind = kind, .given_on = day(on)}));
    const auto after = domain::fold_child(actions);
    const domain::ChildId id{reg_->new_uuid()};
    MANGNON_CHECK(transaction.children().append({.id = id, .command = {reg_->new_uuid()}, .after = after, .actions = actions}) ==
                  storage::AppendOutcome::appended);
    return id;
  }

  std::string folder_;
  base::Moment recorded_at_{};
  base::SeededRandom random_{7};
  std::unique_ptr<storage::Store> store_;
  std::unique_ptr<app::Register> reg_;
  std::map<std::string, domain::HouseholdId> households_{};
};

}  // namespace mangnon::reports
