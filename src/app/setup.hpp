// Making a new store usable: the reference data that ships with the program, and the first administrator.
#pragma once

#include <string>

#include "storage/store.hpp"

namespace mangnon::app {

// Writes the shipped files of data/ as dated reference documents; the same edition again changes nothing.
void put_reference_data(storage::Store& store);
[[nodiscard]] bool has_reference_data(storage::Store& store);

}  // namespace mangnon::app
