// One line of a commune's workbook in the words of the register: which facts it states of the household and of the
// child, which circumstances and supports, and in which cell each was written. What the sheet does not say stays
// unsaid. Source: contract "Workbook in"; docs/domain/import.md IMPORT-2.
#pragma once

#include "app/book_row.hpp"
#include "exchange/import_row.hpp"

namespace mangnon::exchange {

// How the child is cared for follows from whom it lives with (domain::care_of_living_with) and is stated with it.
// The failures of single cells go along.
[[nodiscard]] app::BookRow to_book_row(ImportRow row);

// The column of a fact, by its key in domain/fields.hpp ("circumstances" for codes); the child's name for any other.
[[nodiscard]] Field field_of_fact(std::string_view key);

}  // namespace mangnon::exchange
