#include "generator/province.hpp"

#include "generator/commune.hpp"
#include "generator/failures.hpp"

namespace mangnon::generator {

base::Result<ProvincePlan> plan_demo(const DemoOptions& options, const ReferenceTexts& texts) {
  if (options.on < FIRST_DEMO_DATE) return base::fail(DEMO_DATE_TOO_EARLY, "on", {base::format_vi(FIRST_DEMO_DATE)});
  return plan_province(
      {.province = options.province, .children = options.children, .seed = options.seed, .on = options.on}, texts);
}

namespace {

// "tỉnh Quảng Ngãi" in the middle of a sentence.
std::string inside_sentence(std::string name) {
  if (name.starts_with('T')) name[0] = 't';
  return name;
}

}  // namespace

Commune make_commune(const DemoOptions& options, const ProvincePlan& plan, std::size_t index, const NameBook& names) {
  MANGNON_CHECK(index < plan.communes.size());
  const auto& place = plan.communes[index];
  const auto& district = plan.districts[place.district];
  const auto district_area = area_of_district(plan.code, district.code, district.kind);
  Setting setting{.names = &names,
                  .province = plan.code,
                  .province_name = inside_sentence(plan.name),
                  .district_name = district.short_name,
                  .commune_name = place.short_name,
                  .area = place.area,
                  .minorities = minorities_of(plan.code, district.code, district_area),
                  .on = options.on,
                  .seed = options.seed};
  auto commune = draw_commune(setting, place);
  if (plan.has_districts) commune.district = district.code;
  return commune;
}

base::Result<void> generate_province(const DemoOptions& options, const ProvincePlan& plan, const ReferenceTexts& texts,
                                     const CommuneSink& sink) {
  const NameBook names(texts, plan.code);
  for (std::size_t i = 0; i < plan.communes.size(); ++i) {
    if (auto taken = sink(make_commune(options, plan, i, names)); !taken) return taken;
  }
  return {};
}

}  // namespace mangnon::generator
