// What a store says when its engine did not say whether a work was kept.
#pragma once

#include "storage/store.hpp"

namespace mangnon::storage {

// It may stand, not stand, or even come to stand later. Who tries again looks first, by an id that the work itself
// writes. Whoever does not know the difference treats it as StoreBusy.
struct StoreUnknown : StoreBusy {
  using StoreBusy::StoreBusy;
};

}  // namespace mangnon::storage
