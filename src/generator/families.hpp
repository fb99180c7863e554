// A family before its children are written down: who the parents are and what became of them, who looks after the
// children, who heads the household. One fate per family, drawn at the rates of the area.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/areas.hpp"
#include "generator/draw.hpp"
#include "generator/model.hpp"
#include "generator/names.hpp"

namespace mangnon::generator {

// What all families of a commune share.
struct Setting {
  const NameBook* names = nullptr;
  std::string province{};       // code
  std::string province_name{};  // short
  std::string district_name{};  // short
  std::string commune_name{};   // short
  Area area = Area::lowland;
  std::vector<EthnicShare> minorities{};
  base::Date on{};
  std::uint64_t seed = 1;  // of the province
};

struct Family {
  std::string ethnicity = "01";
  std::string family_name{};  // that the children bear
  Parent father{};
  Parent mother{};
  std::string living_with = "01";  // list 3.5.3
  std::string carer_name{};        // when not a parent
  std::string carer_relation{};
  std::string head_name{};  // empty: the eldest child lives alone and heads the household
  std::string relation_to_head = "03";
  bool abandoned = false;
  bool displaced = false;
  int since_per_10000 = 0;  // where between the earliest day and the reference date its circumstances begin
  std::vector<std::string> member_codes{};  // R03.2, R03.3, R04, R05: about members of the family
};

// One to four birth dates, oldest first, of children under 16 on the date. REQUIRES at_most >= 1.
[[nodiscard]] std::vector<base::Date> draw_births(base::Date on, std::size_t at_most, Draw& draw);

// REQUIRES birth dates, oldest first.
[[nodiscard]] Family draw_family(const Setting& setting, const std::vector<base::Date>& births, Draw& draw);

}  // namespace mangnon::generator
