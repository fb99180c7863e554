// Making a new store usable: the reference data that ships with the program, and the first administrator.
#pragma once

#include <cstddef>

#include "storage/store.hpp"

namespace mangnon::app {

// Writes the shipped files of data/ as dated reference documents; the same edition again changes nothing.
void put_reference_data(storage::Store& store);
// The same for a store that an earlier program made: documents of an older edition get the shipped one beside them.
// Editions that somebody put in the store later stay the latest. RETURNS how many were put.
std::size_t renew_reference_data(storage::Store& store);
[[nodiscard]] bool has_reference_data(storage::Store& store);

}  // namespace mangnon::app
