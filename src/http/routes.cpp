#include "http/handlers.hpp"

namespace mangnon::http {

namespace {

using enum Access;

const QueryField ON{"on", "Reference date, such as 2018-12-31; today when absent."};
const QueryField UNIT{"unit", "Id, official code at the date, or uid:…; the user's own area when absent."};
const QueryField CURSOR{"cursor", "next_cursor of the page before."};
const QueryField LIMIT{"limit", "Rows of a page, 1 to 200."};

std::vector<Route> session_routes() {
  return {
      {Method::post,
       "/api/v1/session",
       open,
       Body::json,
       "Signs in; with \"bearer\": true a token instead of a cookie.",
       {},
       post_session},
      {Method::get, "/api/v1/session", session, Body::none, "Who is signed in.", {}, get_session},
      {Method::del, "/api/v1/session", write, Body::none, "Signs out.", {}, delete_session},
      {Method::post,
       "/api/v1/session/password",
       write,
       Body::json,
       "Changes one's own password: old, new.",
       {},
       post_password},
  };
}

std::vector<Route> register_routes() {
  return {
      {Method::get,
       "/api/v1/units",
       session,
       Body::none,
       "The units below one, with their children.",
       {{"parent", "Id or code; the user's own area when absent."}, ON},
       get_units},
      {Method::get,
       "/api/v1/children",
       session,
       Body::none,
       "A list of children.",
       {UNIT,
        ON,
        {"q", "Any part of a name, with or without marks."},
        {"group", "S, R, O, a code such as S04, or none."},
        {"without_group", "Children not in this code."},
        {"sex", "male or female."},
        {"age_from", "Completed years."},
        {"age_to", "Completed years."},
        {"hamlet", "Id."},
        {"minority", "yes or no."},
        {"assisted", "yes or no."},
        CURSOR,
        LIMIT},
       get_children},
      {Method::get, "/api/v1/children/{id}", session, Body::none, "One child's page.", {ON}, get_child},
      {Method::get, "/api/v1/households/{id}", session, Body::none, "One household's page.", {ON}, get_household},
      {Method::get,
       "/api/v1/lists",
       session,
       Body::none,
       "Code lists, circumstance codes and ethnic groups.",
       {ON},
       get_lists},
      {Method::post,
       "/api/v1/commands/{name}",
       write,
       Body::json,
       "Runs one command; the same Idempotency-Key gives the first answer again.",
       {},
       post_command},
  };
}

std::vector<Route> import_routes() {
  return {
      {Method::post,
       "/api/v1/imports",
       write,
       Body::upload,
       "A commune's workbook; the body is the file.",
       {UNIT,
        ON,
        {"dry_run", "yes: decide everything, write nothing, keep the file for 24 hours."},
        {"filename", "As the sender calls it."},
        {"convert_legacy", "yes: convert columns written in TCVN3 or VNI."}},
       post_import},
      {Method::get,
       "/api/v1/imports",
       session,
       Body::none,
       "The imports of the area, the latest first.",
       {UNIT},
       get_imports},
      {Method::get, "/api/v1/imports/template.xlsx", session, Body::none, "The blank form.", {ON}, get_import_template},
      {Method::get,
       "/api/v1/imports/{id}/rows",
       session,
       Body::none,
       "Refused rows with their reasons.",
       {{"state", "refused, corrected or dismissed; all when absent."}, CURSOR, LIMIT},
       get_import_rows},
      {Method::get,
       "/api/v1/imports/{id}/result.xlsx",
       session,
       Body::none,
       "The workbook with a reason beside each refused cell.",
       {},
       get_import_result},
      {Method::post,
       "/api/v1/imports/{id}/commit",
       write,
       Body::none,
       "Writes what a preview decided.",
       {},
       post_import_commit},
      {Method::post,
       "/api/v1/imports/{id}/rows/{row}/dismiss",
       write,
       Body::none,
       "A refused row that will not be corrected.",
       {},
       post_import_dismiss},
      {Method::get,
       "/api/v1/quarantine",
       session,
       Body::none,
       "Rows that still wait, of all imports.",
       {UNIT},
       get_quarantine},
      {Method::get, "/api/v1/jobs/{id}", session, Body::none, "How far a job is.", {}, get_job},
      {Method::post,
       "/api/v1/jobs/{id}/cancel",
       write,
       Body::none,
       "Stops a job after its present batch.",
       {},
       post_job_cancel},
  };
}

std::vector<Route> report_routes() {
  const std::vector<QueryField> paper = {UNIT,
                                         ON,
                                         {"known_at", "As it was known at this moment."},
                                         {"geography", "then or now."},
                                         {"format", "json, html, xlsx, pdf, csv or text."},
                                         {"lang", "vi or en."}};
  return {
      {Method::get, "/api/v1/reports", session, Body::none, "The papers there are.", {}, get_reports},
      {Method::get, "/api/v1/reports/{code}", session, Body::none, "A paper.", paper, get_report},
      {Method::get,
       "/api/v1/tabulations",
       session,
       Body::none,
       "Any count.",
       {UNIT,
        ON,
        {"known_at", "As it was known at this moment."},
        {"by", "Dimensions, separated by commas."},
        {"where", "DIM:VALUE, separated by commas."},
        {"measure", "children or households."}},
       get_tabulation},
  };
}

std::vector<Route> machine_routes() {
  return {
      {Method::get, "/api/v1/users", session, Body::none, "The accounts of the area.", {}, get_users},
      {Method::post,
       "/api/v1/users",
       write,
       Body::json,
       "A new account: username, full_name, role, unit, password (optional).",
       {},
       post_user},
      {Method::post,
       "/api/v1/users/{username}/disable",
       write,
       Body::none,
       "Disables an account.",
       {},
       post_user_disable},
      {Method::post, "/api/v1/users/{username}/enable", write, Body::none, "Enables it again.", {}, post_user_enable},
      {Method::post,
       "/api/v1/users/{username}/password",
       write,
       Body::none,
       "A new one-time password.",
       {},
       post_user_password},
      {Method::get, "/api/v1/openapi.json", open, Body::none, "This description.", {}, get_api_description},
      {Method::get, "/healthz", open, Body::none, "200 while the store can be read.", {}, get_health},
      {Method::get, "/metrics", open, Body::none, "Counters for Prometheus.", {}, get_metrics},
  };
}

std::vector<Route> all_routes() {
  std::vector<Route> all;
  for (const auto& some : {session_routes(), register_routes(), import_routes(), report_routes(), machine_routes()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all = all_routes();
  return all;
}

}  // namespace mangnon::http
