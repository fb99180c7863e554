#include "http/import_jobs.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/duplicates.hpp"
#include "app/failures.hpp"
#include "exchange/import_file.hpp"
#include "exchange/result_writer.hpp"
#include "http/failures.hpp"
#include "http/kept_failures.hpp"
#include "http/job_context.hpp"
#include "http/problem.hpp"
#include "http/scan_failures.hpp"

namespace mangnon::http {

namespace {

namespace fs = std::filesystem;
using wire::Json;

const std::string SCAN = "duplicates";  // the kind of job
constexpr std::size_t SCANS_WAITING = 50;

Json request_json(const app::Actor& actor, const ImportRequest& request) {
  Json json = Json::object();
  json.set("import", request.import.text());
  json.set("unit", request.commune.text());
  json.set("on", base::format_iso(request.on));
  json.set("filename", request.filename);
  json.set("file", request.file);
  json.set("dry_run", request.dry_run);
  json.set("convert_legacy", request.convert_legacy);
  json.set("round", request.round);
  json.set("digest", request.digest);
  json.set("role", domain::code_of(actor.role));
  json.set("scope", actor.scope.text());
  return json;
}

exchange::ImportFileOptions options_of(const Json& json) {
  return {.import = id_in<domain::ImportId>(json, "import"),
          .commune = id_in<domain::UnitId>(json, "unit"),
          .on = base::parse_iso_date(json.text_or("on")).value_or(base::Date{}),
          .filename = json.text_or("filename"),
          .stored_file = json.text_or("file"),
          .dry_run = json["dry_run"].truth().value_or(false),
          .convert_legacy = json["convert_legacy"].truth().value_or(false)};
}

// A job that was begun and has not ended keeps here how often it was begun.
constexpr const char* TRIES = "tries";

int tries_of(const storage::JobRecord& job) {
  const auto json = wire::parse_json(job.result.empty() ? "{}" : job.result);
  return json ? static_cast<int>((*json)[TRIES].whole().value_or(0)) : 0;
}

bool asks_the_same(const ImportRequest& left, const ImportRequest& right) {
  return left.commune == right.commune && left.on == right.on && left.dry_run == right.dry_run &&
         left.convert_legacy == right.convert_legacy && left.round == right.round && left.digest == right.digest;
}

// Waiting, at work or done.
bool is_taken_up(const std::optional<storage::JobRecord>& job) {
  return job && job->state != "failed" && job->state != "cancelled";
}

}  // namespace

ImportJobs::ImportJobs(app::Register& reg, fs::path folder) : reg_(reg), folder_(std::move(folder)) {}

ImportJobs::~ImportJobs() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

fs::path ImportJobs::result_file(domain::ImportId import) const {
  return folder_ / (import.text() + ".result.xlsx");
}

void ImportJobs::resume() {
  remove_old_files();
  reg_.store().read([&](storage::Transaction& transaction) {
    for (const auto& job : transaction.jobs().unfinished()) waiting_.push_back(job.id);
  });
  thread_ = std::thread([this] { work(); });
}

std::optional<ImportRequest> ImportJobs::request_of(base::Uuid id) {
  const auto job = find(id);
  const auto json = job ? wire::parse_json(job->request) : wire::Json();
  if (!job || job->kind != "import" || !json) return std::nullopt;
  const auto options = options_of(*json);
  return ImportRequest{.import = options.import,
                       .commune = options.commune,
                       .on = options.on,
                       .filename = options.filename,
                       .file = options.stored_file,
                       .dry_run = options.dry_run,
                       .convert_legacy = options.convert_legacy,
                       .round = json->text_or("round"),
                       .digest = json->text_or("digest"),
                       .sender = job->actor};
}

app::Outcome<bool> ImportJobs::start(const app::Context& context, base::Uuid id, const ImportRequest& request,
                                     const std::function<app::Outcome<bool>()>& place) {
  const std::lock_guard one_at_a_time(starts_mutex_);
  if (is_taken_up(find(id))) {
    const auto known = request_of(id);
    if (known && asks_the_same(*known, request)) return true;
    return app::refuse(app::COMMAND_ID_REUSED, "Idempotency-Key");
  }
  MANGNON_CHECKED(place());
  enqueue({.id = id,
           .kind = "import",
           .actor = context.actor.id,
           .unit = request.commune,
           .request = wire::format_json(request_json(context.actor, request)),
           .at = reg_.clock().now()});
  return true;
}

app::Outcome<base::Uuid> ImportJobs::unfinished_scan(const app::Context& context, const std::string& request) {
  std::vector<storage::JobRecord> jobs;
  reg_.store().read([&](storage::Transaction& transaction) { jobs = transaction.jobs().unfinished(); });
  std::erase_if(jobs, [&](const auto& job) { return job.kind != SCAN || is_told_to_stop(job.id); });
  const auto own =
      std::find_if(jobs.begin(), jobs.end(), [&](const auto& job) { return job.actor == context.actor.id; });
  if (own != jobs.end() && own->request == request) return own->id;
  if (own != jobs.end()) return app::refuse(SCAN_UNFINISHED);
  if (jobs.size() >= SCANS_WAITING) return app::refuse(SERVER_BUSY);
  return base::Uuid{};
}

app::Outcome<base::Uuid> ImportJobs::start_scan(const app::Context& context, base::Uuid id, domain::UnitId unit,
                                                base::Date on) {
  Json request = Json::object();
  request.set("unit", unit.text());
  request.set("on", base::format_iso(on));
  request.set("role", domain::code_of(context.actor.role));
  request.set("scope", context.actor.scope.text());
  const auto text = wire::format_json(request);
  const std::lock_guard one_at_a_time(starts_mutex_);
  if (is_taken_up(find(id))) return id;
  MANGNON_TRY(unfinished, unfinished_scan(context, text));
  if (unfinished != base::Uuid{}) return unfinished;
  enqueue({.id = id, .kind = SCAN, .actor = context.actor.id, .unit = unit, .request = text, .at = reg_.clock().now()});
  return id;
}

// Noted and put into the queue in one: who cancels it in between would cancel nothing.
void ImportJobs::enqueue(storage::JobRecord job) {
  const std::lock_guard lock(mutex_);
  put(job, "queued");
  waiting_.push_back(job.id);
  changed_.notify_all();
}

app::Outcome<wire::Json> ImportJobs::scan_result(const app::Context& context, base::Uuid id) {
  const auto job = find(id);
  if (!job || job->actor != context.actor.id || job->kind != SCAN || job->state != "done")
    return app::refuse(app::JOB_NOT_FOUND);
  return app::outcome_of(wire::parse_json(job->result));
}

app::Outcome<wire::Json> ImportJobs::show(const app::Context& context, base::Uuid id, base::Lang lang) {
  const auto job = find(id);
  if (!job || job->actor != context.actor.id) return app::refuse(app::JOB_NOT_FOUND);
  std::int64_t done = job->done;
  {
    const std::lock_guard lock(mutex_);
    if (const auto live = live_.find(id); live != live_.end()) done = live->second.rows;
  }
  const auto result = wire::parse_json(job->result.empty() ? "{}" : job->result);
  Json json = Json::object();
  json.set("id", base::format_uuid(id));
  json.set("kind", job->kind);
  json.set("state", job->state);
  json.set("done", done);
  json.set("total", job->total > 0 ? Json(std::int64_t{job->total}) : Json());
  json.set("message", "");
  const bool has_summary = result && (*result)["rows"].whole().has_value();
  json.set("result", has_summary ? summary_for_people(*result, lang) : Json());
  const auto failures = result ? failures_in((*result)["failures"]) : base::Failures{};
  const auto told = failures.empty() ? base::Result<Json>(Json()) : wire::parse_json(problem(failures, lang).body);
  json.set("problem", told ? *told : Json());
  return json;
}

app::Outcome<bool> ImportJobs::cancel(const app::Context& context, base::Uuid id) {
  auto job = find(id);
  if (!job || job->actor != context.actor.id) return app::refuse(app::JOB_NOT_FOUND);
  const std::lock_guard lock(mutex_);
  const auto place = std::find(waiting_.begin(), waiting_.end(), id);
  if (place != waiting_.end()) {
    waiting_.erase(place);
    if (job->kind == SENDING_JOB) job->request = "{}";  // names and free words
    put(*job, "cancelled");
  } else if (const auto live = live_.find(id); live != live_.end()) {
    live->second.cancelled = true;
  }
  return true;
}

std::optional<storage::JobRecord> ImportJobs::find(base::Uuid id) {
  std::optional<storage::JobRecord> job;
  reg_.store().read([&](storage::Transaction& transaction) { job = transaction.jobs().find(id); });
  return job;
}

void ImportJobs::put(storage::JobRecord& job, std::string_view state) {
  job.state = state;
  job.changed_at = reg_.clock().now();
  reg_.store().write([&](storage::Transaction& transaction) {
    transaction.jobs().put(job);
    return true;
  });
}

bool ImportJobs::is_cancelled(base::Uuid id) {
  const std::lock_guard lock(mutex_);
  return stopping_ || live_[id].cancelled;
}

bool ImportJobs::is_told_to_stop(base::Uuid id) {
  const std::lock_guard lock(mutex_);
  const auto live = live_.find(id);
  return live != live_.end() && live->second.cancelled;
}

void ImportJobs::note_rows(base::Uuid id, std::int64_t rows) {
  const std::lock_guard lock(mutex_);
  live_[id].rows = rows;
}

void ImportJobs::work() {
  for (;;) {
    base::Uuid id;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
      if (stopping_) return;
      id = waiting_.front();
      waiting_.pop_front();
      live_[id] = {};
    }
    run(id);
    const std::lock_guard lock(mutex_);
    live_.erase(id);
  }
}

