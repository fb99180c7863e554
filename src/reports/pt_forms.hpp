// The blind forms of the re-survey: one page a household of the sample, with the names by which the children are found
// and room for what the household says; nothing of what is compared. Source: docs/domain/rounds.md RESURVEY-4.
#pragma once

#include "app/resurvey.hpp"
#include "reports/paper.hpp"

namespace mangnon::reports {

void add_blind_forms(documents::Document& paper, app::Context& context, const Asked& asked,
                     const app::ResurveyResult& result);

// How a fact of the re-survey is called.
[[nodiscard]] std::string resurvey_field_name(std::string_view field, base::Lang lang);
// "Mẫu 80 trên 100 hộ, số gốc 20181231 …"
[[nodiscard]] std::string sample_text(const app::ResurveyResult& result, base::Lang lang);

}  // namespace mangnon::reports
