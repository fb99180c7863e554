#include "storage/memory/paper_books.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::PaperBook;

std::optional<PaperBook> MemoryPaperBooks::find(domain::PaperBookId id) {
  return find_in(view_.seen().paper_books, id);
}

std::vector<PaperBook> MemoryPaperBooks::of_hamlets(std::span<const domain::UnitId> hamlets) {
  std::vector<PaperBook> found;
  for (const auto& [id, book] : view_.seen().paper_books)
    if (std::find(hamlets.begin(), hamlets.end(), book.hamlet) != hamlets.end()) found.push_back(book);
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(left.issued_on, left.id) < std::tie(right.issued_on, right.id);
  });
  return found;
}

void MemoryPaperBooks::add(const PaperBook& book) {
  auto held = book;
  held.custody.resize(1);
  held.ended.reset();
  view_.change().paper_books.emplace(book.id, held);
}

void MemoryPaperBooks::add_custody(domain::PaperBookId book, int number, const domain::BookCustody& custody) {
  auto& held = view_.change().paper_books.at(book);
  if (static_cast<int>(held.custody.size()) >= number) throw StoreBusy("a book was handed over twice");
  held.custody.push_back(custody);
}

void MemoryPaperBooks::end(domain::PaperBookId book, const domain::BookEnding& ending) {
  auto& held = view_.change().paper_books.at(book);
  if (held.ended) throw StoreBusy("a book ended twice");
  held.ended = ending;
}

}  // namespace mangnon::storage::memory