void ImportJobs::run(base::Uuid id) {
  try {
    auto job = find(id);
    if (!job) return;
    try {
      const int tries = job->state == "running" ? tries_of(*job) : 0;
      if (tries >= MOST_TRIES) return fail(*job, {{&JOB_STOPPED_SERVER}});
      Json begun = Json::object();
      begun.set(TRIES, tries + 1);
      job->result = wire::format_json(begun);
      put(*job, "running");
      job->result.clear();
      job->kind == SCAN ? scan(*job) : job->kind == SENDING_JOB ? send(*job) : import(*job);
    } catch (const std::exception& exception) {
      const auto number = base::format_uuid(reg_.new_uuid()).substr(24);
      spdlog::error("incident {} in job {}: {}", number, base::format_uuid(id), exception.what());
      fail(*job, {{&SERVER_BROKEN, "", {number}}});
    }
    remove_old_files();
  } catch (const std::exception& exception) {
    spdlog::error("job {} could not be noted: {}", base::format_uuid(id), exception.what());
  }
}

void ImportJobs::fail(storage::JobRecord& job, const base::Failures& failures) {
  Json result = Json::object();
  result.set("failures", failures_json(failures));
  job.result = wire::format_json(result);
  put(job, "failed");
}

bool ImportJobs::keeps_its_rights(const storage::JobRecord& job, const app::Actor& actor) {
  std::optional<storage::UserRecord> user;
  reg_.store().read([&](storage::Transaction& transaction) { user = transaction.users().by_id(job.actor); });
  return user && !user->disabled && user->role == domain::code_of(actor.role) && user->unit == actor.scope;
}

