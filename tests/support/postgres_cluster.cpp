#include "support/postgres_cluster.hpp"

#include <fcntl.h>
#include <libpq-fe.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <vector>

extern char** environ;

namespace mangnon::testing {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;
using Words = std::vector<std::string>;

const std::string BINARIES = "/usr/lib/postgresql/15/bin/";
constexpr seconds START_LIMIT{60};
constexpr seconds STOP_LIMIT{10};
constexpr int POLL_MS = 20;

// PostgreSQL refuses to run as root. The signal reaches the server when this program ends without stopping it.
Words as_server_user(Words command, bool dies_with_us) {
  Words words = {"setpriv"};
  if (geteuid() == 0) words.insert(words.end(), {"--reuid=postgres", "--regid=postgres", "--clear-groups"});
  if (dies_with_us) words.insert(words.end(), {"--pdeathsig", "QUIT"});
  words.emplace_back("--");
  words.insert(words.end(), command.begin(), command.end());
  return words;
}

pid_t spawn(const Words& words, const std::filesystem::path& log) {
  std::vector<char*> arguments;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  posix_spawn_file_actions_adddup2(&files, 1, 2);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) throw std::runtime_error(words.front() + ": " + std::strerror(failed));
  return child;
}

// Another process is waited for: there is no event of ours to wait on.
void wait_a_little() {
  poll(nullptr, 0, POLL_MS);
}

// Whether the process ended within the time; `status` is then waitpid's.
bool ended_within(pid_t child, milliseconds limit, int& status) {
  const auto end = steady_clock::now() + limit;
  while (steady_clock::now() < end) {
    if (waitpid(child, &status, WNOHANG) == child) return true;
    wait_a_little();
  }
  return false;
}

std::string content_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

std::filesystem::path make_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "mangnon-pg-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  if (geteuid() == 0) {
    const auto* user = getpwnam("postgres");
    if (user == nullptr) throw std::runtime_error("no user postgres: apt-get install postgresql-15");
    if (chown(name.c_str(), user->pw_uid, user->pw_gid) != 0) throw std::runtime_error("chown " + name);
  }
  return name;
}

void init_cluster(const std::filesystem::path& folder) {
  const auto log = folder / "initdb.log";
  const pid_t child = spawn(as_server_user({BINARIES + "initdb", "-D", (folder / "data").string(), "-U", "postgres",
                                            "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"},
                                           true),
                            log);
  int status = 0;
  if (!ended_within(child, START_LIMIT, status)) {
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw std::runtime_error("initdb failed: " + content_of(log));
}

pid_t start_server(const std::filesystem::path& folder, const ClusterOptions& options) {
  Words command = {BINARIES + "postgres",
                   "-D",
                   (folder / "data").string(),
                   "-c",
                   "listen_addresses=",
                   "-c",
                   "unix_socket_directories=" + folder.string(),
                   "-c",
                   "shared_buffers=64MB",
                   "-c",
                   "max_connections=60",
                   "-c",
                   "autovacuum=off"};
  if (!options.durable)
    command.insert(command.end(), {"-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"});
  return spawn(as_server_user(std::move(command), true), folder / "server.log");
}

}  // namespace

PostgresCluster::PostgresCluster(const ClusterOptions& options) {
  if (!std::filesystem::exists(BINARIES + "initdb"))
    throw std::runtime_error("PostgreSQL 15 is missing (" + BINARIES + "initdb): run `make setup`");
  folder_ = make_folder();
  try {
    init_cluster(folder_);
    server_ = start_server(folder_, options);
    await_server();
    run_as("postgres", "postgres", "CREATE ROLE mangnon LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
  } catch (...) {
    stop();
    throw;
  }
}

PostgresCluster::~PostgresCluster() {
  stop();
}

void PostgresCluster::await_server() {
  const std::string address = "host=" + folder_.string() + " user=postgres dbname=postgres connect_timeout=5";
  const auto end = steady_clock::now() + START_LIMIT;
  while (PQping(address.c_str()) != PQPING_OK) {
    int status = 0;
    const bool ended = waitpid(server_, &status, WNOHANG) == server_;
    if (ended) server_ = 0;
    if (ended || steady_clock::now() > end)
      throw std::runtime_error("PostgreSQL did not start: " + content_of(folder_ / "server.log"));
    wait_a_little();
  }
}

void PostgresCluster::stop() noexcept {
  if (server_ > 0) {
    kill(server_, SIGQUIT);
    int status = 0;
    if (!ended_within(server_, STOP_LIMIT, status)) {
      kill(server_, SIGKILL);
      waitpid(server_, &status, 0);
    }
  }
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string PostgresCluster::create_database(std::string_view copy_of) {
  std::string name = "store_" + std::to_string(++databases_);
  std::string sql = "CREATE DATABASE " + name + " OWNER mangnon";
  if (!copy_of.empty()) sql += " TEMPLATE " + std::string(copy_of);
  run_as("postgres", "postgres", sql);
  return name;
}

void PostgresCluster::hold_commits(bool hold) {
  run_as("postgres", "postgres",
         hold ? "ALTER SYSTEM SET synchronous_standby_names = 'lost'" : "ALTER SYSTEM RESET synchronous_standby_names");
  run_as("postgres", "postgres", "SELECT pg_reload_conf()");
}

void PostgresCluster::empty_tables(std::string_view database) {
  std::istringstream names(
      run_as("postgres", database,
             "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'"));
  std::string list;
  for (std::string name; std::getline(names, name);) list += (list.empty() ? "" : ", ") + name;
  run_as("postgres", database, "TRUNCATE " + list);
}

std::string PostgresCluster::target(std::string_view database) const {
  return "host=" + folder_.string() + " user=mangnon connect_timeout=5 dbname=" + std::string(database);
}

std::string PostgresCluster::run(std::string_view database, const std::string& sql) {
  return run_as("mangnon", database, sql);
}

std::string PostgresCluster::run_as(std::string_view role, std::string_view database, const std::string& sql) {
  const std::string address =
      "host=" + folder_.string() + " user=" + std::string(role) + " connect_timeout=5 dbname=" + std::string(database);
  const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(PQconnectdb(address.c_str()), PQfinish);
  if (PQstatus(connection.get()) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(connection.get()));
  const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(connection.get(), sql.c_str()), PQclear);
  const auto status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
    throw std::runtime_error(PQresultErrorMessage(result.get()));
  std::string lines;
  for (int row = 0; row < PQntuples(result.get()); ++row) lines += std::string(PQgetvalue(result.get(), row, 0)) + '\n';
  return lines;
}

PostgresCluster& shared_cluster() {
  static PostgresCluster cluster;
  return cluster;
}

}  // namespace mangnon::testing
