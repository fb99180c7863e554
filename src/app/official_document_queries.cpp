#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/audited.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/official_documents.hpp"
#include "app/round_access.hpp"
#include "app/round_failures.hpp"
#include "app/scope.hpp"
#include "domain/signing.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

namespace {

using domain::DocumentText;
using domain::DocumentWay;
using domain::OfficialDocument;
using wire::Json;

constexpr std::size_t MOST_ROWS = 500;

std::string_view type_name(const Context& context, const std::string& code) {
  const auto* type = domain::find_document_type(context.reg.reference().lists, code);
  return type == nullptr ? std::string_view(code) : type->name(context.lang);
}

Json day_or_null(const std::optional<base::Date>& day) {
  return day ? Json(base::format_iso(*day)) : Json();
}

Json types_json(const Context& context) {
  const auto& lists = context.reg.reference().lists;
  Json types = Json::array();
  for (const auto list : {domain::DOCUMENT_TYPES, domain::LAW_TYPES, domain::LEGAL_DOCUMENT_TYPES})
    for (const auto& type : lists.entries(list)) {
      Json each = Json::object();
      each.set("code", type.code);
      each.set("name", std::string(type.name(context.lang)));
      each.set("abbreviation", type.aliases.empty() ? std::string() : type.aliases.front());
      each.set("goes_out", list == domain::DOCUMENT_TYPES);
      types.push(std::move(each));
    }
  return types;
}

// The facts of a text by the names that the wire gives them, to tell what a version changed.
std::vector<std::pair<std::string_view, std::string>> facts_of(const DocumentText& text) {
  return {{"number", text.number ? std::to_string(*text.number) : std::string()},
          {"symbol", text.symbol},
          {"dated", domain::shown_date(text.dated)},
          {"type", text.type},
          {"issuer", text.issuer},
          {"subject", text.subject.reveal()},
          {"on", text.on ? base::format_iso(*text.on) : std::string()},
          {"answer_by", text.answer_by ? base::format_iso(*text.answer_by) : std::string()},
          {"signer", text.signer.reveal()},
          {"sent_to", text.sent_to.reveal()},
          {"note", text.note.reveal()},
          {"round", text.round.is_nil() ? std::string() : text.round.text()}};
}

// The full names of accounts, each read once.
class Names {
 public:
  explicit Names(storage::Transaction& transaction) : transaction_(transaction) {}
  const std::string& of(domain::UserId id) {
    const auto [place, is_new] = names_.try_emplace(id);
    if (is_new)
      if (const auto user = transaction_.users().by_id(id)) place->second = user->full_name;
    return place->second;
  }

