#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "app/accounts.hpp"
#include "app/areas.hpp"
#include "app/book_page.hpp"
#include "app/bulk_queries.hpp"
#include "app/catalogue.hpp"
#include "app/disclosure_queries.hpp"
#include "app/duplicates.hpp"
#include "app/emergency.hpp"
#include "app/facility_queries.hpp"
#include "app/failures.hpp"
#include "app/household_visits.hpp"
#include "app/import_queries.hpp"
#include "app/list_export.hpp"
#include "app/paper_books.hpp"
#include "app/place_search.hpp"
#include "app/police_queries.hpp"
#include "app/poverty_list.hpp"
#include "app/report_layouts.hpp"
#include "app/review_commands.hpp"
#include "app/rosters.hpp"
#include "app/round_board.hpp"
#include "app/round_messages.hpp"
#include "app/round_queries.hpp"
#include "app/scope.hpp"
#include "app/sending_queries.hpp"
#include "app/supplies.hpp"
#include "app/trainings.hpp"
#include "app/transfer_queries.hpp"
#include "app/unit_queries.hpp"
#include "exchange/import_file.hpp"
#include "exchange/police_workbook.hpp"
#include "exchange/poverty_sheet.hpp"
#include "exchange/sheet.hpp"
#include "scenarios/driver.hpp"
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;

std::vector<Refusal> refusals_of(const base::Failures& failures) {
  std::vector<Refusal> refusals;
  for (const auto& failure : failures) refusals.push_back({std::string(failure.type->id), failure.field});
  return refusals;
}

Answer answer_of(const app::Outcome<Json>& outcome) {
  if (!outcome) return {.refusals = refusals_of(outcome.error())};
  return {.value = *outcome};
}

template <class T>
Answer answer_of(const app::Outcome<T>& outcome) {
  if (!outcome) return {.refusals = refusals_of(outcome.error())};
  return {};
}

app::Outcome<Json> ask_about_round(app::Context& context, const std::string& question,
                                   const std::vector<std::string>& words) {
  if (question == "rounds") return app::list_rounds(context);
  if (question == "reviews")
    return app::list_reviews(context, {.unit = words.at(0), .month = domain::parse_month(words.at(1)).value()});
  if (question == "owed") return app::show_owed(context);
  if (question == "layouts") return app::list_layouts(context, base::Lang::vi);
  const auto id = base::parse_id<domain::RoundId>(words.at(0)).value();
  if (question == "round") return app::show_round(context, id);
  if (question == "board")
    return app::show_board(context, id, {.unit = words.at(1), .by_commune = words.at(2) == "commune", .check = true});
  if (question == "roster") return app::show_roster(context, id, {.unit = words.at(1), .on = parse_day(words.at(2))});
  if (question == "trainings") return app::show_trainings(context, id, words.at(1));
  if (question == "messages") return app::show_messages(context, id);
  if (question == "visits") return app::show_visits(context, id, {.hamlet = words.at(1)});
  if (question == "supplies") return app::show_supplies(context, id, words.at(1));
  app::AskSending query{.round = id, .unit = words.at(1)};
  if (words.size() > 2) query.sending = parse_number(words.at(2));
  return app::show_sending(context, query);
}

Json verdict_json(const app::RowVerdict& verdict) {
  Json findings = Json::array();
  for (const auto& finding : verdict.findings) {
    Json each = Json::object();
    each.set("code", finding.type->id);
    each.set("field", finding.field);
    findings.push(std::move(each));
  }
  Json json = Json::object();
  json.set("row", verdict.row);
  json.set("state", domain::code_of(verdict.state));
  json.set("findings", std::move(findings));
  return json;
}

Json returned_input(const ReturnedWorkbook& workbook, const exchange::ReturnedSheet& sheet) {
  auto input = exchange::return_input(sheet);
  input.set("batch", workbook.batch);
  input.set("version", workbook.version);
  input.set("on", workbook.on);
  input.set("person", workbook.person);
  return input;
}

class InProcess final : public Driver {
 public:
  explicit InProcess(app::Register& reg) : reg_(reg) {}

  Answer run(const std::string& who, const std::string& operation, domain::CommandId id, const Json& input) override {
    const auto* found = app::find_operation(operation);
    if (found == nullptr) return {.refusals = refusals_of({{&app::COMMAND_UNKNOWN, "", {operation}}})};
    auto context = context_of(who);
    context.is_trial = is_trial_;
    const auto units = reg_.units();
    auto answer = answer_of(found->run(context, id, input));
    if (is_trial_ && reg_.units() != units) throw Unfulfilled(operation + " changed the units although it was tried");
    return answer;
  }
  void only_try(bool trial) override { is_trial_ = trial; }

