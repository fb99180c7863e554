#include "domain/secrecy.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "domain/fields.hpp"
#include "names/fold.hpp"

namespace mangnon::domain {

namespace {

struct TellingWords {
  std::string_view folded;  // whole words, as names::fold gives them
  Secrecy secrecy;
};
constexpr TellingWords TELLING_WORDS[] = {
    {"hiv", Secrecy::secret},
    {"aids", Secrecy::secret},
    {"arv", Secrecy::secret},
    {"trai giam", Secrecy::restricted},
    {"trai tam giam", Secrecy::restricted},
    {"nha tam giu", Secrecy::restricted},
    {"an phat tu", Secrecy::restricted},
    {"truong giao duong", Secrecy::restricted},
    {"giao duc bat buoc", Secrecy::restricted},
    {"cai nghien", Secrecy::restricted},
    {"ma tuy", Secrecy::restricted},
    {"methadone", Secrecy::restricted},
    {"nha tam lanh", Secrecy::restricted},
    {"bi bao hanh", Secrecy::restricted},
    {"bi bao luc", Secrecy::restricted},
    {"boc lot", Secrecy::restricted},
    {"xam hai", Secrecy::restricted},
    {"hiep dam", Secrecy::restricted},
    {"mai dam", Secrecy::restricted},
    {"mua ban nguoi", Secrecy::restricted},
    {"bi mua ban", Secrecy::restricted},
    {"buon nguoi", Secrecy::restricted},
};

constexpr std::string_view RESTRICTED_SUPPORTS[] = {"B1", "B3", "P1", "T1"};

template <class Keys>
bool is_among(const Keys& keys, std::string_view key) {
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

// Whole words only: "archive" holds no "hiv".
bool has_words(std::string_view folded, std::string_view words) {
  for (auto at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1)) {
    const auto end = at + words.size();
    const bool begins = at == 0 || folded[at - 1] == ' ';
    if (begins && (end == folded.size() || folded[end] == ' ')) return true;
  }
  return false;
}

// Words about somebody; a name is none ("Mai Đàm").
bool is_free_text(std::string_view key) {
  static const std::set<std::string_view> keys = [] {
    std::set<std::string_view> texts;
    for (const auto& info : child_field_infos())
      if (info.kind == FieldKind::text && !info.key.ends_with("_name")) texts.insert(info.key);
    return texts;
  }();
  return keys.contains(key);
}

bool has_restricted_state(std::string_view value) {
  ParentStates states;
  return decode_fact(std::string(value), states) && std::any_of(states.begin(), states.end(), [](const auto& each) {
           return secrecy_of(each.status) != Secrecy::ordinary;
         });
}

Secrecy secrecy_of_place(std::string_view key, std::string_view value) {
  const bool is_place = key == "living_with" || key == "carer_relation";
  return is_place && value == CLOSED_FACILITY ? Secrecy::restricted : Secrecy::ordinary;
}

}  // namespace

Secrecy secrecy_of_words(std::string_view text) {
  auto secrecy = Secrecy::ordinary;
  if (text.empty()) return secrecy;
  const auto folded = names::fold(text);
  for (const auto& telling : TELLING_WORDS)
    if (telling.secrecy > secrecy && has_words(folded, telling.folded)) secrecy = telling.secrecy;
  return secrecy;
}

Secrecy secrecy_of_fact(std::string_view key, std::string_view value) {
  if (is_among(RESTRICTED_FACTS, key)) return std::max(Secrecy::restricted, secrecy_of_words(value));
  if (is_among(PARTLY_RESTRICTED_FACTS, key))
    return has_restricted_state(value) ? Secrecy::restricted : Secrecy::ordinary;
  if (is_free_text(key)) return secrecy_of_words(value);
  return secrecy_of_place(key, value);
}

Secrecy secrecy_of_support(std::string_view kind) {
  return is_among(RESTRICTED_SUPPORTS, kind) ? Secrecy::restricted : Secrecy::ordinary;
}

}  // namespace mangnon::domain
