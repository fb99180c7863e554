// What of a child was given to whom, on what ground: a task by law, consent (domain/consent.hpp), or an emergency,
// which needs a reason and is reviewed. Pure. Source: docs/domain/disclosure.md; Luật 91/2025/QH15 Đ19.1; Luật Trẻ em
// Đ100.1c; NĐ 56/2017 Đ33.
#pragma once

#include "base/clock.hpp"
#include "domain/facts.hpp"
#include "domain/purpose.hpp"

namespace mangnon::domain {

enum class Ground { law, consent, emergency };
inline constexpr std::array<Word<Ground>, 3> GROUND_WORDS = {{
    {Ground::law, "law", "Nhiệm vụ theo luật", "Task by law"},
    {Ground::consent, "consent", "Đồng ý", "Consent"},
    {Ground::emergency, "emergency", "Khẩn cấp", "Emergency"},
}};
constexpr const auto& words_of(Ground) {
  return GROUND_WORDS;
}
// What needs consent is given by consent or in an emergency, anything else by law or in an emergency (DISC-4).
[[nodiscard]] bool may_rest_on(Purpose purpose, Ground ground);

struct DisclosureReview {
  DisclosureId disclosure{};
  int number = 0;  // from 1; the last one counts
  UserId reviewer{};
  base::Moment at{};
  std::string verdict{};  // justified, unjustified

  bool operator==(const DisclosureReview&) const = default;
};

// By what it came about: typed by a person, or by itself with what gave the facts away.
enum class DisclosureOrigin { typed, police_batch, handover, list_export };
inline constexpr std::array<Word<DisclosureOrigin>, 4> DISCLOSURE_ORIGIN_WORDS = {{
    {DisclosureOrigin::typed, "typed", "Ghi tay", "Typed"},
    {DisclosureOrigin::police_batch, "police_batch", "Lô đối chiếu", "Batch for the police"},
    {DisclosureOrigin::handover, "handover", "Gói bàn giao", "Hand-over package"},
    {DisclosureOrigin::list_export, "list_export", "Xuất danh sách", "Export of a list"},
}};
constexpr const auto& words_of(DisclosureOrigin) {
  return DISCLOSURE_ORIGIN_WORDS;
}

struct Disclosure {
  DisclosureId id{};
  DataKinds data{};
  Purpose purpose{};
  SensitiveText receiver{};
  base::Date on{};
  Ground ground{};
  SensitiveText reason{};
  DisclosureOrigin origin = DisclosureOrigin::typed;
  std::string reference{};  // of the batch or package
  UnitId unit{};            // not nil: of every child there on `listed_on`; else of those named
  std::optional<base::Date> listed_on{};
  base::Moment at{};
  UserId by{};
  std::optional<DisclosureReview> review{};

  bool operator==(const Disclosure&) const = default;
};
struct DisclosedChild {
  ChildId child{};
  UnitId hamlet{};  // then; of a batch, its commune

  bool operator==(const DisclosedChild&) const = default;
};

}  // namespace mangnon::domain
