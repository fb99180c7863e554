// Where the demo's families live: the districts and communes of a province as they were on a date, how many children
// fall to each (by the census of 2019), and their hamlets, whose names are invented because no public list has them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "generator/draw.hpp"
#include "generator/model.hpp"
#include "generator/reference.hpp"

namespace mangnon::generator {

struct CommunePlace {
  std::string code{};
  std::string name{};        // "Xã Ba Vì"
  std::string short_name{};  // "Ba Vì"
  std::string kind{};        // xa, phuong, thi_tran, dac_khu
  std::size_t district = 0;  // index into ProvincePlan::districts
  Area area = Area::lowland;
  std::uint64_t children = 0;
  std::uint64_t first_serial = 0;  // children are numbered through the province
};

struct DistrictPlace {
  std::string code{};  // the province's own code where there are no districts
  std::string name{};
  std::string short_name{};
  std::string kind{};
};

struct ProvincePlan {
  std::string code{};
  std::string name{};
  bool has_districts = true;
  std::vector<DistrictPlace> districts{};  // by code
  std::vector<CommunePlace> communes{};    // by code
};

struct PlanOptions {
  std::string province{};
  std::optional<std::uint64_t> children{};  // the province's known or estimated number when absent
  std::uint64_t seed = 1;
  base::Date on{};
};

// RETURNS a plan whose communes' children sum to the number asked for; each commune has at least one child.
// FAILS with DEMO_PROVINCE_UNKNOWN, DEMO_CHILDREN_OUT_OF_RANGE.
[[nodiscard]] base::Result<ProvincePlan> plan_province(const PlanOptions& options, const ReferenceTexts& texts);

// 4 to 12 different names in the manner of the commune's kind and area: "Tổ dân phố 3", "Thôn Phú Mỹ", "Bản Nà Pài".
[[nodiscard]] std::vector<std::string> hamlet_names(const CommunePlace& place, std::string_view province, Draw& draw);

// "Xóm 2, gần nhà văn hóa"; "Số 41 đường Nguyễn Du" in towns.
[[nodiscard]] std::string address_line(Area area, Draw& draw);

}  // namespace mangnon::generator
