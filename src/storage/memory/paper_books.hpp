// The paper books of hamlets, in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryPaperBooks final : public PaperBooks {
 public:
  explicit MemoryPaperBooks(View& view) : view_(view) {}
  std::optional<domain::PaperBook> find(domain::PaperBookId id) override;
  std::vector<domain::PaperBook> of_hamlets(std::span<const domain::UnitId> hamlets) override;
  void add(const domain::PaperBook& book) override;
  void add_custody(domain::PaperBookId book, int number, const domain::BookCustody& custody) override;
  void end(domain::PaperBookId book, const domain::BookEnding& ending) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
