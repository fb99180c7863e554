// From a plain request to a plain answer: finds the route, judges the session and the CSRF token, reads the body, calls
// the handler, and turns refusals into problem documents and exceptions into an incident with a number in the log. What
// is not under /api is the web app itself.
//
// 1. A route other than an open one is never reached without a session (UNAUTHENTICATED); a write by cookie never
// without
//    the session's CSRF token (CSRF_REFUSED).
// 2. No name, number or address of a person is ever logged: routes are logged by their pattern.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "app/register.hpp"
#include "base/network.hpp"
#include "documents/paper_writer.hpp"
#include "http/server.hpp"

namespace mangnon::http {

inline constexpr std::string_view SESSION_COOKIE = "mangnon_session";

// Of the cookie or of "Authorization: Bearer …"; empty when there is neither.
[[nodiscard]] std::string_view session_token(const Request& request);

struct SiteOptions {
  app::Register& reg;
  std::span<const documents::PaperWriter> writers{};
  std::filesystem::path uploads{};  // a folder; made when absent
  bool is_secure = false;
  std::vector<base::Network> proxies{};  // on other machines, believed for whom they ask (ACCESS-25)
};

class Site {
 public:
  // Takes up the jobs that a stop left unfinished.
  explicit Site(SiteOptions options);
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;
  // Stops the job at work after its present batch; it is taken up at the next start.
  ~Site();

  [[nodiscard]] Handler handler();
  [[nodiscard]] Response answer(Request& request);
  [[nodiscard]] BodyPlan plan_body(const Request& head);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mangnon::http
