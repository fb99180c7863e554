// COUNT-17 … COUNT-22: each cause of a movement, and the balance of every group, place and period over random lives.
#include "tabulation/movement.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tabulation/figures_for_test.hpp"

namespace mangnon::tabulation {
namespace {

using domain::Presence;

constexpr std::uint32_t HAMLETS = 3;
const Period YEAR{day("2018-01-01"), day("2018-12-31")};

Population population_of(const std::vector<ChildRecord>& children) {
  Population population(book());
  for (const auto& child : children) population.put(child);
  return population;
}

MovementTable moved(const std::vector<ChildRecord>& children, Period period = YEAR,
                    std::vector<bool> hamlets = {true}) {
  return count_movements(population_of(children), groups(), {.period = period, .hamlets = std::move(hamlets)});
}
const MovementLine& line(const MovementTable& table, std::string_view code) {
  return table[*line_of(groups(), code)];
}

// One child of eight years with one circumstance.
ChildRecord child_with(const char* code, const char* from, const char* to = nullptr, const char* reason = "KHAC") {
  auto child = record(1, 0, day("2010-01-01"));
  child.episodes = {{code, {day(from), to == nullptr ? base::FOREVER : day(to)}, to == nullptr ? "" : reason}};
  return child;
}
// From the day on something of the child is otherwise.
ChildRecord turned(ChildRecord child, const char* on, const std::function<void(ChildSpan&)>& turn) {
  auto later = child.spans.back();
  child.spans.back().valid.to = later.valid.from = day(on);
  turn(later);
  child.spans.push_back(later);
  return child;
}

void expect_one(const ChildRecord& child, std::string_view code, Cause cause) {
  const auto table = moved({child});
  MovementLine wanted{};
  wanted.by_cause[static_cast<std::size_t>(cause)] = 1;
  (is_increase(cause) ? wanted.closing : wanted.opening) = 1;
  EXPECT_EQ(line(table, code), wanted) << domain::code_of(cause);
}

TEST(Movement, ACircumstanceBeginsAndEndsWithinTheFirstAndTheLastDay) {
  expect_one(child_with("S04.2", "2018-01-01"), "S04", Cause::began);
  expect_one(child_with("S04.2", "2018-12-31"), "S", Cause::began);
  EXPECT_EQ(line(moved({child_with("S04.2", "2019-01-01")}), "S04"), MovementLine{});
  expect_one(child_with("S13.1", "2016-01-01", "2018-01-01"), "S13", Cause::ended);
  expect_one(child_with("S13.1", "2016-01-01", "2018-12-31"), "S", Cause::ended);
  EXPECT_EQ(line(moved({child_with("S13.1", "2016-01-01", "2019-01-01")}), "S13"),
            (MovementLine{.opening = 1, .closing = 1}));
}

TEST(Movement, AWrongEntryIsCorrectedAndNotAnEnd) {
  expect_one(child_with("S04.2", "2016-01-01", "2018-05-01", "GHI_SAI"), "S04", Cause::corrected);
  expect_one(child_with("S04.2", "2016-01-01", "2018-05-01", "GHI_SAI"), "S", Cause::corrected);
}

TEST(Movement, OneGroupHandsOverToAnotherAndThePersonStays) {
  auto child = child_with("S04.2", "2016-01-01", "2018-05-01");
  child.episodes.push_back({"S13.1", {day("2018-05-01"), base::FOREVER}});
  expect_one(child, "S04", Cause::to_group);
  expect_one(child, "S13", Cause::from_group);
  EXPECT_EQ(line(moved({child}), "S"), (MovementLine{.opening = 1, .closing = 1}));
}

TEST(Movement, ASubGroupHandsOverWithinItsGroupWithoutAMovement) {
  auto child = child_with("S04.2", "2016-01-01", "2018-05-01");
  child.episodes.push_back({"S04.1", {day("2018-05-01"), base::FOREVER}});
  EXPECT_EQ(line(moved({child}), "S04"), (MovementLine{.opening = 1, .closing = 1}));
}

TEST(Movement, WhoTurnsSixteenLeavesOrDiesIsADecreaseOfThatCause) {
  auto grown = child_with("S04.2", "2016-01-01");
  grown.spans[0].birth_date = day("2002-06-01");
  expect_one(grown, "S04", Cause::turned_16);
  const auto child = child_with("S04.2", "2016-01-01");
  expect_one(turned(child, "2018-03-01", [](auto& span) { span.presence = Presence::left; }), "S04", Cause::left);
  expect_one(turned(child, "2018-03-01", [](auto& span) { span.presence = Presence::dead; }), "S", Cause::died);
  expect_one(turned(child, "2018-03-01", [](auto& span) { span.presence = Presence::merged; }), "S04",
             Cause::corrected);
  expect_one(turned(child, "2018-03-01", [](auto& span) { span.hamlet = 1; }), "S04", Cause::left);
}

TEST(Movement, AMoveWithinThePlaceIsNone) {
  const auto child = turned(child_with("S04.2", "2016-01-01"), "2018-03-01", [](auto& span) { span.hamlet = 1; });
  EXPECT_EQ(line(moved({child}, YEAR, {true, true}), "S04"), (MovementLine{.opening = 1, .closing = 1}));
  EXPECT_EQ(line(moved({child}, YEAR, {false, true}), "S04").of(Cause::moved_in), 1);
}

TEST(Movement, WhoComesBackMovesInAndWhoIsFirstRecordedIsFoundUnlessNewlyBorn) {
  auto away = record(1, 0, day("2010-01-01"));
  away.spans[0].presence = Presence::left;
  away.episodes = {{"S04.2", {day("2016-01-01"), base::FOREVER}, ""}};
  expect_one(turned(away, "2018-03-01", [](auto& span) { span.presence = Presence::present; }), "S04", Cause::moved_in);
  auto found = child_with("S04.2", "2018-03-01");
  found.spans[0].valid.from = day("2018-03-01");
  expect_one(found, "S04", Cause::found);
  auto newborn = found;
  newborn.spans[0].birth_date = day("2018-02-01");
  expect_one(newborn, "S04", Cause::began);
}

TEST(Movement, HiddenCodesLeaveNoTrace) {
  const auto population = population_of({child_with("S05", "2018-03-01")});
  std::vector<bool> hidden(book().entries().size(), false);
  hidden[book().find("S05")->place] = true;
  EXPECT_EQ(count_movements(population, groups(), {.period = YEAR, .hamlets = {true}, .hidden = hidden}),
            MovementTable{});
  // What a hidden circumstance ended for does not show in the reason told of a seen one that ended on its day.
  auto wrongly_entered = child_with("S04.2", "2016-01-01", "2018-05-01", "GHI_SAI");
  const auto of_the_seen = moved({wrongly_entered});
  wrongly_entered.episodes.push_back({"S05", {day("2016-01-01"), day("2018-05-01")}, "KHAC"});
  EXPECT_EQ(count_movements(population_of({wrongly_entered}), groups(),
                            {.period = YEAR, .hamlets = {true}, .hidden = hidden}),
            of_the_seen);
}

base::Date any_day() {
  return ON.plus_days(*rc::gen::inRange(-40, 40));
}

// A life with several turns: moves, absences, corrected birth dates; circumstances that begin and end among them.
ChildRecord any_life(int number) {
  auto child = record(number, *rc::gen::inRange<std::uint32_t>(0, HAMLETS), random_birth());
  child.spans[0].valid.from = ON.plus_days(*rc::gen::element(-400, -30, 0));
  std::set<base::Date> turns;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) turns.insert(any_day());
  for (const auto on : turns) {
    if (on <= child.spans.back().valid.from) continue;
    child = turned(child, base::format_iso(on).c_str(), [](ChildSpan& span) {
      span.hamlet = *rc::gen::inRange<std::uint32_t>(0, HAMLETS);
      span.presence = *rc::gen::element(Presence::present, Presence::present, Presence::left, Presence::dead);
      if (*rc::gen::inRange(0, 5) == 0)
        span.birth_date = *rc::gen::element<std::optional<base::Date>>(random_birth(), std::nullopt);
    });
  }
  for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
    const auto from = any_day();
    const auto to = *rc::gen::element(base::FOREVER, from.plus_days(*rc::gen::inRange(1, 30)));
    child.episodes.push_back({*rc::gen::element<std::string>("S04.1", "S04.2", "S13.1", "S05", "R01", "R03.3", "O02"),
                              {from, to},
                              *rc::gen::element<std::string>("KHAC", "GHI_SAI")});
  }
  return child;
}

