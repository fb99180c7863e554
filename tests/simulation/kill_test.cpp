// The program is killed (kill -9) in the middle of an import and in the middle of serving writers. Afterwards doctor is
// clean, nothing that was acknowledged is missing, and the import can simply be given again (IMPORT-9).
#include <gtest/gtest.h>

#include <atomic>
#include <charconv>
#include <fstream>
#include <mutex>
#include <thread>

#include "app/accounts.hpp"
#include "app/setup.hpp"
#include "base/text.hpp"
#include "scenarios/http_client.hpp"
#include "simulation/demo_for_test.hpp"
#include "simulation/program_for_test.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "support/hamlet_for_test.hpp"
#include "support/postgres_cluster.hpp"

namespace mangnon::simulation {
namespace {

using wire::Json;

constexpr auto POLL = std::chrono::milliseconds(2);

// Where the program keeps its register: a file in the folder, or a database beside it.
struct Place {
  std::filesystem::path data{};
  std::string database{};  // "postgresql://…"; empty: SQLite
};

std::unique_ptr<storage::Store> open_store(const Place& place) {
  const auto keys = [file = place.data.string() + "-key/store.key"] {
    std::ifstream stream(file);
    return crypto::StoreKeys::parse(std::string{std::istreambuf_iterator<char>(stream), {}}).value();
  };
  if (!place.database.empty()) return storage::postgres::open_postgres({.target = place.database, .keys = keys});
  return storage::sqlite::open_sqlite({.path = (place.data / "mangnon.db").string(), .keys = keys});
}

// The store's own children by commune, read without the program.
class Opened {
 public:
  explicit Opened(const Place& place) : store_(open_store(place)), random_(1), reg_(*store_, clock_, random_) {}

  [[nodiscard]] app::Register& reg() { return reg_; }
  [[nodiscard]] storage::Store& store() { return *store_; }

