#include "domain/condition.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace mangnon::domain {

namespace {

constexpr int DEEPEST = 16;

constexpr std::array<std::pair<std::string_view, ConditionField>, 18> FIELD_NAMES = {{
    {"age", ConditionField::age},
    {"age_at_event", ConditionField::age_at_event},
    {"father", ConditionField::father},
    {"mother", ConditionField::mother},
    {"father_age", ConditionField::father_age},
    {"mother_age", ConditionField::mother_age},
    {"away_months", ConditionField::away_months},
    {"care", ConditionField::care},
    {"adopted", ConditionField::adopted},
    {"parents_divorced", ConditionField::parents_divorced},
    {"poverty", ConditionField::poverty},
    {"nationality", ConditionField::nationality},
    {"school_status", ConditionField::school_status},
    {"lower_secondary_done", ConditionField::lower_secondary_done},
    {"works_for_living", ConditionField::works_for_living},
    {"disability_degree", ConditionField::disability_degree},
    {"disability_type", ConditionField::disability_type},
    {"illness_listed", ConditionField::illness_listed},
}};

constexpr std::array<std::pair<std::string_view, ConditionKind>, 7> FUNCTIONS = {{
    {"both", ConditionKind::both},
    {"pair", ConditionKind::pair},
    {"one", ConditionKind::one},
    {"any", ConditionKind::any},
    {"doc", ConditionKind::document},
    {"suggest", ConditionKind::suggestion},
    {"map", ConditionKind::legacy},
}};

// Longer signs first, so that "<=" is not read as "<".
constexpr std::array<std::pair<std::string_view, ConditionOperator>, 6> OPERATORS = {{
    {"!=", ConditionOperator::not_equal},
    {"<=", ConditionOperator::at_most},
    {">=", ConditionOperator::at_least},
    {"=", ConditionOperator::equal},
    {"<", ConditionOperator::less},
    {">", ConditionOperator::more},
}};

template <class Table>
auto look_up(const Table& table, std::string_view name) -> std::optional<decltype(table[0].second)> {
  for (const auto& [key, value] : table)
    if (key == name) return value;
  return std::nullopt;
}

std::optional<int> number_of(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

bool is_code(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

// "S03.1", "S03.12" → S03.1 … S03.12; nothing when the ends are not of one group.
std::vector<std::string> code_range(std::string_view first, std::string_view last) {
  const auto dot = first.rfind('.');
  if (dot == std::string_view::npos || last.substr(0, dot + 1) != first.substr(0, dot + 1)) return {};
  const auto from = number_of(first.substr(dot + 1));
  const auto to = number_of(last.substr(dot + 1));
  std::vector<std::string> codes;
  if (!from || !to || *to - *from > 99) return codes;
  for (int i = *from; i <= *to; ++i) codes.push_back(std::string(first.substr(0, dot + 1)) + std::to_string(i));
  return codes;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  base::Result<Condition> parse() {
    skip_blanks();
    if (at_end()) return Condition{};
    auto condition = expression();
    if (!condition || !at_end()) {
      return base::fail(CODEBOOK_CONDITION_NOT_UNDERSTOOD, {}, {std::to_string(at_ + 1)});
    }
    return *std::move(condition);
  }

 private:
  using Parsed = std::optional<Condition>;

  Parsed expression() {
    if (++depth_ > DEEPEST) return std::nullopt;
    auto parsed = sequence('|', ConditionKind::disjunction, [this] { return conjunction(); });
    --depth_;
    return parsed;
  }

  Parsed conjunction() {
    return sequence('&', ConditionKind::conjunction, [this] { return atom(); });
  }

  template <class Next>
  Parsed sequence(char separator, ConditionKind kind, Next next) {
    std::vector<Condition> parts;
    do {
      auto part = next();
      if (!part) return std::nullopt;
      parts.push_back(*std::move(part));
    } while (accept(std::string_view(&separator, 1)));
    if (parts.size() == 1) return std::move(parts.front());
    return Condition{.kind = kind, .parts = std::move(parts)};
  }

  Parsed atom() {
    const bool negated = accept("!");
    auto parsed = accept("(") ? parenthesised() : named();
    if (!parsed) return std::nullopt;
    if (negated) {
      Condition negation{.kind = ConditionKind::negation};
      negation.parts.push_back(*std::move(parsed));
      parsed = std::move(negation);
    }
    if (accept("(soft)")) parsed->soft = true;
    return parsed;
  }

  Parsed parenthesised() {
    auto inner = expression();
    if (!inner || !accept(")")) return std::nullopt;
    return inner;
  }

  Parsed named() {
    const auto start = at_;
    const auto name = word();
    if (is_code(name)) return Condition{.kind = ConditionKind::code, .words = {std::string(name)}};
    if (accept("(")) {
      const auto kind = look_up(FUNCTIONS, name);
      if (kind) return function(*kind);
    } else if (!name.empty()) {
      return comparison(name);
    }
    at_ = start;
    return std::nullopt;
  }

  Parsed function(ConditionKind kind) {
    auto words = list(')');
    if (!words) return std::nullopt;
    Condition parsed{.kind = kind, .words = *std::move(words)};
    const bool of_parents = kind == ConditionKind::both || kind == ConditionKind::pair || kind == ConditionKind::one;
    if (!of_parents) return parsed;
    if (parsed.words.size() != (kind == ConditionKind::pair ? 2U : 1U)) return std::nullopt;
    const auto status = from_code<ParentStatus>(parsed.words.front());
    const auto other = from_code<ParentStatus>(parsed.words.back());
    if (!status || !other) return std::nullopt;
    parsed.status = *status;
    parsed.other_status = *other;
    parsed.words.clear();
    return parsed;
  }

  Parsed comparison(std::string_view name) {
    Condition parsed{.kind = ConditionKind::comparison};
    parsed.field = look_up(FIELD_NAMES, name).value_or(ConditionField::unrecorded);
    const auto start = at_;
    if (word() == "in" && accept("{")) {
      parsed.op = ConditionOperator::within;
      return values_within(std::move(parsed));
    }
    at_ = start;
    for (const auto& [sign, op] : OPERATORS) {
      if (!accept(sign)) continue;
      const auto value = word();
      if (value.empty()) return std::nullopt;
      parsed.op = op;
      const auto number = number_of(value);
      parsed.numeric = number.has_value();
      parsed.low = parsed.high = number.value_or(0);
      if (!number) parsed.words.emplace_back(value);
      return parsed;
    }
    return std::nullopt;
  }

  Parsed values_within(Condition parsed) {
    auto words = list('}');
    if (!words) return std::nullopt;
    std::vector<int> numbers;
    for (const auto& each : *words)
      if (const auto number = number_of(each)) numbers.push_back(*number);
    parsed.numeric = numbers.size() == words->size();
    if (!parsed.numeric) {
      parsed.words = *std::move(words);
      return parsed;
    }
    std::sort(numbers.begin(), numbers.end());
    parsed.low = numbers.front();
    parsed.high = numbers.back();
    const bool without_gap = parsed.high - parsed.low + 1 == static_cast<int>(numbers.size());
    return without_gap ? Parsed(std::move(parsed)) : std::nullopt;
  }

  // The items between bars up to the closing sign; "a..b" stands for all from a to b.
  std::optional<std::vector<std::string>> list(char closing) {
    const auto end = text_.find(closing, at_);
    if (end == std::string_view::npos) return std::nullopt;
    std::vector<std::string> words;
    for (const auto piece : base::split(text_.substr(at_, end - at_), '|')) {
      auto items = items_of(base::trim(piece));
      if (items.empty()) return std::nullopt;
      words.insert(words.end(), items.begin(), items.end());
    }
    at_ = end + 1;
    skip_blanks();
    return words;
  }

  static std::vector<std::string> items_of(std::string_view item) {
    if (item.empty() || !std::all_of(item.begin(), item.end(), is_word_character)) return {};
    const auto dots = item.find("..");
    if (dots == std::string_view::npos) return {std::string(item)};
    const auto first = item.substr(0, dots);
    const auto last = item.substr(dots + 2);
    if (is_code(first)) return code_range(first, last);
    const auto from = number_of(first);
    const auto to = number_of(last);
    std::vector<std::string> numbers;
    if (!from || !to || *to - *from > 99) return numbers;
    for (int i = *from; i <= *to; ++i) numbers.push_back(std::to_string(i));
    return numbers;
  }

  std::string_view word() {
    const auto start = at_;
    while (!at_end() && is_word_character(text_[at_])) ++at_;
    const auto found = text_.substr(start, at_ - start);
    skip_blanks();
    return found;
  }

  bool accept(std::string_view sign) {
    if (text_.substr(at_, sign.size()) != sign) return false;
    at_ += sign.size();
    skip_blanks();
    return true;
  }

  void skip_blanks() {
    while (!at_end() && text_[at_] == ' ') ++at_;
  }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

base::Result<Condition> parse_condition(std::string_view text) {
  return Parser(text).parse();
}

std::vector<std::string> words_of_kind(const Condition& condition, ConditionKind kind) {
  if (condition.kind == kind) return condition.words;
  std::vector<std::string> words;
  for (const auto& part : condition.parts) {
    auto found = words_of_kind(part, kind);
    words.insert(words.end(), found.begin(), found.end());
  }
  return words;
}

}  // namespace mangnon::domain
