// What the benches search for: names as people type them, and whatever else officers type. Each is the target of a
// request for the first 20 found.
#pragma once

#include <string>

namespace mangnon::bench {

// `where`: "unit=51&on=2018-12-31". The i-th of the words, around and around.
[[nodiscard]] std::string name_target(const std::string& where, int i);
[[nodiscard]] std::string typed_target(const std::string& where, int i);

}  // namespace mangnon::bench
