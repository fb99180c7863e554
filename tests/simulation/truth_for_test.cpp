#include "simulation/truth_for_test.hpp"

#include "app/doctor.hpp"
#include "app/setup.hpp"
#include "simulation/demo_for_test.hpp"

namespace mangnon::simulation {

void expect_truth(testing::EngineKind engine, const DemoSize& size) {
  const PassingFolder folder;
  const auto demo = make_demo(folder.path(), size.children, size.seed, size.faults);
  const auto fresh = testing::fresh_store(engine);
  app::put_reference_data(fresh->store());
  base::SystemClock clock;
  base::SeededRandom random(size.seed);
  app::Register reg(fresh->store(), clock, random);

  const auto first = import_books(reg, demo.books);
  EXPECT_EQ(first.refused, demo.refusals);
  EXPECT_EQ(first.added, static_cast<long>(demo.children) - demo.refusals);
  EXPECT_EQ(differences_from(demo.truth, reg), std::vector<std::string>{});

  const auto again = import_books(reg, demo.books);
  EXPECT_EQ(again.unchanged, static_cast<long>(demo.children) - demo.refusals);
  EXPECT_EQ(again.refused, demo.refusals);
  EXPECT_EQ(differences_from(demo.truth, reg), std::vector<std::string>{});
  EXPECT_EQ(app::examine(reg).findings, std::vector<std::string>{});
}

}  // namespace mangnon::simulation
