#include "storage/sql/codec.hpp"
#include "storage/sql/repositories.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement PUT{
    Reach::reference,
    "INSERT INTO duplicate_verdict (first_child, second_child, verdict, actor_id, at) "
    "VALUES (:first, :second, :verdict, :actor, :at) ON CONFLICT (first_child, second_child) DO UPDATE SET "
    "verdict = excluded.verdict, actor_id = excluded.actor_id, at = excluded.at"};
constexpr Statement OF_CHILD{Reach::reference,
                             "SELECT first_child, second_child, verdict, actor_id, at FROM duplicate_verdict "
                             "WHERE first_child = :child_a OR second_child = :child_b "
                             "ORDER BY first_child, second_child",
                             5};
constexpr Statement ALL_DIFFERENT{Reach::reference,
                                  "SELECT first_child, second_child, verdict, actor_id, at FROM duplicate_verdict "
                                  "WHERE verdict = 'different' ORDER BY first_child, second_child",
                                  5};

VerdictRecord verdict_of(Row row) {
  return {.first = id_of<domain::ChildId>(row[0]),
          .second = id_of<domain::ChildId>(row[1]),
          .different = text_of(row[2]) == "different",
          .actor = id_of<domain::UserId>(row[3]),
          .at = moment_of(row[4])};
}

}  // namespace

void SqlVerdicts::put(const VerdictRecord& verdict) {
  connection_.execute(
      PUT, {encode(verdict.first), encode(verdict.second), std::string(verdict.different ? "different" : "open"),
            encode(verdict.actor), encode(verdict.at)});
}

std::vector<VerdictRecord> SqlVerdicts::of_child(domain::ChildId child) {
  connection_.flush();
  std::vector<VerdictRecord> verdicts;
  connection_.query(OF_CHILD, {encode(child), encode(child)}, [&](Row row) { verdicts.push_back(verdict_of(row)); });
  return verdicts;
}

std::vector<VerdictRecord> SqlVerdicts::all_different() {
  connection_.flush();
  std::vector<VerdictRecord> verdicts;
  connection_.query(ALL_DIFFERENT, {}, [&](Row row) { verdicts.push_back(verdict_of(row)); });
  return verdicts;
}

}  // namespace mangnon::storage::sql
