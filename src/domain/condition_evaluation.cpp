#include "domain/condition_evaluation.hpp"

#include <algorithm>

namespace mangnon::domain {

namespace {

constexpr int DEEPEST = 8;  // a code may ask for a code that asks for a code; the book has two levels

class Evaluation {
 public:
  Evaluation(const ConditionContext& context, Reading reading) : context_(context), reading_(reading) {}

  Truth of(const Condition& condition, int depth = 0) const {
    if (condition.soft && reading_ != Reading::soft) return Truth::yes;
    const auto on = context_.on;
    switch (condition.kind) {
      case ConditionKind::conjunction: {
        Truth truth = Truth::yes;
        for (const auto& part : condition.parts) truth = all_of(truth, of(part, depth));
        return truth;
      }
      case ConditionKind::disjunction: {
        Truth truth = Truth::no;
        for (const auto& part : condition.parts) truth = any_of(truth, of(part, depth));
        return truth;
      }
      case ConditionKind::negation:
        return opposite(of(condition.parts.front(), depth));
      case ConditionKind::comparison:
        return comparison(condition);
      case ConditionKind::both:
        return both_parents(context_.child, condition.status, on);
      case ConditionKind::pair:
        return parents_are(context_.child, condition.status, condition.other_status, on);
      case ConditionKind::one:
        return one_parent(context_.child, condition.status, on);
      case ConditionKind::any: {
        Truth truth = Truth::no;
        for (const auto& code : condition.words)
          truth = any_of(truth, is_held(code) ? Truth::yes : of_code(code, depth));
        return truth;
      }
      case ConditionKind::document:
        return truth_of(reading_ != Reading::papers || has_document(condition));
      case ConditionKind::code:
        return of_code(condition.words.front(), depth);
      case ConditionKind::suggestion:
        return Truth::yes;
      case ConditionKind::legacy:
        return Truth::unknown;
    }
    return Truth::unknown;
  }

 private:
  Truth of_code(std::string_view code, int depth) const {
    const auto* entry = context_.codebook.find(code);
    return entry == nullptr || depth >= DEEPEST ? Truth::unknown : of(entry->condition, depth + 1);
  }

  bool is_held(std::string_view code) const {
    return std::any_of(context_.episodes.begin(), context_.episodes.end(), [&](const Episode& episode) {
      return episode.code == code && episode.valid.contains(context_.on);
    });
  }

  bool has_document(const Condition& condition) const {
    for (const auto& episode : context_.episodes) {
      if (!episode.valid.contains(context_.on) || !is_of_group(episode.code)) continue;
      for (const auto& paper : episode.evidence)
        if (std::find(condition.words.begin(), condition.words.end(), paper.type) != condition.words.end()) return true;
    }
    return false;
  }

  bool is_of_group(std::string_view code) const {
    if (context_.group.empty()) return true;
    const auto* entry = context_.codebook.find(code);
    return entry != nullptr && entry->group == context_.group;
  }

  Truth comparison(const Condition& condition) const {
    const auto& child = context_.child;
    switch (condition.field) {
      case ConditionField::age:
        return number(condition, age_of(child, context_.on));
      case ConditionField::age_at_event:
        return number(condition, context_.event_on ? age_of(child, *context_.event_on) : std::nullopt);
      case ConditionField::father:
        return parent(condition, child.father_states);
      case ConditionField::mother:
        return parent(condition, child.mother_states);
      case ConditionField::father_age:
        return range(condition, age_of_birth_year(child.father_birth_year, context_.on));
      case ConditionField::mother_age:
        return range(condition, age_of_birth_year(child.mother_birth_year, context_.on));
      case ConditionField::away_months:
        return number(condition, months_both_away(child, context_.on));
      case ConditionField::care:
        return word(condition, code_or_empty(care_of(child)));
      case ConditionField::adopted:
        return flag(condition, is_adopted());
      case ConditionField::parents_divorced:
        return flag(condition, child.parents_divorced);
      case ConditionField::poverty:
        return word(condition, code_or_empty(context_.household.poverty));
      case ConditionField::nationality:
        return word(condition, nationality_word(child.nationality));
      case ConditionField::school_status:
        return word(condition, schooling_word(child.school_status));
      case ConditionField::lower_secondary_done:
        return flag(condition, lower_secondary_done(child));
      case ConditionField::works_for_living:
        return flag(condition, child.works_for_living);
      case ConditionField::disability_degree:
        return number(condition, child.disability_degree);
      case ConditionField::disability_type:
        return disability_type(condition);
      case ConditionField::illness_listed:
        return flag(condition, child.illness_listed);
      case ConditionField::unrecorded:
        return Truth::unknown;
    }
    return Truth::unknown;
  }

