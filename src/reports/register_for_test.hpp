// A register in a fresh SQLite file with two wards of Quảng Ngãi city as they were in 2018 (they became one in 2025),
// their hamlets, and whatever children a test writes into their journals. All people are invented.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/setup.hpp"
#include "app/training.hpp"
#include "domain/unit_data_for_test.hpp"
#include "reports/journal_for_test.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace mangnon::reports {

inline base::Moment moment(const char* text) {
  return *base::parse_moment(text);
}

inline constexpr const char* WARD_A = "21019";    // Phường Nghĩa Chánh
inline constexpr const char* WARD_B = "21022";    // Phường Trần Hưng Đạo
inline constexpr const char* NEW_WARD = "21025";  // Phường Cẩm Thành, from 01/07/2025: both wards and a third
inline constexpr const char* CITY = "522";
inline constexpr const char* PROVINCE = "51";

class RegisterForTest {
 public:
  RegisterForTest() {
    std::string folder = (std::filesystem::temp_directory_path() / "mangnon-reports-XXXXXX").string();
    MANGNON_CHECK(mkdtemp(folder.data()) != nullptr);
    folder_ = folder;
    store_ = storage::sqlite::open_sqlite({.path = database(), .readers = 2, .create = true});
    app::put_reference_data(*store_);
    reg_ = std::make_unique<app::Register>(*store_, clock, random_, domain::parse_units_once);
    add_hamlets();
    journal_ = std::make_unique<JournalWriter>(*reg_, clock, hamlets);
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
  [[nodiscard]] domain::UnitId unit(const char* code, const char* on) const {
    return *reg_->units()->find_by_code(code, day(on));
  }
  [[nodiscard]] app::Context as(app::Role role) { return {*reg_, {.role = role, .scope = reg_->units()->nation()}}; }
  [[nodiscard]] app::Context as(app::Role role, domain::UnitId scope) {
    return {*reg_, {.role = role, .scope = scope}};
  }

  // A store for training. REQUIRES that nothing was done with reg() before.
  void become_training() {
    app::mark_as_training(*store_, day("2018-12-20"));
    journal_.reset();
    reg_ = std::make_unique<app::Register>(*store_, clock, random_, domain::parse_units_once);
    journal_ = std::make_unique<JournalWriter>(*reg_, clock, hamlets);
  }

  std::vector<domain::ChildId> add(const std::vector<WrittenChild>& children) {
    std::vector<domain::ChildId> ids;
    store_->write([&](storage::Transaction& transaction) {
      for (const auto& child : children) ids.push_back(journal_->add(transaction, child));
      return true;
    });
    return ids;
  }
  void act(domain::ChildId id, domain::ActionKind kind, const char* on, domain::FactChanges changes) {
    store_->write([&](storage::Transaction& transaction) {
      return journal_->act(transaction, id, kind, on, std::move(changes));
    });
  }

  // Another hamlet, of any name.
  void add_hamlet(const std::string& key, const char* ward, int number, const char* name) {
    hamlets[key] = domain::UnitId{reg_->new_uuid()};
    auto version = hamlet_version(key, ward, number);
    version.name = name;
    keep({version});
  }

  base::FixedClock clock{*base::parse_moment("2018-12-20T01:00:00Z")};
  Hamlets hamlets{};  // "A1", "A2" of WARD_A, "B1" of WARD_B

 private:
  void add_hamlets() {
    const auto add_one = [&](const std::string& key, const char* ward, int number) {
      hamlets[key] = domain::UnitId{reg_->new_uuid()};
      return hamlet_version(key, ward, number);
    };
    keep({add_one("A1", WARD_A, 1), add_one("A2", WARD_A, 2), add_one("B1", WARD_B, 1)});
  }
  domain::UnitVersion hamlet_version(const std::string& key, const char* ward, int number) {
    return {.id = hamlets[key],
            .level = domain::UnitLevel::hamlet,
            .code = domain::make_leaf_code(ward, number),
            .name = "Tổ dân phố " + std::to_string(number),
            .short_name = std::to_string(number),
            .kind = "to_dan_pho",
            .parent = unit(ward, "2018-12-31"),
            .valid = {day("2017-01-01"), base::FOREVER}};
  }
  void keep(const std::vector<domain::UnitVersion>& versions) {
    reg_->add_hamlets(versions);
    store_->write([&](storage::Transaction& transaction) {
      for (const auto& version : versions)
        transaction.units().add_local(version, app::Register::closure_of(*reg_->units(), version.id));
      return true;
    });
  }

  std::string folder_;
  base::SeededRandom random_{7};
  std::unique_ptr<storage::Store> store_;
  std::unique_ptr<app::Register> reg_;
  std::unique_ptr<JournalWriter> journal_;
};

}  // namespace mangnon::reports
