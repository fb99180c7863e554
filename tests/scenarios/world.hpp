// The small world in which a scenario happens: one store of one engine, a clock that stands still unless told, the
// fixed cast of accounts, and the names that the scenario gave to households, children, moments and imports.
//
//   Lan        reader of the ward 21025 (a collaborator who looks things up)
//   Bình       commune officer of 21025, Phường Nguyễn Nghiêm
//   Dung       district officer of 522, Thành phố Quảng Ngãi
//   Hà         province officer of 51, Quảng Ngãi
//   Minh       reader of the whole nation
//   Quý        administrator of the whole nation
//   the stranger   commune officer of the neighbouring ward 21028
//   Xa         commune officer of a ward of another province
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/list_export.hpp"
#include "app/register.hpp"
#include "base/clock.hpp"
#include "scenarios/driver.hpp"
#include "scenarios/scenario.hpp"
#include "support/engines.hpp"

namespace mangnon::scenarios {

// What went otherwise than the scenario says.
struct Unfulfilled : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct SentCommand {
  std::string who{};
  std::string operation{};
  domain::CommandId id{};
  wire::Json input{};
};

// Of each operation: "done" and the codes with which it was refused; a refusal to the stranger besides as "stranger".
using Experience = std::map<std::string, std::set<std::string>>;

struct DoneImport {
  Book book{};
  std::string who{};
  domain::ImportId id{};
  wire::Json answer{};
};

class World {
 public:
  static constexpr base::Date FIRST_DAY = base::Date::from_days(17'896);  // 2018-12-31

  World(testing::EngineKind engine, MakeDriver make_driver, base::Date first_day = FIRST_DAY);

  [[nodiscard]] Driver& driver() { return *driver_; }
  [[nodiscard]] app::Register& reg() { return *reg_; }
  [[nodiscard]] storage::Store& store() { return fresh_->store(); }

  [[nodiscard]] base::Date today();
  // Nine in the morning of a day that is not before today.
  void set_today(base::Date on);
  void pass_minutes(int minutes);

  // The username behind a name of the cast; any other name is a username itself.
  [[nodiscard]] static std::string username_of(const std::string& person);

  void add_hamlet(const std::string& commune, const std::string& name);
  // A hamlet or facility that a command made.
  void know_unit(const std::string& name, domain::UnitId id) { hamlets_[name] = id; }
  [[nodiscard]] domain::UnitId hamlet(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> hamlet_ids() const;

  // An id for a thing not registered yet; "nobody" names no record.
  [[nodiscard]] domain::HouseholdId household(const std::string& name);
  // By the name given in the scenario, else by the full name in the register (imported children).
  [[nodiscard]] domain::ChildId child(const std::string& name);
  [[nodiscard]] std::string name_of_child(const std::string& id);
  [[nodiscard]] int version_of(domain::ChildId id);
  // As the account sees it.
  [[nodiscard]] int version_for(const std::string& username, domain::ChildId id);
  [[nodiscard]] int version_of(domain::HouseholdId id);
  // The latest episode with the code that the child has now.
  [[nodiscard]] domain::EpisodeId episode(domain::ChildId child, const std::string& code);
  [[nodiscard]] domain::SupportId support(domain::ChildId child, const std::string& kind);

  [[nodiscard]] domain::CommandId new_command_id();
  // Besides looks whether the trail has its line.
  Answer send(SentCommand command);
  [[nodiscard]] const Experience& experience() const { return experience_; }
  // From now on each command is first tried by an officer of another province and with a wrong version.
  void begin_probing() { probing_ = true; }
  // What anybody may do for itself with the same words, the stranger too.
  [[nodiscard]] static bool speaks_of_the_sender(std::string_view operation);
  [[nodiscard]] bool is_probing() const { return probing_; }
  // REQUIRES that something was sent.
  [[nodiscard]] const SentCommand& last_sent() const;
  [[nodiscard]] const Answer& last_answer() const { return last_answer_; }

  void mark(const std::string& name) { marks_[name] = clock_.now(); }
  [[nodiscard]] base::Moment moment(const std::string& name) const;

  std::map<std::string, DoneImport> imports{};
  std::map<std::string, app::ExportedList> exports{};
  std::map<std::string, domain::HouseholdId> households{};
  std::map<std::string, domain::ChildId> children{};
  std::map<std::string, std::string> transfers{};    // by the child's name: the latest one's id
  std::map<std::string, std::string> rounds{};       // by code: the id
  std::map<std::string, std::string> batches{};      // by the scenario's name: the id
  std::map<std::string, SentCommand> batch_steps{};  // by the batch's name and the operation: the latest
  std::map<std::string, std::string> assignments{};  // by the scenario's name: the id
  std::map<std::string, std::string> books{};        // of paper, by the scenario's name: the id
  std::map<std::string, std::string> people{};       // of rosters, by name: the latest line's id
  std::map<std::string, std::string> trainings{};    // of rounds, by the scenario's name: the id
  std::map<std::string, std::string> messages{};     // of rounds, by the scenario's name or the reminded code: the id
  std::map<std::string, std::string> layouts{};      // of reports, by file: the id of the one loaded last
  std::map<std::string, std::string> visits{};       // of rounds, by the scenario's name: the id
  std::map<std::string, std::string> gifts{};        // of rounds, by the scenario's name: the id
  std::map<std::string, std::string> documents{};    // of the register, by the scenario's name: the id
  std::map<std::string, std::string> consents{};     // by the scenario's name: the id
  std::map<std::string, wire::Json> bulk_inputs{};   // by the scenario's name: as it was looked at
  std::map<std::string, wire::Json> bulk_rows{};     // and what was shown
  wire::Json poverty_list{};                         // the latest that was read
  std::map<std::string, std::string> comments{};     // by the scenario's name
  std::string last_import{};

 private:
  struct Probes {
    std::optional<Answer> by_stranger{};
    std::optional<Answer> stale{};
  };
  [[nodiscard]] Probes probe(const SentCommand& command);
  void judge(const SentCommand& command, const Probes& probes);
  [[nodiscard]] base::Uuid last_line();
  void expect_audit_line(const SentCommand& command, const Answer& answer, base::Uuid before);
  void add_account(const std::string& username, const std::string& full_name, app::Role role, const std::string& unit);

  std::unique_ptr<testing::FreshStore> fresh_;
  base::FixedClock clock_;
  base::SeededRandom random_;
  std::unique_ptr<app::Register> reg_;
  std::unique_ptr<Driver> driver_;  // goes before the register it drives
  std::map<std::string, domain::UnitId> hamlets_{};
  std::map<std::string, base::Moment> marks_{};
  std::optional<SentCommand> last_sent_{};
  Answer last_answer_{};
  std::set<domain::CommandId> sent_{};
  bool probing_ = false;
  int probes_ = 0;
  Experience experience_{};
  int commands_ = 0;
};

}  // namespace mangnon::scenarios
