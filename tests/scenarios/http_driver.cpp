#include "scenarios/http_driver.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "crypto/secrets.hpp"
#include "http/server.hpp"
#include "http/site.hpp"
#include "main/papers.hpp"
#include "scenarios/http_client.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;

constexpr int MOST_ASKED = 20'000;

std::filesystem::path fresh_folder(app::Register& reg) {
  auto folder = std::filesystem::temp_directory_path() /
                ("mangnon-uploads-" + std::to_string(getpid()) + "-" + base::format_uuid(reg.new_uuid()));
  std::filesystem::create_directories(folder);
  return folder;
}

std::vector<Refusal> refusals_in(const Json& problem) {
  std::vector<Refusal> refusals;
  for (const auto& each : problem["errors"].items()) refusals.push_back({each.text_or("code"), each.text_or("field")});
  if (refusals.empty()) refusals.push_back({problem.text_or("code"), ""});
  return refusals;
}

// "refused" rows as the import tells them, with the cell as the field.
Json rows_told(const Json& rows) {
  Json told = Json::array();
  for (const auto& row : rows.items()) {
    Json findings = Json::array();
    for (const auto& finding : row["findings"].items()) {
      Json one = Json::object();
      one.set("code", finding.text_or("code"));
      one.set("field", finding.text_or("cell"));
      findings.push(std::move(one));
    }
    Json each = Json::object();
    each.set("row", row["row"]);
    each.set("state", row["became"]);
    each.set("findings", std::move(findings));
    told.push(std::move(each));
  }
  return told;
}

std::string path_about_round(const std::string& question, const std::vector<std::string>& words) {
  if (question == "rounds") return "";
  if (question == "round") return "/" + words.at(0);
  if (question == "board") return "/" + words.at(0) + "/board?check=yes&unit=" + words.at(1) + "&by=" + words.at(2);
  if (question == "roster") return "/" + words.at(0) + "/roster?unit=" + words.at(1) + "&on=" + words.at(2);
  if (question == "trainings") return "/" + words.at(0) + "/trainings?unit=" + words.at(1);
  if (question == "messages") return "/" + words.at(0) + "/messages";
  if (question == "visits") return "/" + words.at(0) + "/visits?hamlet=" + words.at(1);
  if (question == "supplies") return "/" + words.at(0) + "/supplies?unit=" + words.at(1);
  std::string path = "/" + words.at(0) + "/sendings/" + words.at(1);
  if (words.size() > 2) path += "?sending=" + words.at(2);
  return path;
}

