#include "simulation/demo_for_test.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "app/accounts.hpp"
#include "documents/json/json_writer.hpp"
#include "exchange/import_file.hpp"
#include "generator/demo.hpp"
#include "reports/catalogue.hpp"

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

// Rates are real on both sides, or null.
bool same_number(const Json& left, const Json& right) {
  if (left.is_null() || right.is_null()) return left.is_null() && right.is_null();
  const auto number = [](const Json& value) {
    return value.real().value_or(static_cast<double>(value.whole().value_or(-1)));
  };
  return number(left) == number(right);
}

// What the row of the truth says otherwise than the row of the paper.
void compare(const std::string& place, const Json& truth, const Json& cells, std::vector<std::string>& differences) {
  for (const auto& [key, value] : truth.members())
    if (!same_number(value, cells[key]))
      differences.push_back(place + " " + key + ": " + wire::format_json(cells[key]) + ", truth " +
                            wire::format_json(value));
}

// The paper itself, as machines get it.
Json paper_of(app::Context& context, const std::string& report, const std::string& unit) {
  const auto place = context.reg.units()->find_by_code(unit, demo_day()).value();
  const auto paper = reports::make_report(context, {.code = report, .unit = place, .on = demo_day()});
  if (!paper) throw std::runtime_error(report + " " + unit + " " + std::string(paper.error().front().type->id));
  return wire::parse_json(documents::json::write_json(*paper, base::Lang::vi).value()).value();
}

void compare_rows(const std::string& place, const Json& truth, const Json& paper,
                  std::vector<std::string>& differences) {
  std::map<std::string, Json> rows;
  for (const auto& row : paper["rows"].items()) rows[row["cells"].text_or("name")] = row["cells"];
  for (const auto& [name, row] : truth.members()) compare(place + "/" + name, row, rows[name], differences);
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
  constexpr std::size_t UNITS = 1 + 14 + 184;  // the province, its districts, its communes
  for (const std::string report : {"PL01", "PL02"}) {
    const auto& units = truth[report]["rows"];
    const auto& hamlets = truth[report]["hamlets"];
    if (units.members().size() != UNITS || hamlets.members().size() != UNITS - 15)
      differences.push_back(report + ": the truth does not name every unit");
    for (const auto& [code, row] : units.members()) {
      const auto paper = paper_of(context, report, code);
      compare(report + " " + code, row, paper["total"], differences);
      compare_rows(report + " " + code, hamlets[code], paper, differences);
      if (!hamlets[code].is_null()) continue;
      for (const auto& below : paper["rows"].items())
        compare(report + " " + code + "/" + below.text_or("unit"), units[below.text_or("unit")], below["cells"],
                differences);
    }
  }
  for (const auto& [code, special] : truth["PL03"].members()) {
    if (truth["PL01"]["hamlets"][code].is_null()) continue;  // a list of names is of a commune
    long listed = 0;
    const auto paper = paper_of(context, "PL03", code);
    for (const auto& row : paper["rows"].items()) listed += row["drill"].text_or("name").starts_with("child=") ? 1 : 0;
    if (listed != special.whole()) differences.push_back("PL03 " + code + ": " + std::to_string(listed));
  }
  return differences;
}

}  // namespace mangnon::simulation
