#include "domain/proposal.hpp"

#include <algorithm>
#include <array>

#include "domain/proposal_basis.hpp"
#include "domain/proposal_days.hpp"
#include "domain/proposal_reasons.hpp"

namespace mangnon::domain {

namespace {

// The groups that follow from facts of the register, in the order of their rank.
struct DerivedGroup {
  std::string_view group;
  const ProposalReason* reason;
};
constexpr std::array<DerivedGroup, 10> DERIVED_GROUPS = {{
    {"S01", &PROPOSE_ORPHAN_OF_BOTH},
    {"S03", &PROPOSE_WITHOUT_SUPPORT},
    {"S04", &PROPOSE_DISABILITY},
    {"S08", &PROPOSE_WORKING_OUT_OF_SCHOOL},
    {"S13", &PROPOSE_ILL_AND_POOR},
    {"R01", &PROPOSE_POOR},
    {"R02", &PROPOSE_OUT_OF_SCHOOL},
    {"R03", &PROPOSE_DIVORCED},
    {"R06", &PROPOSE_BOTH_AWAY},
    {"R07", &PROPOSE_ONE_PARENT_DEAD},
}};

// Without a carer: the child may need protection at once (K8).
constexpr std::array<std::string_view, 3> WITHOUT_CARER = {"S01.1", "S02.1", "S08.1"};

// A child separated from its parents by a decision, and the papers that are such decisions (K9).
constexpr std::string_view SEPARATED = "S03.12";
constexpr std::array<std::string_view, 2> SEPARATING_PAPERS = {"QD_CACH_LY", "QD_TOA_AN"};

// The last day of the last of the episode's decisions; absent when it has none, or one without an end.
std::optional<base::Date> separated_until(const Episode& episode) {
  std::optional<base::Date> last;
  for (const auto& paper : episode.evidence) {
    if (std::ranges::find(SEPARATING_PAPERS, paper.type) == SEPARATING_PAPERS.end()) continue;
    if (!paper.valid_until) return std::nullopt;
    last = std::max(last.value_or(*paper.valid_until), *paper.valid_until);
  }
  return last;
}

bool ends_with_adoption(const CodeEntry& entry) {
  return entry.group == "S01" || entry.group == "S02" || entry.group == "S03";
}

struct Held {
  const Episode* episode;
  const CodeEntry* entry;
};

struct Candidate {
  const CodeEntry* entry;
  const ProposalReason* reason;
};

class Proposals {
 public:
  explicit Proposals(const ConditionContext& context) : context_(context) {
    for (const auto& episode : context.episodes) {
      const auto* entry = context.codebook.find(episode.code);
      if (entry != nullptr && !entry->is_tier() && episode.valid.contains(context.on))
        held_.push_back({&episode, entry});
    }
    std::stable_sort(held_.begin(), held_.end(),
                     [](const Held& a, const Held& b) { return a.entry->place < b.entry->place; });
  }

  [[nodiscard]] std::vector<Proposal> make() const {
    const auto age = age_of(context_.child, context_.on);
    if (context_.child.presence != Presence::present || !age || *age < 0) return {};
    if (*age >= CHILDHOOD_YEARS) return ends_at_sixteen();
    const auto candidates = derived();
    auto proposals = ends(candidates);
    for (auto& each : beginnings(candidates, proposals)) proposals.push_back(std::move(each));
    for (auto& each : considerations()) proposals.push_back(std::move(each));
    return proposals;
  }

 private:
  [[nodiscard]] bool is_adopted() const { return care_of(context_.child) == Care::adopted; }
  [[nodiscard]] bool holds(const CodeEntry& entry) const {
    return std::any_of(held_.begin(), held_.end(), [&](const Held& held) { return held.entry == &entry; });
  }
  [[nodiscard]] bool holds_group(std::string_view group) const {
    return std::any_of(held_.begin(), held_.end(), [&](const Held& held) { return held.entry->group == group; });
  }
  // By the facts alone: that a sub-group is held does not prove its group.
  [[nodiscard]] Truth truth_of_entry(const CodeEntry& entry) const {
    const ConditionContext facts{context_.child, context_.household, {}, context_.on, context_.codebook};
    return evaluate(entry.condition, facts, Reading::facts);
  }

