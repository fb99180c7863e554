#include "http/site.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/training.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "crypto/secrets.hpp"
#include "http/failures.hpp"
#include "http/import_jobs.hpp"
#include "http/metrics.hpp"
#include "http/problem.hpp"
#include "http/rate_limit.hpp"
#include "http/route.hpp"
#include "http/web_pages.hpp"
#include "wire/sent_json.hpp"

namespace mangnon::http {

namespace {

constexpr std::string_view BEARER = "Bearer ";
constexpr std::string_view SPACE_HEADER = "X-Mangnon-Space";  // TRAIN-2: told before anybody signs in
constexpr std::string_view UNKNOWN_ROUTE = "(unknown)";
constexpr std::string_view PAGES_ROUTE = "(pages)";
constexpr std::string_view SIGN_IN_ROUTE = "/api/v1/session";

// What a browser may do with our answers, unless an answer is stricter with itself. Nothing is loaded from elsewhere,
// nothing may frame us.
constexpr std::pair<std::string_view, std::string_view> SECURITY_HEADERS[] = {
    {"Content-Security-Policy",
     "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
     "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"},
};

bool has_header(const Response& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [&](const auto& header) { return header.first == name; });
}

bool is_api(std::string_view path) {
  return path.starts_with("/api/") || path == "/healthz" || path == "/metrics";
}

app::Outcome<wire::Json> read_json(const Request& request) {
  const auto type = request.header("content-type");
  if (!request.body.empty() && !base::ascii_lower(type).starts_with("application/json"))
    return app::refuse(MEDIA_TYPE_WRONG, "Content-Type", {"application/json"});
  auto json = app::outcome_of(wire::parse_sent_json(request.body.empty() ? "{}" : request.body));
  if (json && !json->is_object()) return app::refuse(REQUEST_MALFORMED);
  return json;
}

}  // namespace

std::string_view session_token(const Request& request) {
  const auto authorization = request.header("authorization");
  if (authorization.starts_with(BEARER)) return base::trim(authorization.substr(BEARER.size()));
  return request.cookie(SESSION_COOKIE);
}

struct Site::State {
  explicit State(SiteOptions options)
      : jobs(options.reg, options.uploads),
        services{.reg = options.reg,
                 .writers = options.writers,
                 .jobs = jobs,
                 .metrics = metrics,
                 .uploads = options.uploads,
                 .is_secure = options.is_secure},
        proxies(std::move(options.proxies)) {}

  // Seconds to wait, 0 when it may pass.
  int ask_rate(const Request& request, const Route& asked);
  app::Outcome<app::Session> admit(const Request& request, const Route& route);
  tl::unexpected<base::Failures> refuse_noted(const app::Session& session, const Route& asked,
                                              const base::FailureType& why);
  app::Outcome<Response> call(Request& request, Match match);
  Response route(Request& request);
  std::optional<Response> refuse_upload(const Request& head, const Route& route);
  void finish(const Request& request, Response& response, std::chrono::steady_clock::time_point began);
  Response broken(const Request& request, const std::string& route, std::string_view what);

  RateLimit requests{{.burst = base::limits::REQUESTS_AT_ONCE, .per_second = base::limits::REQUESTS_PER_SECOND},
                     base::limits::RATE_ADDRESSES};
  RateLimit sign_ins{{.burst = base::limits::SIGN_INS_AT_ONCE, .per_second = base::limits::SIGN_INS_PER_SECOND},
                     base::limits::RATE_ADDRESSES};
  Metrics metrics{};
  ImportJobs jobs;
  Services services;
  std::vector<base::Network> proxies;
  WebPages pages{};
};

Site::Site(SiteOptions options) {
  std::filesystem::create_directories(options.uploads);
  state_ = std::make_unique<State>(std::move(options));
  state_->jobs.resume();
}

Site::~Site() = default;

Handler Site::handler() {
  return {.plan_asks_store =
              [](const Request& head) {
                const auto match = find_route(head.method, head.path);
                return match.route != nullptr && match.route->body == Body::upload;
              },
          .plan_body = [this](const Request& head) { return plan_body(head); },
          .answer = [this](Request& request) { return answer(request); }};
}

int Site::State::ask_rate(const Request& request, const Route& asked) {
  if (!asked.pattern.starts_with("/api/")) return 0;  // health and counters are asked for by machines beside us
  const auto address = counted_address(request.peer, request.header("x-forwarded-for"), proxies);
  const auto now = services.reg.clock().now();
  const bool is_sign_in = asked.pattern == SIGN_IN_ROUTE && asked.method == Method::post;
  const int wait = is_sign_in ? sign_ins.ask(address, now) : 0;
  return std::max(wait, requests.ask(address, now));
}

// Who may pass. REQUIRES a route that is not open.
app::Outcome<app::Session> Site::State::admit(const Request& request, const Route& asked) {
  const auto token = session_token(request);
  auto session = app::find_session(services.reg, std::string(token));
  if (!session) return app::refuse(app::UNAUTHENTICATED);
  const bool by_cookie = !request.header("authorization").starts_with(BEARER);
  const bool forged = asked.access == Access::write && by_cookie &&
                      !crypto::equal_secrets(request.header("x-csrf-token"), session->csrf);
  const bool unready = session->user.must_change_password && !asked.pattern.starts_with("/api/v1/session");
  if (forged || unready) return refuse_noted(*session, asked, forged ? app::CSRF_REFUSED : app::PASSWORD_MUST_CHANGE);
  return *std::move(session);
}

