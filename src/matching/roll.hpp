// A roll of records to be searched for duplicates: about 150 bytes a child, so that a million fit in memory. Children
// are found by blocks (same number; same name and year; same parent and year; same birthday and part of the name …),
// and only records of one block are compared. Source: DUP-1 … DUP-7.
//
// 1. A pair is returned once, the smaller id first, in order of points, then ids.
// 2. A block that is too large is compared in windows of near birthdays, so that the time grows with the children.
#pragma once

#include <array>
#include <functional>
#include <unordered_set>

#include "matching/likeness.hpp"
#include "matching/names_alike.hpp"
#include "matching/record.hpp"

namespace mangnon::matching {

struct Pair {
  domain::ChildId first{};
  domain::ChildId second{};
  Likeness likeness{};
};

struct ScanLimits {
  std::size_t pairs = 20'000;  // the best are kept
};
struct Scan {
  std::vector<Pair> pairs{};
  std::size_t found = 0;  // also those beyond the limit
  std::uint64_t compared = 0;
  bool cancelled = false;
};
// Told after every block key: how many of how many steps are done. RETURNS false to stop.
using Progress = std::function<bool(int done, int steps)>;

class Roll {
 public:
  static constexpr int STEPS = 8;  // kinds of blocks

  void reserve(std::size_t records);
  void add(const Record& record);
  [[nodiscard]] std::size_t size() const { return people_.size(); }

  [[nodiscard]] Likeness compare(std::size_t left, std::size_t right) const;
  [[nodiscard]] Scan scan(const ScanLimits& limits, const Progress& progress = {}) const;
  // The records that look like the last one added, the most alike first.
  [[nodiscard]] std::vector<Pair> like_last() const;

 private:
  using Keys = std::array<std::uint64_t, STEPS>;  // 0: none of that kind
  struct Person {
    domain::ChildId id{};
    std::uint32_t first_word = 0;
    std::uint8_t name_words = 0;
    std::uint8_t father_words = 0;
    std::uint8_t mother_words = 0;
    std::uint8_t sex = 0;        // 0 not stated
    std::uint8_t precision = 0;  // of BirthPrecision
    std::int32_t birth = 0;      // days; NO_BIRTH
    std::uint32_t household = 0;
    std::uint32_t hamlet = 0;
    std::uint64_t id_number = 0;  // 0 none
    std::uint64_t phone = 0;
  };
  static constexpr std::int32_t NO_BIRTH = INT32_MIN;

  using Words = std::span<const std::uint32_t>;
  [[nodiscard]] Words name_of(const Person& person) const;
  [[nodiscard]] Words father_of(const Person& person) const;
  [[nodiscard]] Words mother_of(const Person& person) const;
  [[nodiscard]] Keys keys_of(const Person& person) const;
  [[nodiscard]] Pair pair_of(std::size_t left, std::size_t right, Likeness likeness) const;
  std::uint8_t add_words(std::string_view name);

  WordBook book_;
  std::vector<Person> people_;
  std::vector<Keys> keys_;
  std::vector<std::uint32_t> words_;
  std::unordered_map<domain::HouseholdId, std::uint32_t> households_;
  std::unordered_map<domain::UnitId, std::uint32_t> hamlets_;
};

}  // namespace mangnon::matching
