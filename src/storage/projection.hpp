// What the register keeps in memory for counting, searching and comparing, read from the rows of the store
// (docs/decisions/0006), and what follows it: the children changed since a moment.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/unit.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::storage {

using base::Moment;

// The counting columns of the register as rows, for the in-memory projection (docs/decisions/0006).
struct SpanRow {
  domain::ChildId child{};
  domain::HouseholdId household{};
  domain::UnitId hamlet{};
  base::Interval valid{};
  domain::Presence presence{};
  std::optional<base::Date> birth_date{};
  std::optional<domain::Sex> sex{};
  std::string ethnicity{};
  std::string full_name{};  // for search and order; stays in memory
  std::optional<domain::Entry> entry{};
};
struct EpisodeRow {
  domain::ChildId child{};
  std::string code{};
  base::Interval valid{};
  std::string end_reason{};
};
struct SupportRow {
  domain::ChildId child{};
  std::string kind{};
  base::Date given_on{};
};

// What is last known of a child and of its household, in one row: for search, ready lists and duplicates. Stays in
// memory.
struct KnownRow {
  domain::ChildId child{};
  domain::HouseholdId household{};
  domain::UnitId hamlet{};
  domain::Presence presence{};
  std::string full_name{};
  std::optional<base::Date> birth_date{};
  std::optional<domain::BirthPrecision> birth_precision{};
  std::optional<domain::Sex> sex{};
  std::string father_name{};
  std::string mother_name{};
  std::string id_number{};
  std::string insurance_no{};
  std::optional<bool> birth_registered{};
  std::string head_name{};
  std::string phone{};
  bool has_address = false;
};

// How many actions a record has by now: a child, or a household.
struct RecordLength {
  base::Uuid record{};
  std::int64_t actions = 0;

  friend auto operator<=>(const RecordLength&, const RecordLength&) = default;
};

// A child who changed, or whose household did: each of these records that changed, in order of id.
struct ChangedChild {
  domain::ChildId child{};
  std::vector<RecordLength> records{};

  friend bool operator==(const ChangedChild&, const ChangedChild&) = default;
};

// How many actions of children and households were recorded within one second.
struct RecordedSecond {
  Moment begins{};
  std::int64_t actions = 0;

  friend bool operator==(const RecordedSecond&, const RecordedSecond&) = default;
};

// What was known at a moment; without one, what is known now.
using KnownAt = std::optional<Moment>;

// In no particular order, except all_children and all_households: by id.
class Projection {
 public:
  virtual ~Projection() = default;
  // In order of child id, spans of a child in order of time, so that the three can be merged as they come.
  virtual void each_span(KnownAt known_at, const std::function<void(const SpanRow&)>& visit) = 0;
  virtual void each_episode(KnownAt known_at, const std::function<void(const EpisodeRow&)>& visit) = 0;
  virtual void each_support(KnownAt known_at, const std::function<void(const SupportRow&)>& visit) = 0;
  // The same for one child, as known now.
  virtual void child_rows(domain::ChildId id, const std::function<void(const SpanRow&)>& span,
                          const std::function<void(const EpisodeRow&)>& episode,
                          const std::function<void(const SupportRow&)>& support) = 0;
  // In order of child id.
  virtual void each_known_row(const std::function<void(const KnownRow&)>& visit) = 0;
  virtual void known_row(domain::ChildId id, const std::function<void(const KnownRow&)>& visit) = 0;
  // Circumstances without any paper, as known now.
  virtual void each_bare_episode(const std::function<void(const EpisodeRow&)>& visit) = 0;
  // Children whose first action was recorded at or after a moment.
  [[nodiscard]] virtual std::vector<domain::ChildId> registered_since(Moment since) = 0;
  // Children with an action of theirs or of their household recorded at or after a moment, in order of id; and the
  // latest recorded moment of all.
  [[nodiscard]] virtual std::vector<ChangedChild> changed_since(Moment since) = 0;
  [[nodiscard]] virtual Moment latest() = 0;
  // The seconds with an action recorded at or after a whole second, in order of time.
  [[nodiscard]] virtual std::vector<RecordedSecond> recorded_since(Moment second) = 0;
  [[nodiscard]] virtual std::vector<domain::ChildId> all_children() = 0;
  [[nodiscard]] virtual std::vector<domain::HouseholdId> all_households() = 0;
};

}  // namespace mangnon::storage
