// A search for duplicates is a job: one and the same for one key, and one at a time for an account.
#include <fmt/format.h>

#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

class Scans : public RunningServer {
 protected:
  Scans() { EXPECT_EQ(import_book(binh, WARD, book_csv(2)).text_or("state"), "done"); }
  RawAnswer scan(const Visitor& visitor, int key, const char* on = ON) {
    return post(fmt::format("/api/v1/duplicates/scan?on={}", on), visitor, "{}",
                fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8002-{:012}\r\n", key));
  }
  // As one that waits: nobody works it off.
  void leave_unfinished(const std::string& id, const char* state) {
    store->write([&](storage::Transaction& transaction) {
      auto job = transaction.jobs().find(*base::parse_uuid(id)).value();
      job.state = state;
      transaction.jobs().put(job);
      return true;
    });
  }
  Visitor binh = sign_in("binh");
};

TEST_F(Scans, OneKeyIsOneJobAndSomebodyElsesKeyIsTheirOwn) {
  const auto first = json_of(scan(binh, 1)).text_or("job");
  EXPECT_EQ(json_of(scan(binh, 1)).text_or("job"), first);
  EXPECT_EQ(wait_for_job(binh, first).text_or("state"), "done");
  EXPECT_EQ(json_of(scan(binh, 1)).text_or("job"), first) << "also when it is done";
  EXPECT_NE(json_of(scan(sign_in("lan"), 1)).text_or("job"), first);
  EXPECT_EQ(code_of(post("/api/v1/duplicates/scan", binh, "{}", "Idempotency-Key: x\r\n")), "FIELD_MALFORMED");
}

TEST_F(Scans, AnAccountHasOneAtATime) {
  const auto first = json_of(scan(binh, 1)).text_or("job");
  ASSERT_EQ(wait_for_job(binh, first).text_or("state"), "done");
  leave_unfinished(first, "queued");
  EXPECT_EQ(json_of(scan(binh, 2)).text_or("job"), first) << "the same search";
  const auto other = scan(binh, 3, "2018-12-30");
  EXPECT_EQ(other.status, 409);
  EXPECT_EQ(code_of(other), "SCAN_UNFINISHED");
  leave_unfinished(first, "done");
  EXPECT_EQ(scan(binh, 3, "2018-12-30").status, 202);
}

}  // namespace
}  // namespace mangnon::wire_tests
