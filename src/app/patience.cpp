#include "app/patience.hpp"

#include "storage/store_unknown.hpp"

namespace mangnon::app {

namespace {

constexpr std::size_t WRITE_TRIES = 4;

}  // namespace

bool write_patiently(storage::Store& store, const std::function<bool(storage::Transaction&)>& work) {
  for (std::size_t attempt = 1;; ++attempt) {
    try {
      return store.write(work);
    } catch (const storage::StoreBusy&) {
      if (attempt == WRITE_TRIES) throw;
    }
  }
}

bool write_once_patiently(storage::Store& store, const std::function<bool(storage::Transaction&)>& work) {
  for (std::size_t attempt = 1;; ++attempt) {
    try {
      return store.write(work);
    } catch (const storage::StoreUnknown&) {
      throw;
    } catch (const storage::StoreBusy&) {
      if (attempt == WRITE_TRIES) throw;
    }
  }
}

}  // namespace mangnon::app