std::vector<ChildRecord> any_lives() {
  std::vector<ChildRecord> children;
  for (int number = *rc::gen::inRange(1, 8); number > 0; --number) children.push_back(any_life(number));
  return children;
}

// The places of the country: each hamlet, two together, all.
const std::vector<std::vector<bool>> PLACES = {
    {true, false, false}, {false, true, false}, {false, false, true}, {true, true, false}, {true, true, true}};

// What the figures of a day say for a line: another way of counting than the movements.
std::int64_t figure(const Figures& figures, std::size_t line) {
  switch (line) {
    case SPECIAL_PERSONS:
      return figures.special;
    case AT_RISK_PERSONS:
      return figures.at_risk;
    case OTHER_PERSONS:
      return figures.other;
    case EVERYBODY:
      return figures.children;
    default:
      return figures.groups[line];
  }
}
Figures figures_on(const Population& population, base::Date on, const std::vector<bool>& hamlets) {
  std::vector<std::int32_t> row_of;
  for (const bool here : hamlets) row_of.push_back(here ? 0 : -1);
  return summarise(population, groups(), {.on = on, .row_of = row_of, .rows = 1})[0];
}

TEST(MovementLaw, OpeningPlusIncreasesMinusDecreasesIsClosingAndBothAreTheFiguresOfTheirDays) {
  EXPECT_TRUE(rc::check([] {
    const auto population = population_of(any_lives());
    const auto one = any_day();
    const auto other = any_day();
    const Period period{std::min(one, other), std::max(one, other)};
    for (const auto& hamlets : PLACES) {
      const auto table =
          count_movements(population, groups(), {.period = period, .hamlets = hamlets, .everybody = true});
      const auto opening = figures_on(population, period.from.plus_days(-1), hamlets);
      const auto closing = figures_on(population, period.to, hamlets);
      for (std::size_t at = 0; at < MOVEMENT_LINES; ++at) {
        RC_ASSERT(table[at].opening == figure(opening, at));
        RC_ASSERT(table[at].closing == figure(closing, at));
        RC_ASSERT(table[at].opening + table[at].increase() - table[at].decrease() == table[at].closing);
      }
    }
  }));
}

