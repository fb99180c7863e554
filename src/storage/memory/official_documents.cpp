#include "storage/memory/official_documents.hpp"

#include <algorithm>

namespace mangnon::storage::memory {

using domain::OfficialDocument;
using domain::RoundBases;

std::optional<OfficialDocument> MemoryOfficialDocuments::find(domain::OfficialDocumentId id) {
  return find_in(view_.seen().official_documents, id);
}

std::vector<OfficialDocument> MemoryOfficialDocuments::of_units(std::span<const domain::UnitId> units) {
  std::vector<OfficialDocument> found;
  for (const auto& [id, document] : view_.seen().official_documents)
    if (std::find(units.begin(), units.end(), document.unit) != units.end()) found.push_back(document);
  return found;
}

void MemoryOfficialDocuments::add(const OfficialDocument& document) {
  auto held = document;
  held.versions.resize(1);
  if (!view_.change().official_documents.emplace(document.id, held).second)
    throw StoreBusy("a document was entered twice");
}

void MemoryOfficialDocuments::add_version(domain::OfficialDocumentId document, int number,
                                          const domain::DocumentVersion& version) {
  auto& held = view_.change().official_documents.at(document);
  if (held.version() >= number) throw StoreBusy("a document was changed twice");
  held.versions.push_back(version);
}

RoundBases MemoryOfficialDocuments::bases_of(domain::RoundId round) {
  return find_in(view_.seen().round_bases, round).value_or(RoundBases{.round = round});
}

void MemoryOfficialDocuments::add_bases(const RoundBases& bases) {
  auto& held = view_.change().round_bases[bases.round];
  if (held.version >= bases.version) throw StoreBusy("the legal bases were stated twice");
  held = bases;
}

}  // namespace mangnon::storage::memory