  // Whether the facts lead to the code. Two codes are read more widely than their written condition: an orphan in a
  // facility is one even when the facility's id is not recorded, and a child who left school stands in R02 until it is
  // recorded that the child earns a living.
  [[nodiscard]] bool follows(const CodeEntry& entry) const {
    const auto truth = truth_of_entry(entry);
    if (truth != Truth::unknown || entry.is_tier()) return truth == Truth::yes;
    if (entry.parent == "S01")
      return both_parents(context_.child, ParentStatus::dead, context_.on) == Truth::yes &&
             evaluate_field(entry.condition, context_, ConditionField::care) == Truth::yes;
    if (entry.code == "R02")
      return !context_.child.works_for_living && asks(entry, ConditionField::school_status) &&
             asks(entry, ConditionField::lower_secondary_done);
    return false;
  }
  [[nodiscard]] bool asks(const CodeEntry& entry, ConditionField field) const {
    return evaluate_field(entry.condition, context_, field) == Truth::yes;
  }

  // The codes to which the facts lead, highest rank first; none that a higher one excludes.
  [[nodiscard]] std::vector<Candidate> derived() const {
    std::vector<Candidate> candidates;
    for (const auto& derived_group : DERIVED_GROUPS) {
      const auto* group = context_.codebook.find(derived_group.group);
      if (group == nullptr || !group->valid.contains(context_.on)) continue;
      if (is_adopted() && ends_with_adoption(*group)) continue;
      for (const auto* entry : leading(*group)) {
        const bool excluded = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& higher) {
          return context_.codebook.excludes(*higher.entry, *entry);
        });
        if (!excluded && !is_excluded_by_held(*entry)) candidates.push_back({entry, derived_group.reason});
      }
    }
    return candidates;
  }

  // The sub-groups that follow or, when none does, the group itself if it follows.
  [[nodiscard]] std::vector<const CodeEntry*> leading(const CodeEntry& group) const {
    std::vector<const CodeEntry*> found;
    for (const auto* entry : context_.codebook.sub_groups(group.code, context_.on))
      if (follows(*entry)) found.push_back(entry);
    if (found.empty() && follows(group)) found.push_back(&group);
    return found;
  }

  // By a code of higher rank that stays. A code that does not follow from facts stands above those that do.
  [[nodiscard]] bool is_excluded_by_held(const CodeEntry& entry) const {
    return std::any_of(held_.begin(), held_.end(), [&](const Held& held) {
      const bool higher = !is_derived(*held.entry) || held.entry->place < entry.place;
      return higher && context_.codebook.excludes(*held.entry, entry) && stays(*held.entry);
    });
  }

  // As far as the facts tell.
  [[nodiscard]] bool stays(const CodeEntry& entry) const {
    if (is_adopted() && ends_with_adoption(entry)) return false;
    return !is_derived(entry) || truth_of_entry(entry) != Truth::no;
  }

  [[nodiscard]] static bool is_derived(const CodeEntry& entry) {
    return std::any_of(DERIVED_GROUPS.begin(), DERIVED_GROUPS.end(),
                       [&](const DerivedGroup& each) { return each.group == entry.group; });
  }

  [[nodiscard]] std::vector<Proposal> ends_at_sixteen() const {
    std::vector<Proposal> proposals;
    const auto birthday = base::birthday(*context_.child.birth_date, CHILDHOOD_YEARS);
    for (const auto& held : held_)
      if (held.entry->tier != Tier::legacy)
        proposals.push_back(end(held, PROPOSE_END_TURNED_16, "DU_16", std::max(birthday, held.episode->valid.from)));
    return proposals;
  }

