#include "app/layout_part.hpp"

#include <algorithm>

#include "app/accepted_input.hpp"
#include "base/limits.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

namespace {

using base::limits::NOTE_CHARS;

// Absent when it is no text of the form: one line, not empty, at most so many characters.
std::optional<std::string> line_of(const wire::Json& json, std::size_t most) {
  const auto text = json.text();
  if (!text) return std::nullopt;
  auto line = names::to_nfc(base::trim(*text));
  const bool is_one_line = std::none_of(line.begin(), line.end(), [](unsigned char byte) { return byte < ' '; });
  if (line.empty() || !is_one_line || characters_of(line) > most) return std::nullopt;
  return line;
}

std::string most_text(std::size_t most) {
  return "\"…\" (≤ " + std::to_string(most) + ")";
}

}  // namespace

LayoutPart::LayoutPart(const wire::Json& json, std::string at, base::Failures& problems,
                       std::initializer_list<std::string_view> known)
    : json_(json), at_(std::move(at)), problems_(problems) {
  if (!json.is_object()) wrong("", "{…}");
  const std::vector<std::string> names(known.begin(), known.end());
  for (const auto& [key, value] : json.members())
    if (std::find(names.begin(), names.end(), key) == names.end())
      problem(LAYOUT_KEY_UNKNOWN, key, {place(key), base::join(names, ", ")});
}

std::string LayoutPart::place(std::string_view key) const {
  if (key.empty()) return at_;
  return at_.empty() ? std::string(key) : at_ + '.' + std::string(key);
}

domain::LayoutText LayoutPart::words(std::string_view key, bool required) const {
  if (states(key)) return words_from(json_[key], place(key), problems_);
  if (required) missing(key);
  return {};
}

domain::LayoutText LayoutPart::words_from(const wire::Json& json, const std::string& at, base::Failures& problems) {
  if (const auto line = line_of(json, NOTE_CHARS)) return {.vi = *line};
  if (!json.is_object()) {
    problems.push_back({&LAYOUT_VALUE_WRONG, at, {at, most_text(NOTE_CHARS) + " | {\"vi\", \"en\"}"}});
    return {};
  }
  const LayoutPart both(json, at, problems, {"vi", "en"});
  return {.vi = both.text("vi", true, NOTE_CHARS), .en = both.text("en", false, NOTE_CHARS)};
}

std::string LayoutPart::text(std::string_view key, bool required, std::size_t most) const {
  if (!states(key)) {
    if (required) missing(key);
    return {};
  }
  const auto line = line_of(json_[key], most);
  if (!line) wrong(key, most_text(most));
  return line.value_or("");
}

std::vector<std::string> LayoutPart::texts(std::string_view key, std::size_t most) const {
  std::vector<std::string> lines;
  for (const auto& item : list(key, most)) {
    const auto line = line_of(item, NOTE_CHARS);
    if (!line) wrong(key, "[\"…\"]");
    if (line) lines.push_back(*line);
  }
  return lines;
}

std::optional<base::Date> LayoutPart::date(std::string_view key) const {
  if (!states(key)) return std::nullopt;
  const auto day = base::parse_iso_date(json_.text_or(key));
  if (!day) wrong(key, "2026-01-31");
  return day ? std::optional(*day) : std::nullopt;
}

std::optional<int> LayoutPart::number(std::string_view key, int least, int most) const {
  if (!states(key)) return std::nullopt;
  const auto number = json_[key].whole();
  if (number && *number >= least && *number <= most) return static_cast<int>(*number);
  wrong(key, std::to_string(least) + " … " + std::to_string(most));
  return std::nullopt;
}

std::optional<bool> LayoutPart::truth(std::string_view key) const {
  if (!states(key)) return std::nullopt;
  const auto value = json_[key].truth();
  if (!value) wrong(key, "true | false");
  return value;
}

const wire::JsonArray& LayoutPart::list(std::string_view key, std::size_t most) const {
  static const wire::JsonArray none;
  if (!states(key)) return none;
  const auto& items = json_[key].items();
  if (json_[key].is_array() && items.size() <= most) return items;
  wrong(key, "[…] (≤ " + std::to_string(most) + ")");
  return none;
}

void LayoutPart::wrong(std::string_view key, const std::string& wanted) const {
  problem(LAYOUT_VALUE_WRONG, key, {place(key), wanted});
}

void LayoutPart::missing(std::string_view key) const {
  problem(LAYOUT_KEY_MISSING, key, {place(key)});
}

void LayoutPart::problem(const base::FailureType& type, std::string_view key, std::vector<std::string> params) const {
  if (problems_.size() < base::limits::PROBLEMS) problems_.push_back({&type, place(key), std::move(params)});
}

}  // namespace mangnon::app
