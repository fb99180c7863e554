#include <algorithm>

#include "storage/sql/journal.hpp"
#include "storage/sql/projection.hpp"

namespace mangnon::storage::sql {

namespace {

// "Known at a moment" for every statement of this file; now is the end of time.
constexpr std::string_view KNOWN =
    " AND recorded_at <= :known_a AND (superseded_at IS NULL OR superseded_at > :known_b)";
const std::string NOW = "9999-12-31T00:00:00.000000Z";

template <class Facts>
const std::string& versions_text(std::string_view table, std::string_view id) {
  static const std::string text = "SELECT valid_from, valid_to" + fact_columns<Facts>("v") + " FROM " +
                                  std::string(table) + " v WHERE v." + std::string(id) + " = :id" + std::string(KNOWN) +
                                  " ORDER BY valid_from";
  return text;
}

const std::string EPISODES =
    std::string(
        "SELECT episode_id, code, valid_from, valid_to, end_reason, source, note, recorded_at, finder, confirmed_by, "
        "round_id FROM circumstance WHERE child_id = :id") +
    std::string(KNOWN) + " ORDER BY episode_id";
const std::string SUPPORTS =
    std::string(
        "SELECT support_id, kind, given_on, until_on, policy, decision, decided_on, amount, goods, goods_value, "
        "source, donor, result, receipt FROM support WHERE child_id = :id") +
    std::string(KNOWN) + " ORDER BY support_id";
const std::string DECLINED =
    std::string("SELECT kind, code, basis, note FROM declined_proposal WHERE child_id = :id") + std::string(KNOWN);
constexpr Statement EVIDENCE{
    Reach::one_record,
    "SELECT type, number, issued_on, issuer, valid_until FROM circumstance_evidence "
    "WHERE child_id = :child AND episode_id = :episode AND recorded_at = :at ORDER BY evidence_no",
    5};
constexpr Statement COUNT_CHILD_ACTIONS{
    Reach::one_record, "SELECT count(*) FROM child_action WHERE child_id = :id AND recorded_at <= :known", 1};
constexpr Statement COUNT_HOUSEHOLD_ACTIONS{
    Reach::one_record, "SELECT count(*) FROM household_action WHERE household_id = :id AND recorded_at <= :known", 1};

constexpr Statement CHILD_WITHOUT_HAMLET{Reach::fan_out,
                                         "SELECT DISTINCT v.child_id FROM child_version v WHERE v.superseded_at IS "
                                         "NULL AND v.hamlet IS NOT NULL AND NOT EXISTS "
                                         "(SELECT 1 FROM unit_version u WHERE u.unit_id = v.hamlet) LIMIT 100",
                                         1};
constexpr Statement CHILD_WITHOUT_HOUSEHOLD{
    Reach::fan_out,
    "SELECT DISTINCT v.child_id FROM child_version v WHERE v.superseded_at IS NULL AND v.household IS NOT NULL AND NOT "
    "EXISTS "
    "(SELECT 1 FROM household_action h WHERE h.household_id = v.household AND h.action_no = 1) LIMIT 100",
    1};
constexpr Statement NUMBER_WITHOUT_ENTRY{Reach::fan_out,
                                         "SELECT DISTINCT v.child_id FROM child_version v WHERE v.superseded_at IS "
                                         "NULL AND v.valid_to = '9999-12-31' AND v.id_number IS NOT NULL "
                                         "AND v.presence <> 'merged' AND NOT EXISTS (SELECT 1 FROM identifier i WHERE "
                                         "i.kind = 'id_number' AND i.value = v.id_number "
                                         "AND i.child_id = v.child_id) LIMIT 100",
                                         1};
constexpr Statement ENTRY_WITHOUT_NUMBER{
    Reach::fan_out,
    "SELECT i.child_id FROM identifier i WHERE i.kind = 'id_number' AND NOT EXISTS (SELECT 1 FROM child_version v "
    "WHERE v.child_id = i.child_id AND v.superseded_at IS NULL AND v.valid_to = '9999-12-31' AND v.id_number = i.value "
    "AND v.presence <> 'merged') LIMIT 100",
    1};
constexpr Statement HAMLET_WITHOUT_CLOSURE{Reach::reference,
                                           "SELECT DISTINCT u.unit_id FROM unit_version u WHERE NOT EXISTS (SELECT 1 "
                                           "FROM unit_closure c WHERE c.descendant_id = u.unit_id) LIMIT 100",
                                           1};
constexpr Statement CHANGE_WITHOUT_UNIT{Reach::reference,
                                        "SELECT DISTINCT c.unit_id FROM unit_change c WHERE NOT EXISTS (SELECT 1 FROM "
                                        "unit_version u WHERE u.unit_id = c.unit_id) LIMIT 100",
                                        1};
constexpr Statement CHILD_JOURNAL_WITH_GAP{Reach::fan_out,
                                           "SELECT child_id FROM child_action GROUP BY child_id HAVING max(action_no) "
                                           "<> count(*) OR min(action_no) <> 1 LIMIT 100",
                                           1};
constexpr Statement HOUSEHOLD_JOURNAL_WITH_GAP{Reach::fan_out,
                                               "SELECT household_id FROM household_action GROUP BY household_id HAVING "
                                               "max(action_no) <> count(*) OR min(action_no) <> 1 LIMIT 100",
                                               1};
constexpr Statement CHILD_WITHOUT_JOURNAL{
    Reach::fan_out,
    "SELECT DISTINCT v.child_id FROM child_version v WHERE NOT EXISTS "
    "(SELECT 1 FROM child_action a WHERE a.child_id = v.child_id AND a.action_no = 1) LIMIT 100",
    1};
constexpr Statement HOUSEHOLD_WITHOUT_JOURNAL{
    Reach::fan_out,
    "SELECT DISTINCT v.household_id FROM household_version v WHERE NOT EXISTS "
    "(SELECT 1 FROM household_action a WHERE a.household_id = v.household_id AND a.action_no = 1) LIMIT 100",
    1};

std::optional<base::Date> date_if(Cell cell) {
  return cell ? std::optional(date_of(cell)) : std::nullopt;
}

std::optional<std::int64_t> number_if(Cell cell) {
  return cell ? std::optional<std::int64_t>(number_of(cell)) : std::nullopt;
}

domain::Support support_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "support", row[0].value_or(std::string_view()));
  return {.id = id_of<domain::SupportId>(row[0]),
          .kind = text_of(row[1]),
          .given_on = date_of(row[2]),
          .until = date_if(row[3]),
          .policy = text_of(row[4]),
          .decision = text_of(row[5]),
          .decided_on = date_if(row[6]),
          .amount = number_if(row[7]),
          .goods = text_of(row[8]),
          .goods_value = number_if(row[9]),
          .source = text_of(row[10]),
          .donor = domain::SensitiveText(opened.text(row[11], "donor")),
          .result = domain::SensitiveText(opened.text(row[12], "result")),
          .receipt = text_of(row[13])};
}

