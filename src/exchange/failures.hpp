// All failures of reading a commune's workbook: of the file and its sheet (file_failures.hpp), of the header
// (header_failures.hpp) and of single cells (cell_failures.hpp), in one list for the catalogue of failures.
#pragma once

#include "exchange/cell_failures.hpp"
#include "exchange/file_failures.hpp"
#include "exchange/header_failures.hpp"
#include "exchange/police_failures.hpp"
#include "exchange/poverty_failures.hpp"

namespace mangnon::exchange {

inline constexpr const base::FailureType* FAILURES[] = {&FILE_NOT_OPENED,
                                                        &FILE_EMPTY,
                                                        &FILE_TYPE_WRONG,
                                                        &FILE_TYPE_TO_CONVERT,
                                                        &FILE_ENCRYPTED,
                                                        &FILE_DAMAGED,
                                                        &FILE_UNSAFE,
                                                        &FILE_TEXT_NOT_UTF8,
                                                        &FILE_TOO_LARGE,
                                                        &WORKBOOK_UNPACKS_TOO_LARGE,
                                                        &SHEET_TOO_MANY_ROWS,
                                                        &SHEET_ROW_BEYOND_LAST,
                                                        &SHEET_TOO_MANY_COLUMNS,
                                                        &SHEET_CELL_TOO_LONG,
                                                        &SHEET_ROW_TOO_LONG,
                                                        &FILE_QUOTE_OPEN,
                                                        &SHEET_NOT_FOUND,
                                                        &SHEET_EMPTY,
                                                        &HEADER_NOT_FOUND,
                                                        &HEADER_AMBIGUOUS,
                                                        &HEADER_COLUMN_MISSING,
                                                        &HEADER_COLUMN_TWICE,
                                                        &HEADER_COLUMN_UNKNOWN,
                                                        &ROW_WITHOUT_CHILD,
                                                        &ROWS_HIDDEN,
                                                        &CELL_IS_ERROR,
                                                        &CELL_FORMULA,
                                                        &CELL_FORMULA_WITHOUT_VALUE,
                                                        &CELL_DATE_IMPOSSIBLE,
                                                        &CELL_DATE_UNREADABLE,
                                                        &CELL_YEAR_UNREADABLE,
                                                        &CELL_NUMBER_UNREADABLE,
                                                        &CELL_NUMBER_SCIENTIFIC,
                                                        &CELL_VALUE_UNKNOWN,
                                                        &CELL_CODE_UNKNOWN,
                                                        &CELL_TOO_MANY_VALUES,
                                                        &CELL_TEXT_TOO_LONG,
                                                        &CELL_TEXT_BROKEN,
                                                        &CELL_LEGACY_ENCODING,
                                                        &CELL_SEX_CONTRADICTS,
                                                        &CELL_DIVORCE_CONTRADICTS,
                                                        &CELL_TICK_UNKNOWN,
                                                        &TRAINING_FILE_WANTED,
                                                        &TRAINING_FILE_REFUSED,
                                                        &POLICE_FILE_WRONG,
                                                        &POLICE_FILE_FORMULA,
                                                        &POLICE_FILE_RESULT,
                                                        &POVERTY_FILE_WRONG,
                                                        &POVERTY_FILE_TOO_LONG,
                                                        &POVERTY_ROW_NAMELESS,
                                                        &POVERTY_LEVEL_UNKNOWN};

}  // namespace mangnon::exchange
