// The register in memory: the model of what a store must do, plain enough to be seen to be right. Tests run on it, and
// compare the other engines with it. It keeps the journals and derives every row by folding them; nothing outlives it.
#pragma once

#include <memory>

#include "storage/store.hpp"

namespace mangnon::storage::memory {

// A reader sees the state as it was when it began; works that write run one after the other.
[[nodiscard]] std::unique_ptr<Store> open_memory();

}  // namespace mangnon::storage::memory
