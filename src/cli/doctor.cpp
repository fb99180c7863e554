#include "app/doctor.hpp"

#include <ostream>

#include "cli/failures.hpp"
#include "cli/keeping_commands.hpp"

namespace mangnon::cli {

namespace {

wire::Json doctor_json(const app::DoctorReport& report) {
  wire::Json findings = wire::Json::array();
  for (const auto& line : report.findings) findings.push(line);
  wire::Json json = wire::Json::object();
  json.set("healthy", report.healthy());
  json.set("children", std::int64_t{report.children});
  json.set("households", std::int64_t{report.households});
  json.set("audit_lines", std::int64_t{report.audit_lines});
  json.set("sealed", report.is_sealed);
  wire::Json heads = wire::Json::array();
  for (const auto& head : report.audit_heads) heads.push(head);
  json.set("audit_heads", std::move(heads));
  json.set("findings", std::move(findings));
  return json;
}

}  // namespace

Done doctor(const Session& session) {
  MANGNON_TRY(opened, open_register(session));
  const auto report = app::examine(*opened.reg, [&](long records) {
    session.world.err << session.say("đã kiểm tra ", "examined ") << records << '\n';
  });
  auto& out = session.world.out;
  if (session.json) {
    print_json(session, doctor_json(report));
  } else {
    for (const auto& line : report.findings) out << line << '\n';
    for (const auto& head : report.audit_heads)
      out << session.say("Chuỗi nhật ký (hãy lưu ở nơi khác): ", "Audit chain (keep it elsewhere): ") << head << '\n';
    out << (report.is_sealed ? session.say("Thông tin bảo mật: đã mã hóa\n", "Confidential rows: sealed\n")
                             : session.say("Thông tin bảo mật: chưa mã hóa (mangnon key seal)\n",
                                           "Confidential rows: not sealed (mangnon key seal)\n"));
    out << session.say("Trẻ em: ", "Children: ") << report.children << session.say("; hộ: ", "; households: ")
        << report.households << session.say("; dòng nhật ký: ", "; audit lines: ") << report.audit_lines
        << session.say("; sai lệch: ", "; differences: ") << report.findings.size() << '\n';
  }
  if (!report.healthy()) return app::refuse(STORE_UNHEALTHY, "", {std::to_string(report.findings.size())});
  return Exit::done;
}

}  // namespace mangnon::cli
