// Rounds and monthly reviews in SQL.
#pragma once

#include "storage/rounds.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlRounds final : public Rounds {
 public:
  explicit SqlRounds(Connection& connection) : connection_(connection) {}
  std::optional<domain::Round> find(domain::RoundId id) override;
  std::optional<domain::Round> by_code(std::string_view code) override;
  std::vector<domain::Round> all() override;
  void add(const domain::Round& round) override;

 private:
  void read_phases(domain::Round& round);

  Connection& connection_;
};

class SqlReviews final : public Reviews {
 public:
  explicit SqlReviews(Connection& connection) : connection_(connection) {}
  std::optional<domain::HamletReview> answer_of(domain::UnitId hamlet, base::Date month) override;
  void add(const domain::HamletReview& review) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
