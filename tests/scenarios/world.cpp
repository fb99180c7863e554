#include "scenarios/world.hpp"

#include <algorithm>

#include "app/accounts.hpp"
#include "app/catalogue.hpp"
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
                           {"the stranger", "stranger", app::Role::commune, "21028"},
                           {"Xa", "xa", app::Role::commune, "00001"}};
constexpr std::string_view FAR_AWAY = "xa";

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

std::vector<std::string> World::hamlet_ids() const {
  std::vector<std::string> ids;
  for (const auto& [name, id] : hamlets_) ids.push_back(id.text());
  return ids;
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

base::Uuid World::last_line() {
  base::Uuid id{};
  store().read([&](storage::Transaction& transaction) {
    for (const auto& line : transaction.audit().latest(1)) id = line.id;
  });
  return id;
}

// Every command leaves a line (REG-5): what, by whom, done or why not. A repeated one has its line already.
void World::expect_audit_line(const SentCommand& command, const Answer& answer, base::Uuid before) {
  constexpr long MOST_LINES = 200;  // of one command of many
  const auto wanted = answer.done() ? "done" : answer.refusals.front().code;
  store().read([&](storage::Transaction& transaction) {
    const auto latest = transaction.audit().latest(MOST_LINES);
    const auto old = std::find_if(latest.begin(), latest.end(), [&](const auto& each) { return each.id == before; });
    const bool is_told = std::any_of(latest.begin(), old, [&](const auto& line) {
      const auto user = transaction.users().by_id(line.actor);
      const bool is_right = line.outcome == wanted || (answer.done() && line.outcome == "tried");
      return line.operation == command.operation && user && user->username == command.who && is_right;
    });
    if (!is_told) throw Unfulfilled("the trail has no line of " + command.operation + " " + wanted);
  });
}

// What anybody may do for itself with the same words: a register of documents is that of who writes it, and a change of
// many names children, of whom the stranger is told one by one that there are none.
bool World::speaks_of_the_sender(std::string_view operation) {
  return operation == "make_bulk_change" || operation == "register_document";
}

// Tries what somebody is about to do: as an officer far away, and with a version that nobody has seen.
World::Probes World::probe(const SentCommand& command) {
  const auto* operation = app::find_operation(command.operation);
  if (!probing_ || operation == nullptr) return {};
  const auto id_of_probe = [&] { return domain::CommandId{base::make_named_uuid("probe", std::to_string(++probes_))}; };
  Probes probes;
  if (!speaks_of_the_sender(command.operation))
    probes.by_stranger = driver_->run(std::string(FAR_AWAY), command.operation, id_of_probe(), command.input);
  const bool takes_version = std::any_of(operation->input.begin(), operation->input.end(),
                                         [](const auto& field) { return field.key == "version" && field.required; });
  if (!takes_version) return probes;
  auto stale = command.input;
  stale.set("version", std::int64_t{1'000'000});
  probes.stale = driver_->run(command.who, command.operation, id_of_probe(), stale);
  return probes;
}

// What is done by one is refused to the stranger and to who has not seen the record as it is (REG-5, REG-14).
void World::judge(const SentCommand& command, const Probes& probes) {
  auto& known = experience_[command.operation];
  if (probes.by_stranger) {
    if (probes.by_stranger->done()) throw Unfulfilled("the stranger may do " + command.operation);
    known.insert("stranger");
  }
  if (probes.stale) {
    const auto& refusals = probes.stale->refusals;
    const bool is_told =
        std::any_of(refusals.begin(), refusals.end(), [](const auto& each) { return each.code == "STALE_VERSION"; });
    if (!is_told) throw Unfulfilled("a stale " + command.operation + " is not refused as such");
    known.insert("STALE_VERSION");
  }
}

Answer World::send(SentCommand command) {
  const auto probes = probe(command);
  const auto line = last_line();
  last_answer_ = driver_->run(command.who, command.operation, command.id, command.input);
  const auto outcome = last_answer_.done() ? "done" : last_answer_.refusals.front().code;
  auto& known = experience_[command.operation];
  known.insert(outcome);
  if (command.who == "stranger" && !last_answer_.done()) known.insert("stranger");
  if (last_answer_.done()) judge(command, probes);
  if (sent_.insert(command.id).second && app::find_operation(command.operation) != nullptr)
    expect_audit_line(command, last_answer_, line);
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
