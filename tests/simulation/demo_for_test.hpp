// A demo province in a folder, and what every register that took its workbooks must say: each unit's figures as
// truth.json has them, which the generator counted from its own families.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/register.hpp"
#include "wire/json.hpp"

namespace mangnon::simulation {

// A folder of its own, gone with this value.
class PassingFolder {
 public:
  PassingFolder();
  ~PassingFolder();
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct DemoMade {
  std::vector<std::filesystem::path> books{};  // {commune}.xlsx, in order
  wire::Json truth{};
  std::uint64_t children = 0;  // rows written
  long refusals = 0;           // rows with an error put in
};
// Quảng Ngãi on 2018-12-31.
[[nodiscard]] DemoMade make_demo(const std::filesystem::path& folder, std::uint64_t children, std::uint64_t seed,
                                 std::uint64_t faults = 0);
[[nodiscard]] base::Date demo_day();

struct ImportCount {
  long rows = 0;
  long added = 0;
  long unchanged = 0;
  long refused = 0;
};
[[nodiscard]] ImportCount import_books(app::Register& reg, const std::vector<std::filesystem::path>& books);

// One line for every figure of PL01 and PL02, rates too, of every unit and hamlet that is not the truth's on the paper,
// and for every commune whose PL03 lists another number of children; empty when all agree.
[[nodiscard]] std::vector<std::string> differences_from(const wire::Json& truth, app::Register& reg);

}  // namespace mangnon::simulation
