#include "app/disclosure_queries.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

namespace {

using domain::Consent;
using domain::Disclosure;
using wire::Json;

template <class Enum>
Json word_json(const domain::Word<Enum>& word, base::Lang lang) {
  Json json = Json::object();
  json.set("code", word.code);
  json.set("label", lang == base::Lang::vi ? word.vi : word.en);
  return json;
}
template <class Enum>
Json word_json(Enum value, base::Lang lang) {
  return word_json(domain::word_of(value), lang);
}

Json kinds_json(const domain::DataKinds& kinds, base::Lang lang) {
  Json list = Json::array();
  for (const auto kind : kinds) list.push(word_json(kind, lang));
  return list;
}

Json date_json(const std::optional<base::Date>& date) {
  return date ? Json(base::format_iso(*date)) : Json();
}

class Teller {
 public:
  Teller(Context& context, storage::Transaction& transaction, base::Lang lang)
      : context_(context), transaction_(transaction), lang_(lang) {}

  Json consent(const Consent& consent, base::Date today) {
    Json json = Json::object();
    json.set("id", consent.id.text());
    json.set("child", consent.child.text());
    json.set("version", consent.version());
    json.set("giver", word_json(consent.giver, lang_));
    json.set("giver_name", named(consent.giver_name));
    json.set("data", kinds_json(consent.data, lang_));
    json.set("purpose", word_json(consent.purpose, lang_));
    json.set("receiver", named(consent.receiver));
    json.set("given_on", base::format_iso(consent.given_on));
    json.set("form", word_json(consent.form, lang_));
    json.set("proof", named(consent.proof));
    json.set("valid_to", date_json(consent.valid_to));
    json.set("withdrawn_on", consent.withdrawn ? Json(base::format_iso(consent.withdrawn->on)) : Json());
    json.set("holds", domain::holds_on(consent, today));
    json.set("by", account(consent.by));
    json.set("at", base::format_moment(consent.at));
    return json;
  }

  Json disclosure(const Disclosure& disclosure) {
    Json json = Json::object();
    json.set("id", disclosure.id.text());
    json.set("on", base::format_iso(disclosure.on));
    json.set("data", kinds_json(disclosure.data, lang_));
    json.set("purpose", word_json(disclosure.purpose, lang_));
    json.set("receiver", named(disclosure.receiver));
    json.set("ground", word_json(disclosure.ground, lang_));
    json.set("reason", named(disclosure.reason));
    json.set("origin", word_json(disclosure.origin, lang_));
    json.set("reference", disclosure.reference);
    json.set("verdict", disclosure.review ? disclosure.review->verdict : std::string());
    json.set("by", account(disclosure.by));
    json.set("at", base::format_moment(disclosure.at));
    return json;
  }

  // What a person may choose from when recording; kinds of a class beyond the actor's are not there.
  Json choices() {
    Json json = Json::object();
    Json purposes = Json::array();
    for (const auto& word : domain::PURPOSE_WORDS) {
      auto each = word_json(word, lang_);
      each.set("needs_consent", domain::needs_consent(word.value));
      purposes.push(std::move(each));
    }
    json.set("purposes", std::move(purposes));
    Json kinds = Json::array();
    for (const auto& word : domain::DATA_KIND_WORDS)
      if (may_know(context_.actor.role, domain::secrecy_of(word.value))) kinds.push(word_json(word, lang_));
    json.set("data", std::move(kinds));
    json.set("givers", words(domain::CONSENT_GIVER_WORDS));
    json.set("forms", words(domain::CONSENT_FORM_WORDS));
    json.set("grounds", words(domain::GROUND_WORDS));
    return json;
  }

 private:
  template <class Words>
  Json words(const Words& list) {
    Json json = Json::array();
    for (const auto& word : list) json.push(word_json(word, lang_));
    return json;
  }
  std::string named(const domain::SensitiveText& text) {
    return may(context_.actor.role, Permission::read_children) ? text.reveal() : std::string();
  }
  std::string account(domain::UserId id) {
    const auto user = transaction_.users().by_id(id);
    return user ? user->full_name : std::string(lang_ == base::Lang::vi ? "Máy chủ" : "Console");
  }

