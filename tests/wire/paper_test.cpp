#include <map>

#include "base/text.hpp"
#include "crypto/sha256.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

class Papers : public RunningServer {
 protected:
  Papers() { EXPECT_EQ(import_book(binh, WARD, book_csv(5)).text_or("state"), "done"); }
  RawAnswer paper(const std::string& code, const std::string& query) {
    return get("/api/v1/reports/" + code + "?unit=" + WARD + "&on=" + ON + query, binh);
  }
  Visitor binh = sign_in("binh");
};

TEST_F(Papers, EachFormatIsWhatItsTypeSays) {
  struct Expected {
    std::string format, media_type, begins_with;
  };
  const Expected all[] = {
      {"html", "text/html; charset=utf-8", "<!doctype html"},
      {"csv", "text/csv; charset=utf-8", "\xEF\xBB\xBF"},
      {"text", "text/plain; charset=utf-8", ""},
      {"pdf", "application/pdf", "%PDF"},
      {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"},
  };
  for (const auto& each : all) {
    const auto answer = paper("PL01", "&format=" + each.format);
    EXPECT_EQ(answer.status, 200) << each.format << answer.body;
    EXPECT_EQ(answer.header("content-type"), each.media_type);
    EXPECT_EQ(base::ascii_lower(answer.body.substr(0, each.begins_with.size())), base::ascii_lower(each.begins_with));
    EXPECT_NE(answer.header("content-disposition").find("filename=\"PL01-21019-2018-12-31."), std::string::npos);
  }
}

// The page's own style is permitted by its digest, nothing else is, and only our own pages may frame it.
TEST_F(Papers, AsAPageHasItsOwnStyleAndNothingElse) {
  const auto answer = paper("SO", "&format=html");
  const auto from = answer.body.find("<style>") + 7;
  const auto style = answer.body.substr(from, answer.body.find("</style>") - from);
  const auto policy = answer.header("content-security-policy");
  EXPECT_NE(policy.find("default-src 'none'; style-src 'sha256-" + crypto::sha256_base64(style) + "'"),
            std::string::npos)
      << policy;
  EXPECT_NE(policy.find("frame-ancestors 'self'"), std::string::npos);
  EXPECT_EQ(policy.find("unsafe"), std::string::npos);
  EXPECT_NE(get("/api/v1/units", binh).header("content-security-policy").find("frame-ancestors 'none'"),
            std::string::npos);
}

TEST_F(Papers, FiguresComeWithTheirUnitsAndTheFilterOfTheirList) {
  const auto json = json_of(paper("PL01", "&format=json"));
  EXPECT_EQ(json.text_or("on"), ON);
  EXPECT_EQ(json.text_or("unit"), WARD);
  EXPECT_EQ(json["total"]["children"].whole(), 5);
  EXPECT_EQ(json["total"]["male"].whole(), 3);
  ASSERT_EQ(json["rows"].items().size(), 1U);
  const auto& row = json["rows"].items()[0];
  EXPECT_EQ(row.text_or("name"), "Tổ 1");
  EXPECT_TRUE(base::parse_uuid(row.text_or("unit_id")).has_value());
  std::map<std::string, wire::Json> filters;
  for (const auto& column : json["columns"].items()) filters[column.text_or("key")] = column["filter"];
  EXPECT_EQ(filters.at("S04").text_or("group"), "S04");
  EXPECT_EQ(filters.at("female").text_or("sex"), "female");
  EXPECT_TRUE(filters.at("special_rate").is_null());
}

TEST_F(Papers, JsonIsTheFormatWhenNoneIsNamed) {
  EXPECT_EQ(paper("PL01", "").header("content-type"), "application/json");
}

TEST_F(Papers, EveryPaperComesAsAWordFile) {
  for (const char* code : {"PL01", "BD"}) {
    const auto answer = paper(code, "&format=docx");
    EXPECT_EQ(answer.header("content-type"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    EXPECT_TRUE(answer.body.starts_with("PK")) << code;
  }
}

TEST_F(Papers, WhatThereIsNotIsRefusedByName) {
  EXPECT_EQ(code_of(paper("PL99", "")), "REPORT_UNKNOWN");
  EXPECT_EQ(code_of(paper("PL01", "&format=odt")), "FORMAT_NOT_OFFERED");
  EXPECT_EQ(code_of(paper("PL01", "&known_at=hom-qua")), "FIELD_MALFORMED");
}

TEST_F(Papers, TheListOfPapersSpeaksBothLanguages) {
  const auto title = [&](const std::string& lang) {
    return json_of(get("/api/v1/reports?lang=" + lang, binh))["reports"].items().at(0).text_or("title");
  };
  EXPECT_FALSE(title("vi").empty());
  EXPECT_NE(title("vi"), title("en"));
}

// REPORT-9: 21019 became part of another ward, whose code was another ward's before.
TEST_F(Papers, InTodaysPlacesARowIsTodaysUnitAndOpensNoListOfThen) {
  clock.set(*base::parse_moment("2025-07-10T02:00:00Z"));
  const auto ha = sign_in("ha");
  const auto json = json_of(get("/api/v1/reports/PL01?unit=51&on=2018-12-31&geography=now&format=json", ha));
  const auto now = reg->units()->find_by_code("21025", base::parse_iso_date("2025-07-10"));
  ASSERT_TRUE(now.has_value());
  bool found = false;
  for (const auto& row : json["rows"].items()) {
    EXPECT_TRUE(row["filters"].members().empty());
    if (row.text_or("unit") != "21025") continue;
    found = true;
    EXPECT_EQ(row.text_or("unit_id"), now->text());
    EXPECT_EQ(row["cells"]["children"].whole(), 5);
  }
  EXPECT_TRUE(found) << wire::format_json(json);
  for (const auto& column : json["columns"].items()) EXPECT_TRUE(column["filter"].is_null()) << column.text_or("key");
}

}  // namespace
}  // namespace mangnon::wire_tests
