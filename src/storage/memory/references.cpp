#include "storage/memory/repositories.hpp"

namespace mangnon::storage::memory {

std::vector<ReferenceDocument> MemoryReferences::latest() {
  std::vector<ReferenceDocument> documents;
  for (const auto& [key, document] : view_.seen().references) {
    if (!documents.empty() && documents.back().name == document.name) documents.pop_back();
    documents.push_back(document);
  }
  return documents;
}

void MemoryReferences::put(const ReferenceDocument& document) {
  view_.change().references[{document.name, document.edition_on}] = document;
}

}  // namespace mangnon::storage::memory
