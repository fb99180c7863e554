#include "app/police_queries.hpp"

#include <algorithm>
#include <tuple>

#include "app/child_rows.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"
#include "app/training.hpp"
#include "base/text.hpp"

namespace mangnon::app {

namespace {

using domain::PoliceStepKind;
using wire::Json;

std::string in(base::Lang lang, std::string_view vi, std::string_view en) {
  return std::string(lang == base::Lang::vi ? vi : en);
}

template <class Enum>
std::string name_of(Enum value, base::Lang lang) {
  const auto& word = domain::word_of(value);
  return in(lang, word.vi, word.en);
}

Json day_json(const std::optional<base::Date>& day) {
  return day ? Json(base::format_iso(*day)) : Json();
}

const domain::PoliceStep* latest_of(const LoadedBatch& loaded, PoliceStepKind kind) {
  const auto found =
      std::find_if(loaded.steps.rbegin(), loaded.steps.rend(), [&](const auto& step) { return step.kind == kind; });
  return found == loaded.steps.rend() ? nullptr : &*found;
}

Json batch_json(Context& context, const LoadedBatch& loaded, long children, base::Lang lang) {
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  const auto* handed = latest_of(loaded, PoliceStepKind::handed_over);
  const auto* returned = latest_of(loaded, PoliceStepKind::returned);
  Json json = Json::object();
  json.set("id", loaded.batch.id.text());
  json.set("reference", loaded.batch.reference);
  json.set("commune", unit_json(*tree, unit_on(*tree, loaded.batch.commune, today), today));
  json.set("on", base::format_iso(loaded.batch.on));
  json.set("made_at", base::format_moment(loaded.batch.made_at));
  json.set("state", domain::code_of(loaded.state()));
  json.set("state_name", name_of(loaded.state(), lang));
  json.set("version", loaded.version());
  json.set("children", static_cast<std::int64_t>(children));
  json.set("handed_on", day_json(handed ? handed->on : std::nullopt));
  json.set("person", handed ? handed->person.reveal() : std::string());
  json.set("due_on", day_json(domain::police_due_on(loaded.steps)));
  json.set("overdue", domain::is_police_overdue(loaded.steps, today));
  json.set("returned_on", day_json(returned ? returned->on : std::nullopt));
  return json;
}

std::vector<domain::PoliceBatch> batches_of(Context& context, storage::Transaction& transaction) {
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  const auto communes = communes_in_scope(*tree, context.actor, today);
  return transaction.police().of_communes(std::vector(communes.begin(), communes.end()));
}

Json step_json(storage::Transaction& transaction, const domain::PoliceStep& step, base::Lang lang) {
  const auto by = transaction.users().by_id(step.by);
  Json json = Json::object();
  json.set("number", step.number);
  json.set("kind", domain::code_of(step.kind));
  json.set("name", name_of(step.kind, lang));
  json.set("at", base::format_moment(step.at));
  json.set("by", by ? by->full_name : std::string());
  json.set("on", day_json(step.on));
  json.set("due_on", day_json(step.due_on));
  json.set("person", step.person.reveal());
  json.set("note", step.note.reveal());
  return json;
}

std::string label_of(const std::string& key, base::Lang lang) {
  for (const auto& field : domain::child_field_infos())
    if (field.key == key) return in(lang, field.vi, field.en);
  return key;
}

template <class Enum>
std::string word_text(const std::string& code, base::Lang lang) {
  const auto value = domain::from_code<Enum>(code);
  return value ? name_of(*value, lang) : code;
}

// A fact of POLICE_FACTS, or one that follows from it, as people read it.
std::string shown(Context& context, const std::string& key, const std::string& value, base::Lang lang) {
  if (value.empty()) return {};
  if (key == "sex") return word_text<domain::Sex>(value, lang);
  if (key == "id_state") return word_text<domain::IdState>(value, lang);
  if (key == "birth_precision") return word_text<domain::BirthPrecision>(value, lang);
  if (key == "birth_estimated") return value == "yes" ? in(lang, "Có", "Yes") : in(lang, "Không", "No");
  if (const auto day = base::parse_iso_date(value); day && key == "birth_date") return base::format_vi(*day);
  const auto* entry = key == "ethnicity" ? context.reg.reference().lists.find(domain::ETHNIC_GROUPS, value) : nullptr;
  return entry == nullptr ? value : in(lang, entry->name_vi, entry->name_en);
}

Json facts_json(const domain::ChildFacts& facts) {
  Json json = Json::object();
  for (const auto& key : domain::POLICE_FACTS) json.set(key, domain::fact_value(facts, key));
  json.set("birth_precision", domain::fact_value(facts, "birth_precision"));  // without it 2015 reads as 01/01/2015
  json.set("father_name", facts.father_name.reveal());
  json.set("mother_name", facts.mother_name.reveal());
  json.set("carer_name", facts.carer_name.reveal());
  return json;
}

Json answer_json(Context& context, const domain::PoliceAnswer* answer, base::Lang lang) {
  if (answer == nullptr) return {};
  Json facts = Json::object();
  Json said = Json::array();
  for (const auto& fact : answer->facts) {
    facts.set(fact.key, fact.value);
    said.push(label_of(fact.key, lang) + ": " + shown(context, fact.key, fact.value, lang));
  }
  Json json = Json::object();
  json.set("result", domain::code_of(answer->result));
  json.set("result_name", name_of(answer->result, lang));
  json.set("facts", std::move(facts));
  json.set("said", std::move(said));
  json.set("note", answer->note.reveal());
  return json;
}

void add_deed(Context& context, Json& json, const PoliceRow& row, base::Lang lang) {
  Json changes = Json::array();
  for (std::size_t i = 0; i < row.changes.size(); ++i) {
    const auto& change = row.changes[i];
    Json each = Json::object();
    each.set("key", change.key);
    each.set("label", label_of(change.key, lang));
    each.set("from", row.before[i].value);
    each.set("to", change.value);
    each.set("from_text", shown(context, change.key, row.before[i].value, lang));
    each.set("to_text", shown(context, change.key, change.value, lang));
    each.set("conflict", std::find(row.conflicts.begin(), row.conflicts.end(), change.key) != row.conflicts.end());
    changes.push(std::move(each));
  }
  Json conflicts = Json::array();
  for (const auto& key : row.conflicts) conflicts.push(label_of(key, lang));
  json.set("state", domain::code_of(row.state));
  json.set("state_name", name_of(row.state, lang));
  json.set("changes", std::move(changes));
  json.set("conflicts", std::move(conflicts));
  json.set("reasons", findings_json(row.reasons, lang));
}

PoliceSheetRow sheet_row(Context& context, storage::Transaction& transaction, const domain::PoliceBatch& batch,
                         const domain::PoliceEntry& entry, base::Lang lang) {
  PoliceSheetRow row{.entry = entry, .child = listed_child(context, transaction, batch, entry.child)};
  row.hamlet = row.child.facts.hamlet;
  const auto* hamlet = context.reg.units()->find_latest(row.hamlet);
  row.hamlet_name = hamlet == nullptr ? std::string() : hamlet->name;
  std::vector<std::string> faults;
  for (const auto letter : base::split(entry.lists, ','))
    if (const auto list = domain::from_code<domain::CleaningList>(letter))
      faults.push_back(domain::cleaning_fault(*list, row.child.facts, lang));
  row.fault = base::join(faults, "; ");
  return row;
}

Json rows_json(Context& context, storage::Transaction& transaction, const LoadedBatch& loaded, base::Lang lang) {
  const auto answers = answers_of(transaction, loaded);
  const auto now = context.reg.clock().now();
  Json rows = Json::array();
  for (const auto& entry : transaction.police().entries(loaded.batch.id)) {
    const auto shown = sheet_row(context, transaction, loaded.batch, entry, lang);
    const auto found = answers.find(entry.child);
    const auto* answer = found == answers.end() ? nullptr : &found->second;
    Json json = Json::object();
    json.set("child", entry.child.text());
    json.set("number", entry.number);
    json.set("lists", entry.lists);
    json.set("hamlet", shown.hamlet_name);
    json.set("address", shown.child.address);
    json.set("facts", facts_json(shown.child.facts));
    json.set("fault", shown.fault);
    json.set("answer", answer_json(context, answer, lang));
    if (!only_answers(context.actor))
      add_deed(context, json, police_row(context, transaction, loaded.batch, entry.child, answer, now), lang);
    rows.push(std::move(json));
  }
  return rows;
}

void add_rights(Context& context, Json& json) {
  const auto role = context.actor.role;
  json.set("may_make", may(role, Permission::export_lists));
  json.set("may_apply", may(role, Permission::import_files));
  json.set("may_return", may(role, Permission::answer_police_lists));
}

}  // namespace

Outcome<Json> list_police_batches(Context& context, base::Lang lang) {
  if (!may(context.actor.role, Permission::answer_police_lists)) return refuse(NOT_PERMITTED);
  struct Listed {
    bool overdue = false;
    base::Moment made_at{};
    domain::PoliceBatchId id{};
    Json json{};
  };
  std::vector<Listed> listed;
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto batches = batches_of(context, transaction);
    std::vector<domain::PoliceBatchId> ids;
    for (const auto& batch : batches) ids.push_back(batch.id);
    const auto children = transaction.police().entry_counts(ids);
    for (const auto& batch : batches) {
      const auto loaded = load_batch(context, transaction, batch.id);
      if (!loaded) continue;
      const auto count = children.find(batch.id);
      auto json = batch_json(context, *loaded, count == children.end() ? 0 : count->second, lang);
      const bool overdue = json["overdue"].truth().value_or(false);
      listed.push_back({overdue, batch.made_at, batch.id, std::move(json)});
    }
  });
  std::sort(listed.begin(), listed.end(), [](const auto& left, const auto& right) {
    return std::tie(right.overdue, right.made_at, right.id) < std::tie(left.overdue, left.made_at, left.id);
  });
  Json batches = Json::array();
  for (auto& each : listed) batches.push(std::move(each.json));
  note_reading(context, "list_police_batches", "unit", context.actor.scope.text(),
               "rows=" + std::to_string(batches.items().size()));
  Json answer = Json::object();
  answer.set("on", base::format_iso(today_in_viet_nam(context)));
  answer.set("batches", std::move(batches));
  add_rights(context, answer);
  return answer;
}