 private:
  std::unique_ptr<storage::Store> store_;
  base::SystemClock clock_;
  base::SeededRandom random_;
  app::Register reg_;
};

std::vector<std::string> with_data(std::vector<std::string> words, const Place& place) {
  words.insert(words.end(), {"--data", place.data.string()});
  if (!place.database.empty()) words.insert(words.end(), {"--database", place.database});
  return words;
}

// On each engine that an office may run.
class Kill : public ::testing::TestWithParam<const char*> {
 protected:
  [[nodiscard]] Place place_in(const PassingFolder& folder) const {
    Place place{.data = folder.path() / "data"};
    if (std::string_view(GetParam()) == "postgres") {
      auto& cluster = mangnon::testing::shared_cluster();
      place.database = cluster.target(cluster.create_database());
    }
    return place;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Kill, ::testing::Values("sqlite", "postgres"),
                         [](const auto& each) { return std::string(each.param); });

// --- an import ---

// The lines "[12/184] 21025.xlsx: 37 rows, accepted 37, refused 0" that were written to the end: each file of them was
// told to be in the register.
std::vector<std::pair<std::string, long>> acknowledged_files(const std::string& err) {
  std::vector<std::pair<std::string, long>> files;
  const auto lines = base::split(err, '\n');
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const auto line = lines[i];
    const auto name = line.find("] ");
    const auto end = line.find(".xlsx: ");
    const auto accepted = line.find("accepted ");
    if (name == std::string_view::npos || end == std::string_view::npos || accepted == std::string_view::npos) continue;
    long count = 0;
    const auto digits = line.substr(accepted + 9);
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    files.emplace_back(line.substr(name + 2, end - name - 2), count);
  }
  return files;
}

void expect_clean(const Place& data, const std::filesystem::path& folder) {
  const auto doctor = run_program(with_data({"doctor", "--lang", "en"}, data), folder);
  EXPECT_EQ(doctor.exit_code, 0) << doctor.out << doctor.err;
}

void expect_files_there(const Place& data, const std::vector<std::pair<std::string, long>>& files) {
  Opened opened(data);
  std::map<domain::UnitId, long> children;
  opened.store().read([&](storage::Transaction& transaction) {
    for (const auto& id : transaction.projection().all_children()) {
      const auto hamlet = domain::fold_child(transaction.children().actions(id)).latest().hamlet;
      ++children[opened.reg().units()->parent_of(hamlet, demo_day()).value()];
    }
  });
  for (const auto& [code, accepted] : files) {
    const auto commune = opened.reg().units()->find_by_code(code, demo_day()).value();
    EXPECT_EQ(children[commune], accepted) << code;
  }
}

TEST_P(Kill, DuringAnImportLosesNoAcknowledgedRowAndTheImportCanBeGivenAgain) {
  const PassingFolder folder;
  const auto books = folder.path() / "books";
  const auto data = place_in(folder);
  const auto demo = make_demo(books, 2'000, 7);
  const std::vector<std::string> import =
      with_data({"import", books.string(), "--unit", "51", "--on", "2018-12-31", "--lang", "en"}, data);
  ASSERT_EQ(run_program(with_data({"init"}, data), folder.path()).exit_code, 0);

  base::SeededRandom random(11);
  std::size_t told = 0;
  for (int round = 0; round < 6; ++round) {
    Program program(import, folder.path());
    // Somewhere after its first files, at another place each round.
    const auto files = 1 + random.below(60) + told;
    while (program.is_running() && acknowledged_files(program.err_so_far()).size() < files) pause_for(POLL);
    pause_for(std::chrono::milliseconds(random.below(20)));
    EXPECT_TRUE(program.kill_hard()) << program.err_so_far();
    const auto acknowledged = acknowledged_files(program.err_so_far());
    told = std::max(told, acknowledged.size());
    if (told + 62 > demo.books.size()) told = 0;
    expect_clean(data, folder.path());
    expect_files_there(data, acknowledged);
  }
  const auto whole = run_program(import, folder.path());
  EXPECT_EQ(whole.exit_code, 0) << whole.err;
  expect_clean(data, folder.path());
  Opened opened(data);
  EXPECT_EQ(differences_from(demo.truth, opened.reg()), std::vector<std::string>{});
}

// --- sealing what is confidential (ACCESS-28) ---

TEST_P(Kill, DuringSealingLosesNothingAndTheSealingGoesOn) {
  const PassingFolder folder;
  const auto books = folder.path() / "books";
  const auto data = place_in(folder);
  const auto demo = make_demo(books, 2'000, 9);
  ASSERT_EQ(run_program(with_data({"init"}, data), folder.path()).exit_code, 0);
  ASSERT_EQ(
      run_program(with_data({"import", books.string(), "--unit", "51", "--on", "2018-12-31", "--lang", "en"}, data),
                  folder.path())
          .exit_code,
      0);
  base::SeededRandom random(13);
  int stopped = 0;
  for (int round = 0; round < 6; ++round) {
    Program program(with_data({"key", "seal", "--lang", "en"}, data), folder.path());
    // Once it told of the first rows, or before.
    const bool is_early = round % 3 == 0;
    while (program.is_running() && !is_early && program.err_so_far().find("sealed") == std::string::npos)
      pause_for(POLL);
    pause_for(std::chrono::milliseconds(random.below(60)));
    stopped += program.kill_hard() ? 1 : 0;
    Opened opened(data);
    EXPECT_EQ(differences_from(demo.truth, opened.reg()), std::vector<std::string>{}) << round;
  }
  EXPECT_GT(stopped, 2);
  const auto whole = run_program(with_data({"key", "seal", "--lang", "en"}, data), folder.path());
  EXPECT_EQ(whole.exit_code, 0) << whole.err;
  expect_clean(data, folder.path());
  Opened opened(data);
  EXPECT_EQ(opened.store().sealing()->plain_rows(), 0);
  EXPECT_EQ(differences_from(demo.truth, opened.reg()), std::vector<std::string>{});
}

// --- a server with writers ---

struct Acknowledged {
  std::mutex mutex{};
  std::vector<std::string> households{};  // ids told to be there
  std::map<std::string, int> versions{};  // of changed households
};

std::string sign_in(std::uint16_t port) {
  const auto answer =
      scenarios::ask(port, {.method = "POST",
                            .target = "/api/v1/session",
                            .headers = {{"Content-Type", "application/json"}},
                            .body = R"({"username":"binh","password":"a long password","bearer":true})"});
  return answer && answer->status == 200 ? wire::parse_json(answer->body).value().text_or("token") : std::string();
}

std::optional<Json> send(std::uint16_t port, const std::string& token, const std::string& operation,
                         const std::string& id, const Json& input) {
  const auto answer = scenarios::ask(
      port,
      {.method = "POST",
       .target = "/api/v1/commands/" + operation,
       .headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + token}, {"Idempotency-Key", id}},
       .body = wire::format_json(input)});
  if (!answer || answer->status != 200) return std::nullopt;
  return wire::parse_json(answer->body).value();
}

// Registers a household, then changes it, again and again until the server is gone.
void write_without_pause(std::uint16_t port, const std::string& token, const std::string& hamlet, int writer, int round,
                         Acknowledged& kept) {
  for (int i = 0;; ++i) {
    const std::string name = std::to_string(round) + "-" + std::to_string(writer) + "-" + std::to_string(i);
    const int number = round * 100'000 + writer * 10'000 + i + 1;
    Json facts = Json::object();
    facts.set("hamlet", hamlet);
    facts.set("number", std::to_string(number));
    Json household = Json::object();
    household.set("valid_from", "2018-12-31");
    household.set("facts", std::move(facts));
    const auto made = send(port, token, "register_household",
                           base::format_uuid(base::make_named_uuid("kill-register", name)), household);
    if (!made) return;
    const auto id = made->text_or("id");
    {
      const std::lock_guard lock(kept.mutex);
      kept.households.push_back(id);
    }
    Json changes = Json::object();
    changes.set("poverty", "POOR");
    Json change = Json::object();
    change.set("household", id);
    change.set("version", 1);
    change.set("valid_from", "2018-12-31");
    change.set("changes", std::move(changes));
    const auto changed =
        send(port, token, "change_household", base::format_uuid(base::make_named_uuid("kill-change", name)), change);
    if (!changed) return;
    const std::lock_guard lock(kept.mutex);
    kept.versions[id] = 2;
  }
}

std::string prepare_register(const Place& data) {
  Opened opened(data);
  auto context = app::console(opened.reg());
  const auto commune = opened.reg().units()->find_by_code("21025", demo_day()).value();
  EXPECT_TRUE(app::add_user(
      context,
      {.username = "binh", .role = app::Role::commune, .unit = "uid:" + commune.text(), .password = "a long password"},
      crypto::HashCost::test));
  return testing::put_hamlet(opened.reg(), "21025", "Tổ 1", demo_day()).text();
}

void expect_all_there(const Place& data, Acknowledged& kept) {
  Opened opened(data);
  opened.store().read([&](storage::Transaction& transaction) {
    for (const auto& id : kept.households) {
      const auto actions = transaction.households().actions(base::parse_id<domain::HouseholdId>(id).value());
      const auto version = kept.versions.contains(id) ? kept.versions.at(id) : 1;
      EXPECT_GE(static_cast<int>(actions.size()), version) << id;
    }
  });
}

TEST_P(Kill, OfAServerUnderWritersLosesNoAcknowledgedCommand) {
  const PassingFolder folder;
  const auto data = place_in(folder);
  ASSERT_EQ(run_program(with_data({"init"}, data), folder.path()).exit_code, 0);
  const auto hamlet = prepare_register(data);
  Acknowledged kept;
  base::SeededRandom random(12);
  for (int round = 0; round < 5; ++round) {
    Program server(with_data({"serve", "--listen", "127.0.0.1:0"}, data), folder.path());
    const auto port = wait_for_port(server);
    ASSERT_NE(port, 0);
    const auto token = sign_in(port);
    ASSERT_FALSE(token.empty());
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 4; ++writer)
      writers.emplace_back([&, writer] { write_without_pause(port, token, hamlet, writer, round, kept); });
    pause_for(std::chrono::milliseconds(300 + random.below(1'500)));
    EXPECT_TRUE(server.kill_hard());
    for (auto& writer : writers) writer.join();
    expect_clean(data, folder.path());
    expect_all_there(data, kept);
  }
  EXPECT_GT(kept.households.size(), 20U);
}

}  // namespace
}  // namespace mangnon::simulation
