// Every limit of the program, in one place: bytes, rows, characters, seconds. Whoever meets one gets a Failure of kind
// too_large that names it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mangnon::base::limits {

// Text of one record.
inline constexpr std::size_t NAME_CHARS = 80;
inline constexpr std::size_t ADDRESS_CHARS = 200;
inline constexpr std::size_t NOTE_CHARS = 2'000;
inline constexpr std::size_t CODES_PER_CHILD = 40;
inline constexpr std::size_t PAPERS = 20;                     // of one circumstance
inline constexpr std::int64_t MOST_DONG = 1'000'000'000'000;  // of one support

// Workbooks and CSV in.
inline constexpr std::size_t UPLOAD_BYTES = 64U << 20U;
inline constexpr std::size_t SHEET_ROWS = 200'000;        // of one file
inline constexpr std::size_t SHEET_LAST_ROW = 1'048'576;  // no sheet of Excel has a row below
inline constexpr std::size_t SHEET_COLUMNS = 300;
inline constexpr std::size_t CELL_BYTES = 3 * 32'767;           // Excel's own limit of characters, as UTF-8
inline constexpr std::uint64_t UNZIPPED_BYTES = 1'500'000'000;  // of one workbook
inline constexpr std::uint64_t ZIP_RATIO = 250;                 // unzipped to zipped, per part over 1 MB
inline constexpr std::size_t XML_TOKEN_BYTES = 1U << 20U;       // one tag or comment; texts have CELL_BYTES
inline constexpr std::size_t ZIP_ENTRIES = 2'000;
inline constexpr std::size_t SHARED_STRING_BYTES = 256U << 20U;
inline constexpr std::size_t HEADER_SEARCH_ROWS = 40;  // title rows above the header

// HTTP.
inline constexpr std::size_t BODY_BYTES = 1U << 20U;  // all but uploads
inline constexpr std::size_t HEADER_BYTES = 16U << 10U;
inline constexpr int READ_TIMEOUT_S = 30;
inline constexpr int SESSION_IDLE_MINUTES = 30;
inline constexpr int SESSION_HOURS = 12;
inline constexpr std::size_t PAGE_ROWS = 200;  // the most in one page of a list
inline constexpr std::size_t BATCH_COMMANDS = 100;
inline constexpr std::size_t PROBLEMS = 100;           // told of one command; the rest is not looked at
inline constexpr std::size_t HOUSEHOLD_MEMBERS = 200;  // named in one command
inline constexpr std::size_t FIELDS_NAMED = 200;       // facts that one command takes from another record
inline constexpr std::size_t FACTS_ENTERED = 5'000;    // of one entry of a re-survey
inline constexpr std::size_t PLACES_NAMED = 2'000;     // exceptions or answers of one sending
inline constexpr std::size_t WORKERS = 8;
inline constexpr std::size_t QUEUE = 2'000;  // requests waiting for a worker
inline constexpr std::size_t CONNECTIONS = 2'048;

// Of one address (http/rate_limit.hpp): so many at once, and then so many a second.
inline constexpr double REQUESTS_AT_ONCE = 1'000;
inline constexpr double REQUESTS_PER_SECOND = 50;
inline constexpr double SIGN_INS_AT_ONCE = 30;
inline constexpr double SIGN_INS_PER_SECOND = 0.1;
inline constexpr std::size_t RATE_ADDRESSES = 20'000;  // remembered

// Sign-in.
inline constexpr int SIGN_IN_FAILURES = 5;  // then a pause
inline constexpr int SIGN_IN_PAUSE_MINUTES = 5;

}  // namespace mangnon::base::limits
