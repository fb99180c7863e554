// A private PostgreSQL 15 for one test program: its own data folder and a Unix socket in it, no network, gone when the
// program ends, however it ends (make it in the main thread). When the binaries are missing it throws: a test fails
// then, it is never skipped.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace mangnon::testing {

struct ClusterOptions {
  bool durable = false;  // fsync, for tests that kill the server
};

class PostgresCluster {
 public:
  explicit PostgresCluster(const ClusterOptions& options = {});
  ~PostgresCluster();
  PostgresCluster(const PostgresCluster&) = delete;
  PostgresCluster& operator=(const PostgresCluster&) = delete;

  // A new database owned by the application's role, which is no superuser; empty, or a copy of another.
  // RETURNS its name.
  [[nodiscard]] std::string create_database(std::string_view copy_of = "");
  // Removes the rows of all its tables but schema_migration, those that the application's role may not remove included.
  void empty_tables(std::string_view database);
  // A libpq connection string for the application's role.
  [[nodiscard]] std::string target(std::string_view database) const;
  // Runs SQL in a database as the application's role. RETURNS the first column of the last result, one line per row.
  // Throws std::runtime_error with the server's message.
  std::string run(std::string_view database, const std::string& sql);
  // From now on no COMMIT of a write is answered, as when the standby that must confirm it is lost; and back.
  void hold_commits(bool hold);

 private:
  void await_server();
  void stop() noexcept;
  std::string run_as(std::string_view role, std::string_view database, const std::string& sql);

  std::filesystem::path folder_;
  pid_t server_ = 0;
  int databases_ = 0;
};

// The program's one cluster, started when first asked for.
[[nodiscard]] PostgresCluster& shared_cluster();

}  // namespace mangnon::testing
