// The way by which a scenario reaches the register: the same sentences go through the functions of app/ and over HTTP.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "app/child_queries.hpp"
#include "app/figures.hpp"
#include "app/official_documents.hpp"
#include "app/ready_lists.hpp"
#include "storage/store.hpp"

namespace mangnon::scenarios {

struct Refusal {
  std::string code{};
  std::string field{};
};

// What came back: a value, or why not.
struct Answer {
  wire::Json value{};
  std::vector<Refusal> refusals{};

  [[nodiscard]] bool done() const { return refusals.empty(); }
};

struct Book {
  std::string filename{};
  std::string bytes{};
  std::string unit{};
  base::Date on{};
  bool dry_run = false;
};

// A workbook that the police send back.
struct ReturnedWorkbook {
  std::string batch{};  // id
  int version = 0;
  std::string on{};
  std::string person{};
  std::string bytes{};
};

struct AskFigures {
  std::string unit{};
  base::Date on{};
  base::Date map_on{};
  storage::KnownAt known_at{};
};

struct NewAccount {
  std::string username{};
  std::string role{};
  std::string unit{};
  std::string password{};
};

// An answer as it came, whatever its form.
struct RawReply {
  int status = 0;
  std::string body{};
};

// A way that has no such question; the sentence is passed over there.
struct NotOffered : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// `who` is the username of a signed-in account.
class Driver {
 public:
  virtual ~Driver() = default;

  virtual Answer run(const std::string& who, const std::string& operation, domain::CommandId id,
                     const wire::Json& input) = 0;

  // From here on commands are judged to the end and nothing of them is kept, or are kept again.
  virtual void only_try(bool trial) = 0;

  // One page of {"rows": [{id, version, facts, …}], "next_cursor"}
  virtual Answer read_book(const std::string& who, const std::string& unit, base::Date on,
                           const std::string& cursor) = 0;
  virtual Answer show_child(const std::string& who, domain::ChildId child, base::Date on) = 0;
  virtual Answer list_children(const std::string& who, const app::ListChildren& query) = 0;
  virtual Answer list_transfers(const std::string& who) = 0;
  virtual Answer find_households(const std::string& who, const std::string& text) = 0;
  virtual Answer list_facilities(const std::string& who, base::Date on) = 0;
  virtual Answer find_communes(const std::string& who, const std::string& text) = 0;
  // Of rounds: "rounds"; "round" of an id; and what round_steps.cpp asks for besides.
  virtual Answer ask_round(const std::string& who, const std::string& question,
                           const std::vector<std::string>& words) = 0;
  // The bulk changes; of one when its id is given.
  virtual Answer ask_bulk(const std::string& who, const std::string& change) = 0;
  // A poverty list beside the register's households.
  virtual Answer match_poverty_list(const std::string& who, const std::string& unit, const std::string& bytes) = 0;
  // The batches for the police; of one batch when its id is given.
  virtual Answer ask_police(const std::string& who, const std::string& batch) = 0;
  // {"cells": [the text of each cell of the batch's workbook], "paper": over HTTP, its paper}.
  virtual Answer take_police_workbook(const std::string& who, const std::string& batch) = 0;
  virtual Answer return_police_workbook(const std::string& who, domain::CommandId id,
                                        const ReturnedWorkbook& workbook) = 0;
  virtual Answer list_units(const std::string& who, const std::string& parent, base::Date on) = 0;
  virtual Answer units_without_successor(const std::string& who, base::Date on) = 0;
  virtual Answer show_unit(const std::string& who, domain::UnitId unit) = 0;
  virtual Answer ready_list(const std::string& who, const app::AskReadyList& query) = 0;
  virtual Answer count_lists(const std::string& who, const std::string& unit, base::Date on) = 0;
  // Whether the workbook is given.
  virtual Answer export_list(const std::string& who, const app::AskReadyList& query) = 0;
  // The same for somebody else: a purpose and a receiver.
  virtual Answer give_list_away(const std::string& who, const app::AskReadyList& query, const std::string& purpose,
                                const std::string& receiver) = 0;
  virtual Answer list_disclosures(const std::string& who, domain::ChildId child) = 0;
  virtual Answer list_areas(const std::string& who, const std::string& unit, base::Date on) = 0;
  virtual Answer list_documents(const std::string& who, const app::DocumentQuery& query) = 0;
  virtual Answer list_bases(const std::string& who, domain::RoundId round) = 0;
  virtual Answer list_books(const std::string& who, const std::string& unit, base::Date on) = 0;
  virtual Answer list_emergencies(const std::string& who) = 0;
  virtual Answer review_emergency(const std::string& who, const std::string& id, const std::string& verdict) = 0;
  // {"rows": [{first, second, verdict, …}]}
  virtual Answer duplicates(const std::string& who, const std::string& unit, base::Date on) = 0;
  virtual Answer compare_children(const std::string& who, domain::ChildId first, domain::ChildId second,
                                  base::Date on) = 0;
  // {"children": …} of the unit: the keys of PL01 and PL02 but the rates.
  virtual Answer figures(const std::string& who, const AskFigures& query) = 0;

  // {"import", "summary", "rows": [{row, state, findings: [{code, field}]}]}; a row without findings may be left out.
  virtual Answer import_book(const std::string& who, const Book& book) = 0;
  // {"rows": [{row, state, …}]} of an import
  virtual Answer import_rows(const std::string& who, domain::ImportId import, const std::string& state) = 0;
  // Two rows at a time of {"rows": [{import, row, …}], "next_cursor"}: what waits in a unit, or in the whole area.
  virtual Answer list_quarantine(const std::string& who, const std::string& unit, base::Date on,
                                 const std::string& cursor) = 0;
  virtual Answer dismiss_row(const std::string& who, domain::ImportId import, int row) = 0;

  virtual Answer sign_in(const std::string& username, const std::string& password) = 0;
  virtual Answer change_password(const std::string& who, const std::string& old_password,
                                 const std::string& new_password) = 0;
  virtual Answer add_user(const std::string& who, const NewAccount& account) = 0;
  virtual Answer set_user_disabled(const std::string& who, const std::string& username, bool disabled) = 0;
  virtual Answer reset_password(const std::string& who, const std::string& username) = 0;
  // {"users": [username…]}
  virtual Answer list_users(const std::string& who) = 0;
  // THROWS NotOffered where there are no addresses.
  virtual std::vector<RawReply> ask_each(const std::string&, const std::vector<std::string>&) {
    throw NotOffered("no addresses here");
  }
};

// Through app/ itself.
[[nodiscard]] std::unique_ptr<Driver> drive_in_process(app::Register& reg);

// Makes the driver of a world's register: drive_in_process or drive_http.
using MakeDriver = std::unique_ptr<Driver> (*)(app::Register& reg);

// What a figure's key says of the counts; a key of PL01 or PL02 that is no rate.
[[nodiscard]] wire::Json figures_json(const tabulation::Figures& figures, const tabulation::Groups& groups);

// The text of every cell.
[[nodiscard]] wire::Json workbook_cells(std::string_view bytes);

}  // namespace mangnon::scenarios
