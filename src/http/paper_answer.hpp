// What the pages need beside a paper's figures: the unit behind each row, and by which filter each column's figures
// open their list of children.
#pragma once

#include "documents/document.hpp"
#include "domain/unit_tree.hpp"
#include "wire/json.hpp"

namespace mangnon::http {

// REQUIRES `json` as documents/json writes it.
[[nodiscard]] wire::Json paper_for_pages(const wire::Json& json, const documents::Document& paper,
                                         const domain::UnitTree& units);

}  // namespace mangnon::http
