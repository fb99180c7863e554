// A round over a whole province, and the papers of years: every commune sends, what is sent is accepted, the province
// adds up; the boards; then three school years are lived through, and the papers are made of them. Each beside its
// limit. The store is made anew, with a clock of its own, from the workbooks of `mangnon demo`.
// Usage: bench_round WORKBOOKS STORE PROVINCE ON
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "app/register.hpp"
#include "app/round_board.hpp"
#include "app/setup.hpp"
#include "exchange/import_file.hpp"
#include "reports/catalogue.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace {

using namespace mangnon;
using wire::Json;
using Time = std::chrono::steady_clock;

double ms_since(Time::time_point start) {
  return std::chrono::duration<double, std::milli>(Time::now() - start).count();
}

void print_line(const char* what, std::vector<double> ms, double limit_ms) {
  std::sort(ms.begin(), ms.end());
  const double p95 = ms[(ms.size() * 95 + 99) / 100 - 1];
  std::printf("%-46s median %.1f, p95 %.1f, most %.1f ms of %zu; limit %.0f ms, ratio of the most %.2f\n", what,
              ms[ms.size() / 2], p95, ms.back(), ms.size(), limit_ms, ms.back() / limit_ms);
}

Json object(std::initializer_list<std::pair<const char*, std::string>> members) {
  Json json = Json::object();
  for (const auto& [key, value] : members) json.set(key, value);
  return json;
}

class Bench {
 public:
  Bench(app::Register& reg, const std::string& province, base::Date on)
      : reg_(reg), on_(on), province_(unit_of(province)) {}

