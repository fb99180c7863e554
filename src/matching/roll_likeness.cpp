// The points: what each thing compared says for or against one child.
#include <algorithm>
#include <string>

#include "matching/roll.hpp"

namespace mangnon::matching {

namespace {

class Tally {
 public:
  void add(Reason reason, int points) {
    likeness_.evidence.push_back({reason, points});
    likeness_.points += points;
  }
  [[nodiscard]] bool has(Reason reason) const {
    return std::any_of(likeness_.evidence.begin(), likeness_.evidence.end(),
                       [&](const auto& each) { return each.reason == reason; });
  }
  Likeness finish(bool may_be_certain) {
    const int points = likeness_.points;
    likeness_.verdict = points >= CERTAIN_POINTS && may_be_certain ? Verdict::certain
                        : points >= POSSIBLE_POINTS                ? Verdict::possible
                                                                   : Verdict::different;
    return std::move(likeness_);
  }

 private:
  Likeness likeness_;
};

void weigh_name(Tally& tally, NameLikeness likeness) {
  switch (likeness) {
    case NameLikeness::absent:
      return;
    case NameLikeness::same:
      return tally.add(Reason::name_same, 34);
    case NameLikeness::unmarked:
      return tally.add(Reason::name_unmarked, 30);
    case NameLikeness::reordered:
      return tally.add(Reason::name_reordered, 26);
    case NameLikeness::slip:
      return tally.add(Reason::name_slip, 24);
    case NameLikeness::word_left:
      return tally.add(Reason::name_word_left, 22);
    case NameLikeness::marks_differ:
      return tally.add(Reason::name_marks_differ, 2);
    case NameLikeness::near:
      return tally.add(Reason::name_near, 0);
    case NameLikeness::given_same:
      return tally.add(Reason::given_same, -10);
    case NameLikeness::other:
      return tally.add(Reason::name_other, -40);
  }
}

bool is_alike(NameLikeness likeness) {
  switch (likeness) {
    case NameLikeness::unmarked:
    case NameLikeness::reordered:
    case NameLikeness::slip:
    case NameLikeness::word_left:
    case NameLikeness::marks_differ:
    case NameLikeness::near:
      return true;
    case NameLikeness::absent:
    case NameLikeness::same:
    case NameLikeness::given_same:
    case NameLikeness::other:
      return false;
  }
  return false;
}

struct ParentReasons {
  Reason same;
  Reason alike;
  Reason other;
};

void weigh_parent(Tally& tally, NameLikeness likeness, const ParentReasons& reasons) {
  if (likeness == NameLikeness::absent) return;
  if (likeness == NameLikeness::same)
    tally.add(reasons.same, 20);
  else if (is_alike(likeness))
    tally.add(reasons.alike, 14);
  else
    tally.add(reasons.other, -20);
}

// Day, month and year that differ.
int numbers_apart(base::Date left, base::Date right) {
  return (left.year() != right.year() ? 1 : 0) + (left.month() != right.month() ? 1 : 0) +
         (left.day() != right.day() ? 1 : 0);
}

void weigh_birth(Tally& tally, base::Date left, base::Date right, bool days_known) {
  const bool same_year = left.year() == right.year();
  if (!days_known) return same_year ? tally.add(Reason::birth_year_only, 10) : tally.add(Reason::birth_other, -30);
  if (left == right) return tally.add(Reason::birth_same, 26);
  if (same_year && left.day() == right.month() && left.month() == right.day())
    return tally.add(Reason::birth_swapped, 20);
  if (numbers_apart(left, right) == 1) return tally.add(Reason::birth_near, 4);
  tally.add(Reason::birth_other, -30);
}

void weigh_numbers(Tally& tally, std::uint64_t left, std::uint64_t right) {
  if (left == 0 || right == 0) return;
  if (left == right) return tally.add(Reason::id_same, 50);
  if (one_key_apart(std::to_string(left), std::to_string(right))) return tally.add(Reason::id_near, 8);
  tally.add(Reason::id_other, -45);
}

}  // namespace

Likeness Roll::compare(std::size_t left_at, std::size_t right_at) const {
  const Person& left = people_[left_at];
  const Person& right = people_[right_at];
  Tally tally;
  const auto name = book_.compare(name_of(left), name_of(right));
  weigh_name(tally, name);
  const bool both_born = left.birth != NO_BIRTH && right.birth != NO_BIRTH;
  if (both_born)
    weigh_birth(tally, base::Date::from_days(left.birth), base::Date::from_days(right.birth),
                left.precision == 0 && right.precision == 0);
  if (left.sex != 0 && right.sex != 0 && left.sex != right.sex) tally.add(Reason::sex_other, -18);
  const auto mother = book_.compare(mother_of(left), mother_of(right));
  const auto father = book_.compare(father_of(left), father_of(right));
  weigh_parent(tally, mother, {Reason::mother_same, Reason::mother_alike, Reason::mother_other});
  weigh_parent(tally, father, {Reason::father_same, Reason::father_alike, Reason::father_other});
  weigh_numbers(tally, left.id_number, right.id_number);
  if (left.phone != 0 && left.phone == right.phone) tally.add(Reason::phone_same, 6);
  const bool one_household = left.household != 0 && left.household == right.household;
  if (one_household)
    tally.add(Reason::household_same, 6);
  else if (left.hamlet != 0 && left.hamlet == right.hamlet)
    tally.add(Reason::hamlet_same, 4);

  // Children of one family: what they share says nothing of whether they are one.
  const bool one_family = one_household || tally.has(Reason::mother_same) || tally.has(Reason::mother_alike) ||
                          tally.has(Reason::father_same);
  const bool own_name = name == NameLikeness::marks_differ || name == NameLikeness::near ||
                        name == NameLikeness::given_same || name == NameLikeness::other;
  const bool one_day = tally.has(Reason::birth_same);
  if (one_family && own_name && one_day) tally.add(Reason::twins, -52);
  if (one_family && own_name && both_born && !one_day) tally.add(Reason::siblings, -30);
  const bool parents_known = mother != NameLikeness::absent || father != NameLikeness::absent;
  const bool proven = parents_known || tally.has(Reason::id_same) || tally.has(Reason::phone_same) || one_household;
  if (!own_name && !proven) tally.add(Reason::namesakes, -16);
  const bool strange = tally.has(Reason::mother_other) && tally.has(Reason::father_other);
  const bool plain_name = name == NameLikeness::same || name == NameLikeness::reordered;
  return tally.finish(proven && !strange && !own_name && (plain_name || tally.has(Reason::id_same)));
}

}  // namespace mangnon::matching
