#include "domain/proposal_basis.hpp"

#include <algorithm>
#include <array>

#include "base/uuid.hpp"

namespace mangnon::domain {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array PARENTS = {"father_states"sv, "mother_states"sv, "father_birth_year"sv, "mother_birth_year"sv,
                                "parents_divorced"sv};
constexpr std::array CARE = {"living_with"sv, "care"sv};
constexpr std::array DISABILITY = {"disability_types"sv, "disability_degree"sv};
constexpr std::array SCHOOL = {"school_status"sv, "grade"sv, "lower_secondary_done"sv, "works_for_living"sv};
constexpr std::array ILLNESS = {"illness_listed"sv};

// What a group asks of the child; care decides a sub-group or an adoption in every one.
std::span<const std::string_view> facts_of_group(std::string_view group) {
  if (group == "S01" || group == "S03" || group == "R03" || group == "R06" || group == "R07") return PARENTS;
  if (group == "S04") return DISABILITY;
  if (group == "S08" || group == "R02") return SCHOOL;
  if (group == "S13") return ILLNESS;
  return {};
}

bool holds_one_of(std::span<const std::string_view> keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

std::string basis_of(const Proposal& proposal, const ConditionContext& context) {
  const auto* entry = context.codebook.find(proposal.code);
  const std::string_view group = entry == nullptr ? std::string_view(proposal.code) : entry->group;
  const auto keys = facts_of_group(group);
  std::string text(code_of(proposal.kind));
  text += ' ' + proposal.code;
  text += proposal.reason == nullptr ? "" : ' ' + std::string(proposal.reason->id);
  if (proposal.episode) text += ' ' + proposal.episode->text();
  for_each_field(context.child, [&](const auto& field) {
    if (holds_one_of(keys, field.key) || holds_one_of(CARE, field.key))
      text += '\n' + std::string(field.key) + '=' + encode_fact(context.child.*field.member);
  });
  if (group == "S13" || group == "R01") text += "\npoverty=" + encode_fact(context.household.poverty);
  for (const auto& episode : context.episodes)
    for (const auto& paper : episode.evidence)
      if (proposal.episode == episode.id && paper.valid_until)
        text += "\nuntil=" + base::format_iso(*paper.valid_until);
  if (keys.empty() && group != "R01")  // a matter to consider beside other codes
    for (const auto& episode : context.episodes)
      if (episode.valid.contains(context.on)) text += "\nheld=" + episode.code;
  return base::format_uuid(base::make_named_uuid("proposal", text));
}

}  // namespace mangnon::domain
