#include "wire/running_server.hpp"
#include "base/check.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <stdlib.h>

#include "app/accounts.hpp"
#include "app/setup.hpp"
#include "domain/unit_data_for_test.hpp"
#include "main/papers.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace mangnon::wire_tests {

namespace {

constexpr const char* HEADER =
    "Thôn,Số hộ,Họ tên chủ hộ,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Khai sinh,Đang sống với,Tình trạng học tập\n";
constexpr int WAITS_MOST = 100'000;

}  // namespace

void BreakableStore::read(const std::function<void(storage::Transaction&)>& work) {
  if (is_busy) throw storage::StoreBusy("locked");
  if (is_broken) throw storage::StoreBroken("disk I/O error at /var/lib/secret-place");
  ++works;
  store_->read(work);
}

bool BreakableStore::write(const std::function<bool(storage::Transaction&)>& work) {
  if (is_busy) throw storage::StoreBusy("locked");
  if (is_broken) throw storage::StoreBroken("disk I/O error at /var/lib/secret-place");
  ++works;
  if (is_interrupted_.exchange(false)) other_();
  return store_->write(work);
}

RunningServer::RunningServer() {
  spdlog::set_level(spdlog::level::off);
  std::string made = (std::filesystem::temp_directory_path() / "mangnon-wire-XXXXXX").string();
  MANGNON_CHECK(mkdtemp(made.data()) != nullptr);
  folder = made;
  store = std::make_unique<BreakableStore>(
      storage::sqlite::open_sqlite({.path = (folder / "mangnon.db").string(), .readers = 4, .create = true}));
  app::put_reference_data(*store);
  reg = std::make_unique<app::Register>(*store, clock, random, domain::parse_units_once);
  add_user("quy", "administrator", "VN");
  add_user("ha", "province", PROVINCE);
  add_user("binh", "commune", WARD);
  add_user("lan", "commune", OTHER);
  add_user("thu", "reader", PROVINCE);
  start_server();
}

RunningServer::~RunningServer() {
  stop_server();
  reg.reset();
  store.reset();
  std::filesystem::remove_all(folder);
}

void RunningServer::start_server(http::ServerOptions options) {
  stop_server();
  options.upload_folder = folder / "uploads";
  site_ = std::make_unique<http::Site>(http::SiteOptions{.reg = *reg,
                                                         .writers = main::paper_writers(),
                                                         .uploads = options.upload_folder,
                                                         .is_secure = !options.tls_cert.empty(),
                                                         .proxies = options.proxies});
  auto opened = http::Server::open(std::move(options), site_->handler());
  MANGNON_CHECK(opened.has_value());
  server_ = std::move(*opened);
  thread_ = std::thread([this] { server_->run(false); });
}

void RunningServer::stop_server() {
  if (server_ == nullptr) return;
  server_->stop();
  thread_.join();
  server_.reset();
  site_.reset();
}

void RunningServer::add_user(const std::string& username, const std::string& role, const std::string& unit) {
  auto context = app::console(*reg);
  const auto place = *reg->units()->find_by_code(unit, base::parse_iso_date(ON));
  const auto made = app::add_user(context,
                                  {.username = username,
                                   .full_name = "Cán bộ " + username,
                                   .role = *domain::from_code<app::Role>(role),
                                   .unit = "uid:" + place.text(),
                                   .password = PASSWORD},
                                  crypto::HashCost::test);
  MANGNON_CHECK(made.has_value());
}

RawAnswer RunningServer::ask(const std::string& method, const std::string& target, const Visitor& visitor,
                             const std::string& body, const std::string& more_headers) {
  std::string text = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more_headers;
  if (!visitor.cookie.empty()) text += "Cookie: mangnon_session=" + visitor.cookie + "\r\n";
  if (!visitor.csrf.empty() && method != "GET") text += "X-CSRF-Token: " + visitor.csrf + "\r\n";
  if (method != "GET" && method != "HEAD") text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  RawConnection connection(port());
  connection.send(text + "\r\n" + body);
  return connection.receive(method == "HEAD");
}

