// Writing to a store that may ask to look again (storage::StoreBusy): the work is done anew on what is there by then.
#pragma once

#include <functional>

#include "storage/store.hpp"

namespace mangnon::app {

// REQUIRES a work that knows by an id of its own whether an earlier try of it is kept.
bool write_patiently(storage::Store& store, const std::function<bool(storage::Transaction&)>& work);

// Of a work that would be kept twice were it tried again after an unknown end: that one goes to the caller.
bool write_once_patiently(storage::Store& store, const std::function<bool(storage::Transaction&)>& work);

}  // namespace mangnon::app