  std::optional<bool> is_adopted() const {
    const auto care = care_of(context_.child);
    return care ? std::optional(*care == Care::adopted) : std::nullopt;
  }

  Truth disability_type(const Condition& condition) const {
    const auto& types = context_.child.disability_types;
    if (types.empty()) return Truth::unknown;
    Truth truth = Truth::no;
    for (const int type : types) truth = any_of(truth, number(condition, type));
    return truth;
  }

  Truth parent(const Condition& condition, const ParentStates& states) const {
    Truth truth = Truth::no;
    for (const auto& each : condition.words) {
      const auto status = from_code<ParentStatus>(each);
      truth = any_of(truth, status ? has_status(states, *status, context_.on) : Truth::unknown);
    }
    return condition.op == ConditionOperator::not_equal ? opposite(truth) : truth;
  }

  template <class Enum>
  static std::string_view code_or_empty(const std::optional<Enum>& value) {
    return value ? code_of(*value) : std::string_view();
  }

  static Truth word(const Condition& condition, std::string_view value) {
    if (value.empty()) return Truth::unknown;
    const bool named = std::find(condition.words.begin(), condition.words.end(), value) != condition.words.end();
    return truth_of(named != (condition.op == ConditionOperator::not_equal));
  }

  static Truth flag(const Condition& condition, std::optional<bool> value) {
    return number(condition, value ? std::optional(*value ? 1 : 0) : std::nullopt);
  }

  static Truth number(const Condition& condition, std::optional<int> value) {
    return range(condition, value ? std::optional(NumberRange{*value, *value}) : std::nullopt);
  }

  // A range decides only when each of its ends would decide alike.
  static Truth range(const Condition& condition, std::optional<NumberRange> value) {
    if (!value || !condition.numeric) return Truth::unknown;
    const bool at_low = compares(condition, value->low);
    return at_low == compares(condition, value->high) ? truth_of(at_low) : Truth::unknown;
  }

  static bool compares(const Condition& condition, int value) {
    switch (condition.op) {
      case ConditionOperator::equal:
        return value == condition.low;
      case ConditionOperator::not_equal:
        return value != condition.low;
      case ConditionOperator::less:
        return value < condition.low;
      case ConditionOperator::at_most:
        return value <= condition.low;
      case ConditionOperator::more:
        return value > condition.low;
      case ConditionOperator::at_least:
        return value >= condition.low;
      case ConditionOperator::within:
        return condition.low <= value && value <= condition.high;
    }
    return false;
  }

  const ConditionContext& context_;
  Reading reading_;
};

}  // namespace

Truth evaluate(const Condition& condition, const ConditionContext& context, Reading reading) {
  return Evaluation(context, reading).of(condition);
}

Truth evaluate_field(const Condition& condition, const ConditionContext& context, ConditionField field) {
  Truth truth = Truth::yes;
  if (condition.kind == ConditionKind::comparison && condition.field == field)
    truth = evaluate(condition, context, Reading::facts);
  if (condition.kind == ConditionKind::conjunction)
    for (const auto& part : condition.parts) truth = all_of(truth, evaluate_field(part, context, field));
  if (condition.kind == ConditionKind::code) {
    const auto* entry = context.codebook.find(condition.words.front());
    if (entry != nullptr && &entry->condition != &condition) truth = evaluate_field(entry->condition, context, field);
  }
  return truth;
}

std::vector<std::string> suggested_codes(const Condition& condition) {
  auto codes = words_of_kind(condition, ConditionKind::suggestion);
  const auto among = words_of_kind(condition, ConditionKind::legacy);
  codes.insert(codes.end(), among.begin(), among.end());
  return codes;
}

}  // namespace mangnon::domain
