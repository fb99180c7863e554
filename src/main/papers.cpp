#include "main/papers.hpp"

#include "documents/csv/csv_writer.hpp"
#include "documents/docx/docx_writer.hpp"
#include "documents/html/html_writer.hpp"
#include "documents/json/json_writer.hpp"
#include "documents/pdf/pdf_writer.hpp"
#include "documents/text/text_writer.hpp"
#include "documents/xlsx/xlsx_writer.hpp"

namespace mangnon::main {

namespace {

constexpr documents::PaperWriter WRITERS[] = {
    {"text", "text/plain; charset=utf-8", false, documents::text::write_text},
    {"json", "application/json", false, documents::json::write_json},
    {"csv", "text/csv; charset=utf-8", false, documents::csv::write_csv},
    {"html", "text/html; charset=utf-8", false, documents::html::write_html},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true, documents::xlsx::write_xlsx},
    {"pdf", "application/pdf", true, documents::pdf::write_pdf},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true,
     documents::docx::write_docx},
};

}  // namespace

std::span<const documents::PaperWriter> paper_writers() {
  return WRITERS;
}

}  // namespace mangnon::main
