// Handing over through the server: what was accepted comes as a package that only the receiver opens, and a refusal as
// a problem with its code (HAND-1, HAND-4).
#include "wire/accepted_ward.hpp"
#include "wire/package.hpp"

namespace mangnon::wire_tests {
namespace {

class Handovers : public AcceptedWard {
 protected:
  Handovers() {
    reg->use_keys([this] { return ring; });
  }
  RawAnswer hand_over(const Visitor& visitor, const char* key, int sending = 1) {
    return post("/api/v1/handovers", visitor,
                fmt::format(R"({{"round":"RS","unit":"{}","sending":{},"children":true,"giver":"Tươi",)"
                            R"("giver_position":"Chủ tịch","receiver_office":"Sở","receiver":"Hà",)"
                            R"("receiver_position":"Chuyên viên","receiver_key":"{}"}})",
                            WARD, sending, key),
                fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8001-{:012}\r\n", handings));
  }

  crypto::StoreKeys ring = crypto::StoreKeys::parse("mangnon-store-1 aa " + std::string(64, '1')).value();
  int handings = 1;
};

TEST_F(Handovers, WhatWasAcceptedComesAsAPackageForItsReceiver) {
  accept();
  const auto receiver = crypto::sealing_keys_of(std::string(crypto::SEED_BYTES, 'r'));
  const auto answer = hand_over(binh, receiver.public_key.c_str());
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(answer.header("content-type"), "application/octet-stream");
  EXPECT_NE(answer.header("content-disposition").find("ban-giao-21019-2018-12-31-lan-1.goi"), std::string::npos);
  const auto opened = wire::unpack(answer.body, {&receiver, 1});
  ASSERT_EQ(opened.state, wire::PackageState::whole);
  EXPECT_EQ(opened.signer, reg->keys().signing_keys().verifying_key);
  EXPECT_EQ(opened.package.files.size(), 6U);
  EXPECT_EQ(code_of(hand_over(binh, receiver.public_key.c_str())), "HANDOVER_MADE_ALREADY") << "the same key";
  ++handings;
  EXPECT_EQ(hand_over(binh, receiver.public_key.c_str()).status, 200);
  ++handings;
  auto capitals = receiver.public_key;
  capitals.back() = capitals.back() == 'a' ? 'A' : capitals.back();
  std::replace(capitals.begin() + 17, capitals.end(), 'b', 'B');
  ASSERT_NE(capitals, receiver.public_key);
  EXPECT_EQ(code_of(hand_over(binh, capitals.c_str())), "PACKAGE_RECEIVER_WRONG") << "one key has one text";
}

TEST_F(Handovers, AKeyMadeWhileTheServerRunsSignsTheNextPackage) {
  accept();
  const auto receiver = crypto::sealing_keys_of(std::string(crypto::SEED_BYTES, 'r'));
  const auto signer = [&](const RawAnswer& answer) { return wire::unpack(answer.body, {&receiver, 1}).signer; };
  const auto first = signer(hand_over(binh, receiver.public_key.c_str()));
  EXPECT_EQ(first, ring.signing_keys().verifying_key);
  ring = ring.with_new_key();
  ++handings;
  const auto second = signer(hand_over(binh, receiver.public_key.c_str()));
  EXPECT_NE(second, first);
  EXPECT_EQ(second, ring.signing_keys().verifying_key);
}

TEST_F(Handovers, WhetherChildrenGoAlongIsSaidOrNotNeverGuessed) {
  const auto answer =
      post("/api/v1/handovers", binh, fmt::format(R"({{"round":"RS","unit":"{}","sending":1,"children":"yes"}})", WARD),
           "Idempotency-Key: 0190a7c4-0000-7000-8001-000000000099\r\n");
  EXPECT_EQ(code_of(answer), "FIELD_MALFORMED");
  EXPECT_EQ(json_of(answer)["errors"].items().front().text_or("field"), "children");
}

// DISC-14
TEST_F(Handovers, APackageWithChildrenIsADisclosureOfEveryChildOfTheUnit) {
  accept();
  const auto child = first_child(binh, WARD);
  const auto given = [&] { return json_of(get("/api/v1/children/" + child + "/disclosures", binh)); };
  EXPECT_TRUE(given()["disclosures"].items().empty());
  const auto receiver = crypto::sealing_keys_of(std::string(crypto::SEED_BYTES, 'r'));
  ASSERT_EQ(hand_over(binh, receiver.public_key.c_str()).status, 200);
  const auto told = given();
  ASSERT_EQ(told["disclosures"].items().size(), 1U);
  const auto& one = told["disclosures"].items().front();
  EXPECT_EQ(one["purpose"].text_or("code"), "superior");
  EXPECT_EQ(one["origin"].text_or("code"), "handover");
  EXPECT_EQ(one["ground"].text_or("code"), "law");
  EXPECT_EQ(one.text_or("receiver"), "Sở: Hà");
  EXPECT_EQ(import_book(sign_in("lan"), OTHER, book_csv(2)).text_or("state"), "done");
  const auto of_the_next_ward =
      json_of(get("/api/v1/children/" + first_child(sign_in("lan"), OTHER) + "/disclosures", sign_in("lan")));
  EXPECT_TRUE(of_the_next_ward["disclosures"].items().empty()) << "of another unit";
}

TEST_F(Handovers, ARefusalIsAProblemWithItsCode) {
  EXPECT_EQ(code_of(hand_over(binh, "")), "ROUND_NOT_FOUND");
  EXPECT_EQ(code_of(hand_over(binh, "", 0)), "FIELD_MISSING");
  accept();
  EXPECT_EQ(code_of(hand_over(binh, "mangnon-public-1 00")), "PACKAGE_RECEIVER_WRONG");
  EXPECT_EQ(code_of(hand_over(binh, "", 2)), "STALE_VERSION");
  EXPECT_EQ(code_of(hand_over(sign_in("lan"), "")), "UNIT_OUTSIDE_SCOPE");
}

}  // namespace
}  // namespace mangnon::wire_tests