TEST(MovementLaw, TwoPeriodsThatTouchAddUpCauseByCause) {
  EXPECT_TRUE(rc::check([] {
    const auto population = population_of(any_lives());
    const auto first = ON.plus_days(-45);
    const auto last = ON.plus_days(45);
    const auto middle = any_day();
    const auto count = [&](base::Date from, base::Date to) {
      return count_movements(population, groups(), {.period = {from, to}, .hamlets = PLACES[3], .everybody = true});
    };
    const auto whole = count(first, last);
    auto parts = count(first, middle);
    const auto second = count(middle.plus_days(1), last);
    for (std::size_t at = 0; at < MOVEMENT_LINES; ++at) {
      RC_ASSERT(parts[at].closing == second[at].opening);
      for (std::size_t cause = 0; cause < CAUSES; ++cause)
        RC_ASSERT(parts[at].by_cause[cause] + second[at].by_cause[cause] == whole[at].by_cause[cause]);
    }
  }));
}

TEST(MovementLaw, AFigureOpensToTheChildrenWhoMoved) {
  EXPECT_TRUE(rc::check([] {
    const auto population = population_of(any_lives());
    const MovementQuestion question{.period = {ON.plus_days(-45), ON.plus_days(45)}, .hamlets = PLACES[0]};
    const auto table = count_movements(population, groups(), question);
    for (std::size_t at = 0; at < MOVEMENT_LINES; ++at)
      for (const auto& word : CAUSE_WORDS) {
        const auto filter = *parse_movement(word.code);
        const auto page = list_moved(population, groups(), question, at, filter, 0, 100);
        RC_ASSERT(page.ids.size() == page.total);
        RC_ASSERT(std::set(page.ids.begin(), page.ids.end()).size() == page.ids.size());
        const auto count = static_cast<std::size_t>(table[at].of(word.value));
        RC_ASSERT((count == 0) == page.ids.empty());
        RC_ASSERT(page.ids.size() <= count);
      }
  }));
}

}  // namespace
}  // namespace mangnon::tabulation