Outcome<domain::PoliceBatchId> find_police_batch(Context& context, const std::string& text) {
  if (!may(context.actor.role, Permission::answer_police_lists)) return refuse(NOT_PERMITTED);
  Outcome<domain::PoliceBatchId> found = refuse(POLICE_BATCH_NOT_FOUND, "batch");
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto named = transaction.police().by_reference(text);
    const auto id = named ? std::optional(named->id) : base::parse_id<domain::PoliceBatchId>(text);
    if (id && load_batch(context, transaction, *id)) found = *id;
  });
  if (!found)
    note_reading(context, "show_police_batch", "police_batch", "", "", std::string(found.error().front().type->id));
  return found;
}

Outcome<Json> show_police_batch(Context& context, domain::PoliceBatchId id, base::Lang lang) {
  if (!may(context.actor.role, Permission::answer_police_lists)) return refuse(NOT_PERMITTED);
  Outcome<Json> answer = refuse(POLICE_BATCH_NOT_FOUND, "batch");
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto loaded = load_batch(context, transaction, id);
    if (!loaded) {
      answer = refuse(loaded.error());
      return;
    }
    Json rows = rows_json(context, transaction, *loaded, lang);
    Json json = batch_json(context, *loaded, static_cast<long>(rows.items().size()), lang);
    Json steps = Json::array();
    for (const auto& step : loaded->steps) steps.push(step_json(transaction, step, lang));
    json.set("steps", std::move(steps));
    json.set("rows", std::move(rows));
    add_rights(context, json);
    answer = std::move(json);
  });
  note_reading(context, "show_police_batch", "police_batch", id.text(), "",
               answer ? "done" : std::string(answer.error().front().type->id));
  return answer;
}

