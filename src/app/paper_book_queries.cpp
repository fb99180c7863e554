#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/audited.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/paper_books.hpp"
#include "app/scope.hpp"
#include "app/word_choices.hpp"

namespace mangnon::app {

namespace {

using domain::PaperBook;
using domain::UnitLevel;
using wire::Json;

// What this program prints; a book of another office's form says so when it is issued.
const domain::BookForm OWN_FORM{"Sổ theo dõi trẻ em trong gia đình", "SO-1", "Cục Trẻ em"};

// The hamlets of the unit in order, each with those that became it.
std::map<domain::UnitId, int> places_of(const domain::UnitTree& tree, domain::UnitId unit, base::Date on) {
  std::map<domain::UnitId, int> places;
  int order = 0;
  for (const auto hamlet : tree.hamlets_under(unit, on)) {
    std::vector<domain::UnitId> open = {hamlet};
    while (!open.empty()) {
      const auto place = open.back();
      open.pop_back();
      if (!places.emplace(place, ++order).second) continue;
      for (const auto& edge : tree.edges_to(place))
        if (tree.successor_of(edge.from, on) == hamlet) open.push_back(edge.from);
    }
  }
  return places;
}

Json form_json(const domain::BookForm& form) {
  Json json = Json::object();
  json.set("name", form.name);
  json.set("version", form.version);
  json.set("issuer", form.issuer);
  return json;
}

Json custody_json(const Context& context, const PaperBook& book) {
  Json list = Json::array();
  for (const auto& link : book.custody) {
    Json each = Json::object();
    each.set("from", base::format_iso(link.from));
    each.set("keeper", link.keeper.reveal());
    each.set("kind", std::string(domain::code_of(link.kind)));
    each.set("kind_name", name_of(context, link.kind));
    each.set("place", link.place.reveal());
    each.set("note", link.note.reveal());
    list.push(std::move(each));
  }
  return list;
}

Json book_json(const Context& context, const PaperBook& book, base::Date on) {
  const auto tree = context.reg.units();
  const auto place = tree->successor_of(book.hamlet, on).value_or(book.hamlet);
  Json json = Json::object();
  json.set("id", book.id.text());
  json.set("version", book.version());
  json.set("unit", unit_json(*tree, place, on));
  json.set("number", book.number);
  json.set("form", form_json(book.form));
  json.set("first_year", book.first_year);
  json.set("last_year", book.last_year);
  json.set("issued_on", base::format_iso(book.issued_on));
  json.set("first_household", book.first_household ? Json(*book.first_household) : Json());
  json.set("last_household", book.last_household ? Json(*book.last_household) : Json());
  json.set("in_use", book.was_real() && book.in_use().contains(on));
  json.set("custody", custody_json(context, book));
  json.set("ended_on", book.ended ? Json(base::format_iso(book.ended->on)) : Json());
  json.set("reason", book.ended ? std::string(domain::code_of(book.ended->reason)) : std::string());
  json.set("reason_name", book.ended ? name_of(context, book.ended->reason) : std::string());
  json.set("note", book.ended ? book.ended->note.reveal() : std::string());
  json.set("predecessor", book.predecessor.is_nil() ? Json() : Json(book.predecessor.text()));
  return json;
}

// The places of books in use on the day.
std::set<domain::UnitId> with_book(const domain::UnitTree& tree, const std::vector<PaperBook>& books, base::Date on) {
  std::set<domain::UnitId> places;
  for (const auto& book : books)
    if (book.was_real() && book.in_use().contains(on))
      places.insert(tree.successor_of(book.hamlet, on).value_or(book.hamlet));
  return places;
}

void tell_books(const Context& context, domain::UnitId unit, base::Date on, std::vector<PaperBook> books, Json& json) {
  const auto tree = context.reg.units();
  std::stable_partition(books.begin(), books.end(),
                        [&](const PaperBook& book) { return book.was_real() && book.in_use().contains(on); });
  Json rows = Json::array();
  for (const auto& book : books) rows.push(book_json(context, book, on));
  Json without = Json::array();
  const auto kept = with_book(*tree, books, on);
  for (const auto hamlet : tree->hamlets_under(unit, on))
    if (!kept.contains(hamlet) && tree->find(hamlet, on)->level == UnitLevel::hamlet)
      without.push(unit_json(*tree, hamlet, on));
  json.set("rows", std::move(rows));
  json.set("without", std::move(without));
}

void tell_communes(const Context& context, domain::UnitId unit, base::Date on, const std::vector<PaperBook>& books,
                   Json& json) {
  const auto tree = context.reg.units();
  const auto kept = with_book(*tree, books, on);
  std::map<domain::UnitId, int> in_use;
  for (const auto& book : books)
    if (book.was_real() && book.in_use().contains(on))
      in_use[tree->successor_of(book.hamlet, on).value_or(book.hamlet)]++;
  Json communes = Json::array();
  for (const auto commune : tree->descendants(unit, UnitLevel::commune, on)) {
    int hamlets = 0;
    int held = 0;
    int without = 0;
    for (const auto hamlet : tree->hamlets_under(commune, on)) {
      if (tree->find(hamlet, on)->level != UnitLevel::hamlet) continue;
      ++hamlets;
      if (!kept.contains(hamlet)) ++without;
      if (const auto found = in_use.find(hamlet); found != in_use.end()) held += found->second;
    }
    Json each = Json::object();
    each.set("unit", unit_json(*tree, commune, on));
    each.set("hamlets", hamlets);
    each.set("books", held);
    each.set("without", without);
    communes.push(std::move(each));
  }
  json.set("communes", std::move(communes));
}

}  // namespace

std::vector<PaperBook> books_below(Context& context, storage::Transaction& transaction, domain::UnitId unit,
                                   base::Date on) {
  const auto places = places_of(*context.reg.units(), unit, on);
  std::vector<domain::UnitId> asked;
  for (const auto& [place, order] : places) asked.push_back(place);
  auto books = transaction.paper_books().of_hamlets(asked);
  std::stable_sort(books.begin(), books.end(), [&](const PaperBook& left, const PaperBook& right) {
    return std::tuple(places.at(left.hamlet), left.issued_on, left.number) <
           std::tuple(places.at(right.hamlet), right.issued_on, right.number);
  });
  return books;
}

Outcome<Json> list_books(Context& context, const std::string& unit, base::Date on) {
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  const bool keeps = may(context.actor.role, Permission::keep_books);
  if (may(context.actor.role, Permission::read_children) || keeps) {
    const auto tree = context.reg.units();
    const auto found =
        unit.empty() ? Outcome<domain::UnitId>(scope_on(*tree, context.actor, on)) : find_unit(context, unit, on);
    if (!found)
      outcome = refuse(found.error());
    else
      context.reg.store().read([&](storage::Transaction& transaction) {
        auto books = books_below(context, transaction, *found, on);
        Json json = Json::object();
        json.set("on", base::format_iso(on));
        json.set("today", base::format_iso(base::date_in_viet_nam(context.reg.clock().now())));
        json.set("unit", unit_json(*tree, *found, on));
        json.set("may_keep", keeps);
        json.set("form", form_json(OWN_FORM));
        json.set("keepers", choices<domain::BookKeeper>(context));
        json.set("reasons", choices<domain::BookEnd>(context));
        const auto* version = tree->find(*found, on);
        const bool narrow =
            version != nullptr && (version->level == UnitLevel::commune || domain::is_leaf_level(version->level));
        if (narrow)
          tell_books(context, *found, on, std::move(books), json);
        else
          tell_communes(context, *found, on, books, json);
        outcome = std::move(json);
      });
  }
  note_reading(context, "list_books", "unit", unit_asked(context, unit), base::format_iso(on),
               outcome ? "done" : std::string(outcome.error().front().type->id));
  return outcome;
}

}  // namespace mangnon::app
