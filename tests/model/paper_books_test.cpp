// The paper books of hamlets as each engine keeps them.
#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using domain::PaperBook;
using domain::SensitiveText;
using storage::Transaction;

const base::Date ON = *base::Date::from_ymd(2018, 12, 31);

class PaperBooksOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  void write(const std::function<void(Transaction&)>& work) {
    fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    });
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"paper books"};
};
MANGNON_ON_ALL_ENGINES(PaperBooksOnEngine);
MANGNON_ON_PARTITIONS_TOO(PaperBooksOnEngine);

TEST_P(PaperBooksOnEngine, ABookIsFoundWithItsChainAndEndsOnce) {
  PaperBook book{.id = sequence_.id<domain::PaperBookId>(),
                 .hamlet = sequence_.id<domain::UnitId>(),
                 .number = "02",
                 .form = {"Sổ theo dõi", "SO-1", "Cục Trẻ em"},
                 .first_year = 2017,
                 .last_year = 2020,
                 .issued_on = ON,
                 .first_household = 1,
                 .last_household = 40,
                 .predecessor = sequence_.id<domain::PaperBookId>(),
                 .at = sequence_.moment(),
                 .by = sequence_.id<domain::UserId>()};
  book.custody = {{.from = ON,
                   .keeper = SensitiveText("Hồ Thị Mai"),
                   .kind = domain::BookKeeper::collaborator,
                   .place = SensitiveText("Nhà văn hóa"),
                   .at = sequence_.moment(),
                   .by = book.by}};
  auto earlier = book;
  earlier.id = sequence_.id<domain::PaperBookId>();
  earlier.issued_on = ON.plus_days(-300);
  earlier.first_household.reset();
  earlier.last_household.reset();
  earlier.predecessor = {};
  write([&](Transaction& transaction) {
    transaction.paper_books().add(book);
    transaction.paper_books().add(earlier);
  });
  const domain::BookCustody next{.from = ON,
                                 .keeper = SensitiveText("Trần Văn Ba"),
                                 .kind = domain::BookKeeper::hamlet_head,
                                 .note = SensitiveText("nghỉ việc"),
                                 .at = sequence_.moment(),
                                 .by = book.by};
  const domain::BookEnding ending{
      .on = ON, .reason = domain::BookEnd::lost, .note = SensitiveText("bão"), .at = sequence_.moment(), .by = book.by};
  write([&](Transaction& transaction) {
    transaction.paper_books().add_custody(earlier.id, 2, next);
    transaction.paper_books().end(earlier.id, ending);
  });
  earlier.custody.push_back(next);
  earlier.ended = ending;
  fresh_->store().read([&](Transaction& transaction) {
    const domain::UnitId hamlets[] = {book.hamlet, sequence_.id<domain::UnitId>()};
    EXPECT_EQ(transaction.paper_books().of_hamlets(hamlets), (std::vector{earlier, book}));
    EXPECT_EQ(transaction.paper_books().find(earlier.id), earlier);
    EXPECT_EQ(transaction.paper_books().find(book.id), book);
    EXPECT_FALSE(transaction.paper_books().find(sequence_.id<domain::PaperBookId>()).has_value());
  });
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.paper_books().add_custody(earlier.id, 2, next); }),
               storage::StoreBusy);
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.paper_books().end(earlier.id, ending); }),
               storage::StoreBusy);
}

}  // namespace
}  // namespace mangnon::testing