  // Every workbook of the folder, each named by its commune.
  void import(const std::filesystem::path& folder) {
    const auto lists = exchange::import_lists(reg_);
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
      if (file.path().extension() != ".xlsx") continue;
      const auto context = as(app::Role::console, reg_.units()->nation());
      const auto done = exchange::import_file(context, lists, file.path().string(),
                                              {.import = {reg_.new_uuid()},
                                               .commune = unit_of(file.path().stem().string()),
                                               .on = on_,
                                               .filename = file.path().filename().string()});
      if (!done) throw std::runtime_error(std::string("import: ") + std::string(done.error().front().type->id));
    }
  }

  void plan() {
    auto input = object({{"code", "BENCH"}, {"name", "Đo tốc độ"}, {"reference_on", base::format_iso(on_)}});
    input.set("unit", province_.text());
    input.set("compares_book", false);
    input.set(
        "phases",
        Json::array().push(object(
            {{"task", "send"}, {"level", "commune"}, {"from", base::format_iso(on_)}, {"to", base::format_iso(on_)}})));
    round_ = run(app::Role::console, reg_.units()->nation(), "plan_round", input).text_or("id");
    auto issue = object({{"round", round_}});
    issue.set("version", 1);
    run(app::Role::console, reg_.units()->nation(), "issue_round", issue);
  }

  void send_communes() {
    std::vector<double> sent;
    std::vector<double> accepted;
    for (const auto commune : reg_.units()->descendants(province_, domain::UnitLevel::commune, on_)) {
      const auto start = Time::now();
      send(app::Role::commune, commune);
      sent.push_back(ms_since(start));
      const auto again = Time::now();
      accept(commune);
      accepted.push_back(ms_since(again));
    }
    print_line("a commune's figures sealed", sent, 1'000);
    print_line("  and accepted", accepted, 1'000);
  }

  void send_sums() {
    for (const auto district : reg_.units()->descendants(province_, domain::UnitLevel::district, on_)) {
      send(app::Role::district, district);
      accept(district);
    }
    const auto start = Time::now();
    send(app::Role::province, province_);
    print_line("the province's figures sealed", {ms_since(start)}, 60'000);
  }

  // As a server does when it starts: the figures that follow are asked of one that runs.
  void load() {
    const auto start = Time::now();
    reg_.with_population(std::nullopt, [](const tabulation::Population&, const domain::UnitTree&) {});
    print_line("the register loaded, or followed", {ms_since(start)}, 10'000);
  }

  void boards() {
    for (const auto& [name, by_commune] : {std::pair("board of the province, by what is directly below", false),
                                           std::pair("board of the province, by commune", true)}) {
      std::vector<double> ms;
      for (int i = 0; i < 10; ++i) {
        auto context = as(app::Role::province, province_);
        const auto start = Time::now();
        const auto board = app::show_board(context, base::parse_id<domain::RoundId>(round_).value(),
                                           {.unit = province_.text(), .by_commune = by_commune, .check = false});
        ms.push_back(ms_since(start));
        if (!board) throw std::runtime_error("no board");
      }
      print_line(name, ms, 200);
    }
  }

  // A school year: every child of school age changes its class; each twentieth comes into a circumstance or leaves one.
  void live_through(base::FixedClock& clock, int year) {
    clock.set(base::start_of_day_in_viet_nam(*base::Date::from_ymd(year, 9, 6)));
    std::vector<domain::ChildId> ids;
    reg_.with_population(std::nullopt, [&](const tabulation::Population& population, const domain::UnitTree&) {
      for (const auto& child : population.children()) ids.push_back(child.id);
    });
    constexpr std::size_t AT_ONCE = 2'000;
    for (std::size_t first = 0; first < ids.size(); first += AT_ONCE)
      reg_.store().write([&](storage::Transaction& transaction) {
        for (std::size_t i = first; i < std::min(ids.size(), first + AT_ONCE); ++i)
          change(transaction, ids[i], *base::Date::from_ymd(year, 9, 5), i % 20 == 0);
        return true;
      });
    clock.set(base::start_of_day_in_viet_nam(*base::Date::from_ymd(year + 1, 1, 5)));
  }

  void papers(base::Date on) {
    on_ = on;
    for (const auto* code : {"PL01", "PL02", "BD", "PL03"}) {
      std::vector<double> ms;
      for (int i = 0; i < 10; ++i) {
        auto context = as(app::Role::province, province_);
        const auto start = Time::now();
        const auto paper = reports::make_report(context, {.code = code, .unit = province_, .on = on_});
        if (!paper) throw std::runtime_error(std::string("no ") + code);
        ms.push_back(ms_since(start));
      }
      print_line((std::string(code) + " of the province, " + base::format_iso(on_)).c_str(), ms, 100);
    }
  }

 private:
  void change(storage::Transaction& transaction, domain::ChildId id, base::Date on, bool moves) {
    const auto known = transaction.children().actions(id);
    const auto now = reg_.clock().now();
    const auto before = domain::fold_child(known);
    std::vector<domain::Action> fresh = {action(domain::ActionKind::changed, on, now)};
    const auto grade = before.latest().grade.value_or(0);
    fresh.back().content = domain::FactChanges{{"grade", std::to_string(std::min(grade + 1, 12))}};
    if (moves) {
      const bool has = !before.episodes.empty() && before.episodes.front().valid.to == base::FOREVER;
      auto episode = has ? before.episodes.front() : domain::Episode{.id = {reg_.new_uuid()}, .code = "R02"};
      (has ? episode.valid.to : episode.valid.from) = on;
      if (!has) episode.valid.to = base::FOREVER;
      fresh.push_back(
          action(has ? domain::ActionKind::circumstance_ended : domain::ActionKind::circumstance_begun, on, now));
      fresh.back().content = std::move(episode);
    }
    auto all = known;
    all.insert(all.end(), fresh.begin(), fresh.end());
    const auto after = domain::fold_child(all);
    if (transaction.children().append(
            {.id = id, .command = {reg_.new_uuid()}, .before = &before, .after = after, .actions = fresh}) !=
        storage::AppendOutcome::appended)
      throw std::runtime_error("an action was not taken");
  }
  domain::Action action(domain::ActionKind kind, base::Date on, base::Moment now) {
    return {.id = {reg_.new_uuid()}, .kind = kind, .valid_from = on, .recorded_at = now, .source = "form"};
  }
  domain::UnitId unit_of(const std::string& code) const { return *reg_.units()->find_by_code(code, on_); }
  app::Context as(app::Role role, domain::UnitId scope) {
    const domain::UserId id{base::make_named_uuid("bench", std::to_string(static_cast<int>(role)) + scope.text())};
    return {reg_, {.id = id, .role = role, .scope = scope}};
  }
  Json run(app::Role role, domain::UnitId scope, const char* operation, const Json& input) {
    auto context = as(role, scope);
    const auto answer = app::find_operation(operation)->run(context, {reg_.new_uuid()}, input);
    if (!answer) throw std::runtime_error(std::string(operation) + ": " + std::string(answer.error().front().type->id));
    return *answer;
  }
  void send(app::Role role, domain::UnitId unit) {
    auto input =
        object({{"round", round_}, {"unit", unit.text()}, {"person", "Bùi Thị Tươi"}, {"position", "Chủ tịch"}});
    input.set("sending", 0);
    input.set("confirmed", true);
    run(role, unit, "send_figures", input);
  }
  void accept(domain::UnitId unit) {
    const auto above = *reg_.units()->parent_of(unit, base::date_in_viet_nam(reg_.clock().now()));
    auto input = object({{"round", round_}, {"unit", unit.text()}, {"person", "Trần Thị Dung"}, {"position", "Phó"}});
    input.set("sending", 1);
    const auto is_district = reg_.units()->find(above, on_)->level == domain::UnitLevel::district;
    run(is_district ? app::Role::district : app::Role::province, above, "accept_figures", input);
  }

  app::Register& reg_;
  base::Date on_;
  domain::UnitId province_;
  std::string round_{};
};

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 5) {
    std::fprintf(stderr, "usage: bench_round WORKBOOKS STORE PROVINCE ON\n");
    return 2;
  }
  const auto on = base::parse_iso_date(argv[4]).value();
  const auto store = storage::sqlite::open_sqlite({.path = argv[2], .readers = 2, .create = true});
  app::put_reference_data(*store);
  base::FixedClock clock(base::start_of_day_in_viet_nam(on.plus_days(5)));
  base::SeededRandom random(1);
  app::Register reg(*store, clock, random);
  Bench bench(reg, argv[3], on);
  bench.import(argv[1]);
  bench.plan();
  bench.send_communes();
  bench.send_sums();
  clock.set(
      {clock.now().us + 3'600'000'000LL});  // what was recorded a moment ago is followed closely; not measured here
  bench.load();
  bench.boards();
  bench.papers(on);
  for (const int year : {on.year() + 1, on.year() + 2, on.year() + 3}) bench.live_through(clock, year);
  bench.load();
  bench.papers(*base::Date::from_ymd(on.year() + 3, 12, 31));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_round: %s\n", error.what());
  return 1;
}
