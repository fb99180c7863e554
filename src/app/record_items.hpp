// The circumstances and supports of a child as its page and its history show them, each as far as the actor may know it
// (docs/domain/register.md REG-8, REG-9, REG-41, REG-42).
#pragma once

#include <cstdint>
#include <string>

#include "app/context.hpp"
#include "base/lang.hpp"
#include "domain/history.hpp"
#include "storage/store.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

[[nodiscard]] wire::Json episode_json(Context& context, storage::Transaction& transaction,
                                      const domain::Episode& episode, base::Lang lang);
// What a correction made otherwise: [{key, label, before, after}] as people read it. `before`: the history until then.
[[nodiscard]] wire::Json episode_changes_json(Context& context, storage::Transaction& transaction,
                                              const domain::ChildHistory& before, const domain::Episode& after,
                                              base::Lang lang);

[[nodiscard]] wire::Json supports_json(const Context& context, const domain::ChildHistory& history, base::Lang lang);
// "1.620.000 đồng"
[[nodiscard]] std::string dong_text(std::int64_t amount, base::Lang lang);
// Its kind, and for how much.
[[nodiscard]] std::string support_text(const Context& context, const domain::Support& support, base::Lang lang);

}  // namespace mangnon::app
