#include "model/random_history_for_test.hpp"

#include <ostream>

namespace mangnon::testing {

namespace {

using domain::ActionKind;
using domain::FactChange;
using domain::FactChanges;

constexpr int MOST_STEPS = 24;
const base::Date FIRST_DAY = day("2015-01-01");

// Every kind of column and every kind of value that was ever troublesome: empty, quotes, the escapes of COPY.
const std::vector<std::vector<FactChange>>& choices() {
  static const auto id = [](const char* name) { return base::format_uuid(base::make_named_uuid("choice", name)); };
  static const std::vector<std::vector<FactChange>> all = {
      {{"full_name", "Lò Thị Na"}, {"full_name", "Vàng A Páo"}, {"full_name", ""}},
      {{"presence", "present"}, {"presence", "left"}, {"presence", "dead"}},
      {{"household", id("h1")}, {"household", id("h2")}, {"household", ""}},
      {{"hamlet", id("u1")}, {"hamlet", id("u2")}, {"hamlet", ""}},
      {{"birth_date", "2010-02-28"}, {"birth_date", "2012-02-29"}, {"birth_date", ""}},
      {{"sex", "male"}, {"sex", "female"}, {"sex", ""}},
      {{"ethnicity", "01"}, {"ethnicity", "08"}, {"ethnicity", ""}},
      {{"birth_registered", "yes"}, {"birth_registered", "no"}, {"birth_registered", ""}},
      {{"father_states", "DEAD:2017-03-02;AWAY"}, {"father_states", "ALIVE"}, {"father_states", ""}},
      {{"father_birth_year", "1980"}, {"father_birth_year", "1979"}, {"father_birth_year", ""}},
      {{"insurance_until", "2019-12-31"}, {"insurance_until", "2020-12-31"}, {"insurance_until", ""}},
      {{"disability_types", "1;4"}, {"disability_types", "2"}, {"disability_types", ""}},
      {{"note", "hai\ndòng\tvà \\N \\. 'nháy' \"kép\""}, {"note", "\\"}, {"note", ""}},
  };
  return all;
}

FactChange choice(int pick, int value) {
  const auto& field = choices()[static_cast<std::size_t>(pick) % choices().size()];
  return field[static_cast<std::size_t>(value) % field.size()];
}

FactChanges facts_of(const Step& step) {
  FactChanges facts = {choice(step.pick, step.value)};
  const auto second = choice(step.pick + 1 + step.value, step.day);
  if (step.day % 2 == 0 && second.key != facts.front().key) facts.push_back(second);
  return facts;
}

base::Date date_of(const Step& step) {
  return FIRST_DAY.plus_days(step.day);
}

}  // namespace

void showValue(const Step& step, std::ostream& out) {
  out << "{kind " << step.kind << ", pick " << step.pick << ", value " << step.value << ", day " << step.day
      << (step.together ? ", together}" : "}");
}

rc::Gen<std::vector<Step>> any_steps() {
  const auto step = rc::gen::build<Step>(
      rc::gen::set(&Step::kind, rc::gen::inRange(0, 9)), rc::gen::set(&Step::pick, rc::gen::inRange(0, 40)),
      rc::gen::set(&Step::value, rc::gen::inRange(0, 3)), rc::gen::set(&Step::day, rc::gen::inRange(-30, 60)),
      rc::gen::set(&Step::together));
  // RapidCheck narrows ranges with the size; here the journal is short and each step is of any kind.
  const auto any_step = rc::gen::resize(rc::kNominalSize, step);
  return rc::gen::resize(MOST_STEPS, rc::gen::container<std::vector<Step>>(any_step));
}

std::vector<std::vector<domain::Action>> RandomHistory::groups(const std::vector<Step>& steps) {
  auto at = sequence_.moment();
  std::vector<std::vector<domain::Action>> groups = {{make_action(
      sequence_, ActionKind::registered, FIRST_DAY, at, FactChanges{choice(0, 0), choice(2, 0), choice(3, 0)})}};
  for (const auto& step : steps) {
    if (!step.together) {
      at = sequence_.moment();
      groups.emplace_back();
    }
    groups.back().push_back(action_of(step, at));
  }
  return groups;
}

domain::Action RandomHistory::action_of(const Step& step, base::Moment at) {
  switch (step.kind) {
    case 0:
    case 1:
    case 2:
      return make_action(sequence_, ActionKind::changed, date_of(step), at, facts_of(step));
    case 3:
      return make_action(sequence_, ActionKind::corrected, date_of(step), at, facts_of(step));
    case 4:
      return new_episode(step, at);
    case 5:
    case 6:
      return episodes_.empty() ? new_episode(step, at) : changed_episode(step, at);
    case 7:
      return support(step, at);
    default:
      return declined(step, at);
  }
}

domain::Action RandomHistory::declined(const Step& step, base::Moment at) {
  const domain::DeclinedProposal proposal{
      .kind = step.day % 2 == 0 ? domain::ProposalKind::begin : domain::ProposalKind::end,
      .code = step.pick % 2 == 0 ? "R02" : "S01.3",
      .basis = std::to_string(step.pick),
      .note = domain::SensitiveText(step.value == 1 ? "chưa\trõ" : "")};
  return make_action(sequence_, ActionKind::proposal_declined, date_of(step), at, proposal);
}

domain::Action RandomHistory::new_episode(const Step& step, base::Moment at) {
  domain::Episode episode{.id = sequence_.id<domain::EpisodeId>(),
                          .code = step.value == 0 ? "S04.2" : "R01",
                          .valid = {date_of(step)},
                          .source = step.value == 2 ? "visit" : "",
                          .note = domain::SensitiveText(step.value == 1 ? "ghi\tchú" : "")};
  if (step.pick % 2 == 0)
    episode.evidence = {{.type = "E1", .number = "12/QĐ", .issued_on = date_of(step), .issuer = "UBND xã"},
                        {.type = "E2", .valid_until = date_of(step).plus_days(15)}};
  if (step.pick % 3 == 0) {
    episode.finder = domain::SensitiveText("Hồ 'Thị' Lan");
    episode.confirmed_by = "commune";
    episode.round = {base::make_named_uuid("round", std::to_string(step.value))};
  }
  episodes_.push_back(episode);
  return make_action(sequence_, ActionKind::circumstance_begun, episode.valid.from, at, episode);
}

domain::Action RandomHistory::changed_episode(const Step& step, base::Moment at) {
  const auto place = episodes_.begin() + step.pick % static_cast<int>(episodes_.size());
  if (step.kind == 6 && step.value == 0) {
    const domain::Episode withdrawn = *place;
    episodes_.erase(place);
    return make_action(sequence_, ActionKind::circumstance_withdrawn, date_of(step), at, withdrawn);
  }
  if (step.kind == 5) {
    place->valid.to = std::max(date_of(step), place->valid.from.plus_days(1));
    place->end_reason = "D1";
  } else {
    place->code = step.value == 1 ? "O02" : "R01";
    place->evidence = {{.type = "E3"}};
    place->finder = domain::SensitiveText(step.value == 1 ? "" : "trưởng thôn");
  }
  return make_action(sequence_, step.kind == 5 ? ActionKind::circumstance_ended : ActionKind::circumstance_corrected,
                     date_of(step), at, *place);
}

domain::Action RandomHistory::support(const Step& step, base::Moment at) {
  if (step.value == 0 && !supports_.empty()) {
    const auto place = supports_.begin() + step.pick % static_cast<int>(supports_.size());
    const domain::Support withdrawn = *place;
    supports_.erase(place);
    return make_action(sequence_, ActionKind::support_withdrawn, date_of(step), at, withdrawn);
  }
  domain::Support given{
      .id = sequence_.id<domain::SupportId>(), .kind = step.value == 1 ? "X1" : "KHAC", .given_on = date_of(step)};
  if (step.pick % 2 == 0) {
    given.until = date_of(step).plus_days(step.pick);
    given.policy = "NĐ \\N 136";
    given.decision = "12/QĐ";
    given.decided_on = date_of(step);
    given.amount = step.pick % 4 == 0 ? 0 : 1'620'000'000'000;
    given.goods = "gạo\tvà sách";
    given.goods_value = 250'000;
    given.source = "CHARITY";
    given.donor = domain::SensitiveText("Hội \"Bảo trợ\"");
    given.result = domain::SensitiveText("đi học\nđều");
    given.receipt = "PN 7";
  }
  supports_.push_back(std::move(given));
  return make_action(sequence_, ActionKind::support_given, date_of(step), at, supports_.back());
}

}  // namespace mangnon::testing
