// The shared secret of one-time codes stands sealed in the store (ACCESS-27): with its key signing in works, without it
// the answer says so, recovery codes work, and the key put back opens everything.
#include <fmt/format.h>

#include "app/sealed_secrets.hpp"
#include "crypto/one_time_code.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

class SealedSecret : public RunningServer {
 protected:
  SealedSecret() {
    reg->use_keys([this] { return file; });
  }
  RawAnswer sign_in_with(const std::string& code) {
    return post("/api/v1/session", {},
                fmt::format(R"({{"username":"binh","password":"{}","code":"{}"}})", PASSWORD, code));
  }
  std::string code() {
    clock.pass(std::chrono::minutes(1));
    return crypto::one_time_code(*crypto::from_base32(secret), crypto::step_of(clock.now().us / 1'000'000));
  }
  std::vector<std::string> turn_on() {
    const auto binh = sign_in("binh");
    secret = json_of(post("/api/v1/session/second-factor", binh, fmt::format(R"({{"password":"{}"}})", PASSWORD)))
                 .text_or("secret");
    const auto answer =
        json_of(post("/api/v1/session/second-factor/confirm", binh, fmt::format(R"({{"code":"{}"}})", code())));
    std::vector<std::string> codes;
    for (const auto& each : answer["recovery_codes"].items()) codes.push_back(each.text().value_or(""));
    return codes;
  }
  storage::SecondFactor stored() {
    storage::SecondFactor factor;
    store->read([&](storage::Transaction& transaction) {
      factor = transaction.users().second_factor(transaction.users().by_username("binh")->id).value();
    });
    return factor;
  }
  crypto::StoreKeys file = crypto::StoreKeys().with_new_key();  // what the file would hold
  std::string secret{};
};

TEST_F(SealedSecret, TheStoreHoldsNoneThatCanBeRead) {
  turn_on();
  EXPECT_TRUE(crypto::is_sealed_text(stored().secret));
  EXPECT_EQ(stored().secret.find(secret), std::string::npos);
  EXPECT_EQ(sign_in_with(code()).status, 200);
}

TEST_F(SealedSecret, WithoutTheKeyRecoveryCodesWorkAndNothingIsLost) {
  const auto recovery = turn_on();
  const auto key = file;
  file = crypto::StoreKeys();
  reg->read_keys_again();
  EXPECT_EQ(code_of(sign_in_with(code())), "STORE_KEY_MISSING");
  EXPECT_EQ(sign_in_with(recovery.front()).status, 200);
  EXPECT_EQ(app::count_secrets(*reg).unreadable, 1);
  EXPECT_EQ(app::reseal_secrets(*reg), 0) << "what cannot be opened is left as it is";
  file = key;
  EXPECT_EQ(sign_in_with(code()).status, 200) << "the running server reads the file again";
}

TEST_F(SealedSecret, AStoreOfTheTimeBeforeIsSealedAndARotatedKeyIsTakenUp) {
  const auto key = file;
  file = crypto::StoreKeys();
  reg->read_keys_again();
  turn_on();
  EXPECT_EQ(stored().secret, secret) << "no key, as before";
  EXPECT_EQ(app::count_secrets(*reg).plain, 1);
  file = key;
  reg->read_keys_again();
  EXPECT_EQ(app::reseal_secrets(*reg), 1);
  EXPECT_EQ(app::reseal_secrets(*reg), 0);
  EXPECT_TRUE(crypto::is_sealed_text(stored().secret));
  EXPECT_EQ(sign_in_with(code()).status, 200);
  // Another process rotates: it writes the file, then seals anew; this one still has the old ring.
  file = key.with_new_key();
  store->write([&](storage::Transaction& transaction) {
    auto factor = transaction.users().second_factor(transaction.users().by_username("binh")->id).value();
    const auto purpose = "second-factor " + factor.user.text();
    factor.secret = file.seal(*file.open(factor.secret, purpose), purpose);
    transaction.users().put_second_factor(factor);
    return true;
  });
  EXPECT_EQ(sign_in_with(code()).status, 200);
}

TEST_F(SealedSecret, ASecretMovedToAnotherAccountDoesNotOpen) {
  turn_on();
  store->write([&](storage::Transaction& transaction) {
    auto factor = transaction.users().second_factor(transaction.users().by_username("binh")->id).value();
    factor.user = transaction.users().by_username("lan")->id;
    transaction.users().put_second_factor(factor);
    return true;
  });
  const auto answer =
      post("/api/v1/session", {}, fmt::format(R"({{"username":"lan","password":"{}","code":"{}"}})", PASSWORD, code()));
  EXPECT_EQ(code_of(answer), "STORE_KEY_MISSING");
}

}  // namespace
}  // namespace mangnon::wire_tests
