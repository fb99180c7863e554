// Samples of the re-survey in SQL.
#pragma once

#include "storage/resurveys.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlResurveys final : public Resurveys {
 public:
  explicit SqlResurveys(Connection& connection) : connection_(connection) {}
  std::optional<domain::ResurveyDraw> draw(domain::RoundId round, domain::UnitId unit, int sending) override;
  void add_draw(const domain::ResurveyDraw& draw) override;
  std::vector<domain::ResurveyAnswer> answers(domain::RoundId round, domain::UnitId unit, int sending) override;
  void add_answer(const domain::ResurveyAnswer& answer) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
