#include "app/roles.hpp"

#include <algorithm>
#include <span>

namespace mangnon::app {

namespace {

using enum Permission;

constexpr Permission ADMINISTRATOR[] = {none, read_reports, manage_users, keep_store};
constexpr Permission PROVINCE[] = {none,         read_children, read_reports,   write_register,
                                   import_files, export_lists,  see_restricted, see_secret};
constexpr Permission DISTRICT[] = {none,         read_children, read_reports,  write_register,
                                   import_files, export_lists,  see_restricted};
constexpr Permission COMMUNE[] = {none,         read_children, read_reports,   write_register,
                                  import_files, export_lists,  see_restricted, see_secret};
constexpr Permission READER[] = {none, read_children, read_reports};
constexpr Permission CONSOLE[] = {none,         read_children,  read_reports, write_register, import_files,
                                  export_lists, see_restricted, see_secret,   manage_users,   keep_store};

std::span<const Permission> permissions_of(Role role) {
  switch (role) {
    case Role::administrator:
      return ADMINISTRATOR;
    case Role::province:
      return PROVINCE;
    case Role::district:
      return DISTRICT;
    case Role::commune:
      return COMMUNE;
    case Role::reader:
      return READER;
    case Role::console:
      return CONSOLE;
  }
  return {};
}

}  // namespace

bool may(Role role, Permission permission) {
  const auto held = permissions_of(role);
  return std::find(held.begin(), held.end(), permission) != held.end();
}

}  // namespace mangnon::app
