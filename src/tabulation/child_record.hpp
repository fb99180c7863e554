// What the counting population must be told of one child: who it is, where and as what it lived from when to when, in
// which circumstances it stood and what it was given. All of it as text and dates; population.hpp makes it compact.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "domain/ids.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::tabulation {

inline constexpr std::uint32_t NO_HAMLET = UINT32_MAX;

struct ChildSpan {
  domain::HouseholdId household{};
  std::uint32_t hamlet = NO_HAMLET;
  base::Interval valid{};
  domain::Presence presence = domain::Presence::present;
  std::optional<domain::Entry> entry = std::nullopt;
  std::optional<base::Date> birth_date = std::nullopt;
  std::optional<domain::Sex> sex = std::nullopt;
  std::string ethnicity{};
};
struct ChildEpisode {
  std::string code{};
  base::Interval valid{};
  std::string end_reason{};  // list END_REASON
};
struct ChildSupport {
  std::string kind{};
  base::Date given_on{};
};
struct ChildRecord {
  domain::ChildId id{};
  std::string full_name{};  // the latest
  std::vector<ChildSpan> spans{};
  std::vector<ChildEpisode> episodes{};
  std::vector<ChildSupport> supports{};
};

}  // namespace mangnon::tabulation
