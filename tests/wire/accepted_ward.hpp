// A round over a server: a ward has sent its figures, and the city above has accepted them.
#pragma once

#include <fmt/format.h>

#include "wire/running_server.hpp"

namespace mangnon::wire_tests {

inline constexpr const char* CITY = "522";  // Thành phố Quảng Ngãi: Dung's

class AcceptedWard : public RunningServer {
 protected:
  AcceptedWard() {
    add_user("dung", "district", CITY);
    EXPECT_EQ(import_book(binh, WARD, book_csv(2)).text_or("state"), "done");
  }
  std::string command(const char* name, const Visitor& visitor, const std::string& body) {
    const auto answer = post(std::string("/api/v1/commands/") + name, visitor, body,
                             fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8000-{:012}\r\n", ++commands));
    EXPECT_EQ(answer.status, 200) << name << ' ' << answer.body;
    return json_of(answer).text_or("id");
  }
  void accept() {
    const auto ha = sign_in("ha");
    round = command("plan_round", ha,
                    R"({"code":"RS","unit":"51","name":"Rà soát","reference_on":"2018-12-31",)"
                    R"("scope":"special_and_at_risk","compares_book":false,)"
                    R"("phases":[{"task":"send","level":"commune","from":"2018-12-05","to":"2018-12-31"}]})");
    command("issue_round", ha, fmt::format(R"({{"round":"{}","version":1}})", round));
    command("send_figures", binh,
            fmt::format(R"({{"round":"{}","unit":"{}","sending":0,"person":"Tươi","position":"Chủ tịch",)"
                        R"("confirmed":true}})",
                        round, WARD));
    command("accept_figures", sign_in("dung"),
            fmt::format(R"({{"round":"{}","unit":"{}","sending":1,"person":"Dung","position":"Trưởng phòng"}})", round,
                        WARD));
  }

  Visitor binh = sign_in("binh");
  std::string round{};
  int commands = 0;
};

}  // namespace mangnon::wire_tests
