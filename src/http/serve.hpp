// Runs the register's server until it is told to stop (SIGTERM, SIGINT).
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "app/outcome.hpp"
#include "app/register.hpp"
#include "base/network.hpp"
#include "documents/paper_writer.hpp"

namespace mangnon::http {

struct ServeSettings {
  std::string listen{};  // "127.0.0.1:8080"
  std::string tls_cert{};
  std::string tls_key{};
  std::filesystem::path uploads{};
  std::span<const documents::PaperWriter> writers{};
  std::vector<base::Network> proxies{};  // on other machines, believed for whom they ask
};

// FAILS LISTEN_FAILED, TLS_FAILED.
[[nodiscard]] app::Outcome<bool> serve(app::Register& reg, const ServeSettings& settings);

}  // namespace mangnon::http
