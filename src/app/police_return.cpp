// What comes back from the police, held against the batch: everything that is wrong is told at once, and then nothing
// is kept.
#include <algorithm>
#include <map>

#include "app/failures.hpp"
#include "app/police_steps.hpp"
#include "app/record_keeping.hpp"
#include "domain/identifiers.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

namespace {

using domain::PoliceAnswer;
using domain::PoliceContradiction;
using domain::PoliceStepKind;

// "CA-21025-" of "CA-21025-2018-01".
std::string commune_part(const std::string& reference) {
  const auto first = reference.find('-');
  const auto second = first == std::string::npos ? first : reference.find('-', first + 1);
  return second == std::string::npos ? reference : reference.substr(0, second + 1);
}

Outcome<bool> check_reference(const domain::PoliceBatch& batch, const std::string& reference) {
  if (reference.empty() || reference == batch.reference) return true;
  const bool same_commune = commune_part(reference) == commune_part(batch.reference);
  return refuse(same_commune ? POLICE_OTHER_BATCH : POLICE_OTHER_COMMUNE, "reference", {reference, batch.reference});
}

const base::FailureType* failure_of(PoliceContradiction contradiction) {
  switch (contradiction) {
    case PoliceContradiction::none:
      return nullptr;
    case PoliceContradiction::number_missing:
      return &POLICE_NUMBER_MISSING;
    case PoliceContradiction::nothing_stated:
      return &POLICE_ANSWER_EMPTY;
    case PoliceContradiction::differs:
      return &POLICE_ANSWER_DIFFERS;
    case PoliceContradiction::stated_in_vain:
      return &POLICE_ANSWER_IN_VAIN;
  }
  return nullptr;
}

bool is_police_fact(std::string_view key) {
  return std::find(domain::POLICE_FACTS.begin(), domain::POLICE_FACTS.end(), key) != domain::POLICE_FACTS.end();
}

// The facts as the register keeps them, and what is wrong with them.
base::Failures wrong_facts(Context& context, domain::FactChanges& facts, base::Date on) {
  facts = tidy_changes(std::move(facts));
  auto failures = check_changes(domain::child_field_infos(), facts, {});
  const auto unlisted = check_list_codes(context.reg.reference().lists, facts, on);
  failures.insert(failures.end(), unlisted.begin(), unlisted.end());
  const auto ahead = check_past_dates(facts, on);
  failures.insert(failures.end(), ahead.begin(), ahead.end());
  for (const auto& fact : facts) {
    if (!is_police_fact(fact.key)) failures.push_back({&FIELD_UNKNOWN, "changes." + fact.key, {fact.key}});
    if (fact.key != "id_number" || fact.value.empty()) continue;
    if (auto read = domain::parse_id_number(fact.value, std::nullopt, "changes.id_number"); !read)
      failures.push_back(read.error());
  }
  return failures;
}

// Reads the rows one by one and gathers all that is wrong with them.
class RowsOfReturn {
 public:
  // `is_workbook`: each row must bear the name of its code, so that codes put beside other children are noticed.
  RowsOfReturn(Context& context, storage::Transaction& transaction, const domain::PoliceBatch& batch, base::Date on,
               bool is_workbook)
      : context_(context), transaction_(transaction), batch_(batch), on_(on), is_workbook_(is_workbook) {
    for (const auto& entry : transaction.police().entries(batch.id)) entries_[entry.child] = entry.number;
  }

  void read(const ReturnedRow& row, std::size_t index) {
    at_ = "rows[" + std::to_string(index) + "]";
    number_ = std::to_string(row.row == 0 ? index + 1 : row.row);
    if (!entries_.contains(row.child)) return fail(POLICE_CHILD_NOT_IN_BATCH, "child", {number_});
    const auto listed = listed_child(context_, transaction_, batch_, row.child).facts;
    if ((is_workbook_ || !row.name.empty()) && names::fold(row.name) != names::fold(listed.full_name.reveal()))
      return fail(POLICE_ROW_EDITED, "child", {number_});
    const auto [seen, is_first] = rows_.emplace(row.child, number_);
    if (!is_first) return fail(POLICE_CHILD_TWICE, "child", {number_, seen->second});
    if (row.result.empty()) return read_unanswered(row);
    const auto result = domain::from_code<domain::PoliceResult>(row.result);
    if (!result) return fail(FIELD_MALFORMED, "result", {"result"});
    PoliceAnswer answer{.child = row.child, .result = *result, .facts = row.facts};
    std::erase_if(answer.facts, [](const auto& fact) { return fact.value.empty(); });
    if (!read_values(row, answer)) return;
    const auto* type = failure_of(domain::contradiction_of(answer, listed));
    if (type != nullptr) return fail(*type, "result", {number_});
    answers_.push_back(std::move(answer));
  }

