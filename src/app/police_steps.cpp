#include "app/police_steps.hpp"

#include <algorithm>

#include "app/failures.hpp"

namespace mangnon::app {

using domain::PoliceStepKind;

namespace {

tl::unexpected<base::Failures> refuse_state(PoliceStepKind state) {
  const auto& word = domain::word_of(state);
  return refuse(POLICE_BATCH_STATE, "batch", {std::string(word.vi), std::string(word.en)});
}

}  // namespace

Outcome<LoadedBatch> load_for_step(Context& context, storage::Transaction& transaction, domain::PoliceBatchId id,
                                   int version, PoliceStepKind next) {
  auto loaded = load_batch(context, transaction, id);
  if (!loaded) return refuse(loaded.error());
  const auto state = loaded->state();
  const bool is_with_police = state == PoliceStepKind::handed_over || state == PoliceStepKind::sent_back;
  if (next == PoliceStepKind::returned && !is_with_police) {
    const auto returned = std::find_if(loaded->steps.rbegin(), loaded->steps.rend(),
                                       [](const auto& step) { return step.kind == PoliceStepKind::returned; });
    if (returned != loaded->steps.rend())
      return refuse(POLICE_ALREADY_RETURNED, "batch", {base::format_vi(returned->on.value_or(base::Date()))});
  }
  if (loaded->version() != version) return refuse(STALE_VERSION, "version");
  if (domain::may_follow(state, next)) return loaded;
  return refuse_state(state);
}

Outcome<bool> check_state(Context& context, storage::Transaction& transaction, domain::PoliceBatchId id,
                          PoliceStepKind state) {
  const auto loaded = load_batch(context, transaction, id);
  if (!loaded) return refuse(loaded.error());
  if (loaded->state() != state) return refuse_state(loaded->state());
  return true;
}

void add_step(Context& context, storage::Transaction& transaction, LoadedBatch& loaded, domain::PoliceStep step,
              base::Moment now) {
  step.number = loaded.version() + 1;
  step.at = now;
  step.by = context.actor.id;
  transaction.police().add_step(loaded.batch.id, step);
  loaded.steps.push_back(std::move(step));
}

Done batch_done(const LoadedBatch& loaded) {
  wire::Json answer = wire::Json::object();
  answer.set("id", loaded.batch.id.text());
  answer.set("reference", loaded.batch.reference);
  answer.set("version", loaded.version());
  answer.set("state", domain::code_of(loaded.state()));
  return {.answer = std::move(answer),
          .subject_kind = "police_batch",
          .subject = loaded.batch.id.text(),
          .detail = loaded.batch.reference};
}

}  // namespace mangnon::app