RawAnswer RunningServer::post(const std::string& target, const Visitor& visitor, const std::string& body,
                              const std::string& more_headers) {
  return ask("POST", target, visitor, body, "Content-Type: application/json\r\n" + more_headers);
}

RawAnswer RunningServer::upload(const std::string& query, const Visitor& visitor, const std::string& bytes,
                                const std::string& more_headers) {
  return ask("POST", "/api/v1/imports?" + query, visitor, bytes,
             "Content-Type: application/octet-stream\r\n" + more_headers);
}

Visitor RunningServer::sign_in(const std::string& username) {
  const auto answer =
      post("/api/v1/session", {}, fmt::format(R"({{"username":"{}","password":"{}"}})", username, PASSWORD));
  EXPECT_EQ(answer.status, 200) << answer.body;
  return visitor_of(answer);
}

wire::Json RunningServer::wait_for_job(const Visitor& visitor, const std::string& job) {
  for (int i = 0; i < WAITS_MOST; ++i) {
    auto json = json_of(get("/api/v1/jobs/" + job, visitor));
    const auto state = json.text_or("state");
    if (state != "queued" && state != "running") return json;
    std::this_thread::yield();
  }
  ADD_FAILURE() << "job " << job << " never ended";
  return {};
}

wire::Json RunningServer::import_book(const Visitor& visitor, const std::string& unit, const std::string& csv,
                                      bool dry_run) {
  const auto answer =
      upload("unit=" + unit + "&on=" + ON + "&filename=so.csv" + (dry_run ? "&dry_run=yes" : ""), visitor, csv);
  EXPECT_EQ(answer.status, 202) << answer.body;
  auto job = wait_for_job(visitor, json_of(answer).text_or("job"));
  job.set("import", json_of(answer).text_or("import"));
  return job;
}

std::string RunningServer::first_child(const Visitor& visitor, const std::string& unit) {
  const auto list = json_of(get("/api/v1/children?unit=" + unit + "&on=" + ON, visitor));
  const auto& rows = list["rows"].items();
  EXPECT_FALSE(rows.empty());
  return rows.empty() ? std::string() : rows.front().text_or("id");
}

wire::Json json_of(const RawAnswer& answer) {
  const auto json = wire::parse_json(answer.body);
  EXPECT_TRUE(json.has_value()) << answer.status << ' ' << answer.body;
  return json ? *json : wire::Json();
}

Visitor visitor_of(const RawAnswer& answer) {
  const auto cookie = answer.header("set-cookie");
  const auto from = cookie.find('=') + 1;
  return {.cookie = cookie.substr(from, cookie.find(';') - from), .csrf = json_of(answer).text_or("csrf")};
}

std::string code_of(const RawAnswer& answer) {
  if (answer.header("content-type") != "application/problem+json") return "";
  return json_of(answer).text_or("code");
}

std::string book_csv(int children) {
  constexpr const char* GIVEN[] = {"An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lâm", "Minh", "Nga"};
  std::string csv = HEADER;
  for (int i = 0; i < children; ++i)
    csv += fmt::format("Tổ 1,{},Trần Văn Chủ {},Trần {} {},{:02}/0{}/2012,{},Kinh,C,Cha và mẹ,TH\n", i / 2 + 1,
                       i / 2 + 1, GIVEN[i / 10 % 10], GIVEN[i % 10], i % 28 + 1, i / 28 % 9 + 1, i % 2 ? "Nữ" : "Nam");
  return csv;
}

std::string book_with_a_fault() {
  return book_csv(3) + fmt::format("Tổ 1,9,Trần Văn Chủ 9,{},31/02/2012,Nữ,Kinh,C,Cha và mẹ,TH\n", SECRET_NAME);
}

}  // namespace mangnon::wire_tests
