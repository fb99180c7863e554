#include "http/serve.hpp"

#include <spdlog/spdlog.h>

#include <thread>

#include "http/failures.hpp"
#include "http/site.hpp"

namespace mangnon::http {

app::Outcome<bool> serve(app::Register& reg, const ServeSettings& settings) {
  const auto address = parse_address(settings.listen);
  if (!address) return app::refuse(LISTEN_FAILED, "", {settings.listen, "HOST:PORT"});
  const bool is_secure = !settings.tls_cert.empty();
  Site site({.reg = reg,
             .writers = settings.writers,
             .uploads = settings.uploads,
             .is_secure = is_secure,
             .proxies = settings.proxies});
  auto server = Server::open({.host = address->host,
                              .port = address->port,
                              .tls_cert = settings.tls_cert,
                              .tls_key = settings.tls_key,
                              .upload_folder = settings.uploads,
                              .proxies = settings.proxies},
                             site.handler());
  if (!server) return app::refuse(server.error());
  reg.with_population(std::nullopt, [](const auto& population, const auto&) {
    spdlog::info("{} children known", population.children().size());
  });
  // The words of search are read while the first questions are answered already.
  const std::jthread words([&] {
    try {
      reg.with_words([](const auto&, const auto&) {});
    } catch (const std::exception& exception) {
      spdlog::error("the words of search were not read: {}", exception.what());
    }
  });
  spdlog::info("http{}://{}:{}", is_secure ? "s" : "", address->host, (*server)->port());
  (*server)->run(true);
  spdlog::info("stopped");
  return true;
}

}  // namespace mangnon::http