void ImportJobs::import(storage::JobRecord& job) {
  const auto request = wire::parse_json(job.request);
  const auto context = context_of(reg_, job, *request);
  if (!keeps_its_rights(job, context.actor)) return fail(job, {{&app::NOT_PERMITTED}});
  auto options = options_of(*request);
  std::vector<app::RowVerdict> verdicts;
  options.on_verdict = [&](const app::RowVerdict& verdict) { verdicts.push_back(verdict); };
  options.on_progress = [&](std::int64_t rows) { note_rows(job.id, rows); };
  options.is_cancelled = [&] { return is_cancelled(job.id); };
  const auto source = folder_ / options.stored_file;
  if (!fs::exists(source)) return fail(job, {{&UPLOAD_GONE}});
  const auto lists = exchange::import_lists(reg_);
  const auto file = exchange::import_file(context, lists, source.string(), options);
  if (!file) return fail(job, file.error());
  job.done = file->summary.rows;
  job.result = wire::format_json(app::to_json(file->summary));
  if (file->cancelled) {
    const std::lock_guard lock(mutex_);
    return put(job, live_[job.id].cancelled ? "cancelled" : "queued");
  }
  job.total = file->summary.rows;
  const auto written =
      exchange::write_result(source.string(), lists, verdicts, result_file(options.import).string(),
                             {.lang = context.lang, .sheet = {.decode_legacy = options.convert_legacy}});
  if (!written)
    spdlog::error("the result of import {} was not written: {}", options.import.text(), written.error().type->id);
  put(job, "done");
}

void ImportJobs::scan(storage::JobRecord& job) {
  const auto request = wire::parse_json(job.request);
  auto context = context_of(reg_, job, *request);
  if (!keeps_its_rights(job, context.actor)) return fail(job, {{&app::NOT_PERMITTED}});
  const auto on = base::parse_iso_date(request->text_or("on")).value_or(base::Date{});
  const auto found =
      app::scan_duplicates(context, {.unit = request->text_or("unit"), .on = on}, [&](int done, int steps) {
        note_rows(job.id, done);
        job.total = steps;
        return !is_cancelled(job.id);
      });
  if (!found) return fail(job, found.error());
  if ((*found)["cancelled"].truth().value_or(false)) {
    const std::lock_guard lock(mutex_);
    return put(job, live_[job.id].cancelled ? "cancelled" : "queued");
  }
  job.done = job.total;
  job.result = wire::format_json(*found);
  put(job, "done");
}

// Sent files and results go after a day.
void ImportJobs::remove_old_files() {
  const auto oldest = fs::file_time_type::clock::now() - std::chrono::hours(KEPT_HOURS);
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(folder_, problem)) {
    if (entry.is_regular_file(problem) && entry.last_write_time(problem) < oldest) fs::remove(entry.path(), problem);
  }
}

}  // namespace mangnon::http
