#include "storage/sql/official_documents.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "storage/sql/parts.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::DocumentVersion;
using domain::OfficialDocument;
using domain::OfficialDocumentId;
using domain::SensitiveText;

constexpr Statement FIND{Reach::reference,
                         "SELECT document_id, unit_id, way FROM official_document WHERE document_id = :id", 3};
constexpr Statement ADD{Reach::reference,
                        "INSERT INTO official_document (document_id, unit_id, way) VALUES (:id, :unit, :way)"};
constexpr Statement ADD_VERSION{
    Reach::reference,
    "INSERT INTO official_document_version (document_id, version, number, symbol, dated, type, issuer, subject, "
    "entered_on, answer_by, signer, sent_to, note, round_id, withdrawn, made_at, made_by) VALUES (:id, :version, "
    ":number, :symbol, :dated, :type, :issuer, :subject, :entered_on, :answer_by, :signer, :sent_to, :note, :round, "
    ":withdrawn, :made_at, :made_by)"};
constexpr Statement LATEST_BASES{Reach::reference,
                                 "SELECT version, made_at, made_by FROM round_bases WHERE round_id = :round ORDER BY "
                                 "version DESC LIMIT 1",
                                 3};
constexpr Statement BASES{Reach::reference,
                          "SELECT document_id, text FROM round_basis WHERE round_id = :round AND version = :version "
                          "ORDER BY place",
                          2};
constexpr Statement ADD_BASES{Reach::reference,
                              "INSERT INTO round_bases (round_id, version, made_at, made_by) VALUES (:round, :version, "
                              ":made_at, :made_by)"};
constexpr Statement ADD_BASIS{Reach::reference,
                              "INSERT INTO round_basis (round_id, version, place, document_id, text) VALUES (:round, "
                              ":version, :place, :document, :text)"};

const std::string& of_units_text() {
  static const std::string text =
      part_of("SELECT document_id, unit_id, way FROM official_document WHERE unit_id", " ORDER BY document_id");
  return text;
}

const std::string& versions_text() {
  static const std::string text = part_of(
      "SELECT document_id, number, symbol, dated, type, issuer, subject, entered_on, answer_by, signer, sent_to, note, "
      "round_id, withdrawn, made_at, made_by FROM official_document_version WHERE document_id",
      " ORDER BY document_id, version");
  return text;
}

OfficialDocument document_of(Row row) {
  return {.id = id_of<OfficialDocumentId>(row[0]),
          .unit = id_of<domain::UnitId>(row[1]),
          .way = domain::from_code<domain::DocumentWay>(text_of(row[2])).value()};
}

DocumentVersion version_of(Row row) {
  DocumentVersion version{.text = {.symbol = text_of(row[2]),
                                   .dated = text_of(row[3]),
                                   .type = text_of(row[4]),
                                   .issuer = text_of(row[5]),
                                   .subject = SensitiveText(text_of(row[6])),
                                   .signer = SensitiveText(text_of(row[9])),
                                   .sent_to = SensitiveText(text_of(row[10])),
                                   .note = SensitiveText(text_of(row[11])),
                                   .round = id_of<domain::RoundId>(row[12])},
                          .withdrawn = SensitiveText(text_of(row[13])),
                          .at = moment_of(row[14]),
                          .by = id_of<domain::UserId>(row[15])};
  if (row[1]) version.text.number = static_cast<int>(number_of(row[1]));
  if (row[7]) version.text.on = date_of(row[7]);
  if (row[8]) version.text.answer_by = date_of(row[8]);
  return version;
}

Value day_or_null(const std::optional<base::Date>& day) {
  return day ? Value(encode(*day)) : Value{};
}

}  // namespace

void SqlOfficialDocuments::add_versions(std::vector<OfficialDocument>& documents) {
  std::vector<OfficialDocumentId> ids;
  std::map<OfficialDocumentId, OfficialDocument*> places;
  for (auto& document : documents) {
    ids.push_back(document.id);
    places[document.id] = &document;
  }
  const Statement statement{Reach::reference, versions_text(), 16};
  query_parts(connection_, statement, std::span<const OfficialDocumentId>(ids),
              [&](Row row) { places.at(id_of<OfficialDocumentId>(row[0]))->versions.push_back(version_of(row)); });
}

std::optional<OfficialDocument> SqlOfficialDocuments::find(OfficialDocumentId id) {
  std::vector<OfficialDocument> found;
  connection_.query(FIND, {encode(id)}, [&](Row row) { found.push_back(document_of(row)); });
  add_versions(found);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<OfficialDocument> SqlOfficialDocuments::of_units(std::span<const domain::UnitId> units) {
  std::vector<OfficialDocument> found;
  const Statement statement{Reach::reference, of_units_text(), 3};
  query_parts(connection_, statement, units, [&](Row row) { found.push_back(document_of(row)); });
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) { return left.id < right.id; });
  add_versions(found);
  return found;
}

void SqlOfficialDocuments::add(const OfficialDocument& document) {
  connection_.execute(ADD, {encode(document.id), encode(document.unit), std::string(domain::code_of(document.way))});
  add_version(document.id, 1, document.versions.front());
}

void SqlOfficialDocuments::add_version(OfficialDocumentId document, int number, const DocumentVersion& version) {
  const auto& text = version.text;
  connection_.execute(
      ADD_VERSION,
      {encode(document), std::to_string(number), text.number ? Value(std::to_string(*text.number)) : Value{},
       nullable(text.symbol), nullable(text.dated), text.type, text.issuer, text.subject.reveal(), day_or_null(text.on),
       day_or_null(text.answer_by), nullable(text.signer.reveal()), nullable(text.sent_to.reveal()),
       nullable(text.note.reveal()), text.round.is_nil() ? Value{} : Value(encode(text.round)),
       nullable(version.withdrawn.reveal()), encode(version.at), encode(version.by)});
}

domain::RoundBases SqlOfficialDocuments::bases_of(domain::RoundId round) {
  domain::RoundBases bases{.round = round};
  connection_.query(LATEST_BASES, {encode(round)}, [&](Row row) {
    bases.version = static_cast<int>(number_of(row[0]));
    bases.at = moment_of(row[1]);
    bases.by = id_of<domain::UserId>(row[2]);
  });
  if (bases.version > 0)
    connection_.query(BASES, {encode(round), std::to_string(bases.version)}, [&](Row row) {
      bases.list.push_back({.document = id_of<OfficialDocumentId>(row[0]), .text = text_of(row[1])});
    });
  return bases;
}

void SqlOfficialDocuments::add_bases(const domain::RoundBases& bases) {
  const auto version = std::to_string(bases.version);
  connection_.execute(ADD_BASES, {encode(bases.round), version, encode(bases.at), encode(bases.by)});
  for (std::size_t place = 0; place < bases.list.size(); ++place) {
    const auto& basis = bases.list[place];
    connection_.execute(ADD_BASIS,
                        {encode(bases.round), version, std::to_string(place + 1),
                         basis.document.is_nil() ? Value{} : Value(encode(basis.document)), nullable(basis.text)});
  }
}

}  // namespace mangnon::storage::sql
