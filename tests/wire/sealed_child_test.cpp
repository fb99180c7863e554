// Whatever the role, whatever the screen, paper or form: before and after something secret is recorded of a child, who
// may not know of it gets the same status, the same headers, the same bytes, and the server asks its store as often
// (ACCESS-5, ACCESS-11, ACCESS-12, ACCESS-18). Moments of making are left out of the comparison.
#include <fmt/format.h>

#include <regex>

#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

constexpr const char* PAPERS[] = {"PL01", "PL02", "PL03", "BD", "SO", "PHIEU", "LS-A", "LS-B", "LS-C"};
constexpr const char* TEXT_FORMATS[] = {"json", "html", "csv", "text"};
constexpr const char* BYTE_FORMATS[] = {"xlsx", "pdf", "docx"};

constexpr std::string_view SQUARE = "<svg class=\"square\"";

std::string without_moments(std::string text) {
  for (auto at = text.find(SQUARE); at != std::string::npos; at = text.find(SQUARE, at))
    text.erase(at, text.find("</svg>", at) - at);
  static const std::regex MOMENT(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.0-9]*Z)");
  static const std::regex CODE(R"(MN2:\d+)");  // bears the moment of printing
  return std::regex_replace(std::regex_replace(text, MOMENT, "MOMENT"), CODE, "CODE");
}

struct Attempt {
  std::string target{};
  std::string body{};  // empty: a question
  bool compares_bytes = true;
};

// {role, unit}: nobody who may know of secret circumstances.
constexpr std::pair<const char*, const char*> CURIOUS[] = {{"reader", WARD},
                                                           {"collaborator", WARD},
                                                           {"chairman", WARD},
                                                           {"police", WARD},
                                                           {"facility", WARD},
                                                           {"district", "522"},
                                                           {"agency", PROVINCE},
                                                           {"auditor", PROVINCE},
                                                           {"administrator", PROVINCE},
                                                           {"data_protection", PROVINCE}};

