// The figures of a unit above communes go as a job: examined part by part, sent once for one key, and refused whole
// when what a commune sealed was altered (SEND-17).
#include "storage/sql/connection.hpp"
#include "wire/accepted_ward.hpp"

namespace mangnon::wire_tests {
namespace {

class Sendings : public AcceptedWard {
 protected:
  Sendings() { accept(); }
  wire::Json shown() { return json_of(get(fmt::format("/api/v1/rounds/{}/sendings/{}", round, CITY), dung)); }
  RawAnswer send(const Visitor& visitor, int key) {
    std::string exceptions;
    const auto now = shown();
    for (const auto& each : now["below"].items())
      if (each["accepted"].is_null())
        exceptions += fmt::format(R"({}{{"unit":"{}","reason":"Chưa làm"}})", exceptions.empty() ? "" : ",",
                                  each["unit"].text_or("id"));
    return post(
        "/api/v1/sendings", visitor,
        fmt::format(R"({{"round":"{}","unit":"{}","sending":0,"person":"Trần Thị Dung","position":"Trưởng phòng",)"
                    R"("confirmed":true,"exceptions":[{}]}})",
                    round, CITY, exceptions),
        fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8003-{:012}\r\n", key));
  }
  std::string kept_of(const std::string& job) {
    std::string request;
    store->read(
        [&](storage::Transaction& transaction) { request = transaction.jobs().find(*base::parse_uuid(job))->request; });
    return request;
  }

  Visitor dung = sign_in("dung");
};

TEST_F(Sendings, OfASumAreAJobThatIsDoneOnce) {
  const auto job = json_of(send(dung, 1)).text_or("job");
  const auto done = wait_for_job(dung, job);
  EXPECT_EQ(done.text_or("state"), "done") << wire::format_json(done);
  EXPECT_EQ(done["done"].whole(), 1) << "one part was examined";
  EXPECT_EQ(shown()["status"]["sendings"].whole(), 1);
  EXPECT_EQ(json_of(send(dung, 1)).text_or("job"), job) << "the same key is the same job";
  EXPECT_EQ(shown()["status"]["sendings"].whole(), 1);
  EXPECT_EQ(kept_of(job), "{}") << "names and reasons are not kept in the job";
}

TEST_F(Sendings, SayWhyTheCommandWasRefused) {
  ASSERT_EQ(wait_for_job(dung, json_of(send(dung, 1)).text_or("job")).text_or("state"), "done");
  const auto again = wait_for_job(dung, json_of(send(dung, 2)).text_or("job"));
  EXPECT_EQ(again.text_or("state"), "failed");
  EXPECT_EQ(again["problem"].text_or("code"), "SENDING_ALREADY_SENT");
  EXPECT_EQ(code_of(send(sign_in("thu"), 3)), "NOT_PERMITTED");
  EXPECT_EQ(code_of(get("/api/v1/jobs/" + json_of(send(dung, 2)).text_or("job"), binh)), "JOB_NOT_FOUND");
}

TEST_F(Sendings, AreRefusedWhenAPartWasAltered) {
  storage::sql::Connection behind(storage::sql::Engine::sqlite, (folder / "mangnon.db").string());
  behind.run_script("DROP TRIGGER seal_cell_is_never_changed; UPDATE seal_cell SET count = count + 1");
  const auto failed = wait_for_job(dung, json_of(send(dung, 1)).text_or("job"));
  EXPECT_EQ(failed.text_or("state"), "failed");
  EXPECT_EQ(failed["problem"].text_or("code"), "SENDING_PART_ALTERED");
  EXPECT_EQ(shown()["status"]["sendings"].whole(), 0) << "nothing was sent";
}

}  // namespace
}  // namespace mangnon::wire_tests
