#include "generator/demo.hpp"

#include <fstream>
#include <system_error>

#include "generator/failures.hpp"
#include "generator/faults.hpp"
#include "generator/truth.hpp"
#include "generator/workbook.hpp"

namespace mangnon::generator {

namespace {

base::Result<void> write_text(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) return base::fail(DEMO_NOT_WRITTEN, {}, {path.filename().string()});
  return {};
}

base::Result<void> make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return base::fail(DEMO_NOT_WRITTEN, {}, {folder.string()});
  return {};
}

std::string place_of(const ProvincePlan& plan, const Commune& commune) {
  std::string place = commune.name;
  for (const auto& district : plan.districts)
    if (plan.has_districts && district.code == commune.district) place += ", " + district.name;
  return place + ", " + plan.name;
}

// How many faulty rows fall to each commune, by its children.
std::vector<std::uint64_t> fault_shares(const ProvincePlan& plan, std::uint64_t faults) {
  std::vector<std::uint64_t> children;
  for (const auto& commune : plan.communes) children.push_back(commune.children);
  return share_out(faults, children, 0);
}

std::vector<Misprint> misprints_of(const std::vector<Fault>& faults) {
  std::vector<Misprint> misprints;
  for (const auto& fault : faults) misprints.push_back(fault.misprint);
  return misprints;
}

}  // namespace

base::Result<Summary> write_demo_workbooks(const DemoOptions& options, const ReferenceTexts& texts,
                                           const std::filesystem::path& folder) {
  MANGNON_TRY(plan, plan_demo(options, texts));
  MANGNON_CHECKED(make_folder(folder));
  const Words words(texts);
  const auto shares = fault_shares(plan, options.faults);
  Truth truth(options.on);
  std::vector<Fault> faults;
  Summary summary;
  const auto write = [&](Commune commune) -> base::Result<void> {
    Draw draw(sub_seed(options.seed, "faults " + commune.code));
    auto own = inject_faults(commune, shares.at(summary.communes), options.on, draw);
    const Workbook workbook{.path = (folder / (commune.code + ".xlsx")).string(),
                            .place = place_of(plan, commune),
                            .on = options.on,
                            .style = style_of(commune.code, options.seed),
                            .training = options.training};
    MANGNON_CHECKED(write_workbook(workbook, commune, words, misprints_of(own)));
    truth.add(commune, plan.code);
    ++summary.communes;
    summary.households += commune.households.size();
    for (const auto& household : commune.households) summary.children += household.children.size();
    faults.insert(faults.end(), own.begin(), own.end());
    return {};
  };
  MANGNON_CHECKED(generate_province(options, plan, texts, write));
  MANGNON_CHECKED(write_text(folder / "truth.json", truth.json(plan, options.seed)));
  MANGNON_CHECKED(write_text(folder / "faults.json", faults_json(faults)));
  summary.counted = truth.of_unit(plan.code).children;
  summary.special = truth.of_unit(plan.code).special;
  summary.faults = faults.size();
  return summary;
}

}  // namespace mangnon::generator
