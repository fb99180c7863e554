// The paper books of hamlets, in SQL.
#pragma once

#include "storage/paper_books.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlPaperBooks final : public PaperBooks {
 public:
  explicit SqlPaperBooks(Connection& connection) : connection_(connection) {}
  std::optional<domain::PaperBook> find(domain::PaperBookId id) override;
  std::vector<domain::PaperBook> of_hamlets(std::span<const domain::UnitId> hamlets) override;
  void add(const domain::PaperBook& book) override;
  void add_custody(domain::PaperBookId book, int number, const domain::BookCustody& custody) override;
  void end(domain::PaperBookId book, const domain::BookEnding& ending) override;

 private:
  // With the links of each.
  void add_links(std::vector<domain::PaperBook>& books);

  Connection& connection_;
};

}  // namespace mangnon::storage::sql
