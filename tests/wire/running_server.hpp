// The real server on a free port over a fresh SQLite register: two wards of Quảng Ngãi as they were on 31/12/2018, the
// fixed cast with one password for all. Children come in through the importer, from CSV. All people are invented.
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "http/server.hpp"
#include "http/site.hpp"
#include "storage/store.hpp"
#include "wire/json.hpp"
#include "wire/raw_client.hpp"

namespace mangnon::wire_tests {

inline constexpr const char* ON = "2018-12-31";
inline constexpr const char* WARD = "21019";   // Phường Nghĩa Chánh: Bình's
inline constexpr const char* OTHER = "21022";  // Phường Trần Hưng Đạo: Lan's
inline constexpr const char* PROVINCE = "51";
inline constexpr const char* PASSWORD = "mot-mat-khau-dai";

// Noon of the reference date, moved on by tests; safe for many threads.
class TestClock final : public base::Clock {
 public:
  base::Moment now() override { return {now_.fetch_add(1)}; }
  void set(base::Moment now) { now_ = now.us; }
  void pass(std::chrono::minutes time) { now_ += std::chrono::microseconds(time).count(); }

 private:
  std::atomic<std::int64_t> now_ = base::parse_moment("2018-12-31T05:00:00Z")->us;
};

// A store that can be told to break, as a disk does.
class BreakableStore final : public storage::Store {
 public:
  explicit BreakableStore(std::unique_ptr<storage::Store> store) : store_(std::move(store)) {}
  void read(const std::function<void(storage::Transaction&)>& work) override;
  bool write(const std::function<bool(storage::Transaction&)>& work) override;
  void backup_to(const std::string& path) override { store_->backup_to(path); }
  std::vector<std::string> check_integrity() override { return store_->check_integrity(); }
  std::atomic<bool> is_broken = false;
  std::atomic<bool> is_busy = false;
  std::atomic<long> works = 0;  // how often it was asked
  // What somebody else does just before the next work is written.
  void before_next(std::function<void()> other) {
    other_ = std::move(other);
    is_interrupted_ = true;
  }

 private:
  std::unique_ptr<storage::Store> store_;
  std::function<void()> other_{};
  std::atomic<bool> is_interrupted_ = false;
};

// Who is signed in, on a connection of their own.
struct Visitor {
  std::string cookie{};
  std::string csrf{};
};

class RunningServer : public ::testing::Test {
 protected:
  RunningServer();
  ~RunningServer() override;

  void start_server(http::ServerOptions options = {});
  void stop_server();
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }

  // One request on a new connection.
  RawAnswer ask(const std::string& method, const std::string& target, const Visitor& visitor = {},
                const std::string& body = "", const std::string& more_headers = "");
  RawAnswer get(const std::string& target, const Visitor& visitor) { return ask("GET", target, visitor); }
  RawAnswer post(const std::string& target, const Visitor& visitor, const std::string& body = "{}",
                 const std::string& more_headers = "");
  RawAnswer upload(const std::string& query, const Visitor& visitor, const std::string& bytes,
                   const std::string& more_headers = "");
  Visitor sign_in(const std::string& username);
  // Imports a CSV book of a ward and waits until it is done. RETURNS the job.
  wire::Json import_book(const Visitor& visitor, const std::string& unit, const std::string& csv, bool dry_run = false);
  wire::Json wait_for_job(const Visitor& visitor, const std::string& job);
  // The id of the first child of a ward's list.
  std::string first_child(const Visitor& visitor, const std::string& unit);

  void add_user(const std::string& username, const std::string& role, const std::string& unit);

  TestClock clock{};
  base::SeededRandom random{7};
  std::filesystem::path folder{};
  std::unique_ptr<BreakableStore> store{};
  std::unique_ptr<app::Register> reg{};

 private:
  std::unique_ptr<http::Site> site_{};
  std::unique_ptr<http::Server> server_{};
  std::thread thread_{};
};

[[nodiscard]] wire::Json json_of(const RawAnswer& answer);
// Of the answer to a sign-in.
[[nodiscard]] Visitor visitor_of(const RawAnswer& answer);
// The code of a problem document; empty when the body is none.
[[nodiscard]] std::string code_of(const RawAnswer& answer);
// A book of one hamlet with that many children in households of two.
[[nodiscard]] std::string book_csv(int children);
// The same with one more row, whose birth date does not exist.
[[nodiscard]] std::string book_with_a_fault();
inline constexpr const char* SECRET_NAME = "Nguyễn Thị Tuyệt Mật";  // of the row that is refused

}  // namespace mangnon::wire_tests
