// Pairs of records of which it is known whether they are one child: every pair is made from a seed, so the same seed
// gives the same pairs. One half are one child written twice with the faults that people and programs make; the other
// half are the pairs that are hardest to tell apart from them: twins, siblings, cousins, children of one name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "generator/names.hpp"
#include "matching/record.hpp"

namespace mangnon::testing {

enum class PairKind { one_child, twins, siblings, cousins, namesakes_of_a_day, namesakes_of_a_year, strangers };
inline constexpr std::array<std::string_view, 7> PAIR_KIND_NAMES = {
    "one child", "twins", "siblings", "cousins", "namesakes of a day", "namesakes of a year", "strangers"};

struct LabelledPair {
  matching::Record left{};
  matching::Record right{};
  PairKind kind{};
};

class LabelledPairs {
 public:
  LabelledPairs(const generator::NameBook& names, std::uint64_t seed) : names_(names), draw_(seed) {}
  [[nodiscard]] LabelledPair next();
  // A child with its family and place, all of it right.
  [[nodiscard]] matching::Record any_child();

 private:
  [[nodiscard]] matching::Record written_again(const matching::Record& child);
  [[nodiscard]] matching::Record other_child(const matching::Record& child, PairKind kind);
  [[nodiscard]] std::string name_of(std::string_view family, std::optional<domain::Sex> sex);
  [[nodiscard]] std::string twin_name(const std::string& name, std::optional<domain::Sex> sex);
  [[nodiscard]] std::string faulty_name(const std::string& name);
  [[nodiscard]] std::string faulty_parent(const std::string& name);
  [[nodiscard]] std::string number(int digits);
  void settle(matching::Record& child);
  void forget_numbers(matching::Record& left, matching::Record& right);

  const generator::NameBook& names_;
  generator::Draw draw_;
  std::uint64_t made_ = 0;
};

}  // namespace mangnon::testing
