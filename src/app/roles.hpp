// Who may do what. A role is a set of permissions and the classes it may know of, held over one unit and all below it
// (the scope); ROLE_RIGHTS is the whole of it, and docs/reference/permissions.md is written from it
// (docs/domain/access.md ACCESS-1 … ACCESS-6, ACCESS-16; domain.md 11.1).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "domain/secrecy.hpp"
#include "domain/unit.hpp"

namespace mangnon::app {

// console: whoever sits at the machine with the store itself; never given to an account.
enum class Role {
  administrator,
  province,
  district,
  commune,
  reader,
  console,
  collaborator,
  chairman,
  police,
  national,
  facility,
  agency,
  auditor,
  data_protection
};
inline constexpr std::array<domain::Word<Role>, 14> ROLE_WORDS = {{
    {Role::administrator, "administrator", "Quản trị", "Administrator"},
    {Role::province, "province", "Cán bộ cấp tỉnh", "Province officer"},
    {Role::district, "district", "Cán bộ cấp huyện", "District officer"},
    {Role::commune, "commune", "Cán bộ cấp xã", "Commune officer"},
    {Role::reader, "reader", "Người xem", "Reader"},
    {Role::console, "console", "Máy chủ", "Console"},
    {Role::collaborator, "collaborator", "Cộng tác viên", "Collaborator"},
    {Role::chairman, "chairman", "Chủ tịch UBND xã", "Commune chairman"},
    {Role::police, "police", "Công an cấp xã", "Commune police"},
    {Role::national, "national", "Cán bộ cấp trung ương", "National officer"},
    {Role::facility, "facility", "Cơ sở trợ giúp xã hội", "Facility"},
    {Role::agency, "agency", "Cơ quan phối hợp", "Other agency"},
    {Role::auditor, "auditor", "Người kiểm tra", "Auditor"},
    {Role::data_protection, "data_protection", "Cán bộ bảo vệ dữ liệu", "Data-protection officer"},
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
  merge_records,   // two records of one child into one: with all they hold, so only with the right to see all of it
  see_restricted,  // C1: groups S06, S07, S09–S12, R04, R05 …
  see_secret,      // C2: S05, R03.3; for those without it these do not exist
  manage_users,
  keep_store,           // doctor, backup, reference data
  see_accesses,         // who has seen a child's record, who may see what
  open_in_emergency,    // a record that one otherwise may not see, with a reason
  review_emergencies,   // whether that was right
  plan_rounds,          // draft, issue and close rounds
  send_figures,         // of one's own unit, in a round
  appraise_figures,     // of the units directly below: comment, return, accept, reopen
  answer_police_lists,  // read a batch that the police have, and hand it back
  keep_units,           // rename, move, close hamlets and facilities of the own area
  mend_lineage,         // say where the people of an ended commune went
  disclose,             // record who consents, and what is given to others
  assign_areas,         // who is in charge of which hamlets, and the handing over from one to another
  keep_books,           // issue, hand over and end the paper books of hamlets
  keep_documents        // the register of documents of the own office; read those of the offices below
};
inline constexpr std::array<domain::Word<Permission>, 24> PERMISSION_WORDS = {{
    {Permission::none, "none", "Đăng nhập", "Signed in"},
    {Permission::read_children, "read_children", "Xem danh sách trẻ em", "See children"},
    {Permission::read_reports, "read_reports", "Xem biểu tổng hợp", "See reports"},
    {Permission::write_register, "write_register", "Ghi sổ", "Write the register"},
    {Permission::import_files, "import_files", "Nhập tệp", "Import files"},
    {Permission::export_lists, "export_lists", "Xuất danh sách", "Export lists"},
    {Permission::merge_records, "merge_records", "Gộp hồ sơ", "Merge records"},
    {Permission::see_restricted, "see_restricted", "Xem thông tin bảo mật", "See restricted groups"},
    {Permission::see_secret, "see_secret", "Xem thông tin mật", "See secret groups"},
    {Permission::manage_users, "manage_users", "Quản lý tài khoản", "Manage accounts"},
    {Permission::keep_store, "keep_store", "Bảo trì kho dữ liệu", "Keep the store"},
    {Permission::see_accesses, "see_accesses", "Xem ai đã xem hồ sơ", "See who has seen a record"},
    {Permission::open_in_emergency, "open_in_emergency", "Mở hồ sơ khi khẩn cấp", "Open a record in an emergency"},
    {Permission::review_emergencies, "review_emergencies", "Xét việc mở hồ sơ khẩn cấp", "Review emergency openings"},
    {Permission::plan_rounds, "plan_rounds", "Lập kế hoạch đợt rà soát", "Plan rounds"},
    {Permission::send_figures, "send_figures", "Gửi số liệu của đơn vị", "Send the unit's figures"},
    {Permission::appraise_figures, "appraise_figures", "Thẩm định, nghiệm thu số liệu", "Appraise and accept figures"},
    {Permission::answer_police_lists, "answer_police_lists", "Trả lời danh sách đối chiếu", "Answer police lists"},
    {Permission::keep_units, "keep_units", "Quản lý thôn, cơ sở", "Keep hamlets and facilities"},
    {Permission::mend_lineage, "mend_lineage", "Ghi đơn vị kế thừa", "Record successions"},
    {Permission::disclose, "disclose", "Ghi đồng ý, cung cấp thông tin", "Record consents and disclosures"},
    {Permission::assign_areas, "assign_areas", "Phân công địa bàn", "Assign areas"},
    {Permission::keep_books, "keep_books", "Cấp, bàn giao sổ giấy", "Issue and hand over paper books"},
    {Permission::keep_documents, "keep_documents", "Sổ văn bản đi, đến", "Keep the register of documents"},
}};
constexpr const auto& words_of(Permission) {
  return PERMISSION_WORDS;
}

// What a role may, the highest class it may know of, and over what units it may be held.
struct RoleRights {
  Role role;
  std::span<const Permission> may;  // without none, see_restricted and see_secret, which follow from the rest
  domain::Secrecy knows;
  domain::UnitLevel widest;  // no wider than this
};
[[nodiscard]] const RoleRights& rights_of(Role role);

[[nodiscard]] bool may(Role role, Permission permission);
// Whether the role may know of things of this class.
[[nodiscard]] bool may_know(Role role, domain::Secrecy secrecy);

}  // namespace mangnon::app
