#include <fstream>
#include <iterator>
#include <ostream>

#include "app/handovers.hpp"
#include "app/signer_operations.hpp"
#include "base/limits.hpp"
#include "cli/failures.hpp"
#include "cli/new_file.hpp"
#include "cli/package_commands.hpp"
#include "cli/tables.hpp"
#include "crypto/sha256.hpp"
#include "reports/package.hpp"

namespace mangnon::cli {

namespace {

namespace fs = std::filesystem;
using wire::Json;

app::Outcome<std::string> read_whole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad()) return app::refuse(FILE_NOT_READ, "", {path});
  return bytes;
}

app::Outcome<bool> write_new(const fs::path& path, const std::string& bytes) {
  MANGNON_TRY(file, NewFile::create(path));
  return file.write(bytes);
}

// The secret key of `mangnon key create`, when the package was sealed for its public key.
app::Outcome<std::vector<crypto::SealingKeys>> more_keys(const std::string& file) {
  if (file.empty()) return std::vector<crypto::SealingKeys>();
  MANGNON_TRY(secret, read_whole(file));
  const auto open = crypto::public_key_of(secret);
  if (!open) return app::refuse(KEY_WRONG);
  return std::vector<crypto::SealingKeys>{{.public_key = *open, .secret_key = secret}};
}

Json handover_json(const domain::Handover& handover) {
  Json json = Json::object();
  json.set("package", handover.id.text());
  json.set("round", handover.round);
  json.set("unit", handover.unit_code);
  json.set("unit_name", handover.unit_name);
  json.set("sending", handover.sending);
  json.set("seal", handover.seal);
  json.set("children", handover.has_children);
  json.set("signer", wire::fingerprint(handover.signer));
  json.set("size", handover.file_size);
  json.set("sha256", handover.file_digest);
  Json files = Json::array();
  for (const auto& file : handover.files) {
    Json each = Json::object();
    each.set("name", file.name);
    each.set("size", file.size);
    each.set("sha256", file.digest);
    files.push(std::move(each));
  }
  json.set("files", std::move(files));
  return json;
}

void print_handover(const Session& session, const domain::Handover& handover) {
  if (session.json) {
    print_json(session, handover_json(handover));
    return;
  }
  auto& out = session.world.out;
  out << session.say("Gói: ", "Package: ") << handover.id.text() << '\n'
      << session.say("Đợt, đơn vị, bản nghiệm thu: ", "Round, unit, accepted version: ") << handover.round << ", "
      << handover.unit_code << ' ' << handover.unit_name << ", " << handover.sending << '\n'
      << session.say("Danh sách trẻ em: ", "List of children: ")
      << session.say(handover.has_children ? "có" : "không", handover.has_children ? "yes" : "no") << '\n'
      << session.say("Khóa ký: ", "Signed with: ") << wire::fingerprint(handover.signer) << '\n'
      << "SHA-256: " << handover.file_digest << '\n';
  for (const auto& file : handover.files) out << "  " << file.name << "  " << file.size << "  " << file.digest << '\n';
}

}  // namespace

Done make_package(const Session& session, const PackageOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(file, NewFile::create(options.file));  // before the handing-over is noted; gone again on a refusal
  // Whoever sits at the machine acts for the unit that they name.
  auto handing = options.handover;
  MANGNON_TRY(map_day, reports::map_day_of_round(context, handing.round));
  MANGNON_TRY(unit, named_unit(context, handing.unit, map_day));
  context.actor.scope = unit;
  handing.unit = unit.text();
  handing.package = {opened.reg->new_uuid()};
  MANGNON_TRY(made, reports::make_package(context, handing, session.world.writers));
  MANGNON_CHECKED(file.write(made.bytes));
  print_handover(session, made.handover);
  return Exit::done;
}

Done verify_package(const Session& session, const PackageOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(keys, more_keys(options.key_file));
  MANGNON_TRY(bytes, read_whole(options.file));
  MANGNON_TRY(taken, app::verify_package(context, bytes, keys));
  print_handover(session, taken.handover);
  return Exit::done;
}

Done open_package(const Session& session, const PackageOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(keys, more_keys(options.key_file));
  MANGNON_TRY(bytes, read_whole(options.file));
  MANGNON_TRY(examined, app::verify_package(context, bytes, keys));
  std::error_code problem;
  fs::create_directories(options.folder, problem);
  const fs::path folder(options.folder);
  MANGNON_CHECKED(write_new(folder / "manifest.json", wire::format_json(examined.package.manifest)));
  for (const auto& file : examined.package.files) MANGNON_CHECKED(write_new(folder / file.name, file.bytes));
  MANGNON_TRY(taken, app::take_package(context, bytes, keys));
  print_handover(session, taken.handover);
  return Exit::done;
}

Done trust_signer(const Session& session, const PackageOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  app::TrustSigner command{.key = options.key, .name = options.name, .is_trusted = !options.no_longer};
  opened.reg->store().read([&](storage::Transaction& transaction) {
    for (const auto& each : transaction.handovers().signers())
      if (each.key == options.key) command.seen = each.version;
  });
  const app::Envelope envelope{
      .id = {opened.reg->new_uuid()}, .name = "trust_signer", .digest = crypto::sha256(options.key + options.name)};
  MANGNON_TRY(answer, app::trust_signer(context, envelope, command));
  if (session.json) {
    print_json(session, answer);
    return Exit::done;
  }
  session.world.out << session.say(options.no_longer ? "Thôi tin khóa " : "Tin khóa ",
                                   options.no_longer ? "No longer trusted: " : "Trusted: ")
                    << answer.text_or("fingerprint") << '\n';
  return Exit::done;
}

Done show_package_keys(const Session& session) {
  MANGNON_TRY(opened, open_register(session));
  const auto keys = opened.reg->keys();
  if (keys.empty()) return app::refuse(STORE_KEY_NONE, "", {session.location.shown()});
  const auto verifying = keys.signing_keys().verifying_key;
  const auto receiving = keys.receiving_keys().front().public_key;
  if (session.json) {
    Json json = Json::object();
    json.set("verifying_key", verifying);
    json.set("verifying_fingerprint", wire::fingerprint(verifying));
    json.set("receiving_key", receiving);
    json.set("receiving_fingerprint", wire::fingerprint(receiving));
    print_json(session, json);
    return Exit::done;
  }
  session.world.out << session.say("Để nơi khác gửi gói cho kho này (đọc qua điện thoại: ",
                                   "For others to seal packages for this store (by telephone: ")
                    << wire::fingerprint(receiving) << "):\n"
                    << receiving << '\n'
                    << session.say("Để nơi khác tin gói của kho này (đọc qua điện thoại: ",
                                   "For others to trust packages of this store (by telephone: ")
                    << wire::fingerprint(verifying) << "):\n"
                    << verifying << '\n';
  return Exit::done;
}

}  // namespace mangnon::cli