class SealedChild : public RunningServer {
 protected:
  SealedChild() {
    binh = sign_in("binh");
    EXPECT_EQ(import_book(binh, WARD, book_csv(6)).text_or("state"), "done");
    child = first_child(binh, WARD);
    household = json_of(get("/api/v1/children/" + child + "?on=" + ON, binh))["household"].text_or("id");
    const auto placed =
        post("/api/v1/commands/change_household", binh,
             fmt::format(R"({{"household":"{}","version":1,"valid_from":"{}","changes":{{"address":"Xóm 2"}}}})",
                         household, ON),
             fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8000-{:012}\r\n", ++commands));
    EXPECT_EQ(placed.status, 200) << placed.body;
    for (const auto& [role, unit] : CURIOUS) {
      add_user(std::string("nguoi.") + role, role, unit);
      curious[role] = sign_in(std::string("nguoi.") + role);
    }
  }

  std::vector<Attempt> attempts() {
    const std::string there = std::string("unit=") + WARD + "&on=" + ON;
    std::vector<Attempt> all;
    for (const auto* paper : PAPERS) {
      for (const auto* format : TEXT_FORMATS)
        all.push_back({fmt::format("/api/v1/reports/{}?format={}&from=2018-01-01&{}", paper, format, there)});
      for (const auto* format : BYTE_FORMATS)
        all.push_back({.target = fmt::format("/api/v1/reports/{}?format={}&from=2018-01-01&{}", paper, format, there),
                       .compares_bytes = false});
    }
    for (const auto& question : {"/api/v1/children/" + child,
                                 "/api/v1/children/" + child + "/accesses",
                                 "/api/v1/households/" + household,
                                 "/api/v1/children?" + there,
                                 "/api/v1/children?group=S&" + there,
                                 "/api/v1/children?group=S05&" + there,
                                 "/api/v1/children?group=none&" + there,
                                 "/api/v1/children?without_group=S05&" + there,
                                 "/api/v1/children?group=S&movement=increase&from=2018-01-01&" + there,
                                 "/api/v1/children?group=S05&movement=began&from=2018-01-01&" + there,
                                 "/api/v1/book?" + there,
                                 "/api/v1/units?parent=" + std::string(WARD) + "&on=" + ON,
                                 "/api/v1/tabulations?by=code&" + there,
                                 "/api/v1/tabulations?by=sex&where=group:S05&" + there,
                                 "/api/v1/tabulations?by=group&measure=households&" + there,
                                 std::string("/api/v1/households?q=tran"),
                                 std::string("/api/v1/facilities"),
                                 std::string("/api/v1/transfers"),
                                 std::string("/api/v1/emergencies"),
                                 std::string("/api/v1/emergencies/own"),
                                 std::string("/api/v1/imports"),
                                 std::string("/api/v1/quarantine"),
                                 std::string("/api/v1/lists"),
                                 std::string("/api/v1/reports"),
                                 std::string("/api/v1/session"),
                                 std::string("/api/v1/users")})
      all.push_back({question});
    for (const auto* command : {"change_child", "correct_child", "begin_circumstance", "give_support", "send_child"})
      for (const int version : {1, 2, 3})
        all.push_back({fmt::format("/api/v1/commands/{}?trial=yes", command), input_of(version)});
    all.push_back({"/api/v1/commands/split_household?trial=yes", input_of(1)});
    return all;
  }
  std::string input_of(int version) const {
    return fmt::format(
        R"({{"child":"{0}","household":"{1}","version":{2},"valid_from":"2018-12-31","changes":{{"grade":"2"}},)"
        R"("code":"S05","from":"2018-12-31","kind":"X1","given_on":"2018-12-31","to":"21022","on":"2018-12-31",)"
        R"("facts":{{"head_name":"Trần Văn Mới"}},"children":["{0}"]}})",
        child, household, version);
  }

  // Status, headers, bytes, and how often the store was asked.
  std::string answer(const Visitor& who, const Attempt& attempt) {
    const long before = store->works;
    const auto answer =
        attempt.body.empty()
            ? get(attempt.target, who)
            : post(attempt.target, who, attempt.body,
                   "Idempotency-Key: 0190a7c4-0000-7000-8000-00000000aaaa\r\n");  // of a trial nothing is kept
    std::string told = fmt::format("{}\nstore asked {} times\n", answer.status, store->works - before);
    // A sheet's square code bears the moment of its printing, so that its drawing differs each time.
    const bool has_square = answer.body.find(SQUARE) != std::string::npos;
    for (const auto& [name, value] : answer.headers)
      if (name != "date" && ((attempt.compares_bytes && !has_square) || name != "content-length"))
        told += name + ": " + value + '\n';
    return told + (attempt.compares_bytes ? without_moments(answer.body) : std::string());
  }

  Visitor binh{};
  std::string child{};
  std::string household{};
  std::map<std::string, Visitor> curious{};
  int commands = 0;
};

TEST_F(SealedChild, NoRoleLearnsFromAnyAnswerThatThereIsSomethingSecret) {
  const auto asked = attempts();
  ASSERT_GE(asked.size() * curious.size(), 900U);
  // Twice: reading is itself on the trail, which "ai đã xem" tells of.
  std::map<std::string, std::vector<std::string>> before;
  const auto ask_all = [&](const Visitor& who) {
    std::vector<std::string> all;
    for (const auto& attempt : asked)
      if (attempt.target.find("/accesses") == std::string::npos) all.push_back(answer(who, attempt));
    return all;
  };
  for (const auto& [role, who] : curious) before[role] = ask_all(who);
  for (int version = 1; const auto* code : {"S05", "R03.3"}) {
    const auto begun =
        post("/api/v1/commands/begin_circumstance", binh,
             fmt::format(R"({{"child":"{}","version":{},"code":"{}","from":"2018-12-31","note":"giấy của trạm"}})",
                         child, version++, code),
             fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8000-{:012}\r\n", ++commands));
    ASSERT_EQ(begun.status, 200) << begun.body;
  }
  for (const auto& [role, who] : curious) {
    const auto after = ask_all(who);
    std::size_t i = 0;
    for (const auto& attempt : asked) {
      if (attempt.target.find("/accesses") != std::string::npos) continue;
      EXPECT_EQ(before[role][i], after[i]) << role << ' ' << attempt.target << ' ' << attempt.body;
      ++i;
    }
  }
}

// Who reads the record beside the list could count the changes in both.
TEST_F(SealedChild, WhoHasSeenARecordTellsNoReaderOfAChangeTheyMayNotKnowOf) {
  const auto path = "/api/v1/children/" + child + "/accesses";
  const auto changes_told = [&](const Visitor& who) {
    int count = 0;
    const auto list = json_of(get(path, who));
    for (const auto& each : list["accesses"].items())
      if (each.text_or("by") == "Cán bộ binh" && each.text_or("operation") == "change") ++count;
    return count;
  };
  const auto begin = [&](const char* code, int version) {
    const auto begun =
        post("/api/v1/commands/begin_circumstance", binh,
             fmt::format(R"({{"child":"{}","version":{},"code":"{}","from":"2018-12-31"}})", child, version, code),
             fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8000-{:012}\r\n", ++commands));
    ASSERT_EQ(begun.status, 200) << begun.body;
  };
  begin("O01", 1);
  EXPECT_EQ(changes_told(curious["chairman"]), 1);
  begin("S05", 2);
  EXPECT_EQ(changes_told(curious["chairman"]), 1);
  EXPECT_EQ(changes_told(binh), 2);
  EXPECT_EQ(changes_told(curious["auditor"]), 2) << "who oversees and reads no record is told of every change";
}

// However often what was given is reviewed (ACCESS-18, DISC-12).
TEST_F(SealedChild, WhoHasSeenARecordTellsOfNoReviewOfWhatWasGivenInSecret) {
  const auto path = "/api/v1/children/" + child + "/accesses";
  const auto reviews_told = [&](const Visitor& who) {
    int count = 0;
    const auto list = json_of(get(path, who));
    for (const auto& each : list["accesses"].items()) count += each.text_or("operation") == "review_emergency" ? 1 : 0;
    return count;
  };
  const auto given = post("/api/v1/commands/record_disclosure", binh,
                          fmt::format(R"({{"children":["{}"],"data":"secret","purpose":"protection","receiver":)"
                                      R"("Bệnh viện","on":"{}","ground":"emergency","reason":)"
                                      R"("Phơi nhiễm, phải điều trị trong ngày"}})",
                                      child, ON),
                          "Idempotency-Key: 0190a7c4-0000-7000-8000-00000000dddd\r\n");
  ASSERT_EQ(given.status, 200) << given.body;
  const auto ha = sign_in("ha");
  const auto review = "/api/v1/emergencies/" +
                      json_of(get("/api/v1/emergencies", ha))["emergencies"].items().at(0).text_or("id") + "/review";
  for (const auto* verdict : {"unjustified", "justified", "unjustified"}) {
    clock.pass(std::chrono::minutes(1));
    ASSERT_EQ(post(review, ha, fmt::format(R"({{"verdict":"{}"}})", verdict)).status, 204);
  }
  EXPECT_EQ(reviews_told(ha), 3);
  EXPECT_EQ(reviews_told(curious["chairman"]), 0);
}

}  // namespace
}  // namespace mangnon::wire_tests
