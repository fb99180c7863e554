// The registers of documents and the legal bases of rounds, in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryOfficialDocuments final : public OfficialDocuments {
 public:
  explicit MemoryOfficialDocuments(View& view) : view_(view) {}
  std::optional<domain::OfficialDocument> find(domain::OfficialDocumentId id) override;
  std::vector<domain::OfficialDocument> of_units(std::span<const domain::UnitId> units) override;
  void add(const domain::OfficialDocument& document) override;
  void add_version(domain::OfficialDocumentId document, int number, const domain::DocumentVersion& version) override;
  domain::RoundBases bases_of(domain::RoundId round) override;
  void add_bases(const domain::RoundBases& bases) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
