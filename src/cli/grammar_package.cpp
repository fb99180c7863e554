#include "cli/grammar_parts.hpp"

namespace mangnon::cli {

namespace {

void add_text(CLI::App& to, const std::string& name, std::string& text, std::string help) {
  to.add_option(name, text, std::move(help))->required();
}

}  // namespace

void Grammar::add_package_making(CLI::App& package) {
  auto& make = command(package, "make", say("lập gói bàn giao số liệu đã nghiệm thu", "make a package"),
                       [this](const Session& session) { return make_package(session, package_); });
  auto& handing = package_.handover;
  add_unit(make, handing.unit);
  add_text(make, "--round", handing.round, say("mã đợt rà soát", "code of the round"));
  make.add_option("--sending", handing.seen, say("bản có hiệu lực số mấy", "the accepted version"))->required();
  add_text(make, "--encrypt-to", handing.receiver_key,
           say("khóa của bên nhận (mangnon package keys)", "the receiver's key (mangnon package keys)"));
  add_text(make, "--giver", handing.giver, say("họ tên người giao", "name of the giver"));
  add_text(make, "--giver-position", handing.giver_position, say("chức vụ người giao", "their position"));
  add_text(make, "--receiver-office", handing.receiver_office, say("cơ quan nhận", "the receiving office"));
  add_text(make, "--receiver", handing.receiver, say("họ tên người nhận", "name of the receiver"));
  add_text(make, "--receiver-position", handing.receiver_position, say("chức vụ người nhận", "their position"));
  make.add_option("--medium", handing.medium, say("vật mang: USB, đường truyền…", "a stick, a line …"));
  make.add_flag("--children", handing.has_children, say("kèm danh sách trẻ em", "with the list of children"));
  add_text(make, "-o,--output", package_.file, say("tệp gói (.goi)", "file of the package (.goi)"));
}

void Grammar::add_packages() {
  auto& package = command(
      app_, "package",
      say("gói bàn giao: make, verify, open, trust, keys", "handover packages: make, verify, open, trust, keys"), {});
  package.require_subcommand(1);
  add_package_making(package);
  const auto of_file = [&](CLI::App& to) {
    add_text(to, "FILE", package_.file, say("tệp gói", "file of the package"));
    to.add_option("--key", package_.key_file,
                  say("tệp khóa bí mật, nếu gói không mã hóa cho khóa của kho", "a secret key, if not the store's"));
  };
  of_file(command(package, "verify", say("kiểm tra gói, không nhận", "examine a package, take nothing"),
                  [this](const Session& session) { return verify_package(session, package_); }));
  auto& open = command(package, "open", say("nhận gói, mở ra thư mục", "take a package into a folder"),
                       [this](const Session& session) { return open_package(session, package_); });
  of_file(open);
  add_text(open, "-o,--output", package_.folder, say("thư mục", "the folder"));
  auto& trust = command(package, "trust", say("tin khóa ký của bên giao", "trust a signer's key"),
                        [this](const Session& session) { return trust_signer(session, package_); });
  add_text(trust, "KEY", package_.key, say("khóa (mangnon-verify-1 …)", "the key (mangnon-verify-1 …)"));
  trust.add_option("--name", package_.name, say("khóa của ai", "whose it is"));
  trust.add_flag("--undo", package_.no_longer, say("thôi tin", "no longer"));
  command(package, "keys", say("khóa của kho này để đưa cho nơi khác", "this store's keys, for other stores"),
          [](const Session& session) { return show_package_keys(session); });
}

}  // namespace mangnon::cli
