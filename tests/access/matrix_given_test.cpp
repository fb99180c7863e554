// The matrix of consents and disclosures: every role × every relation of its unit × every class of what was given.
#include "access/matrix_for_test.hpp"
#include "app/disclosure_queries.hpp"

namespace mangnon::app {
namespace {

class GivenMatrix : public Matrix {};

// DISC-11 … DISC-13: who may, in scope; by class; without a name for who reads no children.
TEST_P(GivenMatrix, WhatWasGivenIsToldByPermissionScopeAndClass) {
  const Role role = GetParam();
  const auto ordinary = *base::parse_id<domain::ChildId>(children_[Secrecy::ordinary]);
  constexpr std::pair<const char*, Secrecy> GIVEN[] = {
      {"identity", Secrecy::ordinary}, {"restricted", Secrecy::restricted}, {"secret", Secrecy::secret}};
  for (const auto& [data, secrecy] : GIVEN) {
    auto input = stale_input(ordinary.text(), household_);
    input.set("data", data);
    input.set("purpose", "protection");
    ward_.done("record_disclosure", input);
    input.set("purpose", "photo");
    input.set("form", "signature");
    ward_.done("record_consent", input);
  }
  for (const auto& relation : RELATIONS) {
    auto context = as(role, relation);
    const bool may_read = may(role, Permission::disclose) || may(role, Permission::see_accesses);
    const auto told = list_disclosures(context, ordinary, base::Lang::vi);
    expect(told, !may_read ? "NOT_PERMITTED" : relation.holds_child ? "done" : "CHILD_NOT_FOUND", relation.name);
    if (!told) continue;
    for (const auto* list : {"disclosures", "consents"}) {
      std::size_t known = 0;
      for (const auto& [data, secrecy] : GIVEN) {
        const bool knows = may_know(role, secrecy);
        known += knows ? 1 : 0;
        EXPECT_EQ(wire::format_json((*told)[list]).find(data) != std::string::npos, knows) << data;
      }
      EXPECT_EQ((*told)[list].items().size(), known) << relation.name;
      for (const auto& each : (*told)[list].items())
        EXPECT_EQ(each.text_or("receiver").empty(), !may(role, Permission::read_children)) << relation.name;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Roles, GivenMatrix, ::testing::ValuesIn(all_roles()),
                         [](const auto& tested) { return std::string(domain::code_of(tested.param)); });

}  // namespace
}  // namespace mangnon::app