template <class Facts>
domain::History<Facts> spans_of(Connection& connection, std::string_view table, std::string_view id_column,
                                const std::string& id, const std::string& known) {
  domain::History<Facts> history;
  const Statement statement{Reach::one_record, versions_text<Facts>(table, id_column),
                            static_cast<int>(2 + FACT_COUNT<Facts>)};
  connection.query(statement, {id, known, known}, [&](Row row) {
    history.spans.push_back(
        {.valid = {date_of(row[0]), date_of(row[1])}, .facts = facts_of<Facts>(connection, id, row, 2)});
  });
  return history;
}

}  // namespace

domain::ChildHistory SqlStoredRows::child(domain::ChildId id, KnownAt known_at) {
  connection_.flush();
  const std::string known = known_at ? encode(*known_at) : NOW;
  auto history = spans_of<domain::ChildFacts>(connection_, "child_version", "child_id", encode(id), known);
  connection_.query(COUNT_CHILD_ACTIONS, {encode(id), known},
                    [&](Row row) { history.version = static_cast<int>(number_of(row[0])); });
  std::vector<std::string> recorded;
  connection_.query({Reach::one_record, EPISODES, 11}, {encode(id), known, known}, [&](Row row) {
    const OpenedRow opened(connection_, "circumstance", row[0].value_or(std::string_view()));
    history.episodes.push_back({.id = id_of<domain::EpisodeId>(row[0]),
                                .code = opened.text(row[1], "code"),
                                .valid = {date_of(row[2]), date_of(row[3])},
                                .end_reason = opened.text(row[4], "end_reason"),
                                .source = opened.text(row[5], "source"),
                                .note = domain::SensitiveText(opened.text(row[6], "note")),
                                .finder = domain::SensitiveText(opened.text(row[8], "finder")),
                                .confirmed_by = opened.text(row[9], "confirmed_by"),
                                .round = row[10] ? id_of<domain::RoundId>(row[10]) : domain::RoundId{}});
    recorded.push_back(text_of(row[7]));
  });
  for (std::size_t i = 0; i < recorded.size(); ++i) {
    const auto episode = encode(history.episodes[i].id);
    const OpenedRow opened(connection_, "circumstance_evidence", episode);
    connection_.query(EVIDENCE, {encode(id), episode, recorded[i]}, [&](Row row) {
      history.episodes[i].evidence.push_back({.type = opened.text(row[0], "type"),
                                              .number = opened.text(row[1], "number"),
                                              .issued_on = date_if(row[2]),
                                              .issuer = opened.text(row[3], "issuer"),
                                              .valid_until = date_if(row[4])});
    });
  }
  connection_.query({Reach::one_record, SUPPORTS, 14}, {encode(id), known, known},
                    [&](Row row) { history.supports.push_back(support_of(connection_, row)); });
  const auto child = encode(id);
  const OpenedRow declined(connection_, "declined_proposal", child);
  connection_.query({Reach::one_record, DECLINED, 4}, {child, known, known}, [&](Row row) {
    history.declined.push_back(
        {.kind = word_of_cell<domain::ProposalKind>(row[0]).value_or(domain::ProposalKind::begin),
         .code = declined.text(row[1], "code"),
         .basis = declined.text(row[2], "basis"),
         .note = domain::SensitiveText(declined.text(row[3], "note"))});
  });
  std::sort(history.declined.begin(), history.declined.end(), [](const auto& a, const auto& b) {
    return std::pair(domain::code_of(a.kind), a.code) < std::pair(domain::code_of(b.kind), b.code);
  });
  return history;
}

