// Confidential columns sealed at rest (ACCESS-28, docs/decisions/0014): which groups a child belongs to, what its
// journal says of them, free words about it. They are sealed with a data key that stands in the store, itself sealed
// with the store's key (crypto/store_key.hpp), which is kept elsewhere: who gets hold of the store alone reads none.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/clock.hpp"
#include "crypto/store_key.hpp"

namespace mangnon::storage {

// The ring of the store's keys as it is now. May be called by many threads.
using ReadStoreKeys = std::function<crypto::StoreKeys()>;

enum class SealState {
  plain,    // never begun
  open,     // what is written is sealed, and can be read
  key_away  // sealed with a store's key that is not in the ring: neither read nor written
};

class Sealing {
 public:
  virtual ~Sealing() = default;
  [[nodiscard]] virtual SealState state() = 0;
  // Makes the data key unless there is one, so that everything written from now on is sealed, by running servers too;
  // then seals what stands plain, some hundred records at a time, and lets the engine forget what stood there. May be
  // stopped at any moment and called again. `tell` hears how many rows were sealed so far. RETURNS how many were.
  // REQUIRES a ring with a key, and the state plain or open. Throws StoreBusy, StoreBroken.
  virtual long seal_all(base::Moment now, const std::function<void(long)>& tell) = 0;
  // Seals the data keys with the key of the ring that is in force now. Throws StoreSealed when one does not open.
  virtual void wrap_again() = 0;
  // Rows that hold confidential columns as plain text.
  [[nodiscard]] virtual long plain_rows() = 0;
  // Opens every sealed text of the store. RETURNS how many rows of which table do not open: altered, or another row's.
  [[nodiscard]] virtual std::map<std::string, long> damaged_rows() = 0;
};

}  // namespace mangnon::storage