  Answer read_book(const std::string& who, const std::string& unit, base::Date on, const std::string& cursor) override {
    auto context = context_of(who);
    return answer_of(app::list_book(context, {.unit = unit, .on = on, .cursor = cursor}));
  }

  Answer show_child(const std::string& who, domain::ChildId child, base::Date on) override {
    return ask(who, [&](app::Context& context) { return app::show_child(context, child, on, base::Lang::vi); });
  }
  Answer list_children(const std::string& who, const app::ListChildren& query) override {
    return ask(who, [&](app::Context& context) { return app::list_children(context, query, base::Lang::vi); });
  }
  Answer list_transfers(const std::string& who) override {
    return ask(who, [&](app::Context& context) { return app::list_transfers(context, base::Lang::vi); });
  }
  Answer find_households(const std::string& who, const std::string& text) override {
    auto context = context_of(who);
    return answer_of(app::find_households(context, {.on = today(), .text = text}));
  }
  Answer list_facilities(const std::string& who, base::Date on) override {
    return ask(who, [&](app::Context& context) { return app::list_facilities(context, "", on); });
  }
  Answer find_communes(const std::string& who, const std::string& text) override {
    return ask(who, [&](app::Context& context) { return app::find_communes(context, text); });
  }
  Answer ask_round(const std::string& who, const std::string& question,
                   const std::vector<std::string>& words) override {
    auto context = context_of(who);
    return answer_of(ask_about_round(context, question, words));
  }
  Answer ask_bulk(const std::string& who, const std::string& change) override {
    auto context = context_of(who);
    if (change.empty()) return answer_of(app::list_bulk_changes(context, base::Lang::vi));
    return answer_of(app::show_bulk_change(context, *base::parse_id<domain::BulkChangeId>(change), 0, base::Lang::vi));
  }
  Answer match_poverty_list(const std::string& who, const std::string& unit, const std::string& bytes) override {
    auto context = context_of(who);
    const auto commune = app::check_poverty_list(context, unit, today());
    if (!commune) return answer_of(commune);
    const auto path = std::filesystem::temp_directory_path() / (base::format_uuid(reg_.new_uuid()) + ".poverty");
    std::ofstream(path, std::ios::binary) << bytes;
    const auto list = exchange::read_poverty_list(path.string(), exchange::import_lists(reg_), today());
    std::filesystem::remove(path);
    if (!list) return answer_of(list);
    return {.value = app::match_poverty_list(context, *commune, today(), *list, base::Lang::vi)};
  }
  Answer ask_police(const std::string& who, const std::string& batch) override {
    auto context = context_of(who);
    if (batch.empty()) return answer_of(app::list_police_batches(context, base::Lang::vi));
    return answer_of(app::show_police_batch(context, *base::parse_id<domain::PoliceBatchId>(batch), base::Lang::vi));
  }
  Answer take_police_workbook(const std::string& who, const std::string& batch) override {
    auto context = context_of(who);
    const auto sheet = app::read_police_sheet(context, *base::parse_id<domain::PoliceBatchId>(batch),
                                              "export_police_batch", base::Lang::vi);
    auto answer = answer_of(sheet);
    if (!answer.done()) return answer;
    const auto path = std::filesystem::temp_directory_path() /
                      (std::to_string(getpid()) + base::format_uuid(reg_.new_uuid()) + ".xlsx");
    if (!exchange::write_police_workbook(path.string(), exchange::import_lists(reg_), *sheet))
      throw Unfulfilled("the workbook is not written");
    std::ifstream file(path, std::ios::binary);
    answer.value = Json::object();
    answer.value.set("cells", workbook_cells(std::string(std::istreambuf_iterator<char>(file), {})));
    std::filesystem::remove(path);
    return answer;
  }
  Answer return_police_workbook(const std::string& who, domain::CommandId id,
                                const ReturnedWorkbook& workbook) override {
    const auto path = std::filesystem::temp_directory_path() /
                      (std::to_string(getpid()) + base::format_uuid(reg_.new_uuid()) + ".returned");
    std::ofstream(path, std::ios::binary) << workbook.bytes;
    const auto sheet = exchange::read_police_workbook(path.string(), exchange::import_lists(reg_), today());
    std::filesystem::remove(path);
    if (!sheet) return answer_of(sheet);
    return run(who, "return_police_batch", id, returned_input(workbook, *sheet));
  }
  Answer list_units(const std::string& who, const std::string& parent, base::Date on) override {
    return ask(who, [&](app::Context& context) { return app::list_units(context, parent, on, base::Lang::vi); });
  }
  Answer units_without_successor(const std::string& who, base::Date on) override {
    return ask(who, [&](app::Context& context) { return app::list_units_without_successor(context, on); });
  }
  Answer show_unit(const std::string& who, domain::UnitId unit) override {
    return ask(who, [&](app::Context& context) { return app::show_unit(context, unit.text()); });
  }
  Answer ready_list(const std::string& who, const app::AskReadyList& query) override {
    return ask(who, [&](app::Context& context) { return app::show_ready_list(context, query, base::Lang::vi); });
  }
  Answer count_lists(const std::string& who, const std::string& unit, base::Date on) override {
    return ask(who, [&](app::Context& context) { return app::count_ready_lists(context, unit, on, base::Lang::vi); });
  }
  Answer export_list(const std::string& who, const app::AskReadyList& query) override {
    return ask(who, [&](app::Context& context) { return app::export_list(context, query); });
  }
  Answer give_list_away(const std::string& who, const app::AskReadyList& query, const std::string& purpose,
                        const std::string& receiver) override {
    auto context = context_of(who);
    const auto giving = app::giving_of(purpose, receiver, today());
    if (!giving) return answer_of(giving);
    return answer_of(app::export_list(context, query, *giving));
  }
  Answer list_disclosures(const std::string& who, domain::ChildId child) override {
    return ask(who, [&](app::Context& context) { return app::list_disclosures(context, child, base::Lang::vi); });
  }
  Answer list_areas(const std::string& who, const std::string& unit, base::Date on) override {
    return ask(who, [&](app::Context& context) { return app::list_areas(context, unit, on); });
  }
  Answer list_documents(const std::string& who, const app::DocumentQuery& query) override {
    return ask(who, [&](app::Context& context) { return app::list_documents(context, query); });
  }
  Answer list_bases(const std::string& who, domain::RoundId round) override {
    return ask(who, [&](app::Context& context) { return app::list_bases(context, round); });
  }
  Answer list_books(const std::string& who, const std::string& unit, base::Date on) override {
    return ask(who, [&](app::Context& context) { return app::list_books(context, unit, on); });
  }
  Answer list_emergencies(const std::string& who) override {
    return ask(who, [&](app::Context& context) { return app::list_emergencies(context); });
  }
  Answer review_emergency(const std::string& who, const std::string& id, const std::string& verdict) override {
    auto context = context_of(who);
    return answer_of(app::review_emergency(context, base::parse_uuid(id).value(), verdict));
  }
  Answer duplicates(const std::string& who, const std::string& unit, base::Date on) override {
    auto context = context_of(who);
    const auto scan = app::scan_duplicates(context, {.unit = unit, .on = on});
    if (!scan) return answer_of(scan);
    return answer_of(app::show_duplicates(context, *scan, "", 200, base::Lang::vi));
  }
  Answer compare_children(const std::string& who, domain::ChildId first, domain::ChildId second,
                          base::Date on) override {
    auto context = context_of(who);
    return answer_of(app::compare_children(context, first, second, on, base::Lang::vi));
  }
  Answer figures(const std::string& who, const AskFigures& query) override {
    auto context = context_of(who);
    const auto unit = app::find_unit(context, query.unit, query.map_on);
    if (!unit) return answer_of(unit);
    const auto counted = app::figures_below(
        context, {.unit = *unit, .on = query.on, .known_at = query.known_at, .geography_on = query.map_on});
    return {.value = figures_json(counted.total, reg_.reference().groups)};
  }

