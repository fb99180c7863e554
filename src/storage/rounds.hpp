// Rounds, what became of each unit's figures in them, and the seals, as stored. Rounds, steps, reports of hamlets and
// seals only grow; of a comment only the answer is written, once (docs/domain/rounds.md).
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/review.hpp"
#include "domain/round.hpp"
#include "domain/seal.hpp"
#include "domain/sending.hpp"

namespace mangnon::storage {

class Rounds {
 public:
  virtual ~Rounds() = default;
  // The latest version.
  [[nodiscard]] virtual std::optional<domain::Round> find(domain::RoundId id) = 0;
  [[nodiscard]] virtual std::optional<domain::Round> by_code(std::string_view code) = 0;
  // The latest version of each, the latest reference date first, then by code.
  [[nodiscard]] virtual std::vector<domain::Round> all() = 0;
  // A new version; the first one takes the code. One that is there already, or a code that is taken, is StoreBusy
  // (look again).
  virtual void add(const domain::Round& round) = 0;
};

class Sendings {
 public:
  virtual ~Sendings() = default;
  // In order of unit, then number.
  [[nodiscard]] virtual std::vector<domain::SendingStep> steps(domain::RoundId round) = 0;
  [[nodiscard]] virtual std::vector<domain::SendingStep> steps_of(domain::RoundId round, domain::UnitId unit) = 0;
  // One that is there already is StoreBusy.
  virtual void add_step(const domain::SendingStep& step) = 0;

  // The latest report of each hamlet, in order of id.
  [[nodiscard]] virtual std::vector<domain::HamletWork> work(domain::RoundId round) = 0;
  [[nodiscard]] virtual std::optional<domain::HamletWork> work_of(domain::RoundId round, domain::UnitId hamlet) = 0;
  virtual void add_work(const domain::HamletWork& work) = 0;

  // In the order in which they were made.
  [[nodiscard]] virtual std::vector<domain::AppraisalComment> comments(domain::RoundId round, domain::UnitId unit) = 0;
  [[nodiscard]] virtual std::optional<domain::AppraisalComment> comment(domain::CommentId id) = 0;
  virtual void add_comment(const domain::AppraisalComment& comment) = 0;
  // Writes the answer. False when it was answered before.
  [[nodiscard]] virtual bool answer_comment(const domain::AppraisalComment& comment) = 0;

  [[nodiscard]] virtual std::optional<domain::Seal> seal(domain::RoundId round, domain::UnitId unit, int sending) = 0;
  // Without its children.
  [[nodiscard]] virtual std::optional<domain::Seal> seal_head(domain::RoundId round, domain::UnitId unit,
                                                              int sending) = 0;
  // One that is there already is StoreBusy.
  virtual void add_seal(const domain::Seal& seal) = 0;
  // Of every seal the round, the unit and the sending, in that order.
  struct SealName {
    domain::RoundId round{};
    domain::UnitId unit{};
    int sending = 0;

    auto operator<=>(const SealName&) const = default;
  };
  [[nodiscard]] virtual std::vector<SealName> seals() = 0;
};

class Reviews {
 public:
  virtual ~Reviews() = default;
  // The latest answer for the month.
  [[nodiscard]] virtual std::optional<domain::HamletReview> answer_of(domain::UnitId hamlet, base::Date month) = 0;
  // One that is there already is StoreBusy.
  virtual void add(const domain::HamletReview& review) = 0;
};

}  // namespace mangnon::storage