  [[nodiscard]] std::vector<Proposal> ends(const std::vector<Candidate>& candidates) const {
    std::vector<Proposal> proposals;
    for (const auto& held : held_)
      if (auto proposal = end_of(held, candidates)) proposals.push_back(*std::move(proposal));
    return proposals;
  }

  [[nodiscard]] std::optional<Proposal> end_of(const Held& held, const std::vector<Candidate>& candidates) const {
    const auto& entry = *held.entry;
    if (is_adopted() && ends_with_adoption(entry)) return end(held, PROPOSE_END_ADOPTED, "CON_NUOI", context_.on);
    if (!is_derived(entry)) return std::nullopt;
    if (truth_of_entry(entry) == Truth::no)
      return end(held, PROPOSE_END_FACTS_CHANGED, end_reason(entry), contradicted_on(held));
    if (const auto over = separation_over_on(held)) return end(held, PROPOSE_END_SEPARATION_OVER, "KHAC", *over);
    for (const auto& candidate : candidates) {
      if (candidate.entry->parent == entry.code) return end(held, PROPOSE_REFINED, "KHAC", context_.on);
      if (context_.codebook.excludes(*candidate.entry, entry))
        return end(held, PROPOSE_END_EXCLUDED, "KHAC", excluded_on(held, *candidate.entry));
    }
    return std::nullopt;
  }

  // The first day without a decision, unless the parents' rights are restricted besides.
  [[nodiscard]] std::optional<base::Date> separation_over_on(const Held& held) const {
    if (held.entry->code != SEPARATED || truth_of_entry(*held.entry) == Truth::yes) return std::nullopt;
    const auto last = separated_until(*held.episode);
    if (!last || context_.on <= *last) return std::nullopt;
    return std::max(last->plus_days(1), held.episode->valid.from);
  }

  [[nodiscard]] std::vector<Proposal> beginnings(const std::vector<Candidate>& candidates,
                                                 const std::vector<Proposal>& endings) const {
    std::vector<Proposal> proposals;
    for (const auto& candidate : candidates) {
      if (is_held_more_closely(*candidate.entry)) continue;
      const auto* parent = context_.codebook.find(candidate.entry->parent);
      const bool refines = parent != nullptr && holds(*parent);
      proposals.push_back({.kind = ProposalKind::begin,
                           .code = candidate.entry->code,
                           .reason = refines ? &PROPOSE_REFINED : candidate.reason,
                           .from = refines ? context_.on : begins_on(*candidate.entry, endings)});
    }
    return proposals;
  }

  [[nodiscard]] bool is_held_more_closely(const CodeEntry& entry) const {
    return std::any_of(held_.begin(), held_.end(),
                       [&](const Held& held) { return held.entry == &entry || held.entry->parent == entry.code; });
  }

  // K7, K8: what a person should think of besides.
  [[nodiscard]] std::vector<Proposal> considerations() const {
    std::vector<Proposal> proposals;
    const auto consider = [&](std::string_view code, const ProposalReason& reason) {
      const auto* entry = context_.codebook.find(code);
      const bool known = entry != nullptr && entry->valid.contains(context_.on);
      if (known && !is_held_more_closely(*entry))
        proposals.push_back({.kind = ProposalKind::begin, .code = entry->code, .reason = &reason, .from = context_.on});
    };
    for (const auto& held : held_)
      if (!holds_group("S10"))
        for (const auto& code : words_of_kind(held.entry->condition, ConditionKind::suggestion))
          consider(code, PROPOSE_EXPLOITATION_AFTER_ABUSE);
    if (holds_group("S12") && !holds_group("S10")) consider("S10", PROPOSE_EXPLOITATION_AFTER_TRAFFICKING);
    const bool alone = std::any_of(held_.begin(), held_.end(), [&](const Held& held) {
      if (held.entry->group == "S14") return care_of(context_.child) == Care::none;
      return std::find(WITHOUT_CARER.begin(), WITHOUT_CARER.end(), held.entry->code) != WITHOUT_CARER.end();
    });
    if (alone) consider("N01", PROPOSE_URGENT_CARE);
    return proposals;
  }

