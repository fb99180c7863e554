#include "app/roles.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace mangnon::app {

namespace {

using enum Permission;
using domain::Secrecy;
using domain::UnitLevel;

constexpr Permission ADMINISTRATOR[] = {read_reports, manage_users, keep_store,
                                        see_accesses, mend_lineage, assign_areas};
constexpr Permission OFFICER[] = {read_children,       read_reports,  write_register, import_files,
                                  export_lists,        merge_records, see_accesses,   open_in_emergency,
                                  review_emergencies,  plan_rounds,   send_figures,   appraise_figures,
                                  answer_police_lists, keep_units,    mend_lineage,   disclose,
                                  assign_areas,        keep_books,    keep_documents};
constexpr Permission DISTRICT[] = {read_children, read_reports, write_register,   import_files,        export_lists,
                                   plan_rounds,   send_figures, appraise_figures, answer_police_lists, keep_units,
                                   disclose,      keep_books,   keep_documents};
constexpr Permission COMMUNE[] = {read_children,       read_reports, write_register,    import_files, export_lists,
                                  merge_records,       see_accesses, open_in_emergency, plan_rounds,  send_figures,
                                  answer_police_lists, keep_units,   disclose,          keep_books,   keep_documents};
constexpr Permission READER[] = {read_children, read_reports};
constexpr Permission COLLABORATOR[] = {read_children, read_reports, write_register};
constexpr Permission CHAIRMAN[] = {read_children, read_reports, see_accesses, review_emergencies, assign_areas};
constexpr Permission POLICE[] = {read_children, open_in_emergency, answer_police_lists};
constexpr Permission FIGURES[] = {read_reports};
constexpr Permission NATIONAL[] = {read_reports, plan_rounds, appraise_figures};
constexpr Permission FACILITY[] = {read_children, read_reports, write_register, disclose};
constexpr Permission OVERSIGHT[] = {read_reports, see_accesses};
constexpr Permission DATA_PROTECTION[] = {read_reports, see_accesses, review_emergencies};
constexpr Permission CONSOLE[] = {
    read_children, read_reports,     write_register,      import_files,      export_lists,       merge_records,
    manage_users,  keep_store,       see_accesses,        open_in_emergency, review_emergencies, plan_rounds,
    send_figures,  appraise_figures, answer_police_lists, keep_units,        mend_lineage,       disclose,
    assign_areas,  keep_books,       keep_documents};

// Who only counts may count every class: a figure names nobody, and whose paper goes to the ministry must be whole.
constexpr RoleRights ROLE_RIGHTS[] = {
    {Role::administrator, ADMINISTRATOR, Secrecy::ordinary, UnitLevel::nation},
    {Role::province, OFFICER, Secrecy::secret, UnitLevel::nation},
    {Role::district, DISTRICT, Secrecy::restricted, UnitLevel::nation},
    {Role::commune, COMMUNE, Secrecy::secret, UnitLevel::nation},
    {Role::reader, READER, Secrecy::ordinary, UnitLevel::nation},
    {Role::console, CONSOLE, Secrecy::secret, UnitLevel::nation},
    {Role::collaborator, COLLABORATOR, Secrecy::ordinary, UnitLevel::commune},
    {Role::chairman, CHAIRMAN, Secrecy::restricted, UnitLevel::district},
    {Role::police, POLICE, Secrecy::ordinary, UnitLevel::district},
    {Role::national, NATIONAL, Secrecy::secret, UnitLevel::nation},
    {Role::facility, FACILITY, Secrecy::restricted, UnitLevel::commune},
    {Role::agency, FIGURES, Secrecy::ordinary, UnitLevel::nation},
    {Role::auditor, OVERSIGHT, Secrecy::ordinary, UnitLevel::nation},
    {Role::data_protection, DATA_PROTECTION, Secrecy::ordinary, UnitLevel::nation},
};

}  // namespace

const RoleRights& rights_of(Role role) {
  const auto* found =
      std::find_if(std::begin(ROLE_RIGHTS), std::end(ROLE_RIGHTS), [&](const auto& each) { return each.role == role; });
  MANGNON_CHECK(found != std::end(ROLE_RIGHTS));
  return *found;
}

bool may(Role role, Permission permission) {
  if (permission == none) return true;
  if (permission == see_restricted) return may_know(role, Secrecy::restricted);
  if (permission == see_secret) return may_know(role, Secrecy::secret);
  const auto& held = rights_of(role).may;
  return std::find(held.begin(), held.end(), permission) != held.end();
}

bool may_know(Role role, Secrecy secrecy) {
  return secrecy <= rights_of(role).knows;
}

}  // namespace mangnon::app
