#include "http/import_jobs.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/duplicates.hpp"
#include "app/failures.hpp"
#include "exchange/import_file.hpp"
#include "exchange/result_writer.hpp"
#include "http/failures.hpp"
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
  json.set("role", domain::code_of(actor.role));
  json.set("scope", actor.scope.text());
  return json;
}

template <class IdType>
IdType id_in(const Json& json, std::string_view key) {
  return base::parse_id<IdType>(json.text_or(key)).value_or(IdType{});
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

app::Context context_of(app::Register& reg, const storage::JobRecord& job, const Json& json) {
  return {.reg = reg,
          .actor = {.id = job.actor,
                    .role = domain::from_code<app::Role>(json.text_or("role")).value_or(app::Role::reader),
                    .scope = id_in<domain::UnitId>(json, "scope")}};
}

Json failures_json(const base::Failures& failures) {
  Json list = Json::array();
  for (const auto& failure : failures) {
    Json params = Json::array();
    for (const auto& param : failure.params) params.push(param);
    Json each = Json::object();
    each.set("code", failure.type->id);
    each.set("field", failure.field);
    each.set("params", std::move(params));
    list.push(std::move(each));
  }
  return list;
}

const base::FailureType& type_of(const std::string& code) {
  for (const auto* type : FAILURES)
    if (type->id == code) return *type;
  const auto* found = exchange::find_failure_type(code);
  return found ? *found : SERVER_BROKEN;
}

base::Failures failures_in(const Json& list) {
  base::Failures failures;
  for (const auto& each : list.items()) {
    base::Failure failure{&type_of(each.text_or("code")), each.text_or("field")};
    for (const auto& param : each["params"].items()) failure.params.push_back(param.text().value_or(""));
    failures.push_back(std::move(failure));
  }
  return failures;
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

bool ImportJobs::is_taken_up(base::Uuid id) {
  const auto job = find(id);
  return job && job->state != "failed" && job->state != "cancelled";
}

std::optional<ImportRequest> ImportJobs::request_of(base::Uuid id) {
  const auto job = find(id);
  const auto json = job ? wire::parse_json(job->request) : wire::Json();
  if (!job || job->kind == SCAN || !json) return std::nullopt;
  const auto options = options_of(*json);
  return ImportRequest{.import = options.import,
                       .commune = options.commune,
                       .on = options.on,
                       .filename = options.filename,
                       .file = options.stored_file,
                       .dry_run = options.dry_run,
                       .convert_legacy = options.convert_legacy,
                       .round = json->text_or("round")};
}

void ImportJobs::start(const app::Context& context, base::Uuid id, const ImportRequest& request) {
  enqueue({.id = id,
           .kind = "import",
           .actor = context.actor.id,
           .unit = request.commune,
           .request = wire::format_json(request_json(context.actor, request)),
           .at = reg_.clock().now()});
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
  const std::lock_guard one_at_a_time(scans_mutex_);
  if (is_taken_up(id)) return id;
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
      put(*job, "running");
      job->kind == SCAN ? scan(*job) : import(*job);
    } catch (const std::exception& exception) {
      const auto number = base::format_uuid(reg_.new_uuid()).substr(24);
      spdlog::error("incident {} in job {}: {}", number, base::format_uuid(id), exception.what());
      Json result = Json::object();
      result.set("failures", failures_json({{&SERVER_BROKEN, "", {number}}}));
      job->result = wire::format_json(result);
      put(*job, "failed");
    }
    remove_old_files();
  } catch (const std::exception& exception) {
    spdlog::error("job {} could not be noted: {}", base::format_uuid(id), exception.what());
  }
}

void ImportJobs::import(storage::JobRecord& job) {
  const auto request = wire::parse_json(job.request);
  const auto context = context_of(reg_, job, *request);
  auto options = options_of(*request);
  std::vector<app::RowVerdict> verdicts;
  options.on_verdict = [&](const app::RowVerdict& verdict) { verdicts.push_back(verdict); };
  options.on_progress = [&](std::int64_t rows) { note_rows(job.id, rows); };
  options.is_cancelled = [&] { return is_cancelled(job.id); };
  const auto source = folder_ / options.stored_file;
  Json result = Json::object();
  if (!fs::exists(source)) {
    result.set("failures", failures_json({{&UPLOAD_GONE}}));
    job.result = wire::format_json(result);
    return put(job, "failed");
  }
  const auto lists = exchange::import_lists(reg_);
  const auto file = exchange::import_file(context, lists, source.string(), options);
  if (!file) {
    result.set("failures", failures_json(file.error()));
    job.result = wire::format_json(result);
    return put(job, "failed");
  }
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
  const auto on = base::parse_iso_date(request->text_or("on")).value_or(base::Date{});
  const auto found =
      app::scan_duplicates(context, {.unit = request->text_or("unit"), .on = on}, [&](int done, int steps) {
        note_rows(job.id, done);
        job.total = steps;
        return !is_cancelled(job.id);
      });
  if (!found) {
    Json result = Json::object();
    result.set("failures", failures_json(found.error()));
    job.result = wire::format_json(result);
    return put(job, "failed");
  }
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

wire::Json summary_for_people(const wire::Json& summary, base::Lang lang) {
  Json json = summary;
  Json reasons = Json::array();
  for (const auto& reason : summary["reasons"].items()) {
    const auto& type = type_of(reason.text_or("code"));
    Json each = reason;
    each.set("level", type.level == base::Level::error ? "error" : "warning");
    each.set("title", base::message_of({.type = &type, .params = {"…", "…", "…"}}, lang));
    reasons.push(std::move(each));
  }
  json.set("reasons", std::move(reasons));
  return json;
}

}  // namespace mangnon::http
