// A morning of many officers: each works on the list of their own commune, as one with hands does: opens the list,
// opens a child, searches, looks at PL01, now and then changes a record, and thinks in between. Prints the latencies,
// counted from the moment the officer wanted the answer (a server that falls behind is not excused). One change in four
// is of a few children whom all officers of the commune edit at once: who was overtaken is refused, reads again and
// tries again. Checks afterwards that no update was lost: every acknowledged change has a version of its own, and the
// store holds what was acknowledged with the last.
// Usage: bench_officers PORT PASSWORD ON SECONDS OFFICERS THINKING_MS ACCOUNT:COMMUNE…
#include <atomic>
#include <cmath>
#include <cstdio>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <stdexcept>
#include <thread>

#include "base/clock.hpp"
#include "base/uuid.hpp"
#include "http_client.hpp"
#include "wire/json.hpp"

namespace {

using namespace mangnon;
using bench::Client;
using bench::Time;

constexpr int MOST_SECONDS = 120, MOST_OFFICERS = 1000, MOST_THINKING_MS = 60'000, MOST_TRIES = 50;
constexpr auto TYPING = std::chrono::milliseconds(1500);
constexpr std::size_t SHARED = 1;  // children of a commune whom all its officers edit

// One commune's account, signed in once for all its officers.
struct Commune {
  std::string code, cookie, csrf;
  std::vector<std::string> children;
};

struct Written {
  const Commune* commune = nullptr;
  std::string school;
  std::int64_t version = 0;
};

// What all officers together did.
struct Morning {
  std::string on;
  Time::time_point begins, ends;
  double thinking_ms = 0;
  std::mutex mutex;
  std::map<std::string, std::vector<double>> ms;                   // by what was done
  std::map<std::string, std::map<std::int64_t, Written>> written;  // by child and version: what was acknowledged
  std::atomic<long> errors{0}, overtaken{0}, lost{0};
  std::promise<void> break_off;  // when a connection is lost: there is nothing left to measure
  std::shared_future<void> broken_off = break_off.get_future().share();
};

Commune sign_in(int port, const std::string& password, const std::string& on, const std::string& account_and_commune) {
  const auto sign = account_and_commune.find(':');
  if (sign == std::string::npos) throw std::runtime_error("not ACCOUNT:COMMUNE: " + account_and_commune);
  Client client(port);
  client.sign_in(account_and_commune.substr(0, sign), password);
  Commune commune{.code = account_and_commune.substr(sign + 1), .cookie = client.cookie, .csrf = client.csrf};
  const auto list =
      wire::parse_json(client.send("GET", "/api/v1/children?limit=200&unit=" + commune.code + "&on=" + on).body);
  for (const auto& row : (*list)["rows"].items()) commune.children.push_back(row.text_or("id"));
  if (commune.children.empty()) throw std::runtime_error("no children in " + commune.code);
  return commune;
}

class Officer {
 public:
  // Officer `place` of all; officers of one commune have children of their own, and the first SHARED together.
  Officer(int port, const Commune& commune, Morning& morning, std::size_t place, std::size_t among, std::size_t share)
      : client_(port), commune_(commune), morning_(morning), clock_random_(place + 1), dice_(place), place_(place) {
    client_.cookie = commune.cookie;
    client_.csrf = commune.csrf;
    for (std::size_t i = std::min(SHARED, commune.children.size() - 1) + share; i < commune.children.size(); i += among)
      own_.push_back(commune.children[i]);
    if (own_.empty()) own_.push_back(commune.children.back());
  }

  void work() {
    auto wanted = morning_.begins + after_thinking();
    for (int i = 0; wanted < morning_.ends; ++i) {
      if (morning_.broken_off.wait_until(wanted) == std::future_status::ready) break;
      act(i, wanted);
      wanted += after_thinking();
    }
    const std::lock_guard lock(morning_.mutex);
    for (auto& [what, ms] : ms_) {
      auto& all = morning_.ms[what];
      all.insert(all.end(), ms.begin(), ms.end());
    }
    for (auto& [child, written] : written_)
      if (!morning_.written[child].try_emplace(written.version, written).second) ++morning_.lost;
  }

 private:
  Time::duration after_thinking() {
    const double ms = std::exponential_distribution<double>(1.0 / morning_.thinking_ms)(dice_);
    return std::chrono::microseconds(static_cast<std::int64_t>(ms * 1000));
  }

  void act(int i, Time::time_point wanted) {
    const int face = std::uniform_int_distribution<int>(1, 20)(dice_);
    const std::string where = "unit=" + commune_.code + "&on=" + morning_.on;
    if (face <= 6) return read("list of the commune", "/api/v1/children?limit=50&" + where, wanted);
    if (face <= 13) return read("open a child", "/api/v1/children/" + any_child() + "?on=" + morning_.on, wanted);
    if (face <= 15) return read("search by name", "/api/v1/children?limit=20&q=thi%20an&" + where, wanted);
    if (face <= 16) return read("PL01 of the commune", "/api/v1/reports/PL01?format=json&" + where, wanted);
    change(i, wanted);
  }

  const std::string& any_child() { return own_[std::uniform_int_distribution<std::size_t>(0, own_.size() - 1)(dice_)]; }

  const std::string& child_to_change() {
    if (std::uniform_int_distribution<int>(1, 4)(dice_) != 1) return any_child();
    const auto shared = std::min(SHARED, commune_.children.size());
    return commune_.children[std::uniform_int_distribution<std::size_t>(0, shared - 1)(dice_)];
  }

