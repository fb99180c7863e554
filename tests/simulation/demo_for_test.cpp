#include "simulation/demo_for_test.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "app/accounts.hpp"
#include "app/figures.hpp"
#include "exchange/import_file.hpp"
#include "generator/demo.hpp"
#include "scenarios/driver.hpp"

namespace mangnon::simulation {

namespace {

namespace fs = std::filesystem;
using wire::Json;

const generator::ReferenceTexts& texts() {
  static const generator::ReferenceTexts loaded = generator::load_reference_texts(MANGNON_SOURCE_DIR "/data").value();
  return loaded;
}

Json read_json(const fs::path& path) {
  std::ifstream file(path);
  return wire::parse_json(std::string{std::istreambuf_iterator<char>(file), {}}).value();
}

// What the row of the truth says otherwise than the counted figures; rates follow from the counts.
void compare(const std::string& place, const Json& truth, const Json& counted, std::vector<std::string>& differences) {
  for (const auto& [key, value] : truth.members()) {
    if (key.ends_with("_rate") || value.whole() == counted[key].whole()) continue;
    differences.push_back(place + " " + key + ": " + wire::format_json(counted[key]) + ", truth " +
                          wire::format_json(value));
  }
}

}  // namespace

PassingFolder::PassingFolder() {
  std::string name = (fs::temp_directory_path() / "mangnon-demo-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

PassingFolder::~PassingFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

base::Date demo_day() {
  return *base::Date::from_ymd(2018, 12, 31);
}

DemoMade make_demo(const fs::path& folder, std::uint64_t children, std::uint64_t seed, std::uint64_t faults) {
  const auto made = generator::write_demo_workbooks(
      {.province = "51", .children = children, .seed = seed, .on = demo_day(), .faults = faults}, texts(), folder);
  if (!made) throw std::runtime_error(std::string(made.error().type->id));
  DemoMade demo{.children = made->children};
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".xlsx") demo.books.push_back(entry.path());
  std::sort(demo.books.begin(), demo.books.end());
  demo.truth = read_json(folder / "truth.json");
  const Json injected = read_json(folder / "faults.json");
  const auto& faults_made = injected.items();
  demo.refusals = std::count_if(faults_made.begin(), faults_made.end(),
                                [](const Json& fault) { return fault.text_or("level") == "E"; });
  return demo;
}

ImportCount import_books(app::Register& reg, const std::vector<fs::path>& books) {
  const auto lists = exchange::import_lists(reg);
  const auto context = app::console(reg);
  ImportCount count;
  for (const auto& book : books) {
    const auto commune = reg.units()->find_by_code(book.stem().string(), demo_day()).value();
    const auto file = exchange::import_file(
        context, lists, book.string(),
        {.import = {reg.new_uuid()}, .commune = commune, .on = demo_day(), .filename = book.filename().string()});
    if (!file) throw std::runtime_error(book.filename().string() + ": " + std::string(file.error().front().type->id));
    count.rows += file->summary.rows;
    count.added += file->summary.added;
    count.unchanged += file->summary.unchanged;
    count.refused += file->summary.refused;
  }
  return count;
}

std::vector<std::string> differences_from(const Json& truth, app::Register& reg) {
  std::vector<std::string> differences;
  auto context = app::console(reg);
  const auto& groups = reg.reference().groups;
  const auto ask = [&](const std::string& code) {
    const auto unit = reg.units()->find_by_code(code, demo_day()).value();
    return app::figures_below(context, {.unit = unit, .on = demo_day(), .geography_on = demo_day()});
  };
  constexpr std::size_t UNITS = 1 + 14 + 184;  // the province, its districts, its communes
  for (const auto* paper : {"PL01", "PL02"}) {
    if (truth[paper]["rows"].members().size() != UNITS || truth[paper]["hamlets"].members().size() != UNITS - 15)
      differences.push_back(std::string(paper) + ": the truth does not name every unit");
    for (const auto& [code, row] : truth[paper]["rows"].members())
      compare(code, row, scenarios::figures_json(ask(code).total, groups), differences);
    for (const auto& [code, hamlets] : truth[paper]["hamlets"].members()) {
      std::map<std::string, Json> counted;
      for (const auto& row : ask(code).rows) counted[row.name] = scenarios::figures_json(row.figures, groups);
      for (const auto& [name, row] : hamlets.members()) compare(code + "/" + name, row, counted[name], differences);
    }
  }
  return differences;
}

}  // namespace mangnon::simulation
