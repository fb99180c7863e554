#include "app/command_input.hpp"

namespace mangnon::app {

std::optional<base::Date> Reader::date_if(std::string_view key, std::optional<base::Date> none) {
  const auto& value = input_[key];
  if (value.is_null()) return std::nullopt;
  if (value.text() == "") return none;
  const auto found = base::parse_iso_date(value.text().value_or(""));
  if (!found) problem({&DATE_MISSING, at_ + std::string(key)});
  return found;
}

std::optional<std::string> Reader::text_if(std::string_view key) {
  const auto& value = input_[key];
  if (!value.is_null() && !value.text()) note(FIELD_MALFORMED, key);
  return value.text();
}

std::optional<std::int64_t> Reader::amount_if(std::string_view key) {
  const auto& value = input_[key];
  const auto amount = value.whole();
  const bool fits = amount && *amount >= 0 && *amount <= base::limits::MOST_DONG;
  if (!value.is_null() && !fits)
    problem({&AMOUNT_WRONG, at_ + std::string(key), {std::to_string(base::limits::MOST_DONG)}});
  return amount;
}

domain::FactChanges Reader::facts(std::string_view key) {
  const auto& object = input_[key];
  if (!object.is_object()) note(FIELD_MISSING, key);
  for (const auto& [name, value] : object.members())
    if (!value.text() && !value.is_null()) problem({&FIELD_MALFORMED, at_ + std::string(key) + '.' + name, {name}});
  return wire::changes_from_json(object);
}

const wire::JsonArray& Reader::list(std::string_view key, std::size_t most) {
  static const wire::JsonArray none;
  const auto& found = input_[key];
  if (!found.is_array() && !found.is_null()) note(FIELD_MALFORMED, key);
  if (found.items().size() <= most) return found.items();
  problem({&TOO_MANY_ITEMS, at_ + std::string(key), {std::string(key), std::to_string(most)}});
  return none;
}

std::vector<domain::Evidence> Reader::papers(std::string_view key) {
  std::vector<domain::Evidence> papers;
  for (const auto& each : list(key, base::limits::PAPERS)) {
    Reader one(each, at_ + std::string(key) + '[' + std::to_string(papers.size()) + "].");
    papers.push_back({.type = one.text("type", false),
                      .number = one.text("number", false),
                      .issued_on = one.date_if("issued_on"),
                      .issuer = one.text("issuer", false),
                      .valid_until = one.date_if("valid_until")});
    take(one.problems());
  }
  return papers;
}

std::optional<std::int64_t> Reader::whole(std::string_view key, std::int64_t least, std::int64_t most) {
  if (input_[key].is_null()) return std::nullopt;
  const auto found = input_[key].whole();
  if (found && *found >= least && *found <= most) return found;
  note(FIELD_MALFORMED, key);
  return std::nullopt;
}

std::string Reader::text(std::string_view key, bool required) {
  const auto found = input_[key].text();
  if (!found && !input_[key].is_null())
    note(FIELD_MALFORMED, key);
  else if (required && (!found || found->empty()))
    note(FIELD_MISSING, key);
  return found.value_or("");
}

}  // namespace mangnon::app
