// Who allowed that facts of a child are given to others. Publication, photographs, donors and the press, events and
// research need it: of a parent or guardian, and of the child too from its seventh birthday on. Pure.
// Source: docs/domain/disclosure.md; Luật 91/2025/QH15 Đ24; Luật Trẻ em Đ6.11, Đ21; NĐ 56/2017 Đ36.
#pragma once

#include <span>

#include "base/clock.hpp"
#include "domain/facts.hpp"
#include "domain/purpose.hpp"

namespace mangnon::domain {

enum class ConsentGiver { child, parent, guardian };
inline constexpr std::array<Word<ConsentGiver>, 3> CONSENT_GIVER_WORDS = {{
    {ConsentGiver::child, "child", "Trẻ (đủ 7 tuổi)", "The child, from 7 years"},
    {ConsentGiver::parent, "parent", "Cha hoặc mẹ", "A parent"},
    {ConsentGiver::guardian, "guardian", "Người giám hộ", "The guardian"},
}};
constexpr const auto& words_of(ConsentGiver) {
  return CONSENT_GIVER_WORDS;
}

enum class ConsentForm { paper, signature, spoken };
inline constexpr std::array<Word<ConsentForm>, 3> CONSENT_FORM_WORDS = {{
    {ConsentForm::paper, "paper", "Văn bản (bản quét)", "Paper, scanned"},
    {ConsentForm::signature, "signature", "Chữ ký tại chỗ", "Signature"},
    {ConsentForm::spoken, "spoken", "Lời nói, có người làm chứng", "Spoken, with a witness"},
}};
constexpr const auto& words_of(ConsentForm) {
  return CONSENT_FORM_WORDS;
}

struct ConsentWithdrawal {
  ChildId child{};
  ConsentId consent{};
  base::Date on{};
  base::Moment at{};
  UserId by{};

  bool operator==(const ConsentWithdrawal&) const = default;
};

struct Consent {
  ConsentId id{};
  ChildId child{};
  ConsentGiver giver{};
  SensitiveText giver_name{};
  DataKinds data{};
  Purpose purpose{};
  SensitiveText receiver{};
  base::Date given_on{};
  ConsentForm form{};
  SensitiveText proof{};                 // where the scan is, who witnessed
  std::optional<base::Date> valid_to{};  // the last day
  base::Moment at{};
  UserId by{};
  std::optional<ConsentWithdrawal> withdrawn{};

  bool operator==(const Consent&) const = default;
  [[nodiscard]] int version() const { return withdrawn ? 2 : 1; }
};
// On the last day still, on the day of withdrawal no more.
[[nodiscard]] bool holds_on(const Consent& consent, base::Date on);

inline constexpr int CONSENTING_YEARS = 7;
// Whether the child must be asked; also when its birth date is not known.
[[nodiscard]] bool must_be_asked(std::optional<base::Date> birth_date, base::Date on);

enum class MissingConsent { none, child, representative, both };
struct ConsentWanted {
  Purpose purpose{};
  DataKinds data{};
  base::Date on{};
};
// `consents`: those to the receiver that the asker may know of.
[[nodiscard]] MissingConsent missing_consent(std::span<const Consent> consents, const ConsentWanted& wanted,
                                             std::optional<base::Date> birth_date);

}  // namespace mangnon::domain
