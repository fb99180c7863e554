// Who may do what. A role is a set of permissions, held over one unit and all below it (the scope); the table is the
// whole of it (docs/domain/access.md ACCESS-1 … ACCESS-6).
#pragma once

#include <array>
#include <string_view>

#include "domain/vocabulary.hpp"

namespace mangnon::app {

// console: whoever sits at the machine with the store itself; never given to an account.
enum class Role { administrator, province, district, commune, reader, console };
inline constexpr std::array<domain::Word<Role>, 6> ROLE_WORDS = {{
    {Role::administrator, "administrator", "Quản trị", "Administrator"},
    {Role::province, "province", "Cán bộ cấp tỉnh", "Province officer"},
    {Role::district, "district", "Cán bộ cấp huyện", "District officer"},
    {Role::commune, "commune", "Cán bộ cấp xã", "Commune officer"},
    {Role::reader, "reader", "Người xem", "Reader"},
    {Role::console, "console", "Máy chủ", "Console"},
}};
constexpr const auto& words_of(Role) {
  return ROLE_WORDS;
}

enum class Permission {
  none,            // any signed-in user: one's own session and password
  read_children,   // lists, children's pages, searches
  read_reports,    // figures
  write_register,  // change and correct records
  import_files,
  export_lists,    // lists as workbooks, to be taken away
  see_restricted,  // C1: groups S06, S07, S09–S12, R04, R05 …
  see_secret,      // C2: S05, R03.3; for those without it these do not exist
  manage_users,
  keep_store  // doctor, backup, reference data
};
inline constexpr std::array<domain::Word<Permission>, 10> PERMISSION_WORDS = {{
    {Permission::none, "none", "Đăng nhập", "Signed in"},
    {Permission::read_children, "read_children", "Xem danh sách trẻ em", "See children"},
    {Permission::read_reports, "read_reports", "Xem biểu tổng hợp", "See reports"},
    {Permission::write_register, "write_register", "Ghi sổ", "Write the register"},
    {Permission::import_files, "import_files", "Nhập tệp", "Import files"},
    {Permission::export_lists, "export_lists", "Xuất danh sách", "Export lists"},
    {Permission::see_restricted, "see_restricted", "Xem thông tin bảo mật", "See restricted groups"},
    {Permission::see_secret, "see_secret", "Xem thông tin mật", "See secret groups"},
    {Permission::manage_users, "manage_users", "Quản lý tài khoản", "Manage accounts"},
    {Permission::keep_store, "keep_store", "Bảo trì kho dữ liệu", "Keep the store"},
}};
constexpr const auto& words_of(Permission) {
  return PERMISSION_WORDS;
}

[[nodiscard]] bool may(Role role, Permission permission);

}  // namespace mangnon::app