  Context& context_;
  storage::Transaction& transaction_;
  base::Lang lang_;
};

bool was_of_unit(const domain::UnitTree& tree, const domain::ChildHistory& history, const Disclosure& disclosure) {
  if (!disclosure.listed_on) return false;
  const auto* facts = history.at(*disclosure.listed_on);
  if (facts == nullptr || facts->presence != domain::Presence::present) return false;
  return tree.is_within(facts->hamlet, disclosure.unit, *disclosure.listed_on) ||
         tree.is_within(facts->hamlet, disclosure.unit, disclosure.on);
}

}  // namespace

bool may_read_disclosures(const Context& context) {
  return may(context.actor.role, Permission::disclose) || may(context.actor.role, Permission::see_accesses);
}

std::vector<domain::ChildId> records_of(storage::Transaction& transaction, domain::ChildId child) {
  constexpr std::string_view MERGED = "merge:";
  std::vector<domain::ChildId> records = {child};
  for (std::size_t next = 0; next < records.size(); ++next) {
    for (const auto& action : transaction.children().actions(records[next])) {
      if (!action.source.starts_with(MERGED)) continue;
      const auto other = base::parse_id<domain::ChildId>(action.source.substr(MERGED.size()));
      if (!other || std::find(records.begin(), records.end(), *other) != records.end()) continue;
      const auto actions = transaction.children().actions(*other);
      const bool is_merged =
          !actions.empty() && domain::fold_child(actions).latest().presence == domain::Presence::merged;
      if (is_merged) records.push_back(*other);
    }
  }
  return records;
}

std::vector<Disclosure> disclosures_of(const domain::UnitTree& tree, storage::Transaction& transaction,
                                       domain::ChildId child) {
  std::map<domain::DisclosureId, Disclosure> found;
  for (const auto record : records_of(transaction, child)) {
    for (auto& each : transaction.disclosures().of_child(record)) found.emplace(each.id, std::move(each));
    const auto history = domain::fold_child(transaction.children().actions(record));
    std::set<domain::UnitId> above;
    for (const auto& span : history.spans)
      for (const auto& each : tree.ancestor_spans(span.facts.hamlet)) above.insert(each.ancestor);
    const std::vector<domain::UnitId> units(above.begin(), above.end());
    for (auto& each : transaction.disclosures().of_units(units))
      if (was_of_unit(tree, history, each)) found.emplace(each.id, std::move(each));
  }
  std::vector<Disclosure> all;
  for (auto& [id, each] : found) all.push_back(std::move(each));
  std::sort(all.begin(), all.end(), [](const auto& left, const auto& right) {
    return std::tie(right.on, right.at, right.id) < std::tie(left.on, left.at, left.id);
  });
  return all;
}

Outcome<Json> list_disclosures(Context& context, domain::ChildId id, base::Lang lang) {
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  const auto now = context.reg.clock().now();
  if (may_read_disclosures(context)) {
    context.reg.store().read([&](storage::Transaction& transaction) {
      const auto child = load_child(context, transaction, id, now);
      if (!child) {
        outcome = refuse(child.error());
        return;
      }
      Teller tell(context, transaction, lang);
      const bool reads = may(context.actor.role, Permission::read_children);
      const auto sees = [&](const domain::DataKinds& data) {
        return may_know(context.actor.role, domain::secrecy_of(data));
      };
      Json consents = Json::array();
      for (const auto record : records_of(transaction, id))
        for (const auto& each : transaction.disclosures().consents_of(record))
          if (sees(each.data)) consents.push(tell.consent(each, base::date_in_viet_nam(now)));
      Json given = Json::array();
      for (const auto& each : disclosures_of(*context.reg.units(), transaction, id))
        if (sees(each.data)) given.push(tell.disclosure(each));
      Json json = Json::object();
      json.set("child", id.text());
      json.set("full_name", reads ? child->history.latest().full_name.reveal() : std::string());
      json.set("on", base::format_iso(base::date_in_viet_nam(now)));
      json.set("may_record", may(context.actor.role, Permission::disclose));
      json.set("consents", std::move(consents));
      json.set("disclosures", std::move(given));
      json.set("choices", tell.choices());
      outcome = std::move(json);
    });
  }
  const auto word = outcome ? "done" : std::string(outcome.error().front().type->id);
  note_reading(context, "list_disclosures", "child", id.text(), "", word);
  return outcome;
}

}  // namespace mangnon::app
