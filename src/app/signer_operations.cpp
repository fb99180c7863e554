#include "app/signer_operations.hpp"

#include <algorithm>

#include "app/command_input.hpp"
#include "app/handover_failures.hpp"
#include "app/record_keeping.hpp"
#include "base/text.hpp"
#include "wire/package.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Outcome<Json> run_trust_signer(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const TrustSigner command{.key = read.text("key"),
                            .name = read.text("name", false),
                            .seen = read.number("version"),
                            .is_trusted = read.truth("trusted", true)};
  if (!read.problems().empty()) return refuse_input(context, id, "trust_signer", input, read.problems());
  return trust_signer(context, envelope_of(id, "trust_signer", input), command);
}

Outcome<Done> trust(Context& context, storage::Transaction& transaction, const TrustSigner& command, base::Moment now) {
  const std::string key(base::trim(command.key));
  if (!crypto::is_verifying_key(key)) return refuse(SIGNER_KEY_WRONG, "key");
  const auto name = accepted_note(command.name, "name");
  if (!name) return refuse(name.error());
  const auto signers = transaction.handovers().signers();
  const auto held = std::find_if(signers.begin(), signers.end(), [&](const auto& each) { return each.key == key; });
  const int version = held == signers.end() ? 0 : held->version;
  if (command.seen != version) return refuse(STALE_VERSION, "version");
  if (name->empty() && held == signers.end()) return refuse(SIGNER_NAME_MISSING, "name");
  transaction.handovers().add_signer({.key = key,
                                      .version = version + 1,
                                      .name = name->empty() ? held->name : *name,
                                      .is_trusted = command.is_trusted,
                                      .at = now,
                                      .by = context.actor.id});
  Json answer = Json::object();
  answer.set("key", key);
  answer.set("fingerprint", wire::fingerprint(key));
  answer.set("version", version + 1);
  answer.set("trusted", command.is_trusted);
  return Done{.answer = std::move(answer),
              .subject_kind = "key",
              .subject = wire::fingerprint(key),
              .detail = command.is_trusted ? "trusted" : "not trusted"};
}

}  // namespace

Outcome<Json> trust_signer(Context& context, const Envelope& envelope, const TrustSigner& command) {
  return run_command(context, envelope, Permission::keep_store,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       return trust(context, transaction, command, now);
                     });
}

std::vector<Operation> signer_operations() {
  return {{"trust_signer",
           Permission::keep_store,
           "Tin hoặc thôi tin khóa ký gói bàn giao",
           "Packages of this key are taken from now on, or no longer.",
           {{"key", "text", true, "The giving side's line mangnon-verify-1 …, compared by telephone."},
            {"version", "number", true, "How many decisions on this key the sender saw; 0 for a new one."},
            {"name", "text", false, "Whose it is; as before when absent."},
            {"trusted", "boolean", false, "false: no longer; true when absent."}},
           run_trust_signer}};
}

}  // namespace mangnon::app