  [[nodiscard]] Proposal end(const Held& held, const ProposalReason& reason, std::string_view why,
                             base::Date from) const {
    return {.kind = ProposalKind::end,
            .code = held.entry->code,
            .reason = &reason,
            .from = from,
            .episode = held.episode->id,
            .end_reason = why};
  }

  [[nodiscard]] std::string_view end_reason(const CodeEntry& entry) const {
    const auto& child = context_.child;
    const auto poverty = context_.household.poverty;
    if (entry.group == "S13" && child.illness_listed == false) return "KHOI_BENH";
    if (entry.group == "S13" || entry.group == "R01")
      return poverty == Poverty::poor || poverty == Poverty::near_poor ? "KHAC" : "THOAT_NGHEO";
    if (entry.group == "S08" || entry.group == "R02") {
      if (lower_secondary_done(child) == true) return "XONG_THCS";
      return is_enrolled(child.school_status) ? "DI_HOC_LAI" : "KHAC";
    }
    if (entry.group == "S04") return "XAC_DINH_LAI";
    if (entry.group == "R06") return "CHA_ME_TRO_VE";
    return "KHAC";
  }

  // The first day without a held code that the facts contradict.
  [[nodiscard]] base::Date contradicted_on(const Held& held) const {
    if (!follows_from_parents(held.entry->group)) return context_.on;
    return contradicted_since(*held.entry, context_, held.episode->valid.from).value_or(context_.on);
  }

  // The first day without a held code that another one excludes.
  [[nodiscard]] base::Date excluded_on(const Held& held, const CodeEntry& other) const {
    if (!follows_from_parents(held.entry->group)) return context_.on;
    const auto since = true_of_parents_since(other, context_);
    return since && *since > held.episode->valid.from ? *since : context_.on;
  }

  // The day that the record itself gives for what the group rests on; absent when it gives none, or a later one.
  [[nodiscard]] std::optional<base::Date> dated_fact(std::string_view group) const {
    std::optional<base::Date> day;
    if (group == "S08" || group == "R02") day = context_.child.school_left_on;
    if (group == "S04") day = context_.child.disability_cert_on;
    if (group == "R03") day = context_.child.divorced_on;
    return day && *day <= context_.on ? day : std::nullopt;
  }

  // Not before the birth, nor before the end of a code that the new one may not stand beside.
  [[nodiscard]] base::Date begins_on(const CodeEntry& entry, const std::vector<Proposal>& endings) const {
    const auto dated =
        follows_from_parents(entry.group) ? true_of_parents_since(entry, context_) : dated_fact(entry.group);
    auto begin = std::max(dated.value_or(context_.on), *context_.child.birth_date);
    for (const auto& ending : endings)
      if (context_.codebook.excludes(ending.code, entry.code)) begin = std::max(begin, ending.from);
    for (const auto& episode : context_.episodes) {
      const bool beside = episode.code == entry.code || context_.codebook.excludes(episode.code, entry.code);
      if (beside && episode.valid.to <= context_.on) begin = std::max(begin, episode.valid.to);
    }
    return begin;
  }

  const ConditionContext& context_;
  std::vector<Held> held_{};
};

}  // namespace

std::vector<Proposal> propose(const ConditionContext& context) {
  auto proposals = Proposals(context).make();
  for (auto& each : proposals) each.basis = basis_of(each, context);
  return proposals;
}

std::vector<Proposal> waiting_proposals(const ConditionContext& context, std::span<const DeclinedProposal> declined) {
  auto proposals = propose(context);
  std::erase_if(proposals, [&](const Proposal& proposal) {
    return std::any_of(declined.begin(), declined.end(), [&](const DeclinedProposal& each) {
      return each.kind == proposal.kind && each.code == proposal.code && each.basis == proposal.basis;
    });
  });
  return proposals;
}

}  // namespace mangnon::domain
