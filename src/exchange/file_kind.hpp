// What a file really is, told from its bytes: people rename files, and programs save web pages under the name .xls.
// Everything that is no workbook is refused with the words of what it is and what to do.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "exchange/zip_archive.hpp"

namespace mangnon::exchange {

enum class FileKind { zip, ole, text };

// FAILS with FILE_EMPTY, FILE_TYPE_WRONG (picture, PDF …), FILE_TYPE_TO_CONVERT (web page, XML saved as .xls),
// FILE_ENCRYPTED (a workbook with a password).
[[nodiscard]] base::Result<FileKind> detect_kind(std::string_view bytes);

// Whether a zip is an .xlsx. FAILS with FILE_TYPE_TO_CONVERT (.xlsb, .ods), FILE_TYPE_WRONG (.docx, .pptx, plain zip).
[[nodiscard]] base::Result<void> check_is_workbook(const ZipArchive& archive);

}  // namespace mangnon::exchange
