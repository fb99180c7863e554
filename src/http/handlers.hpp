// The functions behind the routes (docs/reference/http-api.md says what goes in and comes out of each). Each asks one
// function of app/ or reports/ and turns its value into an answer.
#pragma once

#include "http/route.hpp"

namespace mangnon::http {

using Answer = app::Outcome<Response>;

// session_handlers.cpp
[[nodiscard]] Answer post_session(Call& call);
[[nodiscard]] Answer get_session(Call& call);
[[nodiscard]] Answer delete_session(Call& call);
[[nodiscard]] Answer post_password(Call& call);

// account_handlers.cpp
[[nodiscard]] Answer get_second_factor(Call& call);
[[nodiscard]] Answer post_second_factor(Call& call);
[[nodiscard]] Answer post_second_factor_confirm(Call& call);
[[nodiscard]] Answer post_second_factor_remove(Call& call);
[[nodiscard]] Answer post_user_second_factor_reset(Call& call);
[[nodiscard]] Answer get_sessions(Call& call);
[[nodiscard]] Answer post_session_end(Call& call);
[[nodiscard]] Answer get_accesses(Call& call);
[[nodiscard]] Answer get_disclosures(Call& call);
[[nodiscard]] Answer get_areas(Call& call);
[[nodiscard]] Answer get_books(Call& call);
[[nodiscard]] Answer get_documents(Call& call);
[[nodiscard]] Answer post_letter(Call& call);
[[nodiscard]] Answer get_bases(Call& call);
[[nodiscard]] Answer get_rights(Call& call);
[[nodiscard]] Answer get_emergencies(Call& call);
[[nodiscard]] Answer get_own_emergencies(Call& call);
[[nodiscard]] Answer post_emergency(Call& call);
[[nodiscard]] Answer post_emergency_review(Call& call);

// register_handlers.cpp
[[nodiscard]] Answer get_units(Call& call);
[[nodiscard]] Answer get_children(Call& call);
[[nodiscard]] Answer get_child(Call& call);
[[nodiscard]] Answer get_household(Call& call);
[[nodiscard]] Answer get_sheet(Call& call);
[[nodiscard]] Answer get_lists(Call& call);
[[nodiscard]] Answer get_transfers(Call& call);
[[nodiscard]] Answer get_book(Call& call);

// place_handlers.cpp
[[nodiscard]] Answer get_unit(Call& call);
[[nodiscard]] Answer get_units_without_successor(Call& call);

// round_handlers.cpp
[[nodiscard]] Answer get_rounds(Call& call);
[[nodiscard]] Answer get_round(Call& call);
[[nodiscard]] Answer get_roster(Call& call);
[[nodiscard]] Answer get_supplies(Call& call);
[[nodiscard]] Answer get_trainings(Call& call);
[[nodiscard]] Answer get_messages(Call& call);
[[nodiscard]] Answer post_sending(Call& call);
[[nodiscard]] Answer get_owed(Call& call);
[[nodiscard]] Answer get_visits(Call& call);
[[nodiscard]] Answer get_board(Call& call);
[[nodiscard]] Answer get_reviews(Call& call);
[[nodiscard]] Answer get_sending(Call& call);
[[nodiscard]] Answer post_handover(Call& call);
[[nodiscard]] Answer get_resurvey(Call& call);
[[nodiscard]] Answer post_command(Call& call);
[[nodiscard]] Answer post_batch(Call& call);

// finding_handlers.cpp
[[nodiscard]] Answer get_ready_list(Call& call);
[[nodiscard]] Answer get_list_counts(Call& call);
[[nodiscard]] Answer post_duplicate_scan(Call& call);
[[nodiscard]] Answer get_duplicates(Call& call);
[[nodiscard]] Answer get_comparison(Call& call);

// police_handlers.cpp
[[nodiscard]] Answer get_police_batches(Call& call);
[[nodiscard]] Answer get_police_batch(Call& call);
[[nodiscard]] Answer get_police_workbook(Call& call);
[[nodiscard]] Answer get_police_paper(Call& call);
[[nodiscard]] Answer post_police_return(Call& call);

// bulk_handlers.cpp
[[nodiscard]] Answer get_bulk_changes(Call& call);
[[nodiscard]] Answer get_bulk_change(Call& call);

// poverty_handlers.cpp
[[nodiscard]] Answer post_poverty_list(Call& call);

// place_handlers.cpp
[[nodiscard]] Answer find_households(Call& call);
[[nodiscard]] Answer find_communes(Call& call);
[[nodiscard]] Answer get_facilities(Call& call);

// import_handlers.cpp
[[nodiscard]] Answer post_import(Call& call);
[[nodiscard]] Answer get_imports(Call& call);
[[nodiscard]] Answer get_import(Call& call);
[[nodiscard]] Answer get_import_rows(Call& call);
[[nodiscard]] Answer post_import_commit(Call& call);
[[nodiscard]] Answer post_import_convert(Call& call);
[[nodiscard]] Answer post_import_dismiss(Call& call);
[[nodiscard]] Answer get_import_result(Call& call);
[[nodiscard]] Answer get_list_workbook(Call& call);
[[nodiscard]] Answer get_import_template(Call& call);
[[nodiscard]] Answer get_quarantine(Call& call);
[[nodiscard]] Answer get_job(Call& call);
[[nodiscard]] Answer post_job_cancel(Call& call);

// report_handlers.cpp
[[nodiscard]] Answer get_reports(Call& call);
[[nodiscard]] Answer get_report(Call& call);
[[nodiscard]] Answer get_layouts(Call& call);
[[nodiscard]] Answer get_layout(Call& call);
[[nodiscard]] Answer get_tabulation(Call& call);

// user_handlers.cpp
[[nodiscard]] Answer get_users(Call& call);
[[nodiscard]] Answer post_user(Call& call);
[[nodiscard]] Answer post_user_disable(Call& call);
[[nodiscard]] Answer post_user_enable(Call& call);
[[nodiscard]] Answer post_user_password(Call& call);

// machine_handlers.cpp
[[nodiscard]] Answer get_health(Call& call);
[[nodiscard]] Answer get_metrics(Call& call);
[[nodiscard]] Answer get_api_description(Call& call);

}  // namespace mangnon::http
