// Imports sent by the web, searches for duplicates, and sums sent in a round run as jobs, one after another: accepted
// at once, their progress seen, cancelled after the present batch, taken up again after a stop (the same file again
// changes nothing that was already written).
//
// 1. A job is seen by whoever started it, and by nobody else (JOB_NOT_FOUND).
// 2. The sent file and the workbook that goes back are kept for KEPT_HOURS.
// 3. A job does what the account that started it may do when the job begins, not when it was sent (NOT_PERMITTED).
// 4. A job at which the server has stopped MOST_TRIES times is not begun again (JOB_STOPPED_SERVER).
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "wire/json.hpp"

namespace mangnon::http {

inline constexpr int KEPT_HOURS = 24;
inline constexpr int MOST_TRIES = 2;

struct ImportRequest {
  domain::ImportId import{};
  domain::UnitId commune{};
  base::Date on{};
  std::string filename{};
  std::string file{};  // name within the upload folder
  bool dry_run = false;
  bool convert_legacy = false;
  std::string round{};  // code of the round the book is imported for; empty: none
  std::string digest{};  // of the sent file, so that a repeated request is known
  domain::UserId sender{};
};

class ImportJobs {
 public:
  ImportJobs(app::Register& reg, std::filesystem::path folder);
  ImportJobs(const ImportJobs&) = delete;
  ImportJobs& operator=(const ImportJobs&) = delete;
  ~ImportJobs();

  // Once, before the first request.
  void resume();
  // What an import's job was asked to do; nothing when there is no such job.
  [[nodiscard]] std::optional<ImportRequest> request_of(base::Uuid id);
  // Once, however often and by however many it is asked at a time; one that failed or was cancelled is started again.
  // `place` puts the file where the request says, before the job is begun and only when it is. FAILS COMMAND_ID_REUSED
  // when the same job was asked for with another file, unit, day or wish, and with what `place` fails with.
  [[nodiscard]] app::Outcome<bool> start(const app::Context& context, base::Uuid id, const ImportRequest& request,
                                         const std::function<app::Outcome<bool>()>& place);
  // A search for duplicates in a unit. RETURNS the job that does it: one that is taken up under this id, or that the
  // same account asked for and that has not ended. FAILS SCAN_UNFINISHED while another search of the account waits or
  // is at work, SERVER_BUSY when too many wait.
  [[nodiscard]] app::Outcome<base::Uuid> start_scan(const app::Context& context, base::Uuid id, domain::UnitId unit,
                                                    base::Date on);
  // What a search found, as app/duplicates.hpp says it. FAILS JOB_NOT_FOUND, also while it is not done.
  [[nodiscard]] app::Outcome<wire::Json> scan_result(const app::Context& context, base::Uuid id);
  // The figures of a unit above communes are sent: each seal that its sum rests on is examined anew, then the command
  // send_figures is done with this input. RETURNS the job, taken up under this id. FAILS SERVER_BUSY.
  [[nodiscard]] app::Outcome<base::Uuid> start_sending(const app::Context& context, base::Uuid id,
                                                       const wire::Json& input);
  // As docs/reference/http-api.md. FAILS JOB_NOT_FOUND.
  [[nodiscard]] app::Outcome<wire::Json> show(const app::Context& context, base::Uuid id, base::Lang lang);
  [[nodiscard]] app::Outcome<bool> cancel(const app::Context& context, base::Uuid id);

  // Where the workbook with reasons is kept.
  [[nodiscard]] std::filesystem::path result_file(domain::ImportId import) const;

 private:
  struct Live {
    std::int64_t rows = 0;
    bool cancelled = false;
  };

  void work();
  void run(base::Uuid id);
  void import(storage::JobRecord& job);
  void scan(storage::JobRecord& job);
  void send(storage::JobRecord& job);
  // Nil when there is none and another may begin.
  [[nodiscard]] app::Outcome<base::Uuid> unfinished_scan(const app::Context& context, const std::string& request);
  void enqueue(storage::JobRecord job);
  void put(storage::JobRecord& job, std::string_view state);
  void fail(storage::JobRecord& job, const base::Failures& failures);
  [[nodiscard]] std::optional<storage::JobRecord> find(base::Uuid id);
  [[nodiscard]] bool keeps_its_rights(const storage::JobRecord& job, const app::Actor& actor);
  [[nodiscard]] bool is_cancelled(base::Uuid id);
  [[nodiscard]] bool is_told_to_stop(base::Uuid id);  // by the person; not because the server stops
  void note_rows(base::Uuid id, std::int64_t rows);
  void remove_old_files();

  app::Register& reg_;
  const std::filesystem::path folder_;
  std::mutex starts_mutex_{};  // taken before the other
  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::deque<base::Uuid> waiting_{};
  std::map<base::Uuid, Live> live_{};
  bool stopping_ = false;
  std::thread thread_{};
};

// The summary of an import with its reasons in the reader's language.
[[nodiscard]] wire::Json summary_for_people(const wire::Json& summary, base::Lang lang);

}  // namespace mangnon::http
