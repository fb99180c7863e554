// What a command of `mangnon` works with: the doors that main opens for it (the store, the papers' writers, the
// server), what the user said of place and language, and the terminal. Commands return what happened; how it is told
// and which exit code it gets is decided once (command_line.cpp).
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/clock.hpp"
#include "base/lang.hpp"
#include "base/network.hpp"
#include "crypto/secrets.hpp"
#include "documents/paper_writer.hpp"
#include "storage/store.hpp"
#include "wire/json.hpp"

namespace mangnon::cli {

enum class Exit { done = 0, refused = 1, usage = 2, broken = 3 };
using Done = app::Outcome<Exit>;

// Where the register lives.
struct StoreLocation {
  std::filesystem::path data = "data";  // folder of the SQLite file, and of uploads in any case
  std::string database{};               // "postgresql://…"; empty: SQLite in `data`
  std::string key_file{};               // of the store's keys; empty: as store_keys.hpp says

  [[nodiscard]] bool is_file() const { return database.empty(); }
  [[nodiscard]] std::filesystem::path file() const { return data / "mangnon.db"; }
  // For people; never with a password.
  [[nodiscard]] std::string shown() const { return is_file() ? data.string() : "PostgreSQL"; }
};

struct ServeOptions {
  std::string listen = "127.0.0.1:8080";
  std::string tls_cert{};
  std::string tls_key{};
  std::vector<base::Network> proxies{};  // --trusted-proxy
};

// Given by main.
struct World {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  base::Clock& clock;
  base::Random& random;
  std::span<const documents::PaperWriter> writers{};
  // Opens the store, making it when `create`; `keys` open its sealed rows. Throws storage::StoreBroken.
  std::function<std::unique_ptr<storage::Store>(const StoreLocation& location, bool create,
                                                storage::ReadStoreKeys keys)>
      open_store{};
  std::function<Done(app::Register& reg, const StoreLocation& location, const ServeOptions& options)> serve{};
  std::function<wire::Json()> describe_api{};
  crypto::HashCost hash_cost = crypto::HashCost::interactive;
};

struct Session {
  const World& world;
  StoreLocation location{};
  base::Lang lang = base::Lang::vi;
  bool json = false;

  [[nodiscard]] std::string_view say(std::string_view vi, std::string_view en) const {
    return lang == base::Lang::vi ? vi : en;
  }
  [[nodiscard]] base::Date today() const { return base::date_in_viet_nam(world.clock.now()); }
};

// An opened register; the store outlives it.
struct OpenRegister {
  std::unique_ptr<storage::Store> store;
  std::unique_ptr<app::Register> reg;

  [[nodiscard]] app::Context console() const;
};
// FAILS STORE_MISSING, STORE_SEALED.
[[nodiscard]] app::Outcome<OpenRegister> open_register(const Session& session);

// Writes a whole new file for its owner alone, or to standard output when the path is empty. FAILS as NewFile.
[[nodiscard]] app::Outcome<bool> write_output(const Session& session, const std::string& path, std::string_view bytes);
// Compact JSON and a line break, to standard output.
void print_json(const Session& session, const wire::Json& json);
// "CODE: message" to standard error, one line a failure.
void print_failures(const Session& session, const base::Failures& failures);

}  // namespace mangnon::cli