tl::unexpected<base::Failures> Site::State::refuse_noted(const app::Session& session, const Route& asked,
                                                         const base::FailureType& why) {
  app::Context context{.reg = services.reg, .actor = session.actor};
  app::note_reading(context, std::string(asked.pattern), "address", "", "", std::string(why.id));
  return app::refuse(why);
}

// What is refused before a use case notes it (a missing permission, a malformed question) has its line too (ACCESS-4).
void note_refusal(Call& call, const Route& asked, const base::Failures& failures) {
  if (call.context.noted->load()) return;
  const auto subject = call.args.empty() ? std::optional<base::Uuid>() : base::parse_uuid(call.args.begin()->second);
  app::note_reading(call.context, std::string(asked.pattern), "address", subject ? base::format_uuid(*subject) : "", "",
                    failures.empty() ? "REFUSED" : std::string(failures.front().type->id));
}

app::Outcome<Response> answer_of(Call& call, const Route& asked) {
  if (asked.body == Body::json) {
    MANGNON_TRY(body, read_json(call.request));
    call.body = std::move(body);
  }
  return asked.answer(call);
}

app::Outcome<Response> Site::State::call(Request& request, Match match) {
  Call call{.request = request,
            .args = std::move(match.args),
            .context = {.reg = services.reg, .actor = {.role = app::Role::reader}},
            .lang = request.lang(),
            .services = services};
  if (match.route->access != Access::open) {
    MANGNON_TRY(session, admit(request, *match.route));
    call.session = session;
    call.context.actor = session.actor;
  }
  call.context.noted = std::make_shared<std::atomic<bool>>(false);
  auto answered = answer_of(call, *match.route);
  if (!answered && match.route->access != Access::open) note_refusal(call, *match.route, answered.error());
  return answered;
}

Response Site::State::broken(const Request& request, const std::string& route, std::string_view what) {
  const auto number = base::format_uuid(services.reg.new_uuid()).substr(24);
  spdlog::error("incident {} at {} {}: {}", number, request.method_name, route, what);
  return incident(number, request.lang());
}

Response Site::State::route(Request& request) {
  auto match = find_route(request.method, request.path);
  if (match.route == nullptr && !match.path_known && !is_api(request.path) && request.method == Method::get) {
    auto page = pages.answer(request);
    page.route = PAGES_ROUTE;
    return page;
  }
  if (match.route == nullptr) {
    auto refused = match.path_known ? problem(METHOD_UNKNOWN, request.lang(), {request.method_name})
                                    : problem(ROUTE_UNKNOWN, request.lang());
    refused.route = UNKNOWN_ROUTE;
    return refused;
  }
  const std::string pattern(match.route->pattern);
  const bool is_counted = match.route->body == Body::upload;  // when its head came (plan_body)
  if (const int wait = is_counted ? 0 : ask_rate(request, *match.route); wait > 0) {
    auto refused = problem(TOO_MANY_REQUESTS, request.lang(), {std::to_string(wait)});
    refused.route = pattern;
    return refused;
  }
  Response response;
  try {
    auto answered = call(request, std::move(match));
    response = answered ? std::move(*answered) : problem(answered.error(), request.lang());
  } catch (const storage::StoreBusy&) {
    response = problem(SERVER_BUSY, request.lang());
  } catch (const std::exception& exception) {
    response = broken(request, pattern, exception.what());
  }
  response.route = pattern;
  return response;
}

void Site::State::finish(const Request& request, Response& response, std::chrono::steady_clock::time_point began) {
  for (const auto& [name, value] : SECURITY_HEADERS)
    if (!has_header(response, name)) response.headers.emplace_back(name, value);
  if (services.is_secure)
    response.headers.emplace_back("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  if (is_api(request.path)) response.headers.emplace_back("Cache-Control", "no-store");
  if (app::is_training(services.reg)) response.headers.emplace_back(SPACE_HEADER, "training");
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
  metrics.note(response.route, response.status, took);
  spdlog::info("{} {} {} {} us", request.method_name, response.route, response.status, took.count());
}

Response Site::answer(Request& request) {
  const auto began = std::chrono::steady_clock::now();
  auto response = state_->route(request);
  state_->finish(request, response, began);
  return response;
}

std::optional<Response> Site::State::refuse_upload(const Request& head, const Route& route) {
  if (const int wait = ask_rate(head, route); wait > 0)
    return problem(TOO_MANY_REQUESTS, head.lang(), {std::to_string(wait)});
  try {
    const auto session = admit(head, route);
    if (!session) return problem(session.error(), head.lang());
    if (!app::may(session->actor.role, route.upload))
      return problem(refuse_noted(*session, route, app::NOT_PERMITTED).value(), head.lang());
    return std::nullopt;
  } catch (const storage::StoreBusy&) {
    return problem(SERVER_BUSY, head.lang());
  } catch (const std::exception& exception) {
    return broken(head, std::string(route.pattern), exception.what());
  }
}

// An upload is let in only for those who may send it, before its bytes are taken.
BodyPlan Site::plan_body(const Request& head) {
  const auto match = find_route(head.method, head.path);
  if (match.route == nullptr || match.route->body != Body::upload) return {};
  BodyPlan plan{.most_bytes = base::limits::UPLOAD_BYTES, .to_file = true};
  const auto began = std::chrono::steady_clock::now();
  plan.refusal = state_->refuse_upload(head, *match.route);
  if (!plan.refusal) return plan;
  plan.refusal->route = std::string(match.route->pattern);
  state_->finish(head, *plan.refusal, began);
  return plan;
}

}  // namespace mangnon::http
