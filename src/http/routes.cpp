#include "http/handlers.hpp"

namespace mangnon::http {

namespace {

using Query = std::vector<QueryField>;
using Answerer = app::Outcome<Response> (*)(Call& call);

const QueryField ON{"on", "Reference date, such as 2018-12-31; today when absent."};
const QueryField UNIT{"unit", "Id, official code at the date, or uid:…; the user's own area when absent."};
const QueryField KNOWN_AT{"known_at", "As it was known at this moment."};
const QueryField CURSOR{"cursor", "next_cursor of the page before."};
const QueryField LIMIT{"limit", "Rows of a page, 1 to 200."};

// Open to anybody.
Route open(Method method, std::string_view pattern, Body body, std::string_view summary, Answerer answer) {
  return {method, pattern, Access::open, body, summary, {}, answer};
}
// A question of somebody signed in.
Route question(std::string_view pattern, std::string_view summary, Answerer answer, Query query = {}) {
  return {Method::get, pattern, Access::session, Body::none, summary, std::move(query), answer};
}
// A change by somebody signed in.
Route change(std::string_view pattern, Body body, std::string_view summary, Answerer answer, Query query = {}) {
  return {Method::post, pattern, Access::write, body, summary, std::move(query), answer};
}

std::vector<Route> session_routes() {
  return {
      open(Method::post, "/api/v1/session", Body::json, "Signs in; with \"bearer\": true a token instead of a cookie.",
           post_session),
      question("/api/v1/session", "Who is signed in.", get_session),
      {Method::del, "/api/v1/session", Access::write, Body::none, "Signs out.", {}, delete_session},
      change("/api/v1/session/password", Body::json, "Changes one's own password: old, new.", post_password),
  };
}

std::vector<Route> account_routes() {
  return {
      question("/api/v1/session/second-factor", "Whether one-time codes are asked for, and recovery codes left.",
               get_second_factor),
      change("/api/v1/session/second-factor", Body::json, "Begins to set up one-time codes: password.",
             post_second_factor),
      change("/api/v1/session/second-factor/confirm", Body::json, "Turns them on: code. Answers the recovery codes.",
             post_second_factor_confirm),
      change("/api/v1/session/second-factor/remove", Body::json, "Turns them off: password.",
             post_second_factor_remove),
      question("/api/v1/sessions", "One's open sessions.", get_sessions),
      change("/api/v1/sessions/{id}/end", Body::none, "Ends one of them.", post_session_end),
      question("/api/v1/children/{id}/accesses", "Who has seen or changed a child's record.", get_accesses),
      question("/api/v1/children/{id}/disclosures", "Consents, and to whom facts of a child were given.",
               get_disclosures),
      question("/api/v1/users/{username}/rights", "What an account may see and do.", get_rights),
      change("/api/v1/users/{username}/second-factor/reset", Body::none, "Takes one-time codes off an account.",
             post_user_second_factor_reset),
      question("/api/v1/areas", "Who is in charge of which area on a day.", get_areas, {UNIT, ON}),
      question("/api/v1/documents", "The register of documents of a unit.", get_documents,
               {UNIT,
                {"way", "outgoing or incoming; both when absent."},
                {"year", "Of the register; all when absent."},
                {"q", "Words of what is written, with or without marks."}}),
      question("/api/v1/rounds/{id}/bases", "The legal bases of a round, in order.", get_bases),
      question("/api/v1/books", "The paper books of hamlets and who keeps them.", get_books, {UNIT, ON}),
      question("/api/v1/emergencies", "Records opened in an emergency, for review.", get_emergencies),
      question("/api/v1/emergencies/own", "What one has open now, and how many more may be opened today.",
               get_own_emergencies),
      change("/api/v1/emergencies", Body::json, "Opens a record for an hour: child or id_number, and reason.",
             post_emergency),
      change("/api/v1/emergencies/{id}/review", Body::json, "verdict: justified or unjustified.",
             post_emergency_review),
  };
}

std::vector<Route> register_routes() {
  return {
      question("/api/v1/units", "The units below one, with their children.", get_units,
               {{"parent", "Id or code; the user's own area when absent."}, ON}),
      question("/api/v1/units/without-successor",
               "Communes of the area that ended without a known successor, with those who wait there.",
               get_units_without_successor, {ON}),
      question("/api/v1/units/{id}", "What a unit has been, and how it was changed.", get_unit),
      question("/api/v1/children", "A list of children.", get_children,
               {UNIT,
                ON,
                {"q", "Words of names and places, a birth date or year, numbers; with or without marks."},
                {"group", "S, R, O, a code such as S04, or none."},
                {"without_group", "Children not in this code."},
                {"sex", "male or female."},
                {"age_from", "Completed years."},
                {"age_to", "Completed years."},
                {"hamlet", "Id."},
                {"minority", "yes or no."},
                {"assisted", "yes or no."},
                {"movement",
                 "Who came into the group or left it since `from`: began, found, moved_in, from_group, "
                 "turned_16, left, died, ended, to_group, corrected, increase, decrease."},
                {"from", "The first day of the movement."},
                CURSOR,
                LIMIT}),
      question("/api/v1/children/{id}", "One child's page.", get_child, {ON}),
      question("/api/v1/households/{id}", "One household's page.", get_household, {ON}),
      question("/api/v1/lists", "Code lists, circumstance codes and ethnic groups.", get_lists, {ON}),
      question("/api/v1/transfers", "Children on their way to or from another commune.", get_transfers),
      question("/api/v1/households", "Households of the area by number, head or address.", find_households,
               {UNIT, ON, {"q", "Number, or any part of the head's name or the address."}}),
      question("/api/v1/sheets", "The household of a printed sheet or slip, and whether it still holds.", get_sheet,
               {{"code", "The square code of the sheet, as it was scanned."}}),
      question("/api/v1/facilities", "The facilities of the area, with their children.", get_facilities, {UNIT, ON}),
      question("/api/v1/communes", "Communes of today, in the whole country.", find_communes,
               {{"q", "Any part of the name, or the code."}}),
      question("/api/v1/book", "The children of a commune or hamlet in the order of the book.", get_book,
               {UNIT, ON, CURSOR}),
      change("/api/v1/commands/{name}", Body::json,
             "Runs one command; the same Idempotency-Key gives the first answer again.", post_command,
             {{"trial", "yes: judge it to the end, keep nothing."}}),
      change("/api/v1/batches", Body::json,
             "Up to 100 commands, each judged by itself: trial, commands [{id, name, input}].", post_batch),
  };
}

std::vector<Route> finding_routes() {
  return {
      question("/api/v1/list-counts", "The ready lists with the number of children in each.", get_list_counts,
               {UNIT, ON}),
      question("/api/v1/lists/{name}", "A ready list, such as no_id_number or turning_6.", get_ready_list,
               {UNIT, ON, CURSOR, LIMIT}),
      question(
          "/api/v1/lists/{name}/workbook.xlsx",
          "A ready list (all: everybody) as a workbook to edit and import again; X-Person (UTF-8, percent-encoded): "
          "to whom, when it is not one's own work.",
          get_list_workbook,
          {UNIT,
           ON,
           {"purpose", "For whom besides one's own work: a purpose of record_disclosure; own_work when absent."}}),
      change("/api/v1/duplicates/scan", Body::none, "Searches a unit for records of one child; answers with a job.",
             post_duplicate_scan, {UNIT, ON}),
      question("/api/v1/duplicates", "What a finished search found, as it is now.", get_duplicates,
               {{"job", "Id of the search."}, CURSOR, LIMIT}),
      question("/api/v1/duplicates/compare", "Two records beside each other.", get_comparison,
               {{"first", "A child's id."}, {"second", "The other's id."}, ON}),
  };
}

std::vector<Route> round_routes() {
  return {
      question("/api/v1/rounds", "The rounds of the area, the latest first.", get_rounds),
      question("/api/v1/rounds/{id}", "One round: what it asks for, and by when.", get_round),
      question("/api/v1/rounds/{id}/roster", "Who works in a round for a unit on a day, and where people lack.",
               get_roster, {{"unit", "Code on the map day, uid:… or id; the user's own when absent."}, ON}),
      question("/api/v1/rounds/{id}/trainings", "The trainings of a unit and below it: when, who is invited, who came.",
               get_trainings, {{"unit", "Code on the map day, uid:… or id; the user's own when absent."}}),
      question("/api/v1/rounds/{id}/messages",
               "Questions upward with their answers, reminders downward, and who owes figures.", get_messages),
      question("/api/v1/owed", "What the user's unit owes in its rounds: due, reminded of, to be answered.", get_owed),
      question("/api/v1/rounds/{id}/visits", "The households of a hamlet: who is to go, who went, whom they met.",
               get_visits, {{"hamlet", "Code, uid:… or id; the first of the area when absent."}}),
      question("/api/v1/rounds/{id}/supplies", "What was given out to a unit and below it, and whether it arrived.",
               get_supplies, {{"unit", "Code on the map day, uid:… or id; the user's own when absent."}}),
      question("/api/v1/reviews", "The monthly review: which hamlets have answered.", get_reviews,
               {UNIT, {"month", "Such as 2018-12; this month when absent."}}),
      question("/api/v1/rounds/{id}/board", "How far every unit of a round is.", get_board,
               {{"unit", "Code on the map day, uid:… or id; the user's own when absent."},
                {"by", "commune: communes instead of the units directly below."},
                {"check", "yes: count errors and warnings of each commune too."}}),
      question("/api/v1/rounds/{id}/sendings/{unit}", "A unit's figures in a round, sealed or as counted now.",
               get_sending, {{"sending", "Which one, from 1; the latest when absent."}}),
      question("/api/v1/rounds/{id}/sendings/{unit}/resurvey",
               "The sample of the latest sending, whose forms are entered, and how far they agree.", get_resurvey),
      change("/api/v1/sendings", Body::json,
             "Sends the figures of a unit above communes, as send_figures, after every part was examined anew; answers "
             "with a job.",
             post_sending),
      change("/api/v1/handovers", Body::json,
             "Hands accepted figures over: round, unit, sending, children, giver, giver_position, receiver_office, "
             "receiver, receiver_position, receiver_key, medium. Answers with the package.",
             post_handover),
  };
}

std::vector<Route> bulk_routes() {
  return {
      question("/api/v1/bulk-changes", "Records changed together in the area, the latest first.", get_bulk_changes),
      question("/api/v1/bulk-changes/{id}", "One such change: what became of each record.", get_bulk_change,
               {{"after", "Rows after this number; the `next` of the page before."}}),
      change(
          "/api/v1/poverty-lists", Body::upload,
          "A commune's list of poor and near-poor households beside the register's; the body is the file. Nothing is "
          "kept.",
          post_poverty_list, {UNIT, ON}),
  };
}

std::vector<Route> police_routes() {
  auto answer =
      change("/api/v1/police-batches/{id}/return", Body::upload,
             "The workbook that came back; the body is the file, X-Person who signed it (UTF-8, percent-encoded). As "
             "return_police_batch, Idempotency-Key included.",
             post_police_return,
             {{"version", "How many steps of the batch the sender saw."}, {"on", "The day it came back."}});
  answer.upload = app::Permission::answer_police_lists;
  return {
      question("/api/v1/police-batches", "Batches for the commune police: overdue first, then the latest.",
               get_police_batches),
      question("/api/v1/police-batches/{id}", "One batch: its children, what the police say, what would change.",
               get_police_batch),
      question("/api/v1/police-batches/{id}/workbook.xlsx", "The workbook that the police fill in.",
               get_police_workbook),
      question("/api/v1/police-batches/{id}/paper", "The lists A, B, C for signature.", get_police_paper,
               {{"format", "json, html, xlsx, pdf, docx, csv or text."}, {"lang", "vi or en."}}),
      answer,
  };
}

std::vector<Route> import_routes() {
  return {
      change("/api/v1/imports", Body::upload, "A commune's workbook; the body is the file.", post_import,
             {UNIT,
              ON,
              {"dry_run", "yes: decide everything, write nothing, keep the file for 24 hours."},
              {"filename", "As the sender calls it."},
              {"convert_legacy", "yes: convert columns written in TCVN3 or VNI."},
              {"round", "Code of the round the book is for; it gives the day."}}),
      question("/api/v1/imports", "The imports of the area, the latest first.", get_imports, {UNIT, ON}),
      question("/api/v1/imports/template.xlsx", "The blank form.", get_import_template, {ON}),
      question("/api/v1/imports/{id}", "One import.", get_import),
      question("/api/v1/imports/{id}/rows", "Refused rows with their reasons.", get_import_rows,
               {{"state", "refused, corrected, replaced or dismissed; all when absent."}, CURSOR, LIMIT}),
      question("/api/v1/imports/{id}/result.xlsx", "The workbook with a reason beside each refused cell.",
               get_import_result),
      change("/api/v1/imports/{id}/convert", Body::none,
             "The same file once more, columns in TCVN3 or VNI converted; answers with another preview.",
             post_import_convert),
      change("/api/v1/imports/{id}/commit", Body::none, "Writes what a preview decided.", post_import_commit),
      change("/api/v1/imports/{id}/rows/{row}/dismiss", Body::none, "A refused row that will not be corrected.",
             post_import_dismiss),
      question("/api/v1/quarantine", "Rows that still wait, of all imports.", get_quarantine,
               {UNIT, ON, {"state", "refused, corrected, dismissed or all."}, CURSOR, LIMIT}),
      question("/api/v1/jobs/{id}", "How far a job is.", get_job),
      change("/api/v1/jobs/{id}/cancel", Body::none, "Stops a job after its present batch.", post_job_cancel),
  };
}

std::vector<Route> report_routes() {
  return {
      question("/api/v1/reports", "The papers there are.", get_reports),
      question("/api/v1/layouts", "The layouts of reports that were loaded, the latest first.", get_layouts),
      question("/api/v1/layouts/{id}", "One loaded layout, with its file.", get_layout),
      question("/api/v1/reports/{code}", "A paper.", get_report,
               {UNIT,
                ON,
                KNOWN_AT,
                {"from", "First day of the period, of papers that have one; `on` is the last. 1 January when absent."},
                {"to", "The same as `on`."},
                {"blank", "yes: the form without anybody's facts, of papers that have one."},
                {"geography", "then or now."},
                {"round", "A round's code: its sealed figures, or the board."},
                {"sending", "Which sealing of the round; the version in force, else the latest, when absent."},
                {"signing", "Of a letter: head, kt, tl or tuq; the head when absent."},
                {"signer_title", "Of a letter: the title of who signs."},
                {"way", "Of the register of documents: outgoing or incoming."},
                {"document", "Of a letter: id in the register of documents, whose number and date it bears."},
                {"format", "json, html, xlsx, pdf, docx, csv or text."},
                {"lang", "vi or en."}}),
      change("/api/v1/reports/{code}", Body::json,
             "A letter (CV) of words given: to, subject, paragraphs: [text], annex_title, annex: [text], recipients: "
             "[text].",
             post_letter,
             {UNIT,
              {"document", "Id in the register of documents: its number and date; left open when absent."},
              {"signing", "head, kt, tl or tuq; the head when absent."},
              {"signer_title", "The title of who signs."},
              {"format", "json, html, xlsx, pdf, docx, csv or text."},
              {"lang", "vi or en."}}),
      question("/api/v1/tabulations", "Any count.", get_tabulation,
               {UNIT,
                ON,
                KNOWN_AT,
                {"by", "Dimensions, separated by commas."},
                {"where", "DIM:VALUE, separated by commas."},
                {"measure", "children or households."}}),
  };
}

std::vector<Route> machine_routes() {
  return {
      question("/api/v1/users", "The accounts of the area.", get_users),
      change("/api/v1/users", Body::json, "A new account: username, full_name, role, unit, password (optional).",
             post_user),
      change("/api/v1/users/{username}/disable", Body::none, "Disables an account.", post_user_disable),
      change("/api/v1/users/{username}/enable", Body::none, "Enables it again.", post_user_enable),
      change("/api/v1/users/{username}/password", Body::none, "A new one-time password.", post_user_password),
      open(Method::get, "/api/v1/openapi.json", Body::none, "This description.", get_api_description),
      open(Method::get, "/healthz", Body::none, "200 while the store can be read.", get_health),
      open(Method::get, "/metrics", Body::none, "Counters for Prometheus.", get_metrics),
  };
}

std::vector<Route> all_routes() {
  std::vector<Route> all;
  for (const auto& some : {session_routes(), account_routes(), register_routes(), finding_routes(), round_routes(),
                           police_routes(), bulk_routes(), import_routes(), report_routes(), machine_routes()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all = all_routes();
  return all;
}

}  // namespace mangnon::http
