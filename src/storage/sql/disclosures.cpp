#include "storage/sql/disclosures.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "storage/sql/parts.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::Consent;
using domain::Disclosure;
using domain::DisclosureReview;
using domain::SensitiveText;

constexpr Statement CONSENTS_OF{
    Reach::one_record,
    "SELECT c.child_id, c.consent_id, c.giver, c.giver_name, c.data, c.purpose, c.receiver, c.given_on, c.form, "
    "c.proof, c.valid_to, c.made_at, c.made_by, w.withdrawn_on, w.made_at, w.made_by FROM consent c LEFT JOIN "
    "consent_withdrawal w ON w.child_id = c.child_id AND w.consent_id = c.consent_id WHERE c.child_id = :child "
    "ORDER BY c.made_at, c.consent_id",
    16};
constexpr Statement ADD_CONSENT{
    Reach::one_record,
    "INSERT INTO consent (child_id, consent_id, giver, giver_name, data, purpose, receiver, given_on, form, proof, "
    "valid_to, made_at, made_by) VALUES (:child, :id, :giver, :giver_name, :data, :purpose, :receiver, :given_on, "
    ":form, :proof, :valid_to, :made_at, :made_by)"};
constexpr Statement WITHDRAW{
    Reach::one_record,
    "INSERT INTO consent_withdrawal (child_id, consent_id, withdrawn_on, made_at, made_by) VALUES (:child, :id, "
    ":withdrawn_on, :made_at, :made_by)"};

constexpr Statement FIND{
    Reach::reference,
    "SELECT disclosure_id, data, purpose, receiver, done_on, ground, reason, origin, reference, unit_id, listed_on, "
    "made_at, made_by FROM disclosure WHERE disclosure_id = :id",
    13};
constexpr Statement OF_CHILD{
    Reach::one_record,
    "SELECT d.disclosure_id, d.data, d.purpose, d.receiver, d.done_on, d.ground, d.reason, d.origin, d.reference, "
    "d.unit_id, d.listed_on, d.made_at, d.made_by FROM disclosure_child c JOIN disclosure d ON d.disclosure_id = "
    "c.disclosure_id WHERE c.child_id = :child ORDER BY d.made_at DESC, d.disclosure_id DESC",
    13};
constexpr Statement IN_EMERGENCY{
    Reach::reference,
    "SELECT disclosure_id, data, purpose, receiver, done_on, ground, reason, origin, reference, unit_id, listed_on, "
    "made_at, made_by FROM disclosure WHERE ground = 'emergency' ORDER BY made_at DESC, disclosure_id DESC LIMIT "
    ":limit OFFSET :skip",
    13};
constexpr Statement CHILDREN_OF{
    Reach::fan_out, "SELECT child_id, hamlet_id FROM disclosure_child WHERE disclosure_id = :id ORDER BY child_id", 2};
constexpr Statement ADD{
    Reach::reference,
    "INSERT INTO disclosure (disclosure_id, data, purpose, receiver, done_on, ground, reason, origin, reference, "
    "unit_id, listed_on, made_at, made_by) VALUES (:id, :data, :purpose, :receiver, :done_on, :ground, :reason, "
    ":origin, :reference, :unit, :listed_on, :made_at, :made_by)"};
constexpr std::array<std::string_view, 3> CHILD_COLUMNS = {"child_id", "disclosure_id", "hamlet_id"};
constexpr InsertTarget CHILD_TARGET{"disclosure_child", CHILD_COLUMNS};
constexpr Statement REVIEW_OF{
    Reach::reference,
    "SELECT disclosure_id, review_number, reviewer_id, made_at, verdict FROM disclosure_review WHERE disclosure_id = "
    ":id ORDER BY review_number",
    5};
constexpr Statement ADD_REVIEW{
    Reach::reference,
    "INSERT INTO disclosure_review (disclosure_id, review_number, reviewer_id, made_at, verdict) VALUES (:id, "
    ":number, :reviewer, :made_at, :verdict)"};

const std::string& of_units_text() {
  static const std::string text = part_of(
      "SELECT disclosure_id, data, purpose, receiver, done_on, ground, reason, origin, reference, unit_id, listed_on, "
      "made_at, made_by FROM disclosure WHERE unit_id");
  return text;
}

