#include "domain/seal.hpp"

#include <algorithm>

namespace mangnon::domain {

namespace {

// A member with its length before it, so that no two seals have one text.
void put(std::string& text, std::string_view value) {
  text += std::to_string(value.size());
  text += ':';
  text += value;
  text += ';';
}

void put(std::string& text, std::int64_t number) {
  text += std::to_string(number);
  text += ';';
}

void put_head(std::string& text, const Seal& seal) {
  put(text, "mangnon seal 1");
  put(text, seal.round.text());
  put(text, seal.unit.text());
  put(text, seal.sending);
  put(text, base::format_iso(seal.reference_on));
  put(text, base::format_iso(seal.map_on));
  put(text, seal.codebook);
  put(text, base::format_moment(seal.at));
  put(text, seal.by.text());
  put(text, seal.person.reveal());
  put(text, seal.position.reveal());
  put(text, seal.previous);
}

void put_place(std::string& text, const SealedPlace& place) {
  put(text, place.place.text());
  put(text, place.code);
  put(text, place.name);
  put(text, place.taken);
  put(text, place.exception.reveal());
  put(text, static_cast<std::int64_t>(place.cells.size()));
  for (const auto& [key, count] : place.cells) {
    put(text, key);
    put(text, count);
  }
}

void put_child(std::string& text, const SealedChild& child) {
  put(text, child.child.text());
  put(text, child.version);
  put(text, child.household.text());
  put(text, child.hamlet.text());
  put(text, child.birth_date ? base::format_iso(*child.birth_date) : std::string());
  put(text, child.sex ? code_of(*child.sex) : std::string_view());
  put(text, child.ethnicity);
  put(text, static_cast<std::int64_t>(child.codes.size()));
  for (const auto& code : child.codes) put(text, code);
  put(text, child.assisted ? 1 : 0);
}

// What of a child counts, for somebody.
SealedChild counting(SealedChild child, const std::function<bool(std::string_view)>& sees) {
  child.version = 0;
  std::erase_if(child.codes, [&](const std::string& code) { return !sees(code); });
  return child;
}

}  // namespace

std::string seal_text(const Seal& seal) {
  std::string text;
  put_head(text, seal);
  put(text, static_cast<std::int64_t>(seal.places.size()));
  for (const auto& place : seal.places) put_place(text, place);
  put(text, static_cast<std::int64_t>(seal.children.size()));
  for (const auto& child : seal.children) put_child(text, child);
  return text;
}

SealedCells sum_of(std::span<const SealedPlace> places) {
  SealedCells sum;
  for (const auto& place : places) {
    for (const auto& cell : place.cells) {
      const auto found =
          std::find_if(sum.begin(), sum.end(), [&](const auto& each) { return each.first == cell.first; });
      if (found == sum.end())
        sum.push_back(cell);
      else
        found->second += cell.second;
    }
  }
  return sum;
}

std::vector<ChildDifference> compare_children(std::span<const SealedChild> before, std::span<const SealedChild> after,
                                              const std::function<bool(std::string_view)>& sees) {
  std::vector<ChildDifference> differences;
  auto left = before.begin();
  auto right = after.begin();
  while (left != before.end() || right != after.end()) {
    if (right == after.end() || (left != before.end() && left->child < right->child)) {
      differences.push_back({.child = left->child, .change = ChildChange::removed, .before = counting(*left, sees)});
      ++left;
    } else if (left == before.end() || right->child < left->child) {
      differences.push_back({.child = right->child, .change = ChildChange::added, .after = counting(*right, sees)});
      ++right;
    } else {
      auto was = counting(*left++, sees);
      auto is = counting(*right++, sees);
      if (was != is)
        differences.push_back(
            {.child = is.child, .change = ChildChange::changed, .before = std::move(was), .after = std::move(is)});
    }
  }
  return differences;
}

}  // namespace mangnon::domain