Outcome<bool> check_police_answer(Context& context, domain::PoliceBatchId id, const std::string& operation) {
  Outcome<bool> answer = true;
  if (!may(context.actor.role, Permission::answer_police_lists)) answer = refuse(NOT_PERMITTED);
  if (answer)
    context.reg.store().read([&](storage::Transaction& transaction) {
      if (const auto loaded = load_batch(context, transaction, id); !loaded) answer = refuse(loaded.error());
    });
  if (!answer)
    note_reading(context, operation, "police_batch", id.text(), "", std::string(answer.error().front().type->id));
  return answer;
}

Outcome<PoliceSheet> read_police_sheet(Context& context, domain::PoliceBatchId id, const std::string& operation,
                                       base::Lang lang) {
  if (!may(context.actor.role, Permission::answer_police_lists)) return refuse(NOT_PERMITTED);
  Outcome<PoliceSheet> answer = refuse(POLICE_BATCH_NOT_FOUND, "batch");
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto loaded = load_batch(context, transaction, id);
    if (!loaded) return;
    const auto commune = unit_on(*tree, loaded->batch.commune, today);
    PoliceSheet sheet{.batch = loaded->batch,
                      .commune = commune,
                      .commune_name = tree->full_name(commune, today),
                      .due_on = domain::police_due_on(loaded->steps),
                      .training = is_training(context.reg)};
    for (const auto& entry : transaction.police().entries(id))
      sheet.rows.push_back(sheet_row(context, transaction, loaded->batch, entry, lang));
    answer = std::move(sheet);
  });
  note_reading(context, operation, "police_batch", id.text(), "",
               answer ? "done" : std::string(answer.error().front().type->id));
  return answer;
}

}  // namespace mangnon::app