domain::HouseholdHistory SqlStoredRows::household(domain::HouseholdId id, KnownAt known_at) {
  connection_.flush();
  const std::string known = known_at ? encode(*known_at) : NOW;
  auto history = spans_of<domain::HouseholdFacts>(connection_, "household_version", "household_id", encode(id), known);
  connection_.query(COUNT_HOUSEHOLD_ACTIONS, {encode(id), known},
                    [&](Row row) { history.version = static_cast<int>(number_of(row[0])); });
  return history;
}

std::vector<std::string> SqlStoredRows::broken_references() {
  connection_.flush();
  std::vector<std::string> findings;
  const auto report = [&](const Statement& statement, const std::string& what) {
    connection_.query(statement, {}, [&](Row row) { findings.push_back(what + ' ' + text_of(row[0])); });
  };
  report(CHILD_WITHOUT_HAMLET, "hamlet missing of child");
  report(CHILD_WITHOUT_HOUSEHOLD, "household missing of child");
  report(NUMBER_WITHOUT_ENTRY, "identifier entry missing of child");
  report(ENTRY_WITHOUT_NUMBER, "identifier entry stale of child");
  report(HAMLET_WITHOUT_CLOSURE, "closure missing of unit");
  report(CHANGE_WITHOUT_UNIT, "unit missing of change of unit");
  report(CHILD_JOURNAL_WITH_GAP, "journal has a gap of child");
  report(HOUSEHOLD_JOURNAL_WITH_GAP, "journal has a gap of household");
  report(CHILD_WITHOUT_JOURNAL, "journal missing of child");
  report(HOUSEHOLD_WITHOUT_JOURNAL, "journal missing of household");
  std::sort(findings.begin(), findings.end());
  return findings;
}

}  // namespace mangnon::storage::sql
