// Who asks, and of which register.
#pragma once

#include <atomic>
#include <memory>

#include "app/register.hpp"
#include "app/roles.hpp"
#include "domain/ids.hpp"

namespace mangnon::app {

struct Actor {
  domain::UserId id{};
  Role role = Role::reader;
  domain::UnitId scope{};      // this unit and all below it, on any date
  std::string source = "web";  // web, cli, import:<id>
  bool in_emergency = false;   // on the one record that was opened so (ACCESS-20): knows of every class
};

struct Context {
  Register& reg;
  Actor actor;
  base::Lang lang = base::Lang::vi;  // in which the answer is told
  bool is_trial = false;  // commands are judged to the end and nothing of them is kept (docs/domain/register.md REG-31)
  // True once a line of the audit trail was made for what is asked. Shared with work that goes on in the background.
  std::shared_ptr<std::atomic<bool>> noted{};
};

}  // namespace mangnon::app
