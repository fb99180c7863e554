// Sentences that set the stage: places, days, moments.
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using Words = std::vector<std::string>;

std::optional<Answer> add_hamlets(World& world, const Words& words, const Line&) {
  std::string_view rest = words[1];
  while (!rest.empty()) {  // "Thôn 1", "Thôn 2"
    const auto open = rest.find('"');
    if (open == std::string_view::npos) break;
    const auto close = rest.find('"', open + 1);
    if (close == std::string_view::npos) throw Unfulfilled("a name that does not end");
    world.add_hamlet(words[0], std::string(rest.substr(open + 1, close - open - 1)));
    rest.remove_prefix(close + 1);
  }
  return std::nullopt;
}

std::optional<Answer> set_today(World& world, const Words& words, const Line&) {
  world.set_today(parse_day(words[0]));
  return std::nullopt;
}

std::optional<Answer> pass_minutes(World& world, const Words& words, const Line&) {
  world.pass_minutes(parse_number(words[0]));
  return std::nullopt;
}

std::optional<Answer> mark(World& world, const Words& words, const Line&) {
  world.mark(words[0]);
  return std::nullopt;
}

constexpr Step STEPS[] = {{"commune ([0-9]{5}) has hamlets?( .*)", add_hamlets},
                          {"today is DATE", set_today},
                          {"([0-9]+) minutes? pass", pass_minutes},
                          {"this moment is NAME", mark}};

}  // namespace

std::span<const Step> setup_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