Value date_value(const std::optional<base::Date>& date) {
  return date ? Value(encode(*date)) : Value{};
}
std::optional<base::Date> date_or_none(Cell cell) {
  return cell ? std::optional(date_of(cell)) : std::nullopt;
}
template <class Enum>
Enum word_in(Cell cell) {
  const auto word = word_of_cell<Enum>(cell);
  MANGNON_CHECK(word.has_value());
  return *word;
}

domain::DataKinds kinds_of(const std::string& text) {
  auto kinds = domain::parse_data_kinds(text);
  MANGNON_CHECK(kinds.has_value());
  return *std::move(kinds);
}

Consent consent_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "consent", row[1].value_or(std::string_view()));
  Consent consent{.id = id_of<domain::ConsentId>(row[1]),
                  .child = id_of<domain::ChildId>(row[0]),
                  .giver = word_in<domain::ConsentGiver>(row[2]),
                  .giver_name = SensitiveText(text_of(row[3])),
                  .data = kinds_of(opened.text(row[4], "data")),
                  .purpose = word_in<domain::Purpose>(row[5]),
                  .receiver = SensitiveText(opened.text(row[6], "receiver")),
                  .given_on = date_of(row[7]),
                  .form = word_in<domain::ConsentForm>(row[8]),
                  .proof = SensitiveText(opened.text(row[9], "proof")),
                  .valid_to = date_or_none(row[10]),
                  .at = moment_of(row[11]),
                  .by = id_of<domain::UserId>(row[12])};
  if (row[13])
    consent.withdrawn = {.child = consent.child,
                         .consent = consent.id,
                         .on = date_of(row[13]),
                         .at = moment_of(row[14]),
                         .by = id_of<domain::UserId>(row[15])};
  return consent;
}

Disclosure disclosure_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "disclosure", row[0].value_or(std::string_view()));
  return {.id = id_of<domain::DisclosureId>(row[0]),
          .data = kinds_of(opened.text(row[1], "data")),
          .purpose = word_in<domain::Purpose>(row[2]),
          .receiver = SensitiveText(opened.text(row[3], "receiver")),
          .on = date_of(row[4]),
          .ground = word_in<domain::Ground>(row[5]),
          .reason = SensitiveText(opened.text(row[6], "reason")),
          .origin = word_in<domain::DisclosureOrigin>(row[7]),
          .reference = text_of(row[8]),
          .unit = id_of<domain::UnitId>(row[9]),
          .listed_on = date_or_none(row[10]),
          .at = moment_of(row[11]),
          .by = id_of<domain::UserId>(row[12])};
}

std::vector<DisclosureReview> reviews(Connection& connection, domain::DisclosureId id) {
  std::vector<DisclosureReview> found;
  connection.query(REVIEW_OF, {encode(id)}, [&](Row row) {
    found.push_back({.disclosure = id,
                     .number = static_cast<int>(number_of(row[1])),
                     .reviewer = id_of<domain::UserId>(row[2]),
                     .at = moment_of(row[3]),
                     .verdict = text_of(row[4])});
  });
  return found;
}

// Only what was given in an emergency is reviewed.
std::vector<Disclosure> with_reviews(Connection& connection, std::vector<Disclosure> found) {
  for (auto& each : found) {
    if (each.ground != domain::Ground::emergency) continue;
    const auto all = reviews(connection, each.id);
    if (!all.empty()) each.review = all.back();
  }
  return found;
}

std::vector<Disclosure> disclosures(Connection& connection, const Statement& statement, Values values) {
  std::vector<Disclosure> found;
  connection.query(statement, std::move(values), [&](Row row) { found.push_back(disclosure_of(connection, row)); });
  return with_reviews(connection, std::move(found));
}

}  // namespace

std::optional<Consent> SqlDisclosures::consent(domain::ChildId child, domain::ConsentId id) {
  for (auto& each : consents_of(child))
    if (each.id == id) return std::move(each);
  return std::nullopt;
}

std::vector<Consent> SqlDisclosures::consents_of(domain::ChildId child) {
  std::vector<Consent> found;
  connection_.query(CONSENTS_OF, {encode(child)}, [&](Row row) { found.push_back(consent_of(connection_, row)); });
  return found;
}

