// The sending of a sum as a job: what it rests on is examined first, part by part (docs/domain/rounds.md SEND-17).
#include <algorithm>

#include "app/catalogue.hpp"
#include "app/failures.hpp"
#include "app/round_access.hpp"
#include "app/sealing.hpp"
#include "app/acceptance_failures.hpp"
#include "http/failures.hpp"
#include "http/import_jobs.hpp"
#include "http/job_context.hpp"

namespace mangnon::http {

namespace {

using wire::Json;

constexpr std::size_t SENDINGS_WAITING = 50;

// Nothing when the round or unit is none: the command itself says so.
std::vector<app::SealKey> parts_of(app::Context& context, const Json& input) {
  std::optional<domain::Round> round;
  context.reg.store().read([&](storage::Transaction& transaction) {
    if (const auto found = app::find_round(context, transaction, id_in<domain::RoundId>(input, "round")))
      round = *found;
  });
  if (!round) return {};
  const auto unit = app::find_sender(context, *round, input.text_or("unit"));
  return unit ? app::seals_below(context, *round, *unit) : std::vector<app::SealKey>();
}

base::Failure altered(const app::Register& reg, const app::SealKey& part) {
  const auto* unit = reg.units()->find_latest(part.unit);
  return {&app::SENDING_PART_ALTERED,
          "unit",
          {unit == nullptr ? part.unit.text() : unit->name, std::to_string(part.sending)}};
}

}  // namespace

app::Outcome<base::Uuid> ImportJobs::start_sending(const app::Context& context, base::Uuid id, const Json& input) {
  Json request = Json::object();
  request.set("input", input);
  request.set("role", domain::code_of(context.actor.role));
  request.set("scope", context.actor.scope.text());
  const std::lock_guard one_at_a_time(starts_mutex_);
  const auto known = find(id);
  if (known && known->state != "failed" && known->state != "cancelled") return id;
  std::vector<storage::JobRecord> jobs;
  reg_.store().read([&](storage::Transaction& transaction) { jobs = transaction.jobs().unfinished(); });
  const auto waiting =
      std::count_if(jobs.begin(), jobs.end(), [](const auto& each) { return each.kind == SENDING_JOB; });
  if (static_cast<std::size_t>(waiting) >= SENDINGS_WAITING) return app::refuse(SERVER_BUSY);
  enqueue({.id = id,
           .kind = std::string(SENDING_JOB),
           .actor = context.actor.id,
           .unit = context.actor.scope,
           .request = wire::format_json(request),
           .at = reg_.clock().now()});
  return id;
}

void ImportJobs::send(storage::JobRecord& job) {
  const auto request = wire::parse_json(job.request);
  auto context = context_of(reg_, job, *request);
  const auto& input = (*request)["input"];
  const auto wrong = [&]() -> base::Failures {
    if (!keeps_its_rights(job, context.actor)) return {{&app::NOT_PERMITTED}};
    for (const auto& part : parts_of(context, input)) {
      if (is_cancelled(job.id)) return {};
      bool is_whole = false;
      reg_.store().read(
          [&](storage::Transaction& transaction) { is_whole = app::examine_seal(reg_, transaction, part).empty(); });
      if (!is_whole) return {altered(reg_, part)};
      note_rows(job.id, ++job.done);
    }
    return {};
  }();
  if (wrong.empty() && is_cancelled(job.id) && !is_told_to_stop(job.id)) return put(job, "queued");
  // What was asked is forgotten with the end, however it comes: it holds names and free words.
  job.request = "{}";
  if (!wrong.empty()) return fail(job, wrong);
  if (is_told_to_stop(job.id)) return put(job, "cancelled");
  // The same id again, after a stop, gets the first answer again.
  const auto sent = app::find_operation("send_figures")->run(context, {job.id}, input);
  if (!sent) return fail(job, sent.error());
  job.result = wire::format_json(*sent);
  put(job, "done");
}

}  // namespace mangnon::http
