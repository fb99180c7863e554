// The registers of documents and the legal bases of rounds, in SQL.
#pragma once

#include "storage/official_documents.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlOfficialDocuments final : public OfficialDocuments {
 public:
  explicit SqlOfficialDocuments(Connection& connection) : connection_(connection) {}
  std::optional<domain::OfficialDocument> find(domain::OfficialDocumentId id) override;
  std::vector<domain::OfficialDocument> of_units(std::span<const domain::UnitId> units) override;
  void add(const domain::OfficialDocument& document) override;
  void add_version(domain::OfficialDocumentId document, int number, const domain::DocumentVersion& version) override;
  domain::RoundBases bases_of(domain::RoundId round) override;
  void add_bases(const domain::RoundBases& bases) override;

 private:
  // With the versions of each.
  void add_versions(std::vector<domain::OfficialDocument>& documents);

  Connection& connection_;
};

}  // namespace mangnon::storage::sql
