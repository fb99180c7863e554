#include "storage/sql/time_limits.hpp"

#include <libpq-fe.h>

#include <array>
#include <memory>
#include <string_view>
#include <utility>

namespace mangnon::storage::sql {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> TIME_LIMITS = {{
    {"connect_timeout", "5"},       // seconds
    {"keepalives_idle", "30"},      // seconds
    {"keepalives_interval", "10"},  // seconds
    {"keepalives_count", "3"},
    {"tcp_user_timeout", "30000"},  // milliseconds
}};

}  // namespace

std::string with_time_limits(std::string target) {
  std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> stated(PQconninfoParse(target.c_str(), nullptr),
                                                                        PQconninfoFree);
  if (!stated) return target;  // connecting says why
  const bool is_uri = target.starts_with("postgresql://") || target.starts_with("postgres://");
  for (const auto& [name, value] : TIME_LIMITS) {
    const auto* option = stated.get();
    while (option->keyword != nullptr && option->keyword != name) ++option;
    if (option->keyword == nullptr || option->val != nullptr) continue;
    const char* between = !is_uri ? " " : target.find('?') == std::string::npos ? "?" : "&";
    target += between + std::string(name) + '=' + std::string(value);
  }
  return target;
}

}  // namespace mangnon::storage::sql
