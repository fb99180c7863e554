// The registers of documents and the legal bases of rounds, as stored: everything only grows
// (docs/domain/documents.md).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/official_document.hpp"

namespace mangnon::storage {

class OfficialDocuments {
 public:
  virtual ~OfficialDocuments() = default;
  [[nodiscard]] virtual std::optional<domain::OfficialDocument> find(domain::OfficialDocumentId id) = 0;
  // In order of id.
  [[nodiscard]] virtual std::vector<domain::OfficialDocument> of_units(std::span<const domain::UnitId> units) = 0;
  // With its first version.
  virtual void add(const domain::OfficialDocument& document) = 0;
  // The version of that number, from 2. A second one of a number is StoreBusy.
  virtual void add_version(domain::OfficialDocumentId document, int number, const domain::DocumentVersion& version) = 0;

  // The latest; version 0 when none were ever stated.
  [[nodiscard]] virtual domain::RoundBases bases_of(domain::RoundId round) = 0;
  // A second of a version is StoreBusy.
  virtual void add_bases(const domain::RoundBases& bases) = 0;
};

}  // namespace mangnon::storage