void SqlDisclosures::add_consent(const Consent& consent) {
  const auto id = encode(consent.id);
  const auto shut = [&](std::string_view column, std::string_view text) {
    return closed(connection_, "consent", column, id, text);
  };
  connection_.execute(
      ADD_CONSENT, {encode(consent.child), id, std::string(domain::code_of(consent.giver)), consent.giver_name.reveal(),
                    shut("data", domain::format_data_kinds(consent.data)),
                    std::string(domain::code_of(consent.purpose)), shut("receiver", consent.receiver.reveal()),
                    encode(consent.given_on), std::string(domain::code_of(consent.form)),
                    consent.proof.reveal().empty() ? Value{} : Value(shut("proof", consent.proof.reveal())),
                    date_value(consent.valid_to), encode(consent.at), encode(consent.by)});
}

void SqlDisclosures::withdraw(const domain::ConsentWithdrawal& withdrawal) {
  connection_.execute(WITHDRAW, {encode(withdrawal.child), encode(withdrawal.consent), encode(withdrawal.on),
                                 encode(withdrawal.at), encode(withdrawal.by)});
}

std::optional<Disclosure> SqlDisclosures::find(domain::DisclosureId id) {
  auto found = disclosures(connection_, FIND, {encode(id)});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Disclosure> SqlDisclosures::of_child(domain::ChildId child) {
  connection_.flush();
  return disclosures(connection_, OF_CHILD, {encode(child)});
}

std::vector<Disclosure> SqlDisclosures::of_units(std::span<const domain::UnitId> units) {
  std::vector<Disclosure> found;
  const Statement statement{Reach::reference, of_units_text(), 13};
  query_parts(connection_, statement, units, [&](Row row) { found.push_back(disclosure_of(connection_, row)); });
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(right.at, right.id) < std::tie(left.at, left.id);
  });
  return with_reviews(connection_, std::move(found));
}

std::vector<Disclosure> SqlDisclosures::in_emergency(long limit, long skip) {
  return disclosures(connection_, IN_EMERGENCY, {std::to_string(limit), std::to_string(skip)});
}

std::vector<domain::DisclosedChild> SqlDisclosures::children_of(domain::DisclosureId id) {
  connection_.flush();
  std::vector<domain::DisclosedChild> found;
  connection_.query(CHILDREN_OF, {encode(id)}, [&](Row row) {
    found.push_back({id_of<domain::ChildId>(row[0]), id_of<domain::UnitId>(row[1])});
  });
  return found;
}

void SqlDisclosures::add(const Disclosure& disclosure, std::span<const domain::DisclosedChild> children) {
  const auto id = encode(disclosure.id);
  const auto shut = [&](std::string_view column, std::string_view text) {
    return closed(connection_, "disclosure", column, id, text);
  };
  connection_.execute(
      ADD, {id, shut("data", domain::format_data_kinds(disclosure.data)),
            std::string(domain::code_of(disclosure.purpose)), shut("receiver", disclosure.receiver.reveal()),
            encode(disclosure.on), std::string(domain::code_of(disclosure.ground)),
            disclosure.reason.reveal().empty() ? Value{} : Value(shut("reason", disclosure.reason.reveal())),
            std::string(domain::code_of(disclosure.origin)), nullable(disclosure.reference),
            disclosure.unit.is_nil() ? Value{} : Value(encode(disclosure.unit)), date_value(disclosure.listed_on),
            encode(disclosure.at), encode(disclosure.by)});
  for (const auto& each : children)
    connection_.insert(CHILD_TARGET, {encode(each.child), encode(disclosure.id), encode(each.hamlet)});
}

void SqlDisclosures::add_review(const DisclosureReview& review) {
  connection_.execute(ADD_REVIEW, {encode(review.disclosure), std::to_string(review.number), encode(review.reviewer),
                                   encode(review.at), review.verdict});
}

std::vector<DisclosureReview> SqlDisclosures::reviews_of(domain::DisclosureId id) {
  return reviews(connection_, id);
}

}  // namespace mangnon::storage::sql