  Answer import_book(const std::string& who, const Book& book) override {
    auto context = context_of(who);
    const auto commune = app::find_unit(context, book.unit, book.on);
    if (!commune) return answer_of(commune);
    const auto path = std::filesystem::temp_directory_path() /
                      (std::to_string(getpid()) + base::format_uuid(reg_.new_uuid()) + book.filename);
    std::ofstream(path, std::ios::binary) << book.bytes;
    const domain::ImportId import{reg_.new_uuid()};
    Json rows = Json::array();
    const auto lists = exchange::import_lists(reg_);
    const auto imported =
        exchange::import_file(context, lists, path.string(),
                              {.import = import,
                               .commune = *commune,
                               .on = book.on,
                               .filename = book.filename,
                               .dry_run = book.dry_run,
                               .on_verdict = [&](const auto& verdict) { rows.push(verdict_json(verdict)); }});
    std::filesystem::remove(path);
    if (!imported) return answer_of(imported);
    Answer answer{.value = Json::object()};
    answer.value.set("import", import.text());
    answer.value.set("summary", app::to_json(imported->summary));
    answer.value.set("rows", std::move(rows));
    return answer;
  }
  Answer import_rows(const std::string& who, domain::ImportId import, const std::string& state) override {
    return ask(who, [&](app::Context& context) { return app::list_import_rows(context, import, state, 0, 200); });
  }
  Answer list_quarantine(const std::string& who, const std::string& unit, base::Date on,
                         const std::string& cursor) override {
    auto context = context_of(who);
    app::AskQuarantine query{.cursor = cursor, .limit = 2};
    if (!unit.empty()) {
      const auto area = app::find_unit(context, unit, on);
      if (!area) return answer_of(area);
      query.area = *area;
    }
    return answer_of(app::list_quarantine(context, query));
  }
  Answer dismiss_row(const std::string& who, domain::ImportId import, int row) override {
    return ask(who, [&](app::Context& context) { return app::dismiss_import_row(context, import, row); });
  }

