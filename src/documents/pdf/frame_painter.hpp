// Draws what frames a paper's content: the office's head, the title, the notes and the signatures.
// Source: NĐ 30/2020/NĐ-CP Appendix I (sizes and places of the parts).
#pragma once

#include <vector>

#include "base/lang.hpp"
#include "documents/document.hpp"
#include "documents/pdf/page_flow.hpp"

namespace mangnon::documents::pdf {

void paint_office_head(PageFlow& flow, const OfficeHeader& header);
void paint_title(PageFlow& flow, const TitleBlock& title, bool is_named);
// A cover fills its page; a sheet's head has its square code at the right.
void paint_cover(PageFlow& flow, const Cover& cover, base::Lang lang);
void paint_sheet_head(PageFlow& flow, const SheetHead& head);
void paint_notes(PageFlow& flow, const std::vector<std::string>& notes, base::Lang lang);
void paint_signatures(PageFlow& flow, const SignatureBlock& block, base::Lang lang);

// The room that notes and signatures take below the last row or line.
[[nodiscard]] double end_height(PageFlow& flow, const Document& document, base::Lang lang);

}  // namespace mangnon::documents::pdf