class OverHttp final : public Driver {
 public:
  explicit OverHttp(app::Register& reg)
      : reg_(reg),
        folder_(fresh_folder(reg)),
        site_({.reg = reg, .writers = main::paper_writers(), .uploads = folder_}),
        server_(http::Server::open({.upload_folder = folder_, .workers = 2}, site_.handler()).value()),
        thread_([this] { server_->run(false); }) {
    spdlog::set_level(spdlog::level::off);
  }
  ~OverHttp() override {
    server_->stop();
    thread_.join();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  Answer run(const std::string& who, const std::string& operation, domain::CommandId id, const Json& input) override {
    return send(who, {.method = "POST",
                      .target = "/api/v1/commands/" + escape_query(operation) + (is_trial_ ? "?trial=yes" : ""),
                      .headers = {{"Content-Type", "application/json"}, {"Idempotency-Key", id.text()}},
                      .body = wire::format_json(input)});
  }

  void only_try(bool trial) override { is_trial_ = trial; }

  Answer read_book(const std::string& who, const std::string& unit, base::Date on, const std::string& cursor) override {
    return get(who, "/api/v1/book?unit=" + escape_query(unit) + "&on=" + base::format_iso(on) +
                        "&cursor=" + escape_query(cursor));
  }
  Answer show_child(const std::string& who, domain::ChildId child, base::Date on) override {
    return get(who, "/api/v1/children/" + child.text() + "?on=" + base::format_iso(on));
  }
  Answer list_children(const std::string& who, const app::ListChildren& query) override {
    const auto moved = query.from ? "&movement=" + query.movement + "&from=" + base::format_iso(*query.from) : "";
    return get(who, "/api/v1/children?limit=200&on=" + base::format_iso(query.on) +
                        "&unit=" + escape_query(query.unit) + "&q=" + escape_query(query.text) + "&group=" +
                        escape_query(query.group) + "&without_group=" + escape_query(query.without_group) + moved);
  }
  Answer list_transfers(const std::string& who) override { return get(who, "/api/v1/transfers"); }
  Answer find_households(const std::string& who, const std::string& text) override {
    return get(who, "/api/v1/households?q=" + escape_query(text));
  }
  Answer list_facilities(const std::string& who, base::Date on) override {
    return get(who, "/api/v1/facilities?on=" + base::format_iso(on));
  }
  Answer find_communes(const std::string& who, const std::string& text) override {
    return get(who, "/api/v1/communes?q=" + escape_query(text));
  }
  Answer ask_round(const std::string& who, const std::string& question,
                   const std::vector<std::string>& words) override {
    if (question == "reviews") return get(who, "/api/v1/reviews?unit=" + words.at(0) + "&month=" + words.at(1));
    if (question == "owed") return get(who, "/api/v1/owed");
    if (question == "layouts") return get(who, "/api/v1/layouts");
    return get(who, "/api/v1/rounds" + path_about_round(question, words));
  }
  Answer ask_bulk(const std::string& who, const std::string& change) override {
    return get(who, "/api/v1/bulk-changes" + (change.empty() ? "" : "/" + change));
  }
  Answer match_poverty_list(const std::string& who, const std::string& unit, const std::string& bytes) override {
    return send(who, {.method = "POST",
                      .target = "/api/v1/poverty-lists?unit=" + unit,
                      .headers = {{"Content-Type", "application/octet-stream"}},
                      .body = bytes});
  }
  Answer ask_police(const std::string& who, const std::string& batch) override {
    return get(who, "/api/v1/police-batches" + (batch.empty() ? "" : "/" + batch));
  }
  Answer take_police_workbook(const std::string& who, const std::string& batch) override {
    const auto paper = get(who, "/api/v1/police-batches/" + batch + "/paper?format=json");
    if (!paper.done()) return paper;
    const auto response = ask(server_->port(), {.target = "/api/v1/police-batches/" + batch + "/workbook.xlsx",
                                                .headers = {{"Authorization", "Bearer " + session_of(who)}}});
    auto answer = answer_of(response);
    if (!answer.done()) return answer;
    answer.value.set("cells", workbook_cells(response->body));
    answer.value.set("paper", paper.value);
    return answer;
  }
  Answer return_police_workbook(const std::string& who, domain::CommandId id,
                                const ReturnedWorkbook& workbook) override {
    return send(who, {.method = "POST",
                      .target = "/api/v1/police-batches/" + workbook.batch +
                                "/return?version=" + std::to_string(workbook.version) + "&on=" + workbook.on,
                      .headers = {{"Content-Type", "application/octet-stream"},
                                  {"Idempotency-Key", id.text()},
                                  {"X-Person", escape_query(workbook.person)}},
                      .body = workbook.bytes});
  }
  Answer list_units(const std::string& who, const std::string& parent, base::Date on) override {
    return get(who, "/api/v1/units?on=" + base::format_iso(on) + "&parent=" + escape_query(parent));
  }
  Answer units_without_successor(const std::string& who, base::Date on) override {
    return get(who, "/api/v1/units/without-successor?on=" + base::format_iso(on));
  }
  Answer show_unit(const std::string& who, domain::UnitId unit) override {
    return get(who, "/api/v1/units/" + unit.text());
  }
  Answer ready_list(const std::string& who, const app::AskReadyList& query) override {
    return get(who, "/api/v1/lists/" + query.name + "?limit=200&on=" + base::format_iso(query.on) +
                        "&unit=" + escape_query(query.unit));
  }
  Answer count_lists(const std::string& who, const std::string& unit, base::Date on) override {
    return get(who, "/api/v1/list-counts?on=" + base::format_iso(on) + "&unit=" + escape_query(unit));
  }
  Answer export_list(const std::string& who, const app::AskReadyList& query) override {
    return get(who, "/api/v1/lists/" + (query.name.empty() ? "all" : query.name) +
                        "/workbook.xlsx?on=" + base::format_iso(query.on) + "&unit=" + escape_query(query.unit));
  }
  Answer give_list_away(const std::string& who, const app::AskReadyList& query, const std::string& purpose,
                        const std::string& receiver) override {
    return send(who, {.method = "GET",
                      .target = "/api/v1/lists/" + (query.name.empty() ? "all" : query.name) +
                                "/workbook.xlsx?on=" + base::format_iso(query.on) +
                                "&unit=" + escape_query(query.unit) + "&purpose=" + purpose,
                      .headers = {{"X-Person", escape_query(receiver)}}});
  }
  Answer list_disclosures(const std::string& who, domain::ChildId child) override {
    return get(who, "/api/v1/children/" + child.text() + "/disclosures");
  }
  Answer list_documents(const std::string& who, const app::DocumentQuery& query) override {
    const std::string way = query.way ? std::string(domain::code_of(*query.way)) : "";
    const std::string year = query.year ? std::to_string(*query.year) : "";
    return get(who, "/api/v1/documents?unit=" + escape_query(query.unit) + "&way=" + way + "&year=" + year +
                        "&q=" + escape_query(query.words));
  }
  Answer list_bases(const std::string& who, domain::RoundId round) override {
    return get(who, "/api/v1/rounds/" + round.text() + "/bases");
  }
  Answer list_books(const std::string& who, const std::string& unit, base::Date on) override {
    return get(who, "/api/v1/books?unit=" + escape_query(unit) + "&on=" + base::format_iso(on));
  }
  Answer list_areas(const std::string& who, const std::string& unit, base::Date on) override {
    return get(who, "/api/v1/areas?unit=" + escape_query(unit) + "&on=" + base::format_iso(on));
  }
  Answer list_emergencies(const std::string& who) override { return get(who, "/api/v1/emergencies"); }
  Answer review_emergency(const std::string& who, const std::string& id, const std::string& verdict) override {
    Json body = Json::object();
    body.set("verdict", verdict);
    return send(who, {.method = "POST",
                      .target = "/api/v1/emergencies/" + id + "/review",
                      .headers = {{"Content-Type", "application/json"}},
                      .body = wire::format_json(body)});
  }
  Answer duplicates(const std::string& who, const std::string& unit, base::Date on) override {
    const auto sent =
        send(who, {.method = "POST",
                   .target = "/api/v1/duplicates/scan?on=" + base::format_iso(on) + "&unit=" + escape_query(unit)});
    if (!sent.done()) return sent;
    const auto id = sent.value.text_or("job");
    const auto job = finished_job(who, id);
    if (job["state"].text() != "done") return {.refusals = refusals_in(job["problem"])};
    return get(who, "/api/v1/duplicates?limit=200&job=" + id);
  }
  Answer compare_children(const std::string& who, domain::ChildId first, domain::ChildId second,
                          base::Date on) override {
    return get(who, "/api/v1/duplicates/compare?first=" + first.text() + "&second=" + second.text() +
                        "&on=" + base::format_iso(on));
  }
  Answer figures(const std::string& who, const AskFigures& query) override {
    if (query.map_on != query.on) throw NotOffered("a map of another day than the figures'");
    Answer all{.value = Json::object()};
    for (const auto* paper : {"PL01", "PL02"}) {
      std::string target = std::string("/api/v1/reports/") + paper + "?format=json&unit=" + escape_query(query.unit) +
                           "&on=" + base::format_iso(query.on);
      if (query.known_at) target += "&known_at=" + escape_query(base::format_moment(*query.known_at));
      auto answer = get(who, target);
      if (!answer.done()) return answer;
      for (const auto& [key, value] : answer.value["total"].members()) all.value.set(key, value);
    }
    return all;
  }

  Answer import_book(const std::string& who, const Book& book) override {
    const auto sent =
        send(who, {.method = "POST",
                   .target = "/api/v1/imports?unit=" + escape_query(book.unit) + "&on=" + base::format_iso(book.on) +
                             "&filename=" + escape_query(book.filename) + (book.dry_run ? "&dry_run=yes" : ""),
                   .headers = {{"Content-Type", "application/octet-stream"}},
                   .body = book.bytes});
    if (!sent.done()) return sent;
    const auto job = finished_job(who, sent.value.text_or("job"));
    if (job["state"].text() != "done") return {.refusals = refusals_in(job["problem"])};
    const auto rows = get(who, "/api/v1/imports/" + sent.value.text_or("import") + "/rows?limit=200");
    Answer answer{.value = Json::object()};
    answer.value.set("import", sent.value["import"]);
    answer.value.set("summary", job["result"]);
    answer.value.set("rows", rows_told(rows.value["rows"]));
    return answer;
  }
  Answer import_rows(const std::string& who, domain::ImportId import, const std::string& state) override {
    return get(who, "/api/v1/imports/" + import.text() + "/rows?limit=200&state=" + state);
  }
  Answer list_quarantine(const std::string& who, const std::string& unit, base::Date on,
                         const std::string& cursor) override {
    return get(who, "/api/v1/quarantine?limit=2&unit=" + escape_query(unit) + "&on=" + base::format_iso(on) +
                        "&cursor=" + escape_query(cursor));
  }
  Answer dismiss_row(const std::string& who, domain::ImportId import, int row) override {
    return send(who, {.method = "POST",
                      .target = "/api/v1/imports/" + import.text() + "/rows/" + std::to_string(row) + "/dismiss"});
  }

  Answer sign_in(const std::string& username, const std::string& password) override {
    Json body = Json::object();
    body.set("username", username);
    body.set("password", password);
    return answer_of(ask(server_->port(), {.method = "POST",
                                           .target = "/api/v1/session",
                                           .headers = {{"Content-Type", "application/json"}},
                                           .body = wire::format_json(body)}));
  }
  Answer change_password(const std::string& who, const std::string& old_password,
                         const std::string& new_password) override {
    Json body = Json::object();
    body.set("old", old_password);
    body.set("new", new_password);
    return send_json(who, "/api/v1/session/password", body);
  }
  Answer add_user(const std::string& who, const NewAccount& account) override {
    Json body = Json::object();
    body.set("username", account.username);
    body.set("role", account.role);
    body.set("unit", account.unit);
    body.set("password", account.password);
    auto answer = send_json(who, "/api/v1/users", body);
    if (answer.done()) keep_password(answer.value.text_or("username"));
    return answer;
  }
  Answer set_user_disabled(const std::string& who, const std::string& username, bool disabled) override {
    return send(who, {.method = "POST",
                      .target = "/api/v1/users/" + escape_query(username) + (disabled ? "/disable" : "/enable")});
  }
  Answer reset_password(const std::string& who, const std::string& username) override {
    return send(who, {.method = "POST", .target = "/api/v1/users/" + escape_query(username) + "/password"});
  }
  Answer list_users(const std::string& who) override {
    auto answer = get(who, "/api/v1/users");
    Json names = Json::array();
    for (const auto& user : answer.value["users"].items()) names.push(user["username"]);
    if (answer.done()) answer.value.set("users", std::move(names));
    return answer;
  }

  std::vector<RawReply> ask_each(const std::string& who, const std::vector<std::string>& targets) override {
    const auto token = session_of(who);
    std::vector<RawReply> replies;
    for (const auto& target : targets) {
      const auto response = ask(server_->port(), {.target = target, .headers = {{"Authorization", "Bearer " + token}}});
      replies.push_back(response ? RawReply{response->status, response->body} : RawReply{});
    }
    return replies;
  }

 private:
  // As if the person had changed it to what it is.
  void keep_password(const std::string& username) {
    reg_.store().write([&](storage::Transaction& transaction) {
      const auto user = transaction.users().by_username(username).value();
      return transaction.users().replace_password(user.id, user.password_hash, user.password_hash);
    });
  }

  // A session as if signed in this moment; the scenarios' days pass faster than sessions last.
  std::string session_of(const std::string& who) {
    const std::string token = "session-of-" + who;
    const auto now = reg_.clock().now();
    reg_.store().write([&](storage::Transaction& transaction) {
      const auto user = transaction.users().by_username(who);
      transaction.users().put_session({.token_hash = crypto::digest(token),
                                       .user = user.value().id,
                                       .csrf = "csrf",
                                       .created_at = now,
                                       .seen_at = now});
      return true;
    });
    return token;
  }

  Answer send(const std::string& who, HttpRequest request) {
    request.headers.emplace_back("Authorization", "Bearer " + session_of(who));
    return answer_of(ask(server_->port(), request));
  }
  Answer send_json(const std::string& who, const std::string& target, const Json& body) {
    return send(who, {.method = "POST",
                      .target = target,
                      .headers = {{"Content-Type", "application/json"}},
                      .body = wire::format_json(body)});
  }
  Answer get(const std::string& who, const std::string& target) { return send(who, {.target = target}); }

  static Answer answer_of(const std::optional<HttpResponse>& response) {
    if (!response) return {.refusals = {{"NO_ANSWER", ""}}};
    const bool is_workbook = response->status == 200 && response->body.starts_with("PK");
    const auto json = wire::parse_json(response->body.empty() || is_workbook ? "{}" : response->body);
    if (!json) return {.refusals = {{"NO_JSON", ""}}};
    if (response->status >= 400) return {.refusals = refusals_in(*json)};
    return {.value = *json};
  }

  Json finished_job(const std::string& who, const std::string& job) {
    for (int asked = 0; asked < MOST_ASKED; ++asked) {
      const auto answer = get(who, "/api/v1/jobs/" + job);
      const auto state = answer.value.text_or("state");
      if (state == "done" || state == "failed" || state == "cancelled") return answer.value;
    }
    return {};
  }

  app::Register& reg_;
  std::filesystem::path folder_;
  http::Site site_;
  std::unique_ptr<http::Server> server_;
  std::thread thread_;
  bool is_trial_ = false;
};

}  // namespace

std::unique_ptr<Driver> drive_http(app::Register& reg) {
  return std::make_unique<OverHttp>(reg);
}

}  // namespace mangnon::scenarios
