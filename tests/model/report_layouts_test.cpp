// Loaded layouts of reports, as each engine keeps them (LAYOUT-6).
#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::Transaction;

class ReportLayoutsOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  void write(const std::function<void(Transaction&)>& work) {
    fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    });
  }
  domain::LoadedLayout layout(const char* code, const char* version) {
    return {.id = sequence_.id<domain::LayoutId>(),
            .code = code,
            .version = version,
            .file = "{\"title\": \"Biểu\"}\n",
            .digest = "abc",
            .at = sequence_.moment(),
            .by = sequence_.id<domain::UserId>()};
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"layouts"};
};

TEST_P(ReportLayoutsOnEngine, AreFoundInTheOrderInWhichTheyWereLoaded) {
  auto first = layout("BM2", "1");
  const auto second = layout("BM1", "1");
  const auto third = layout("BM2", "2");
  for (const auto& each : {first, second, third})
    write([&](Transaction& transaction) { transaction.report_layouts().add(each); });
  first.withdrawn = {.reason = "sai cột", .at = sequence_.moment(), .by = first.by};
  write([&](Transaction& transaction) { transaction.report_layouts().withdraw(first.id, *first.withdrawn); });
  fresh_->store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.report_layouts().all(), (std::vector{first, second, third}));
  });
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.report_layouts().add(layout("BM2", "2")); }),
               storage::StoreBusy);
  EXPECT_THROW(
      write([&](Transaction& transaction) { transaction.report_layouts().withdraw(first.id, *first.withdrawn); }),
      storage::StoreBusy);
}

INSTANTIATE_TEST_SUITE_P(Engines, ReportLayoutsOnEngine, ::testing::ValuesIn(all_engines()),
                         [](const auto& tested) { return std::string(name_of(tested.param)); });

}  // namespace
}  // namespace mangnon::testing
