#include "scenarios/world.hpp"

#include <algorithm>

#include "app/accounts.hpp"
#include "app/setup.hpp"
#include "app/sight.hpp"
#include "domain/unit_data_for_test.hpp"
#include "support/hamlet_for_test.hpp"

namespace mangnon::scenarios {

namespace {

constexpr std::int64_t HOUR_US = 3'600'000'000;
constexpr std::int64_t MINUTE_US = 60'000'000;
constexpr std::uint64_t SEED = 7;

base::Moment morning_of(base::Date on) {
  return {base::start_of_day_in_viet_nam(on).us + 9 * HOUR_US};
}

struct Member {
  std::string_view name;
  std::string_view username;
  app::Role role;
  std::string_view unit;
};
constexpr Member CAST[] = {{"Lan", "lan", app::Role::reader, "21025"},
                           {"Bình", "binh", app::Role::commune, "21025"},
                           {"Dung", "dung", app::Role::district, "522"},
                           {"Hà", "ha", app::Role::province, "51"},
                           {"Minh", "minh", app::Role::reader, "VN"},
                           {"Quý", "quy", app::Role::administrator, "VN"},
                           {"the stranger", "stranger", app::Role::commune, "21028"}};

}  // namespace

World::World(testing::EngineKind engine, MakeDriver make_driver, base::Date first_day)
    : fresh_(testing::fresh_store(engine)), clock_(morning_of(first_day)), random_(SEED) {
  app::put_reference_data(store());
  reg_ = std::make_unique<app::Register>(store(), clock_, random_, domain::parse_units_once);
  for (const auto& member : CAST)
    add_account(std::string(member.username), std::string(member.name), member.role, std::string(member.unit));
  driver_ = make_driver(*reg_);
}

void World::add_account(const std::string& username, const std::string& full_name, app::Role role,
                        const std::string& unit) {
  auto context = app::console(*reg_);
  const auto made = app::add_user(
      context,
      {.username = username, .full_name = full_name, .role = role, .unit = unit, .password = "a long password"},
      crypto::HashCost::test);
  if (!made) throw Unfulfilled("no account for " + username + ": " + std::string(made.error().front().type->id));
}

base::Date World::today() {
  return base::date_in_viet_nam(clock_.now());
}

void World::set_today(base::Date on) {
  if (on < today()) throw Unfulfilled("time does not go back to " + base::format_iso(on));
  if (on > today()) clock_.set(morning_of(on));
}

void World::pass_minutes(int minutes) {
  clock_.set({clock_.now().us + minutes * MINUTE_US});
}

std::string World::username_of(const std::string& person) {
  for (const auto& member : CAST)
    if (member.name == person) return std::string(member.username);
  return person;
}

void World::add_hamlet(const std::string& commune, const std::string& name) {
  hamlets_[name] = testing::put_hamlet(*reg_, commune, name, today());
}

domain::UnitId World::hamlet(const std::string& name) const {
  const auto found = hamlets_.find(name);
  if (found != hamlets_.end()) return found->second;
  const auto tree = reg_->units();  // one that an import made
  for (std::uint32_t i = 0; i < tree->hamlet_count(); ++i)
    if (tree->find_latest(tree->hamlet_at(i))->name == name) return tree->hamlet_at(i);
  throw Unfulfilled("no hamlet " + name);
}

domain::HouseholdId World::household(const std::string& name) {
  const auto known = households.find(name);
  if (known != households.end()) return known->second;
  return {base::make_named_uuid("scenario-household", name)};
}

domain::ChildId World::child(const std::string& name) {
  const auto known = children.find(name);
  if (known != children.end()) return known->second;
  domain::ChildId found{base::make_named_uuid("scenario-child", name)};
  store().read([&](storage::Transaction& transaction) {
    for (const auto& id : transaction.projection().all_children())
      if (domain::fold_child(transaction.children().actions(id)).latest().full_name.reveal() == name) found = id;
  });
  return found;
}

std::string World::name_of_child(const std::string& id) {
  for (const auto& [name, child] : children)
    if (child.text() == id) return name;
  std::string full_name = id;
  store().read([&](storage::Transaction& transaction) {
    const auto actions = transaction.children().actions(base::parse_id<domain::ChildId>(id).value());
    if (!actions.empty()) full_name = domain::fold_child(actions).latest().full_name.reveal();
  });
  return full_name;
}

int World::version_of(domain::ChildId id) {
  std::size_t version = 0;
  store().read([&](storage::Transaction& transaction) { version = transaction.children().actions(id).size(); });
  return static_cast<int>(version);
}

int World::version_for(const std::string& username, domain::ChildId id) {
  int version = 0;
  store().read([&](storage::Transaction& transaction) {
    const auto user = transaction.users().by_username(username);
    const auto role = user ? domain::from_code<app::Role>(user->role) : std::nullopt;
    const app::Context context{.reg = reg(), .actor = {.role = role.value_or(app::Role::reader)}};
    version = app::version_seen(context, transaction.children().actions(id));
  });
  return version;
}

int World::version_of(domain::HouseholdId id) {
  std::size_t version = 0;
  store().read([&](storage::Transaction& transaction) { version = transaction.households().actions(id).size(); });
  return static_cast<int>(version);
}

domain::EpisodeId World::episode(domain::ChildId child, const std::string& code) {
  domain::EpisodeId found{base::make_named_uuid("scenario-episode", code)};
  store().read([&](storage::Transaction& transaction) {
    const auto actions = transaction.children().actions(child);
    if (actions.empty()) return;
    for (const auto& episode : domain::fold_child(actions).episodes)
      if (episode.code == code) found = episode.id;
  });
  return found;
}

domain::SupportId World::support(domain::ChildId child, const std::string& kind) {
  domain::SupportId found{base::make_named_uuid("scenario-support", kind)};
  store().read([&](storage::Transaction& transaction) {
    for (const auto& action : transaction.children().actions(child))
      if (const auto* support = std::get_if<domain::Support>(&action.content); support && support->kind == kind)
        found = support->id;
  });
  return found;
}

domain::CommandId World::new_command_id() {
  return {base::make_named_uuid("scenario-command", std::to_string(++commands_))};
}

Answer World::send(SentCommand command) {
  last_answer_ = driver_->run(command.who, command.operation, command.id, command.input);
  last_sent_ = std::move(command);
  return last_answer_;
}

const SentCommand& World::last_sent() const {
  if (!last_sent_) throw Unfulfilled("nothing was sent before");
  return *last_sent_;
}

base::Moment World::moment(const std::string& name) const {
  const auto found = marks_.find(name);
  if (found == marks_.end()) throw Unfulfilled("no moment \"" + name + "\" was marked");
  return found->second;
}

}  // namespace mangnon::scenarios