  Answer sign_in(const std::string& username, const std::string& password) override {
    return answer_of(app::sign_in(reg_, username, password));
  }
  Answer change_password(const std::string& who, const std::string& old_password,
                         const std::string& new_password) override {
    return ask(who, [&](app::Context& context) { return app::change_password(context, old_password, new_password); });
  }
  Answer add_user(const std::string& who, const NewAccount& account) override {
    auto context = context_of(who);
    const app::NewUser user{.username = account.username,
                            .role = domain::from_code<app::Role>(account.role).value(),
                            .unit = account.unit,
                            .password = account.password};
    return answer_of(app::add_user(context, user, crypto::HashCost::test));
  }
  Answer set_user_disabled(const std::string& who, const std::string& username, bool disabled) override {
    return ask(who, [&](app::Context& context) { return app::set_user_disabled(context, username, disabled); });
  }
  Answer reset_password(const std::string& who, const std::string& username) override {
    return ask(who, [&](app::Context& context) { return app::reset_password(context, username); });
  }
  Answer list_users(const std::string& who) override {
    auto context = context_of(who);
    const auto users = app::list_users(context);
    if (!users) return answer_of(users);
    Json names = Json::array();
    for (const auto& user : *users) names.push(user.username);
    Answer answer{.value = Json::object()};
    answer.value.set("users", std::move(names));
    return answer;
  }

 private:
  template <class Question>
  Answer ask(const std::string& who, const Question& question) {
    auto context = context_of(who);
    return answer_of(question(context));
  }
  [[nodiscard]] base::Date today() { return base::date_in_viet_nam(reg_.clock().now()); }
  app::Context context_of(const std::string& who) {
    std::optional<storage::UserRecord> user;
    reg_.store().read([&](storage::Transaction& transaction) { user = transaction.users().by_username(who); });
    return {.reg = reg_,
            .actor = {
                .id = user.value().id, .role = domain::from_code<app::Role>(user->role).value(), .scope = user->unit}};
  }

  app::Register& reg_;
  bool is_trial_ = false;
};

}  // namespace

std::unique_ptr<Driver> drive_in_process(app::Register& reg) {
  return std::make_unique<InProcess>(reg);
}

Json figures_json(const tabulation::Figures& figures, const tabulation::Groups& groups) {
  Json json = Json::object();
  json.set("households", figures.households);
  json.set("children", figures.children);
  json.set("male", figures.male);
  json.set("female", figures.female);
  json.set("minority", figures.minority);
  json.set("age_0_5", figures.age_0_5);
  json.set("age_6_10", figures.age_6_10);
  json.set("age_11_15", figures.age_11_15);
  json.set("special", figures.special);
  json.set("assisted", figures.assisted);
  json.set("at_risk", figures.at_risk);
  json.set("at_risk_not_special", figures.at_risk_not_special);
  json.set("other", figures.other);
  for (std::size_t bit = 0; bit < groups.codes().size(); ++bit) json.set(groups.codes()[bit], figures.groups[bit]);
  return json;
}

wire::Json workbook_cells(std::string_view bytes) {
  wire::Json cells = wire::Json::array();
  const auto read = exchange::read_sheet_bytes(bytes, {}, [&](const exchange::SheetRow& row) -> base::Result<void> {
    for (const auto& cell : row.cells)
      if (!cell.text.empty()) cells.push(cell.text);
    return {};
  });
  if (!read) throw Unfulfilled("the workbook cannot be read: " + std::string(read.error().type->id));
  return cells;
}

}  // namespace mangnon::scenarios
