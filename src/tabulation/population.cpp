#include "tabulation/population.hpp"

#include <algorithm>

#include "domain/code_list.hpp"
#include "names/collate.hpp"

namespace mangnon::tabulation {

namespace {

constexpr std::string_view WRONG_ENTRY = "GHI_SAI";
constexpr std::size_t TEXT_LIMIT = 400;  // of a sort key; names are at most 80 characters

// As a number that is ordered as the text is; a shorter text is filled with zeros.
std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i)
    value = (value << 8U) | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return value;
}

}  // namespace

std::uint8_t compact_sex(std::optional<domain::Sex> sex) {
  return sex == domain::Sex::male ? 1 : sex == domain::Sex::female ? 2 : 0;
}

Population::Population(const domain::Codebook& codebook) : codebook_(&codebook) {}

void Population::reserve(std::size_t children) {
  children_.reserve(children);
  spans_.reserve(children + children / 8);
  household_ordinals_.reserve(children);
  keys_.reserve(children * 24);
}

std::uint16_t Population::ordinal(std::vector<std::string>& list, const std::string& code) {
  const auto found = std::find(list.begin(), list.end(), code);
  if (found != list.end()) return static_cast<std::uint16_t>(found - list.begin());
  list.push_back(code);
  return static_cast<std::uint16_t>(list.size() - 1);
}

Span Population::compact(const ChildSpan& span) {
  const auto next = static_cast<std::uint32_t>(household_ordinals_.size());
  const auto household = span.household.is_nil() ? Span::NO_HOUSEHOLD
                                                 : household_ordinals_.try_emplace(span.household, next).first->second;
  return {.from = span.valid.from.days(),
          .to = span.valid.to.days(),
          .birth = span.birth_date ? span.birth_date->days() : Span::NO_BIRTH,
          .household = household,
          .hamlet = span.hamlet,
          .ethnicity = ordinal(ethnicities_, span.ethnicity),
          .sex = compact_sex(span.sex),
          .minority = domain::is_minority(span.ethnicity),
          .present = span.presence == domain::Presence::present,
          .dead = span.presence == domain::Presence::dead,
          .merged = span.presence == domain::Presence::merged,
          .entry = span.entry ? static_cast<std::uint8_t>(1 + static_cast<int>(*span.entry)) : std::uint8_t{0}};
}

void Population::put(const ChildRecord& record) {
  const std::size_t place = make_place(record.id);
  note_hamlets(place, record);
  Child child{.id = record.id,
              .first_span = static_cast<std::uint32_t>(spans_.size()),
              .first_episode = static_cast<std::uint32_t>(episodes_.size()),
              .first_support = static_cast<std::uint32_t>(supports_.size())};
  for (const auto& span : record.spans) spans_.push_back(compact(span));
  for (const auto& episode : record.episodes) {
    const auto* entry = codebook_->find(episode.code);
    if (entry == nullptr) continue;
    episodes_.push_back({.from = episode.valid.from.days(),
                         .to = episode.valid.to.days(),
                         .code = static_cast<std::uint16_t>(entry->place),
                         .ended_as_wrong = episode.end_reason == WRONG_ENTRY});
  }
  for (const auto& support : record.supports)
    supports_.push_back({support.given_on.days(), ordinal(support_kinds_, support.kind)});
  child.spans = static_cast<std::uint16_t>(spans_.size() - child.first_span);
  child.episodes = static_cast<std::uint16_t>(episodes_.size() - child.first_episode);
  child.supports = static_cast<std::uint16_t>(supports_.size() - child.first_support);

  const std::string key = names::sort_key(record.full_name).substr(0, TEXT_LIMIT);
  child.key_at = static_cast<std::uint32_t>(keys_.size());
  child.key_length = static_cast<std::uint16_t>(key.size());
  child.key_begin = first_bytes(key);
  keys_ += key;
  children_[place] = child;
}

std::size_t Population::make_place(domain::ChildId id) {
  const std::size_t next = children_.size();
  if (in_order_ == next && (next == 0 || children_.back().id < id)) {
    ++in_order_;
  } else if (const auto known = place_of(id)) {
    ++replaced_;
    return *known;
  } else {
    places_.emplace(id, static_cast<std::uint32_t>(next));
  }
  children_.emplace_back();
  return next;
}

std::optional<std::size_t> Population::place_of(domain::ChildId id) const {
  const auto end = children_.begin() + static_cast<std::ptrdiff_t>(in_order_);
  const auto ordered = std::lower_bound(children_.begin(), end, id,
                                        [](const Child& child, domain::ChildId sought) { return child.id < sought; });
  if (ordered != end && ordered->id == id) return static_cast<std::size_t>(ordered - children_.begin());
  const auto found = places_.find(id);
  if (found == places_.end()) return std::nullopt;
  return found->second;
}

bool Population::is_wasteful() const {
  constexpr std::size_t FEW = 10'000;
  return replaced_ > FEW && replaced_ > children_.size();
}

// A child who moved on stays in the list of the hamlet it left: the list says who ever lived there.
void Population::note_hamlets(std::size_t place, const ChildRecord& record) {
  const auto at = static_cast<std::uint32_t>(place);
  for (const auto& span : record.spans) {
    if (span.hamlet == NO_HAMLET) continue;
    if (places_of_hamlet_.size() <= span.hamlet) places_of_hamlet_.resize(span.hamlet + 1);
    auto& places = places_of_hamlet_[span.hamlet];
    if (places.empty() || places.back() < at) {
      places.push_back(at);
      continue;
    }
    const auto next = std::lower_bound(places.begin(), places.end(), at);
    if (*next != at) places.insert(next, at);
  }
}

std::optional<std::vector<std::uint32_t>> Population::places_in(const std::vector<bool>& hamlets) const {
  constexpr std::size_t WORTH_WHILE = 4;  // a quarter of all or less
  std::size_t count = 0;
  const std::size_t known = std::min(hamlets.size(), places_of_hamlet_.size());
  for (std::size_t hamlet = 0; hamlet < known; ++hamlet)
    if (hamlets[hamlet]) count += places_of_hamlet_[hamlet].size();
  if (count > children_.size() / WORTH_WHILE) return std::nullopt;
  std::vector<std::uint32_t> places;
  places.reserve(count);
  for (std::size_t hamlet = 0; hamlet < known; ++hamlet)
    if (hamlets[hamlet])
      places.insert(places.end(), places_of_hamlet_[hamlet].begin(), places_of_hamlet_[hamlet].end());
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace mangnon::tabulation
