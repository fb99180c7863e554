#include <fmt/format.h>

#include "app/catalogue.hpp"
#include "http/route.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

class Answers : public RunningServer {};

TEST_F(Answers, AnUnknownAddressAndAWrongMethodAreProblemDocuments) {
  const auto unknown = get("/api/v1/nothing", {});
  EXPECT_EQ(unknown.status, 404);
  const auto json = json_of(unknown);
  EXPECT_EQ(json.text_or("type"), "about:blank");
  EXPECT_EQ(json["status"].whole(), 404);
  EXPECT_EQ(json.text_or("code"), "ROUTE_UNKNOWN");
  EXPECT_FALSE(json.text_or("title").empty());
  ASSERT_EQ(json["errors"].items().size(), 1U);
  EXPECT_EQ(json["errors"].items()[0].text_or("code"), "ROUTE_UNKNOWN");
  EXPECT_EQ(json["errors"].items()[0].text_or("level"), "error");
  const auto method = ask("DELETE", "/api/v1/children", {});
  EXPECT_EQ(method.status, 405);
  EXPECT_EQ(code_of(method), "METHOD_UNKNOWN");
  EXPECT_EQ(ask("PATCH", "/healthz", {}).status, 405);
}

TEST_F(Answers, AProblemSpeaksTheReadersLanguage) {
  const auto title = [&](const std::string& languages) {
    return json_of(ask("GET", "/api/v1/session", {}, "", "Accept-Language: " + languages + "\r\n")).text_or("title");
  };
  EXPECT_EQ(title("vi"), title("fr"));
  EXPECT_EQ(title("vi-VN,vi;q=0.9,en;q=0.5"), title("vi"));
  EXPECT_EQ(title("en-US,en;q=0.9,vi;q=0.5"), title("en"));
  EXPECT_NE(title("vi"), title("en"));
}

// What a slow line carries before the first page stands: the page, its program and its style, packed.
TEST_F(Answers, TheFirstLoadIsSmall) {
  const std::string packed = "Accept-Encoding: gzip\r\n";
  const auto page = ask("GET", "/", {}, "", packed);
  ASSERT_EQ(page.status, 200);
  const auto plain = get("/", {}).body;
  std::size_t bytes = page.body.size();
  int files = 0;
  for (auto at = plain.find("/assets/"); at != std::string::npos; at = plain.find("/assets/", at + 1)) {
    const auto name = plain.substr(at, plain.find('"', at) - at);
    const auto file = ask("GET", name, {}, "", packed);
    EXPECT_EQ(file.status, 200) << name;
    EXPECT_TRUE(name.ends_with(".svg") || file.header("content-encoding") == "gzip") << name;
    bytes += file.body.size();
    ++files;
  }
  EXPECT_GE(files, 2);
  EXPECT_LT(bytes, 150U * 1024);
}

TEST_F(Answers, WhatIsNoJsonIsRefusedAsSuch) {
  EXPECT_EQ(post("/api/v1/session", {}, "{\"username\":").status, 400);
  EXPECT_EQ(code_of(post("/api/v1/session", {}, "{\"username\":")), "JSON_MALFORMED");
  EXPECT_EQ(code_of(post("/api/v1/session", {}, "[]")), "REQUEST_MALFORMED");
  EXPECT_EQ(code_of(post("/api/v1/session", {}, "{\"username\":\"\xff\"}")), "JSON_MALFORMED");
  EXPECT_EQ(code_of(post("/api/v1/session", {}, R"({"username":"quy\u0000"})")), "TEXT_HAS_CONTROL");
  EXPECT_EQ(code_of(post("/api/v1/session", {}, "{}")), "FIELD_MISSING");
  const auto form = ask("POST", "/api/v1/session", {}, "username=binh", "Content-Type: text/plain\r\n");
  EXPECT_EQ(form.status, 415);
  EXPECT_EQ(code_of(form), "MEDIA_TYPE_WRONG");
}

