// What the letters of an office share: the head with the number left open, and who signs for whom with the recipients.
// Source: NĐ 30/2020/NĐ-CP Phụ lục I, III; docs/domain/letters.md LETTER-2 … LETTER-5.
#pragma once

#include <string>

#include "domain/unit_office.hpp"
#include "reports/paper.hpp"

namespace mangnon::reports {

// The office of the unit that the letter is of, on the day of writing.
[[nodiscard]] domain::Office office_of_letter(const app::Context& context, const Asked& asked, base::Date today);

struct LetterHead {
  std::string mark;     // of the kind, in the number: "TB", "GM"
  std::string subject;  // what it is about, under its kind
};
// Portrait, with the office's head and the subject, and none of what belongs to tables.
void make_letter(documents::Document& paper, const Asked& asked, const domain::Office& office, base::Date today,
                 const LetterHead& head);

// `first`: whom the recipients begin with.
void sign_letter(documents::Document& paper, const Asked& asked, const domain::Office& office, std::string first);

}  // namespace mangnon::reports
