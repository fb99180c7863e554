#include "app/sealed_secrets.hpp"

namespace mangnon::app {

namespace {

std::string purpose_of(domain::UserId user) {
  return "second-factor " + user.text();
}

template <class Visit>
void each_factor(storage::Transaction& transaction, Visit visit) {
  for (const auto& user : transaction.users().all())
    if (auto factor = transaction.users().second_factor(user.id)) visit(*factor);
}

}  // namespace

std::string seal_second_factor(Register& reg, domain::UserId user, const std::string& secret) {
  return reg.read_keys_again().seal(secret, purpose_of(user));
}

std::optional<std::string> open_second_factor(Register& reg, const storage::SecondFactor& factor) {
  return reg.read_keys_again().open(factor.secret, purpose_of(factor.user));
}

namespace {

// What was noted is a command of the register like any other: the first, the second … key of the store.
domain::CommandId noting(int number) {
  return {base::make_named_uuid("store-key", std::to_string(number))};
}

struct Noted {
  int count = 0;
  std::string id{};
};
Noted latest_noted(storage::Transaction& transaction) {
  Noted noted;
  while (const auto record = transaction.commands().find(noting(noted.count))) {
    noted.id = record->answer;
    ++noted.count;
  }
  return noted;
}

}  // namespace

std::string noted_store_key(Register& reg) {
  std::string id;
  reg.store().read([&](storage::Transaction& transaction) { id = latest_noted(transaction).id; });
  return id;
}

void note_store_key(Register& reg, const std::string& id) {
  reg.store().write([&](storage::Transaction& transaction) {
    const auto noted = latest_noted(transaction);
    if (noted.id == id) return false;
    transaction.commands().add(
        {.id = noting(noted.count), .name = "note_store_key", .digest = {}, .answer = id, .at = reg.clock().now()});
    return true;
  });
}

SealedSecrets count_secrets(Register& reg) {
  const auto keys = reg.read_keys_again();
  SealedSecrets count;
  reg.store().read([&](storage::Transaction& transaction) {
    each_factor(transaction, [&](const storage::SecondFactor& factor) {
      if (!crypto::is_sealed_text(factor.secret))
        ++count.plain;
      else if (!keys.open(factor.secret, purpose_of(factor.user)))
        ++count.unreadable;
      else
        ++(keys.is_outdated(factor.secret) ? count.outdated : count.sealed);
    });
  });
  return count;
}

long reseal_secrets(Register& reg) {
  const auto keys = reg.read_keys_again();
  long count = 0;
  reg.store().write([&](storage::Transaction& transaction) {
    count = 0;
    each_factor(transaction, [&](storage::SecondFactor& factor) {
      const auto secret = keys.open(factor.secret, purpose_of(factor.user));
      if (!secret || !keys.is_outdated(factor.secret)) return;
      factor.secret = keys.seal(*secret, purpose_of(factor.user));
      transaction.users().put_second_factor(factor);
      ++count;
    });
    return count > 0;
  });
  return count;
}

}  // namespace mangnon::app
