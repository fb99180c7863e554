#include "app/handovers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/audited.hpp"
#include "app/failures.hpp"
#include "app/handover_failures.hpp"
#include "app/record_keeping.hpp"
#include "app/round_access.hpp"
#include "app/sending_commands.hpp"
#include "base/text.hpp"
#include "crypto/sha256.hpp"

namespace mangnon::app {

namespace {

using domain::Handover;
using domain::HandoverWay;
using wire::Json;
using wire::PackageState;

constexpr int MANIFEST_EDITION = 1;

// Texts as they are kept. FAILS HANDOVER_PARTY_MISSING.
Outcome<bool> name_parties(const HandOver& command, Handover& handover) {
  struct Text {
    const char* field;
    const std::string& given;
    std::string kept;
  };
  Text texts[] = {{"giver", command.giver, {}},
                  {"giver_position", command.giver_position, {}},
                  {"receiver_office", command.receiver_office, {}},
                  {"receiver", command.receiver, {}},
                  {"receiver_position", command.receiver_position, {}},
                  {"medium", command.medium, {}}};
  for (auto& text : texts) {
    auto accepted = accepted_note(text.given, text.field);
    if (!accepted) return refuse(accepted.error());
    if (accepted->empty() && &text.given != &command.medium) return refuse(HANDOVER_PARTY_MISSING, text.field);
    text.kept = *std::move(accepted);
  }
  handover.giver = domain::SensitiveText(texts[0].kept);
  handover.giver_position = domain::SensitiveText(texts[1].kept);
  handover.receiver_office = texts[2].kept;
  handover.receiver = domain::SensitiveText(texts[3].kept);
  handover.receiver_position = domain::SensitiveText(texts[4].kept);
  handover.medium = texts[5].kept;
  return true;
}

Outcome<domain::Round> named_round(Context& context, storage::Transaction& transaction, const std::string& text) {
  if (const auto id = base::parse_id<domain::RoundId>(text)) return find_round(context, transaction, *id);
  return find_round(context, transaction, text);
}

Outcome<AllowedHandover> allow(Context& context, storage::Transaction& transaction, const HandOver& command) {
  const bool takes_away =
      may(context.actor.role, Permission::export_lists) && may(context.actor.role, Permission::read_children);
  if (!may(context.actor.role, Permission::send_figures) || (command.has_children && !takes_away))
    return refuse(NOT_PERMITTED);
  const auto round = named_round(context, transaction, command.round);
  if (!round) return refuse(round.error());
  const auto unit = find_sender(context, *round, command.unit);
  if (!unit) return refuse(unit.error());
  const auto tree = context.reg.units();
  if (!is_own(context, *tree, *unit)) return refuse(HANDOVER_NOT_OWN_UNIT, "unit");
  const auto sending = read_sending(context, transaction, *round, *unit);
  if (!sending) return refuse(sending.error());
  if (!sending->status.accepted) return refuse(HANDOVER_NOT_ACCEPTED, "unit");
  if (*sending->status.accepted != command.seen) return refuse(STALE_VERSION, "sending");
  AllowedHandover allowed{.round = *round, .unit = *unit};
  if (const auto named = name_parties(command, allowed.handover); !named) return refuse(named.error());
  if (!crypto::is_public_key(command.receiver_key)) return refuse(PACKAGE_RECEIVER_WRONG, "receiver_key");
  const auto keys = context.reg.read_keys_again();  // `mangnon key rotate` may have made another
  if (keys.empty()) return refuse(PACKAGE_NO_STORE_KEY);
  if (const auto made = transaction.handovers().find(HandoverWay::given, command.package))
    return refuse(HANDOVER_MADE_ALREADY, "", {made->file_name, made->file_digest});
  auto seal = transaction.sendings().seal(round->id, *unit, command.seen);
  const auto* version = tree->find(*unit, domain::map_day(*round));
  auto& handover = allowed.handover;
  handover.id = command.package;
  handover.round = round->code;
  handover.unit_code = version->code;
  handover.unit_name = version->name;
  handover.sending = command.seen;
  handover.seal = seal->digest;
  handover.has_children = command.has_children;
  handover.signer = keys.signing_keys().verifying_key;
  handover.sealed_for = std::string(base::trim(command.receiver_key));
  handover.at = context.reg.clock().now();
  handover.by = context.actor.id;
  allowed.seal = std::make_shared<const domain::Seal>(*std::move(seal));
  return allowed;
}

std::string outcome_code(const base::Failures& failures) {
  return std::string(failures.front().type->id);
}

Json party(const domain::SensitiveText& person, const domain::SensitiveText& position) {
  Json json = Json::object();
  json.set("person", person.reveal());
  json.set("position", position.reveal());
  return json;
}

Handover handover_of(wire::OpenedPackage& opened, std::string_view bytes) {
  const auto& manifest = opened.package.manifest;
  Handover handover{.way = HandoverWay::taken,
                    .round = manifest["round"].text_or("code"),
                    .unit_code = manifest["unit"].text_or("code"),
                    .unit_name = manifest["unit"].text_or("name"),
                    .sending = static_cast<int>(manifest["sending"].whole().value_or(0)),
                    .seal = manifest.text_or("seal"),
                    .has_children = manifest["children"].truth().value_or(false),
                    .giver = domain::SensitiveText(manifest["giver"].text_or("person")),
                    .giver_position = domain::SensitiveText(manifest["giver"].text_or("position")),
                    .receiver_office = manifest["to"].text_or("office"),
                    .receiver = domain::SensitiveText(manifest["to"].text_or("person")),
                    .receiver_position = domain::SensitiveText(manifest["to"].text_or("position")),
                    .medium = manifest.text_or("medium"),
                    .signer = opened.signer,
                    .sealed_for = manifest.text_or("receiver"),
                    .file_name = {},
                    .file_size = static_cast<std::int64_t>(bytes.size()),
                    .file_digest = crypto::sha256(bytes)};
  if (const auto id = base::parse_id<domain::HandoverId>(manifest.text_or("package"))) handover.id = *id;
  for (const auto& each : manifest["files"].items())
    handover.files.push_back({each.text_or("name"), each["size"].whole().value_or(0), each.text_or("sha256")});
  return handover;
}

const FailureType* failure_of(PackageState state) {
  switch (state) {
    case PackageState::whole:
      return nullptr;
    case PackageState::not_a_package:
      return &PACKAGE_UNKNOWN_FORM;
    case PackageState::damaged:
      return &PACKAGE_DAMAGED;
    case PackageState::other_receiver:
      return &PACKAGE_FOR_ANOTHER;
    case PackageState::forged:
      return &PACKAGE_FORGED;
  }
  return &PACKAGE_FORGED;
}

bool is_trusted(const crypto::StoreKeys& own, storage::Transaction& transaction, const std::string& key) {
  if (key == own.signing_keys().verifying_key) return true;
  const auto signers = transaction.handovers().signers();
  return std::any_of(signers.begin(), signers.end(),
                     [&](const auto& each) { return each.key == key && each.is_trusted; });
}

// Takes long and needs no store: done before the transaction.
Outcome<wire::OpenedPackage> unpacked(const Context& context, const crypto::StoreKeys& own, std::string_view bytes,
                                      std::span<const crypto::SealingKeys> more) {
  if (!may(context.actor.role, Permission::import_files)) return refuse(NOT_PERMITTED);
  if (own.empty()) return refuse(PACKAGE_NO_STORE_KEY);
  auto keys = own.receiving_keys();
  keys.insert(keys.end(), more.begin(), more.end());
  auto opened = wire::unpack(bytes, keys);
  if (const auto* failure = failure_of(opened.state)) return refuse(*failure);
  const auto edition = opened.package.manifest["edition"].whole().value_or(0);
  if (edition != MANIFEST_EDITION)
    return refuse(PACKAGE_OTHER_EDITION, "", {std::to_string(edition), std::to_string(MANIFEST_EDITION)});
  return opened;
}

Outcome<TakenPackage> judge(const crypto::StoreKeys& own, storage::Transaction& transaction,
                            wire::OpenedPackage& opened, std::string_view bytes) {
  TakenPackage taken{.handover = handover_of(opened, bytes)};
  if (taken.handover.id.is_nil()) return refuse(PACKAGE_FORGED);
  if (!is_trusted(own, transaction, opened.signer))
    return refuse(PACKAGE_SIGNER_UNKNOWN, "", {wire::fingerprint(opened.signer)});
  if (const auto earlier = transaction.handovers().find(HandoverWay::taken, taken.handover.id))
    return refuse(PACKAGE_TAKEN_ALREADY, "", {base::format_vi(base::date_in_viet_nam(earlier->at))});
  taken.package = std::move(opened.package);
  return taken;
}

// Judges, and with `keep` also notes it; the audit line is written in any case.
enum class Keeping { no, yes };
Outcome<TakenPackage> open_package(Context& context, std::string_view bytes, std::span<const crypto::SealingKeys> more,
                                   Keeping keeping) {
  Outcome<TakenPackage> taken = refuse(NOT_PERMITTED);
  const auto now = context.reg.clock().now();
  const auto own = context.reg.read_keys_again();
  auto opened = unpacked(context, own, bytes, more);
  const std::string operation = keeping == Keeping::yes ? "take_package" : "verify_package";
  context.reg.store().write([&](storage::Transaction& transaction) {
    taken = opened ? judge(own, transaction, *opened, bytes) : refuse(opened.error());
    std::string subject;
    if (taken) {
      subject = taken->handover.id.text();
      taken->handover.at = now;
      taken->handover.by = context.actor.id;
      if (keeping == Keeping::yes) transaction.handovers().add(taken->handover);
    }
    transaction.audit().add(audit_line(context, now, operation, "package", subject,
                                       taken ? std::string("done") : outcome_code(taken.error()), ""));
    return true;
  });
  return taken;
}

}  // namespace

Outcome<AllowedHandover> allow_handover(Context& context, const HandOver& command) {
  Outcome<AllowedHandover> allowed = refuse(NOT_PERMITTED);
  std::string round;
  context.reg.store().read([&](storage::Transaction& transaction) {
    allowed = allow(context, transaction, command);
    if (const auto known = named_round(context, transaction, command.round)) round = known->code;
  });
  if (!allowed)
    note_reading(context, "hand_over", "unit", unit_asked(context, command.unit), round, outcome_code(allowed.error()));
  return allowed;
}

Outcome<AllowedHandover> keep_handover(Context& context, const HandOver& command, const Handover& handover) {
  Outcome<AllowedHandover> allowed = refuse(NOT_PERMITTED);
  context.reg.store().write([&](storage::Transaction& transaction) {
    allowed = allow(context, transaction, command);
    std::string detail = handover.round;
    if (allowed) {
      transaction.handovers().add(handover);
      detail = fmt::format("{} unit={} sending={}{} receiver={}", handover.round, handover.unit_code, handover.sending,
                           handover.has_children ? " children" : "", wire::fingerprint(handover.sealed_for));
    }
    transaction.audit().add(audit_line(context, handover.at, "hand_over", "package", handover.id.text(),
                                       allowed ? std::string("done") : outcome_code(allowed.error()), detail));
    return true;
  });
  return allowed;
}

Json manifest_of(const Handover& handover, const domain::Seal& seal, const domain::Round& round) {
  Json manifest = Json::object();
  manifest.set("edition", MANIFEST_EDITION);
  manifest.set("package", handover.id.text());
  manifest.set("made_at", base::format_moment(handover.at));
  Json of_round = Json::object();
  of_round.set("code", round.code);
  of_round.set("name", round.name);
  manifest.set("round", std::move(of_round));
  Json unit = Json::object();
  unit.set("code", handover.unit_code);
  unit.set("name", handover.unit_name);
  manifest.set("unit", std::move(unit));
  manifest.set("reference_on", base::format_iso(seal.reference_on));
  manifest.set("map_on", base::format_iso(seal.map_on));
  manifest.set("code_list", seal.codebook);
  manifest.set("sending", handover.sending);
  manifest.set("sealed_at", base::format_moment(seal.at));
  manifest.set("seal", seal.digest);
  manifest.set("seal_before", seal.previous);
  Json below = Json::array();
  for (const auto& place : seal.places) {
    if (place.taken == 0) continue;
    Json each = Json::object();
    each.set("code", place.code);
    each.set("name", place.name);
    each.set("sending", place.taken);
    below.push(std::move(each));
  }
  manifest.set("below", std::move(below));
  manifest.set("children", handover.has_children);
  manifest.set("giver", party(handover.giver, handover.giver_position));
  auto to = party(handover.receiver, handover.receiver_position);
  to.set("office", handover.receiver_office);
  manifest.set("to", std::move(to));
  manifest.set("medium", handover.medium);
  return manifest;
}

Outcome<TakenPackage> verify_package(Context& context, std::string_view bytes,
                                     std::span<const crypto::SealingKeys> more) {
  return open_package(context, bytes, more, Keeping::no);
}

Outcome<TakenPackage> take_package(Context& context, std::string_view bytes,
                                   std::span<const crypto::SealingKeys> more) {
  return open_package(context, bytes, more, Keeping::yes);
}

}  // namespace mangnon::app