  void note(const std::string& what, int status, Time::time_point wanted) {
    if (status == 200)
      ms_[what].push_back(bench::ms_since(wanted));
    else
      ++morning_.errors;
  }

  void read(const std::string& what, const std::string& target, Time::time_point wanted) {
    note(what, client_.send("GET", target).status, wanted);
  }

  // Opens a child (a read of its own), types, changes the school; again from the beginning when somebody else was
  // quicker.
  void change(int i, Time::time_point wanted) {
    const auto child = child_to_change();
    for (int tries = 0; tries < MOST_TRIES; ++tries) {
      const auto page = client_.send("GET", "/api/v1/children/" + child + "?on=" + morning_.on);
      note("open a child", page.status, wanted);
      if (page.status != 200) return;
      morning_.broken_off.wait_for(TYPING);
      const auto begun = Time::now();
      const std::string school = "Trường số " + std::to_string(i) + " của " + std::to_string(place_);
      const auto answer = send_change(child, school, (*wire::parse_json(page.body))["version"]);
      if (answer.status != 409) note("durable change", answer.status, begun);
      if (answer.status == 200)
        written_.emplace_back(
            child, Written{&commune_, school, (*wire::parse_json(answer.body))["version"].whole().value_or(0)});
      if (answer.status != 409) return;
      ++morning_.overtaken;
      wanted = Time::now();
    }
  }

  bench::Answer send_change(const std::string& child, const std::string& school, const wire::Json& version) {
    wire::Json changes = wire::Json::object();
    changes.set("school", school);
    wire::Json body = wire::Json::object();
    body.set("child", child);
    body.set("version", version);
    body.set("valid_from", morning_.on);
    body.set("changes", std::move(changes));
    const auto key = base::format_uuid(base::new_uuid(clock_, clock_random_));
    return client_.send("POST", "/api/v1/commands/change_child", wire::format_json(body),
                        "Idempotency-Key: " + key + "\r\n");
  }

  Client client_;
  const Commune& commune_;
  Morning& morning_;
  base::SystemClock clock_;
  base::SeededRandom clock_random_;
  std::mt19937_64 dice_;
  std::vector<std::string> own_;
  std::map<std::string, std::vector<double>> ms_;
  std::vector<std::pair<std::string, Written>> written_;
  std::size_t place_;
};

// Whether the store holds what was acknowledged for the child.
bool is_held(Client& client, const std::string& child, const Written& written, const std::string& on) {
  client.cookie = written.commune->cookie;
  const auto page = wire::parse_json(client.send("GET", "/api/v1/children/" + child + "?on=" + on).body);
  for (const auto& field : (*page)["fields"].items())
    if (field.text_or("key") == "school")
      return field.text_or("value") == written.school && (*page)["version"].whole() == written.version;
  return false;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 8) {
    std::fprintf(stderr, "usage: bench_officers PORT PASSWORD ON SECONDS OFFICERS THINKING_MS ACCOUNT:COMMUNE…\n");
    return 2;
  }
  const int port = bench::number(argv[1], 65535);
  const std::string password = argv[2];
  const int seconds = bench::number(argv[4], MOST_SECONDS);
  const auto officers = static_cast<std::size_t>(bench::number(argv[5], MOST_OFFICERS));
  Morning morning{.on = argv[3], .thinking_ms = static_cast<double>(bench::number(argv[6], MOST_THINKING_MS))};
  std::vector<Commune> communes;
  for (int i = 7; i < argc; ++i) communes.push_back(sign_in(port, password, morning.on, argv[i]));
  const std::size_t in_each = (officers + communes.size() - 1) / communes.size();
  morning.begins = Time::now() + std::chrono::seconds(1);
  morning.ends = morning.begins + std::chrono::seconds(seconds);
  std::once_flag lost_one;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < officers; ++i)
    threads.emplace_back([&, i] {
      try {
        Officer(port, communes[i % communes.size()], morning, i, in_each, i / communes.size()).work();
      } catch (const std::exception& error) {
        ++morning.errors;
        std::call_once(lost_one, [&] { morning.break_off.set_value(); });
        std::fprintf(stderr, "%s\n", error.what());
      }
    });
  for (auto& thread : threads) thread.join();
  std::size_t asked = 0;
  for (const auto& [what, ms] : morning.ms) asked += ms.size();
  std::printf("%zu officers of %zu communes for %d s, one act in %.0f ms each: %.0f answers/s, %ld errors\n", officers,
              communes.size(), seconds, morning.thinking_ms, static_cast<double>(asked) / seconds,
              morning.errors.load());
  for (const auto& [what, ms] : morning.ms)
    bench::print_line(("  " + what).c_str(), ms, what == "durable change" ? 100 : 50);
  Client checker(port);
  long missing = 0;
  std::size_t acknowledged = 0;
  for (const auto& [child, written] : morning.written) {
    acknowledged += written.size();
    if (!is_held(checker, child, written.rbegin()->second, morning.on)) ++missing;
  }
  std::printf(
      "  %zu changes acknowledged, %ld times overtaken and tried again, %ld lost; last not in the store: %ld of %zu "
      "children\n",
      acknowledged, morning.overtaken.load(), morning.lost.load(), missing, morning.written.size());
  return morning.errors == 0 && missing == 0 && morning.lost == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_officers: %s\n", error.what());
  return 1;
}