 private:
  storage::Transaction& transaction_;
  std::map<domain::UserId, std::string> names_{};
};

Json history_json(Names& names, const OfficialDocument& document) {
  Json history = Json::array();
  for (std::size_t i = 0; i < document.versions.size(); ++i) {
    const auto& version = document.versions[i];
    Json each = Json::object();
    each.set("at", base::format_moment(version.at));
    each.set("by", names.of(version.by));
    Json changed = Json::array();
    if (i > 0) {
      const auto before = facts_of(document.versions[i - 1].text);
      const auto after = facts_of(version.text);
      for (std::size_t fact = 0; fact < after.size(); ++fact) {
        if (before[fact] == after[fact]) continue;
        Json one = Json::object();
        one.set("field", std::string(after[fact].first));
        one.set("before", before[fact].second);
        changed.push(std::move(one));
      }
    }
    each.set("changed", std::move(changed));
    history.push(std::move(each));
  }
  return history;
}

Json document_json(Context& context, storage::Transaction& transaction, Names& names, const OfficialDocument& document,
                   base::Date today) {
  const auto tree = context.reg.units();
  const auto& text = document.text();
  const auto day = domain::written_day(text.dated);
  Json json = Json::object();
  json.set("id", document.id.text());
  json.set("version", document.version());
  json.set("unit", unit_json(*tree, document.unit, today));
  json.set("way", std::string(domain::code_of(document.way)));
  json.set("year", document.year());
  json.set("number", text.number ? Json(*text.number) : Json());
  json.set("symbol", text.symbol);
  json.set("dated", domain::shown_date(text.dated));
  json.set("dated_on", day_or_null(day));
  json.set("type", text.type);
  json.set("type_name", std::string(type_name(context, text.type)));
  json.set("issuer", text.issuer);
  json.set("subject", text.subject.reveal());
  json.set("on", day_or_null(text.on));
  json.set("answer_by", day_or_null(text.answer_by));
  json.set("signer", text.signer.reveal());
  json.set("sent_to", text.sent_to.reveal());
  json.set("note", text.note.reveal());
  json.set("round", text.round.is_nil() ? Json() : Json(text.round.text()));
  const auto round = text.round.is_nil() ? Outcome<domain::Round>(refuse(ROUND_NOT_FOUND))
                                         : find_round(context, transaction, text.round);
  json.set("round_code", round ? round->code : std::string());
  json.set("withdrawn", document.versions.back().withdrawn.reveal());
  json.set("citation", domain::citation_of(text, context.reg.reference().lists));
  json.set("history", history_json(names, document));
  return json;
}

// Every word stands somewhere in it, with or without marks.
bool says(const Context& context, const OfficialDocument& document, const std::vector<std::string_view>& words) {
  const auto& text = document.text();
  std::string all(type_name(context, text.type));
  for (const auto& [field, value] : facts_of(text))
    if (field != "type" && field != "round") all += ' ' + value;
  const auto key = names::fold(all);
  return std::all_of(words.begin(), words.end(),
                     [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

// What is not numbered yet before all else, then the latest.
bool stands_before(const OfficialDocument& left, const OfficialDocument& right) {
  const auto key = [](const OfficialDocument& each) {
    return std::tuple(!each.text().number, each.text().on.value_or(base::FOREVER), each.text().number.value_or(0),
                      each.id);
  };
  return key(right) < key(left);
}

void tell_documents(Context& context, storage::Transaction& transaction, domain::UnitId unit,
                    const DocumentQuery& query, Json& json) {
  const auto today = today_in_viet_nam(context);
  auto documents = documents_kept_by(context, transaction, unit, today);
  std::vector<OfficialDocument> own;
  std::copy_if(documents.begin(), documents.end(), std::back_inserter(own),
               [&](const OfficialDocument& each) { return each.unit == unit; });
  Json next = Json::object();
  for (const auto way : {DocumentWay::outgoing, DocumentWay::incoming})
    next.set(domain::code_of(way), domain::next_document_number(own, way, today.year()));
  json.set("next_number", std::move(next));
  const auto folded = names::fold(query.words);
  const auto words = names::tokens(folded);
  std::erase_if(documents, [&](const OfficialDocument& each) {
    return (query.way && each.way != *query.way) || (query.year && each.year() != *query.year) ||
           !says(context, each, words);
  });
  std::sort(documents.begin(), documents.end(), stands_before);
  Json rows = Json::array();
  Names names(transaction);
  for (std::size_t i = 0; i < std::min(documents.size(), MOST_ROWS); ++i)
    rows.push(document_json(context, transaction, names, documents[i], today));
  json.set("rows", std::move(rows));
  json.set("more", static_cast<std::int64_t>(documents.size() - std::min(documents.size(), MOST_ROWS)));
}

}  // namespace

std::vector<OfficialDocument> documents_kept_by(Context& context, storage::Transaction& transaction,
                                                domain::UnitId unit, base::Date today) {
  const auto tree = context.reg.units();
  std::set<domain::UnitId> units = {unit};
  std::vector<domain::UnitId> open = {unit};
  while (!open.empty()) {
    const auto place = open.back();
    open.pop_back();
    for (const auto& edge : tree->edges_to(place))
      if (unit_on(*tree, edge.from, today) == unit && units.insert(edge.from).second) open.push_back(edge.from);
  }
  return transaction.official_documents().of_units(std::vector<domain::UnitId>(units.begin(), units.end()));
}

Outcome<Json> list_documents(Context& context, const DocumentQuery& query) {
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  if (may(context.actor.role, Permission::keep_documents)) {
    const auto today = today_in_viet_nam(context);
    const auto tree = context.reg.units();
    const auto unit = query.unit.empty() ? Outcome<domain::UnitId>(scope_on(*tree, context.actor, today))
                                         : find_unit(context, query.unit, today);
    if (!unit)
      outcome = refuse(unit.error());
    else
      context.reg.store().read([&](storage::Transaction& transaction) {
        const auto office = writing_office(context, *unit, today);
        Json json = Json::object();
        json.set("unit", unit_json(*tree, *unit, today));
        json.set("today", base::format_iso(today));
        json.set("way", query.way ? Json(std::string(domain::code_of(*query.way))) : Json());
        json.set("year", query.year ? Json(*query.year) : Json());
        json.set("may_keep", is_own(context, *tree, *unit));
        json.set("office", office.issuing);
        json.set("body", domain::body_abbreviation(office.issuing));
        json.set("types", types_json(context));
        tell_documents(context, transaction, *unit, query, json);
        outcome = std::move(json);
      });
  }
  note_reading(context, "list_documents", "unit", unit_asked(context, query.unit),
               query.year ? std::to_string(*query.year) : std::string(),
               outcome ? "done" : std::string(outcome.error().front().type->id));
  return outcome;
}

std::vector<std::string> cited_bases(Context& context, storage::Transaction& transaction, domain::RoundId round) {
  std::vector<std::string> cited;
  for (const auto& basis : transaction.official_documents().bases_of(round).list) {
    const auto document =
        basis.document.is_nil() ? std::nullopt : transaction.official_documents().find(basis.document);
    cited.push_back(document ? domain::citation_of(document->text(), context.reg.reference().lists) : basis.text);
  }
  return cited;
}

Outcome<Json> list_bases(Context& context, domain::RoundId id) {
  if (!may(context.actor.role, Permission::read_reports)) return refuse(NOT_PERMITTED);
  Outcome<Json> outcome = refuse(ROUND_NOT_FOUND, "round");
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto round = find_round(context, transaction, id);
    if (!round) return;
    const auto bases = transaction.official_documents().bases_of(id);
    const auto cited = cited_bases(context, transaction, id);
    Json list = Json::array();
    for (std::size_t i = 0; i < bases.list.size(); ++i) {
      const auto& basis = bases.list[i];
      const auto document =
          basis.document.is_nil() ? std::nullopt : transaction.official_documents().find(basis.document);
      Json each = Json::object();
      each.set("document", basis.document.is_nil() ? Json() : Json(basis.document.text()));
      each.set("text", basis.text);
      each.set("citation", cited[i]);
      each.set("withdrawn", document && document->is_withdrawn());
      list.push(std::move(each));
    }
    Json json = Json::object();
    json.set("round", id.text());
    json.set("version", bases.version);
    json.set("may_state", may(context.actor.role, Permission::plan_rounds) &&
                              round->state != domain::RoundState::closed &&
                              in_scope(*context.reg.units(), context.actor, round->root, domain::map_day(*round)));
    json.set("bases", std::move(list));
    outcome = std::move(json);
  });
  note_reading(context, "list_bases", "round", id.text(), "", outcome ? "done" : "ROUND_NOT_FOUND");
  return outcome;
}

}  // namespace mangnon::app