  [[nodiscard]] const base::Failures& failures() const { return failures_; }
  [[nodiscard]] bool is_too_wrong() const { return failures_.size() >= POLICE_RETURN_FAULTS; }
  // The failures; when there are too many, so many and that it was read no further.
  [[nodiscard]] base::Failures told() const {
    auto told = failures_;
    if (!is_too_wrong()) return told;
    told.resize(POLICE_RETURN_FAULTS);
    told.push_back({&POLICE_RETURN_TOO_WRONG, "rows", {std::to_string(POLICE_RETURN_FAULTS)}});
    return told;
  }
  [[nodiscard]] const std::vector<PoliceAnswer>& answers() const { return answers_; }

 private:
  void fail(const base::FailureType& type, std::string_view member, std::vector<std::string> params) {
    failures_.push_back({&type, at_ + '.' + std::string(member), std::move(params)});
  }

  // Facts without a result are not taken in silence.
  void read_unanswered(const ReturnedRow& row) {
    if (std::any_of(row.facts.begin(), row.facts.end(), [](const auto& fact) { return !fact.value.empty(); }))
      fail(FIELD_MISSING, "result", {"Kết quả"});
  }

  bool read_values(const ReturnedRow& row, PoliceAnswer& answer) {
    auto wrong = wrong_facts(context_, answer.facts, on_);
    std::erase_if(answer.facts, [](const auto& fact) { return fact.value.empty(); });  // blanks say nothing
    const auto note = accepted_note(row.note, "note");
    if (note)
      answer.note = domain::SensitiveText(*note);
    else
      wrong.insert(wrong.end(), note.error().begin(), note.error().end());
    for (auto& failure : wrong) {
      failure.field = at_ + '.' + failure.field.substr(failure.field.find('.') + 1);
      failures_.push_back(std::move(failure));
    }
    if (!wrong.empty()) return false;
    for (const auto& fact : answer.facts) {
      if (fact.key != "id_number") continue;
      const auto [seen, is_first] = numbers_.emplace(fact.value, number_);
      if (is_first) continue;
      fail(POLICE_NUMBER_TWICE, "id_number", {number_, seen->second});
      return false;
    }
    return true;
  }

  Context& context_;
  storage::Transaction& transaction_;
  const domain::PoliceBatch& batch_;
  base::Date on_;
  bool is_workbook_;
  std::map<domain::ChildId, int> entries_{};
  std::map<domain::ChildId, std::string> rows_{};  // the row in which a child stands
  std::map<std::string, std::string> numbers_{};   // the row in which a number is given
  std::vector<PoliceAnswer> answers_{};
  base::Failures failures_{};
  std::string at_{};
  std::string number_{};
};

Outcome<bool> check_day(const LoadedBatch& loaded, base::Date on, base::Moment now) {
  if (const auto past = check_not_future(on, "on", now); !past) return refuse(past.error());
  for (const auto& step : loaded.steps)
    if (step.on && on < *step.on) return refuse(POLICE_DAY_TOO_EARLY, "on", {base::format_vi(*step.on)});
  return true;
}

}  // namespace

Outcome<wire::Json> return_police_batch(Context& context, const Envelope& envelope, const ReturnBatch& command) {
  return run_command(
      context, envelope, Permission::answer_police_lists,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        auto loaded = load_batch(context, transaction, command.batch);
        if (!loaded) return refuse(loaded.error());
        if (const auto same = check_reference(loaded->batch, command.reference); !same) return refuse(same.error());
        loaded = load_for_step(context, transaction, command.batch, command.version, PoliceStepKind::returned);
        if (!loaded) return refuse(loaded.error());
        const auto person = accepted_note(command.person, "person");
        if (!person) return refuse(person.error());
        if (const auto day = check_day(*loaded, command.on, now); !day) return refuse(day.error());
        RowsOfReturn rows(context, transaction, loaded->batch, base::date_in_viet_nam(now), !command.reference.empty());
        for (std::size_t i = 0; i < command.rows.size() && !rows.is_too_wrong(); ++i) rows.read(command.rows[i], i);
        if (!rows.failures().empty()) return refuse(rows.told());
        if (rows.answers().empty()) return refuse(POLICE_RETURN_EMPTY, "rows");
        add_step(context, transaction, *loaded,
                 {.kind = PoliceStepKind::returned, .on = command.on, .person = domain::SensitiveText(*person)}, now);
        transaction.police().add_answers(loaded->batch.id, loaded->version(), rows.answers());
        auto done = batch_done(*loaded);
        done.answer.set("answered", static_cast<std::int64_t>(rows.answers().size()));
        return done;
      });
}

}  // namespace mangnon::app
