// A store for training: invented children only, said on every screen and paper, and never mixed with a real register
// (docs/domain/training.md).
#pragma once

#include "app/register.hpp"

namespace mangnon::app {

// For good: a store is made for training or it is not. REQUIRES a store just made.
void mark_as_training(storage::Store& store, base::Date on);
[[nodiscard]] bool is_training(const Register& reg);

}  // namespace mangnon::app
