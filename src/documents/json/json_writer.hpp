// A paper's figures for machines, in the shape that scripts rely on (docs/contract, "Report codes"):
//   {"title", "on", "unit", "columns":[{"key","label"}], "rows":[{"unit":CODE,"cells":{KEY:number|text}}],
//   "total":{KEY:…}}
// Only columns with a key appear. Counts and rates are numbers (4.56), dates ISO text, an empty cell and a rate of
// nothing or an unknown figure null. A paper of several tables has its first table in that place and all of them under
// "tables". Beside the shape: "report", "unit_name", "known_at", "code_list", "generated_at", "confidential", "notes";
// "subtotals" apart from "rows" so that rows add up; "drill":{KEY:reference} on rows whose figures open a list, and
// "total_drill".
#pragma once

#include <string>

#include "base/lang.hpp"
#include "base/result.hpp"
#include "documents/document.hpp"

namespace mangnon::documents::json {

// The language is that of the labels already in the document; numbers do not depend on it.
[[nodiscard]] base::Result<std::string> write_json(const Document& document, base::Lang lang);

}  // namespace mangnon::documents::json