TEST_F(Answers, EveryAnswerCarriesTheSecurityHeadersAndDataAreNeverCached) {
  for (const auto* target : {"/", "/api/v1/session", "/healthz", "/api/v1/nothing", "/children/1"}) {
    const auto answer = get(target, {});
    const auto policy = answer.header("content-security-policy");
    EXPECT_NE(policy.find("default-src 'self'"), std::string::npos) << target;
    EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos) << target;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos) << target;
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff") << target;
    EXPECT_EQ(answer.header("referrer-policy"), "no-referrer") << target;
    EXPECT_EQ(answer.header("strict-transport-security"), "") << "only over TLS";
  }
  EXPECT_EQ(get("/api/v1/session", {}).header("cache-control"), "no-store");
}

TEST_F(Answers, ABrokenStoreGivesAnIncidentNumberAndNothingElse) {
  const auto binh = sign_in("binh");
  store->is_broken = true;
  const auto answer = get("/api/v1/units", binh);
  store->is_broken = false;
  EXPECT_EQ(answer.status, 500);
  const auto json = json_of(answer);
  EXPECT_EQ(json.text_or("code"), "SERVER_BROKEN");
  EXPECT_EQ(json.text_or("incident").size(), 12U);
  EXPECT_NE(json.text_or("title").find(json.text_or("incident")), std::string::npos);
  EXPECT_EQ(answer.body.find("secret-place"), std::string::npos);
  EXPECT_EQ(get("/api/v1/units", binh).status, 200) << "the server goes on";
}

TEST_F(Answers, HealthFollowsTheStore) {
  EXPECT_EQ(get("/healthz", {}).status, 200);
  store->is_broken = true;
  EXPECT_EQ(get("/healthz", {}).status, 500);
  store->is_broken = false;
}

TEST_F(Answers, CountersNameRoutesByPatternNeverByWhatWasAsked) {
  const auto binh = sign_in("binh");
  (void)get("/api/v1/children?q=Nguyen%20Van%20An&on=2018-12-31", binh);
  (void)get("/api/v1/children/0190a7c4-0000-7000-8000-00000000dead", binh);
  const auto text = get("/metrics", {}).body;
  EXPECT_NE(text.find("mangnon_requests_total{route=\"/api/v1/children/{id}\",status=\"404\"} 1"), std::string::npos)
      << text;
  EXPECT_NE(text.find("mangnon_request_seconds_bucket{route=\"/api/v1/children\",le=\"+Inf\"} 1"), std::string::npos);
  EXPECT_EQ(text.find("Nguyen"), std::string::npos);
  EXPECT_EQ(text.find("dead"), std::string::npos);
}

TEST_F(Answers, TheDescriptionNamesEveryRouteAndEveryCommand) {
  const auto json = json_of(get("/api/v1/openapi.json", {}));
  EXPECT_EQ(json.text_or("openapi"), "3.1.0");
  for (const auto& route : http::routes()) {
    if (route.pattern == "/api/v1/commands/{name}") continue;
    EXPECT_TRUE(json["paths"][route.pattern].is_object()) << route.pattern;
  }
  for (const auto& operation : app::operations())
    EXPECT_TRUE(json["paths"]["/api/v1/commands/" + std::string(operation.name)]["post"].is_object()) << operation.name;
}

TEST_F(Answers, PagesOfTheAppAreOneHtmlFileAndFilesAreKeptByTheirTag) {
  const auto page = get("/", {});
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.header("content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(get("/children/some-id", {}).body, page.body);
  EXPECT_EQ(get("/no-such-file.js", {}).status, 404);
  EXPECT_EQ(get("/../data/units_history.csv", {}).status, 404);
  EXPECT_EQ(get("/%2e%2e/data/units_history.csv", {}).status, 404);
  const auto tag = page.header("etag");
  const auto again = ask("GET", "/", {}, "", "If-None-Match: " + tag + "\r\n");
  EXPECT_EQ(again.status, 304);
  EXPECT_TRUE(again.body.empty());
  EXPECT_EQ(ask("GET", "/", {}, "", "If-None-Match: \"0\"\r\n").status, 200);
  const auto head = ask("HEAD", "/", {});
  EXPECT_EQ(head.header("content-length"), std::to_string(page.body.size()));
}

}  // namespace
}  // namespace mangnon::wire_tests
