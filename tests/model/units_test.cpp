// What befell units after they were recorded, on every engine (docs/domain/units.md UNIT-16 … UNIT-18).
#include <map>

#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::Transaction;

class UnitsOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  void write(const std::function<void(Transaction&)>& work) {
    EXPECT_TRUE(fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    }));
  }
  void read(const std::function<void(Transaction&)>& work) { fresh_->store().read(work); }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"units"};
};
MANGNON_ON_ALL_ENGINES(UnitsOnEngine);
MANGNON_ON_PARTITIONS_TOO(UnitsOnEngine);

domain::UnitVersion hamlet_in(domain::UnitId commune, domain::UnitId id) {
  return {.id = id,
          .level = domain::UnitLevel::hamlet,
          .code = "21025.001",
          .name = "Thôn Nà Lọc",
          .short_name = "Nà Lọc",
          .kind = "thon",
          .parent = commune,
          .valid = {day("2004-08-31")}};
}

TEST_P(UnitsOnEngine, WhatBefellUnitsIsKeptInOrderAndOnce) {
  const auto commune = sequence_.id<domain::UnitId>();
  const auto unit = hamlet_in(commune, sequence_.id<domain::UnitId>());
  const domain::UnitChange renamed{.unit = unit.id,
                                   .number = 1,
                                   .kind = domain::UnitChangeKind::renamed,
                                   .on = day("2019-03-01"),
                                   .name = "Thôn Mới",
                                   .act = "12/NQ-HĐND",
                                   .recorded_at = sequence_.moment(),
                                   .recorded_by = sequence_.id<domain::UserId>()};
  auto moved = renamed;
  moved.number = 2;
  moved.kind = domain::UnitChangeKind::moved;
  moved.name.clear();
  moved.act.clear();
  moved.parent = sequence_.id<domain::UnitId>();
  const domain::AddedSuccession succession{.from = commune,
                                           .to = moved.parent,
                                           .on = day("2020-02-01"),
                                           .act = "867/NQ-UBTVQH14",
                                           .recorded_at = sequence_.moment(),
                                           .recorded_by = renamed.recorded_by};
  write([&](Transaction& transaction) {
    EXPECT_EQ(transaction.units().amendment_count(), 0);
    transaction.units().add_local(unit, {{unit.id, unit.valid}, {commune, unit.valid}});
    transaction.units().add_change(moved);
    transaction.units().add_change(renamed);
    transaction.units().add_succession(succession);
    transaction.units().put_closure(unit.id, {{unit.id, unit.valid}, {moved.parent, {day("2020-02-01")}}});
  });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.units().amendments(),
              (domain::UnitAmendments{.changes = {renamed, moved}, .successions = {succession}}));
    EXPECT_EQ(transaction.units().amendment_count(), 3);
    EXPECT_EQ(transaction.units().local_versions(), std::vector{unit}) << "the first version stands";
    std::map<domain::UnitId, base::Interval> ancestors;
    transaction.units().each_closure([&](domain::UnitId of, const storage::Units::Ancestor& each) {
      EXPECT_EQ(of, unit.id);
      ancestors.emplace(each.ancestor, each.valid);
    });
    EXPECT_EQ(ancestors,
              (std::map<domain::UnitId, base::Interval>{{unit.id, unit.valid}, {moved.parent, {day("2020-02-01")}}}));
    EXPECT_TRUE(transaction.stored_rows().broken_references().empty());
  });
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.units().add_change(moved); }), storage::StoreBusy);
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.units().add_succession(succession); }),
               storage::StoreBusy);
  moved.unit = commune;
  write([&](Transaction& transaction) { transaction.units().add_change(moved); });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.stored_rows().broken_references(),
              std::vector<std::string>{"unit missing of change of unit " + commune.text()});
  });
}

}  // namespace
}  // namespace mangnon::testing
