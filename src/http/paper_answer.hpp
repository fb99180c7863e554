// What the pages need beside a paper's figures: the unit behind each row, and by which filter each column's figures
// open their list of children.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "documents/document.hpp"
#include "documents/paper_writer.hpp"
#include "domain/unit_tree.hpp"
#include "http/route.hpp"
#include "wire/json.hpp"

namespace mangnon::http {

// `map_on` is the day whose map the rows follow. Figures open no lists when a row holds other hamlets on that day than
// on the paper's own: the list would be another's (REPORT-9). REQUIRES `json` as documents/json writes it.
[[nodiscard]] wire::Json paper_for_pages(const wire::Json& json, const documents::Document& paper, base::Date map_on,
                                         const domain::UnitTree& units);

// The writer of the format asked for; JSON when none is. FAILS FORMAT_NOT_OFFERED.
[[nodiscard]] app::Outcome<const documents::PaperWriter*> find_writer(const Call& call);
// The paper as a file, shown in the browser when it is HTML; JSON for the pages.
[[nodiscard]] app::Outcome<Response> paper_response(Call& call, const documents::PaperWriter& writer,
                                                    const documents::Document& paper, base::Date map_on);

[[nodiscard]] std::string read_whole(const std::filesystem::path& path);
// The bytes of a workbook, as a file to take away.
[[nodiscard]] Response workbook(std::string bytes, std::string_view name);
// A workbook that `write` makes at a path, as a file to take away.
[[nodiscard]] app::Outcome<Response> workbook_response(
    Call& call, std::string_view filename, const std::function<base::Result<void>(const std::string& path)>& write);

}  // namespace mangnon::http
