// The paper books of hamlets, as stored: everything only grows (docs/domain/books.md).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/paper_book.hpp"

namespace mangnon::storage {

class PaperBooks {
 public:
  virtual ~PaperBooks() = default;
  [[nodiscard]] virtual std::optional<domain::PaperBook> find(domain::PaperBookId id) = 0;
  // Of all times, in order of issue.
  [[nodiscard]] virtual std::vector<domain::PaperBook> of_hamlets(std::span<const domain::UnitId> hamlets) = 0;
  // With its first custody; without its end.
  virtual void add(const domain::PaperBook& book) = 0;
  // The link of that number, from 1. A second one of a number is StoreBusy.
  virtual void add_custody(domain::PaperBookId book, int number, const domain::BookCustody& custody) = 0;
  // A second one is StoreBusy.
  virtual void end(domain::PaperBookId book, const domain::BookEnding& ending) = 0;
};

}  // namespace mangnon::storage
