// `mangnon package …`: makes, verifies, opens handover packages, and says whose are trusted
// (docs/domain/rounds.md HAND-4 … HAND-8). As commands.hpp.
#pragma once

#include <string>

#include "app/handovers.hpp"
#include "cli/session.hpp"

namespace mangnon::cli {

struct PackageOptions {
  std::string file{};
  app::HandOver handover{};  // to make one
  std::string key_file{};    // of a secret key, besides the store's own
  std::string folder{};      // into which it is opened
  std::string key{};         // a signer's
  std::string name{};        // whose it is
  bool no_longer = false;    // trusted
};
[[nodiscard]] Done make_package(const Session& session, const PackageOptions& options);
[[nodiscard]] Done verify_package(const Session& session, const PackageOptions& options);
// Into files of a folder; nothing is written over. Noted as taken once all files are written.
[[nodiscard]] Done open_package(const Session& session, const PackageOptions& options);
[[nodiscard]] Done trust_signer(const Session& session, const PackageOptions& options);
// The store's own, for other stores.
[[nodiscard]] Done show_package_keys(const Session& session);

}  // namespace mangnon::cli
