#include "generator/families.hpp"

#include <algorithm>
#include <array>

namespace mangnon::generator {

namespace {

enum class Fate {
  ordinary,
  father_dead,
  mother_dead,
  both_dead,
  without_support,
  both_away,
  both_away_lately,
  one_away,
  divorced,
  father_unknown,
  one_detained,
  abandoned,
  displaced,
  adopted
};

bool is_of_one_child(Fate fate) {
  return fate == Fate::abandoned || fate == Fate::displaced || fate == Fate::adopted;
}

Fate draw_fate(const AreaRates& rates, Draw& draw) {
  const std::array<int, 14> weights = {0,
                                       rates.father_dead,
                                       rates.mother_dead,
                                       rates.both_dead,
                                       rates.without_support,
                                       rates.both_away,
                                       rates.both_away_lately,
                                       rates.one_away,
                                       rates.divorced,
                                       rates.father_unknown,
                                       rates.one_detained,
                                       18,
                                       5,
                                       20};
  auto all = weights;
  all[0] = 10'000;
  for (const int weight : weights) all[0] -= weight;
  return static_cast<Fate>(draw.weighted(all));
}

// The two states of each sub-group of S03; which parent has which is drawn.
constexpr std::array<std::pair<ParentState, ParentState>, 12> WITHOUT_SUPPORT = {{
    {ParentState::dead, ParentState::missing},
    {ParentState::dead, ParentState::incapable},
    {ParentState::dead, ParentState::institution},
    {ParentState::dead, ParentState::detained},
    {ParentState::missing, ParentState::missing},
    {ParentState::missing, ParentState::institution},
    {ParentState::missing, ParentState::detained},
    {ParentState::incapable, ParentState::incapable},
    {ParentState::institution, ParentState::institution},
    {ParentState::detained, ParentState::in_detoxification},
    {ParentState::institution, ParentState::detained},
    {ParentState::restricted, ParentState::restricted},
}};
constexpr std::array<int, 12> WITHOUT_SUPPORT_WEIGHTS = {14, 34, 5, 14, 3, 1, 2, 14, 1, 6, 1, 5};

std::string draw_ethnicity(const Setting& setting, Draw& draw) {
  auto at = static_cast<int>(draw.below(10'000));
  for (const auto& share : setting.minorities) {
    if (at < share.per_10000) return std::string(share.code);
    at -= share.per_10000;
  }
  return "01";
}

void name_parents(Family& family, const Setting& setting, base::Date oldest, Draw& draw) {
  const int youngest_mother = setting.area == Area::mountain ? 17 : 19;
  const int mother_age = draw.between(youngest_mother, 31);
  const int father_age = std::max(18, mother_age + draw.between(-2, 7));
  family.mother.birth_year = oldest.year() - mother_age;
  family.father.birth_year = oldest.year() - father_age;
  const auto mothers_name = setting.names->draw_family_name(family.ethnicity, setting.district_name, draw);
  family.father.name = setting.names->draw_name(family.family_name, Sex::male, draw);
  family.mother.name = setting.names->draw_name(mothers_name, Sex::female, draw);
}

base::Date draw_date(base::Date from, base::Date to, Draw& draw) {
  return from.plus_days(draw.between(0, std::max(0, to.days() - from.days())));
}

void send_away(Parent& parent, base::Date from, base::Date to, Draw& draw) {
  parent.state = ParentState::away;
  parent.away_since = draw_date(from, to, draw);
}

// Both parents away: at least six months to the day, or clearly less.
bool send_both_away(Family& family, base::Date on, base::Date youngest, bool lately, Draw& draw) {
  const auto half_a_year_ago = on.plus_months(-6);
  const auto first = std::max(lately ? half_a_year_ago.plus_days(5) : on.plus_months(-60), youngest.plus_months(3));
  const auto last = lately ? on.plus_days(-5) : half_a_year_ago;
  if (first > last) return false;
  send_away(family.father, first, last, draw);
  send_away(family.mother, first, last, draw);
  if (!lately && draw.chance(300)) family.mother.away_since = half_a_year_ago;
  return true;
}

struct CarerWords {
  std::string_view living_with;
  std::string_view relation_to_head;
  std::array<std::string_view, 4> male_female;  // two words for a man, two for a woman
};
constexpr std::array<CarerWords, 6> CARERS = {{
    {"04", "05", {"Ông nội", "Ông nội", "Bà nội", "Bà nội"}},
    {"05", "05", {"Ông ngoại", "Ông ngoại", "Bà ngoại", "Bà ngoại"}},
    {"07", "08", {"Bác", "Chú", "Cô", "Dì"}},
    {"08", "08", {"Người thân thích", "Người thân thích", "Người thân thích", "Người thân thích"}},
    {"09", "04", {"Cha nuôi", "Cha nuôi", "Mẹ nuôi", "Mẹ nuôi"}},
    {"10",
     "10",
     {"Người nhận chăm sóc thay thế", "Người nhận chăm sóc thay thế", "Người nhận chăm sóc thay thế",
      "Người nhận chăm sóc thay thế"}},
}};

// The carer heads the household in which the children live.
void give_carer(Family& family, const Setting& setting, std::string_view living_with, Draw& draw) {
  const auto words = std::find_if(CARERS.begin(), CARERS.end(),
                                  [&](const CarerWords& each) { return each.living_with == living_with; });
  MANGNON_CHECK(words != CARERS.end());
  const bool man = draw.chance(4'200);
  const bool same_family = living_with == "04" && man;
  const auto family_name =
      same_family ? family.family_name : setting.names->draw_family_name(family.ethnicity, setting.district_name, draw);
  family.living_with = living_with;
  family.carer_name = setting.names->draw_name(family_name, man ? Sex::male : Sex::female, draw);
  family.carer_relation = words->male_female[(man ? 0 : 2) + draw.below(2)];
  family.head_name = family.carer_name;
  family.relation_to_head = words->relation_to_head;
}

void give_relative(Family& family, const Setting& setting, Draw& draw) {
  static constexpr std::array<std::string_view, 4> WHO = {"04", "05", "07", "08"};
  static constexpr std::array<int, 4> WEIGHTS = {42, 38, 15, 5};
  give_carer(family, setting, WHO[draw.weighted(WEIGHTS)], draw);
}

void bring_to_facility(Family& family, const Setting& setting) {
  family.living_with = "11";
  family.carer_name = "Trung tâm Công tác xã hội " + setting.province_name;
  family.carer_relation = "Cơ sở trợ giúp xã hội";
  family.head_name = family.carer_name;
  family.relation_to_head = "10";
}

// At home with one parent or both; now and then in the grandparents' household.
void stay_home(Family& family, const Setting& setting, std::string_view living_with, Draw& draw) {
  family.living_with = living_with;
  const bool with_father = living_with == "02" || (living_with == "01" && draw.chance(8'300));
  family.head_name = with_father ? family.father.name : family.mother.name;
  if (!draw.chance(1'800)) return;
  const auto grandparent = draw.chance(5'500) ? Sex::male : Sex::female;
  family.head_name = setting.names->draw_name(family.family_name, grandparent, draw);
  family.relation_to_head = "05";
}

void lose_both(Family& family, const Setting& setting, base::Date youngest, Draw& draw) {
  family.father.state = ParentState::dead;
  family.mother.state = ParentState::dead;
  const bool old_enough = base::completed_years(youngest, setting.on) >= 12;
  if (old_enough && draw.chance(1'500)) {
    family.living_with = "13";
    return;
  }
  static constexpr std::array<int, 3> WEIGHTS = {88, 7, 5};
  const auto place = draw.weighted(WEIGHTS);
  if (place == 0) return give_relative(family, setting, draw);
  if (place == 1) return give_carer(family, setting, "10", draw);
  bring_to_facility(family, setting);
}

void lose_support(Family& family, const Setting& setting, const std::vector<base::Date>& births, Draw& draw) {
  const bool newborn = births.size() == 1 && births[0].year() == setting.on.year();
  if (newborn && draw.chance(2'500)) {  // S03.11: the parents are children themselves
    family.father.birth_year = setting.on.year() - 15;
    family.mother.birth_year = setting.on.year() - 15;
    stay_home(family, setting, "01", draw);
    return;
  }
  auto [first, second] = WITHOUT_SUPPORT[draw.weighted(WITHOUT_SUPPORT_WEIGHTS)];
  if (draw.chance(4'000)) std::swap(first, second);
  family.father.state = first;
  family.mother.state = second;
  if (draw.chance(600)) return bring_to_facility(family, setting);
  give_relative(family, setting, draw);
}

// Nobody knows the parents: a foundling, or a child who came alone.
void forget_parents(Family& family) {
  for (auto* parent : {&family.father, &family.mother}) *parent = {.state = ParentState::unknown};
}

// Known to a household, cared for by nobody.
void live_without_carer(Family& family) {
  family.living_with = "14";
  family.carer_name.clear();
  family.carer_relation.clear();
}

void be_found(Family& family, const Setting& setting, Draw& draw) {
  forget_parents(family);
  family.abandoned = true;
  static constexpr std::array<int, 3> WEIGHTS = {62, 28, 10};
  const auto place = draw.weighted(WEIGHTS);
  if (place == 1) return bring_to_facility(family, setting);
  give_carer(family, setting, "10", draw);
  if (place == 2) live_without_carer(family);
}

void arrive_alone(Family& family, const Setting& setting, Draw& draw) {
  forget_parents(family);
  family.displaced = true;
  give_carer(family, setting, "10", draw);
  if (draw.chance(5'000)) live_without_carer(family);
}

void leave_one(Family& family, const Setting& setting, base::Date youngest, Draw& draw) {
  const bool father = draw.chance(7'000);
  const auto first = std::max(setting.on.plus_months(-48), youngest);
  send_away(father ? family.father : family.mother, first, setting.on, draw);
  stay_home(family, setting, father ? "03" : "02", draw);
}

void part(Family& family, const Setting& setting, Draw& draw) {
  family.father.divorced = family.mother.divorced = true;
  if (draw.chance(900)) return give_relative(family, setting, draw);
  stay_home(family, setting, draw.chance(7'500) ? "03" : "02", draw);
}

void lose_one(Family& family, const Setting& setting, bool father, Draw& draw) {
  (father ? family.father : family.mother).state = ParentState::dead;
  if (draw.chance(1'200)) return give_relative(family, setting, draw);
  stay_home(family, setting, father ? "03" : "02", draw);
}

void detain_one(Family& family, const Setting& setting, Draw& draw) {
  const bool father = draw.chance(8'500);
  const bool addict = draw.chance(3'500);
  (father ? family.father : family.mother).state = addict ? ParentState::in_detoxification : ParentState::detained;
  stay_home(family, setting, father ? "03" : "02", draw);
}

void raise_alone(Family& family, const Setting& setting, Draw& draw) {
  family.father = {.state = ParentState::unknown};
  family.family_name = family.mother.name.substr(0, family.mother.name.find(' '));
  if (draw.chance(2'000)) return give_carer(family, setting, "05", draw);
  stay_home(family, setting, "03", draw);
}

void live_out(Fate fate, Family& family, const Setting& setting, const std::vector<base::Date>& births, Draw& draw) {
  const auto youngest = births.back();
  switch (fate) {
    case Fate::ordinary:
      family.father.state_stated = family.mother.state_stated = !draw.chance(300);
      return stay_home(family, setting, "01", draw);
    case Fate::father_dead:
      return lose_one(family, setting, true, draw);
    case Fate::mother_dead:
      return lose_one(family, setting, false, draw);
    case Fate::both_dead:
      return lose_both(family, setting, youngest, draw);
    case Fate::without_support:
      return lose_support(family, setting, births, draw);
    case Fate::both_away:
    case Fate::both_away_lately:
      if (!send_both_away(family, setting.on, youngest, fate == Fate::both_away_lately, draw))
        return stay_home(family, setting, "01", draw);
      return give_relative(family, setting, draw);
    case Fate::one_away:
      return leave_one(family, setting, youngest, draw);
    case Fate::divorced:
      return part(family, setting, draw);
    case Fate::father_unknown:
      return raise_alone(family, setting, draw);
    case Fate::one_detained:
      return detain_one(family, setting, draw);
    case Fate::abandoned:
      return be_found(family, setting, draw);
    case Fate::displaced:
      return arrive_alone(family, setting, draw);
    case Fate::adopted:
      forget_parents(family);
      return give_carer(family, setting, "09", draw);
  }
}

void note_members(Family& family, Draw& draw) {
  const auto has = [&](ParentState state) { return family.father.state == state || family.mother.state == state; };
  if (draw.chance(28)) family.member_codes.push_back("R03.2");
  if (draw.chance(4)) family.member_codes.push_back("R03.3");
  const bool administrative = draw.chance(12);
  if (administrative || has(ParentState::in_detoxification)) family.member_codes.push_back("R04.1");
  if (has(ParentState::detained)) family.member_codes.push_back("R04.2");
  if (draw.chance(18)) family.member_codes.push_back("R05");
}

}  // namespace

std::vector<base::Date> draw_births(base::Date on, std::size_t at_most, Draw& draw) {
  static constexpr std::array<int, 4> SIZES = {44, 41, 11, 4};
  const auto wanted = std::min(draw.weighted(SIZES) + 1, at_most);
  auto earliest = on.plus_months(-16 * 12);
  while (base::completed_years(earliest, on) >= 16) earliest = earliest.plus_days(1);
  std::vector<base::Date> births = {draw_date(earliest, on, draw)};
  while (births.size() < wanted) {
    const bool twin = draw.chance(90);
    const int gap = twin ? 0 : draw.between(400, 2'100);
    const bool younger = draw.chance(5'000);
    const auto later = births.back().plus_days(gap);
    const auto before = births.front().plus_days(-gap);
    const bool fits_later = later <= on;
    const bool fits_before = before >= earliest;
    if (!fits_later && !fits_before) break;
    if (fits_later && (younger || !fits_before)) {
      births.push_back(later);
    } else {
      births.insert(births.begin(), before);
    }
  }
  return births;
}

Family draw_family(const Setting& setting, const std::vector<base::Date>& births, Draw& draw) {
  Family family;
  family.ethnicity = draw_ethnicity(setting, draw);
  family.since_per_10000 = draw.chance(3'500) ? 0 : draw.between(1, 10'000);
  family.family_name = setting.names->draw_family_name(family.ethnicity, setting.district_name, draw);
  name_parents(family, setting, births.front(), draw);
  auto fate = draw_fate(rates_of(setting.area), draw);
  if (births.size() > 1 && is_of_one_child(fate)) fate = Fate::ordinary;
  live_out(fate, family, setting, births, draw);
  if (!is_of_one_child(fate)) note_members(family, draw);
  return family;
}

}  // namespace mangnon::generator
