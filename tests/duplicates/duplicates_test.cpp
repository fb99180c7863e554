// DUP-6: how many duplicates are found and how many of those shown are true, on pairs of which the truth is known.
#include <gtest/gtest.h>

#include "duplicates/measure.hpp"
#include "names/fold.hpp"

namespace mangnon::testing {
namespace {

const generator::NameBook& names() {
  static const generator::NameBook book(*generator::load_reference_texts(MANGNON_SOURCE_DIR "/data"), "51");
  return book;
}

TEST(Duplicates, MostAreFoundAndMostShownAreTrue) {
  const auto measured = measure(names(), 7, 3'000);
  EXPECT_GE(measured.recall(), 0.98);
  EXPECT_GE(measured.precision(), 0.95);
  EXPECT_GT(measured.of(PairKind::one_child).certain, measured.of(PairKind::one_child).pairs / 2);
}

TEST(Duplicates, TwinsAndSiblingsAreNeverCertain) {
  const auto measured = measure(names(), 8, 3'000);
  EXPECT_GT(measured.of(PairKind::twins).pairs, 300);
  EXPECT_EQ(measured.of(PairKind::twins).certain, 0);
  EXPECT_EQ(measured.of(PairKind::siblings).certain, 0);
}

TEST(Duplicates, TheSameSeedGivesTheSamePairs) {
  LabelledPairs first(names(), 3);
  LabelledPairs second(names(), 3);
  LabelledPairs other(names(), 4);
  const auto pair = first.next();
  const auto named = [](const matching::Record& record) { return record.id_number + ' ' + record.full_name; };
  EXPECT_EQ(named(pair.left), named(second.next().left));
  EXPECT_NE(named(pair.left), named(other.next().left));
}

// The pairs hold what they say they hold: some names differ in nothing but the place of a tone.
TEST(Duplicates, SomeNamesDifferInThePlaceOfATone) {
  LabelledPairs pairs(names(), 7);
  int moved = 0;
  for (int i = 0; i < 20'000; ++i) {
    const auto pair = pairs.next();
    moved += pair.left.full_name != pair.right.full_name &&
             names::normal_tone(pair.left.full_name) == names::normal_tone(pair.right.full_name);
  }
  EXPECT_GT(moved, 3);
}

}  // namespace
}  // namespace mangnon::testing
