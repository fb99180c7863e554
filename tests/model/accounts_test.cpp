// Accounts and their sessions on every engine: what is written of one leaves the rest as others wrote it.
#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::Transaction;

class AccountsOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  // What is written in one write is asked for in a later read.
  void write(const std::function<void(Transaction&)>& work) {
    EXPECT_TRUE(fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    }));
  }
  void read(const std::function<void(Transaction&)>& work) { fresh_->store().read(work); }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"accounts"};
};
MANGNON_ON_ALL_ENGINES(AccountsOnEngine);

TEST_P(AccountsOnEngine, OfAnAccountOnlyWhatIsMeantIsWritten) {
  storage::UserRecord lan{.id = sequence_.id<domain::UserId>(),
                          .username = "lan",
                          .full_name = "Lò Thị Lan",
                          .role = "collaborator",
                          .unit = sequence_.id<domain::UnitId>(),
                          .password_hash = "first",
                          .must_change_password = true,
                          .created_at = sequence_.moment()};
  write([&](Transaction& transaction) {
    auto& users = transaction.users();
    ASSERT_TRUE(users.put(lan));
    EXPECT_FALSE(users.replace_password(lan.id, "another", "second"));
    EXPECT_TRUE(users.hold(lan.id, "first"));
    EXPECT_FALSE(users.hold(lan.id, "another"));
    EXPECT_FALSE(users.hold(sequence_.id<domain::UserId>(), "first"));
    EXPECT_TRUE(users.replace_password(lan.id, "first", "second"));
  });
  lan.password_hash = "second";
  lan.must_change_password = false;
  read([&](Transaction& transaction) { EXPECT_EQ(transaction.users().by_id(lan.id), lan); });
  write([&](Transaction& transaction) {
    auto& users = transaction.users();
    users.set_disabled(lan.id, true);
    EXPECT_FALSE(users.hold(lan.id, "second"));
    EXPECT_FALSE(users.replace_password(lan.id, "second", "third"));
    users.set_password(lan.id, "reset");
  });
  lan.password_hash = "reset";
  lan.must_change_password = true;
  lan.disabled = true;
  read([&](Transaction& transaction) { EXPECT_EQ(transaction.users().by_id(lan.id), lan); });
  write([&](Transaction& transaction) { transaction.users().set_disabled(lan.id, false); });
  lan.disabled = false;
  read([&](Transaction& transaction) { EXPECT_EQ(transaction.users().by_id(lan.id), lan); });
}

TEST_P(AccountsOnEngine, ASessionThatIsTouchedIsNotMadeAndOldOnesAreForgotten) {
  const auto lan = sequence_.id<domain::UserId>();
  storage::SessionRecord old{
      .token_hash = "h1", .user = lan, .csrf = "c", .created_at = sequence_.moment(), .seen_at = sequence_.moment()};
  storage::SessionRecord young{
      .token_hash = "h2", .user = lan, .csrf = "c", .created_at = sequence_.moment(), .seen_at = sequence_.moment()};
  write([&](Transaction& transaction) {
    transaction.users().put_session(old);
    transaction.users().put_session(young);
    transaction.users().note_sign_in_failure("lan", sequence_.id<domain::UserId>().value, old.created_at);
    young.seen_at = sequence_.moment();
    transaction.users().touch_session("h2", young.seen_at);
    transaction.users().touch_session("none", young.seen_at);
  });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.users().session("h2"), young);
    EXPECT_FALSE(transaction.users().session("none"));
  });
  write([&](Transaction& transaction) { transaction.users().forget_sign_ins(young.created_at); });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.users().sessions_of(lan), std::vector{young});
    EXPECT_EQ(transaction.users().sign_in_failures("lan", {}), 0);
  });
}

}  // namespace
}  // namespace mangnon::testing
