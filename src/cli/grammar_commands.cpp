#include "cli/grammar_parts.hpp"

namespace mangnon::cli {

void Grammar::add_proxies(CLI::App& serve_command) {
  const std::string name = "--trusted-proxy";
  serve_command
      .add_option_function<std::vector<std::string>>(
          name,
          [this, name](const std::vector<std::string>& written) {
            for (const auto& text : written) {
              const auto network = base::parse_network(text);
              if (!network)
                throw CLI::ValidationError(
                    name, say("không nhận “" + text + "”; cần địa chỉ hoặc mạng, ví dụ 10.0.0.5 hoặc 2001:db8::/64",
                              "does not take \"" + text + "\"; name an address or network: 10.0.0.5, 2001:db8::/64"));
              serve_.proxies.push_back(*network);
            }
          },
          say("máy chủ trung gian (proxy) ở máy khác, được tin khi ghi X-Forwarded-For; nhiều: cách nhau bằng dấu phẩy",
              "a proxy on another machine whose X-Forwarded-For is believed; several: separated by commas"))
      ->delimiter(',')
      ->type_name("ADDRESS[/BITS]");
}

void Grammar::add_store_commands() {
  auto& init_command =
      command(app_, "init", say("tạo kho dữ liệu mới và tài khoản quản trị", "make a new store and its administrator"),
              [this](const Session& session) { return init(session, init_); });
  init_command.add_option("--admin", init_.admin, say("tên đăng nhập của quản trị", "user name of the administrator"))
      ->capture_default_str();

  init_command.add_flag("--training", init_.training,
                        say("kho tập huấn: chỉ có trẻ em giả", "a store for training: invented children only"));

  auto& serve_command = command(app_, "serve", say("chạy máy chủ", "run the server"),
                                [this](const Session& session) { return serve(session, serve_); });
  serve_command.add_option("--listen", serve_.listen, say("địa chỉ và cổng", "address and port"))
      ->capture_default_str();
  auto* cert =
      serve_command.add_option("--tls-cert", serve_.tls_cert, say("tệp chứng thư TLS (PEM)", "TLS certificate (PEM)"));
  auto* key = serve_command.add_option("--tls-key", serve_.tls_key, say("tệp khóa TLS (PEM)", "TLS key (PEM)"));
  cert->needs(key);
  key->needs(cert);
  add_proxies(serve_command);

  command(app_, "doctor", say("kiểm tra toàn bộ kho dữ liệu", "examine the whole store"),
          [](const Session& session) { return doctor(session); });
  auto& backup_command =
      command(app_, "backup", say("sao lưu trong khi vẫn phục vụ", "a consistent copy while serving"),
              [this](const Session& session) { return backup(session, backup_); });
  backup_command.add_option("-o,--output", backup_.file, say("tệp sao lưu", "the backup file"))->required();
  backup_command.add_option(
      "--encrypt-to", backup_.encrypt_to,
      say("mã hóa cho khóa công khai này (mangnon key create)", "seal it for this public key (mangnon key create)"));
  auto& restore_command =
      command(app_, "restore", say("khôi phục từ bản sao lưu vào kho mới", "restore a backup into a new store"),
              [this](const Session& session) { return restore(session, backup_); });
  restore_command.add_option("FILE", backup_.file, say("tệp sao lưu", "the backup file"))->required();
  restore_command.add_option("--key", backup_.key_file,
                             say("tệp khóa bí mật, khi bản sao lưu được mã hóa", "secret key file of a sealed backup"));
  auto& key_command =
      command(app_, "key", say("khóa của bản sao lưu và của kho", "keys of backups and of the store"), {});
  key_command.require_subcommand(1);
  command(key_command, "create", say("tạo cặp khóa", "make a pair of keys"),
          [this](const Session& session) { return create_key(session, key_); })
      .add_option("-o,--output", key_.file, say("tệp khóa bí mật", "file of the secret key"))
      ->required();
  command(key_command, "rotate", say("khóa mới cho kho", "a new key of the store"), [this](const Session& session) {
    return rotate_key(session, store_key_);
  }).add_flag("--lost", store_key_.is_lost, say("khóa cũ đã mất hẳn", "the old key is lost for ever"));
  command(key_command, "seal", say("mã hóa thông tin bảo mật trong kho", "seal what is confidential in the store"),
          [](const Session& session) { return seal_store(session); });
  auto& escrow =
      command(key_command, "escrow", say("bản sao khóa của kho, đã mã hóa", "a sealed copy of the store's keys"),
              [this](const Session& session) { return escrow_key(session, store_key_); });
  escrow.add_option("-o,--output", store_key_.file, say("tệp bản sao", "the copy"))->required();
  escrow.add_option("--encrypt-to", store_key_.encrypt_to, say("khóa công khai", "a public key"))->required();
  auto& recover =
      command(key_command, "recover", say("lấy lại khóa của kho từ bản sao", "the store's keys from a copy"),
              [this](const Session& session) { return recover_key(session, store_key_); });
  recover.add_option("FILE", store_key_.file, say("tệp bản sao", "the copy"))->required();
  recover.add_option("--key", store_key_.key_file, say("tệp khóa bí mật", "file of the secret key"))->required();
}

void Grammar::add_demo() {
  auto& demo_command =
      command(app_, "demo", say("tạo dữ liệu giả của một tỉnh để thử", "invent the children of a province for trials"),
              [this](const Session& session) { return demo(session, demo_); });
  demo_command.add_option("--province", demo_.province, say("mã tỉnh", "code of the province"))->required();
  demo_command.add_option("--children", demo_.children, say("số trẻ em", "number of children"));
  demo_command.add_option("--seed", demo_.seed,
                          say("cùng một số cho cùng một dữ liệu", "the same seed gives the same people"));
  demo_command.add_option("--faults", demo_.faults, say("số dòng cố ý ghi sai", "rows written wrong on purpose"));
  add_on(demo_command, demo_.on);
  demo_command.add_flag("--training", demo_.training,
                        say("tệp cho kho tập huấn", "workbooks that a training store takes"));
  auto* store = demo_command.add_flag("--into-store", demo_.into_store, say("ghi vào kho", "into the store"));
  demo_command
      .add_option("--workbooks", demo_.workbooks,
                  say("ghi mỗi xã một tệp Excel vào thư mục này", "one workbook a commune into this folder"))
      ->excludes(store);
}

void Grammar::add_import() {
  auto& import_command =
      command(app_, "import", say("nhập sổ của xã từ tệp Excel, CSV", "communes' books from workbooks and CSV"),
              [this](const Session& session) { return import_books(session, import_); });
  import_command.add_option(
      "FILE", import_.files,
      say("tệp .xlsx, .xls, .csv, hoặc thư mục chứa các tệp đó", "files .xlsx, .xls, .csv, or folders of them"));
  import_command.add_option("--unit", import_.unit,
                            say("mã xã; hoặc mã đơn vị cấp trên hay from-name khi tệp mang tên theo mã xã",
                                "the commune; or a unit above it, or from-name, when files are named by commune code"));
  add_on(import_command, import_.on);
  import_command.add_option(
      "--round", import_.round,
      say("mã đợt rà soát: lấy thời điểm số liệu của đợt", "code of a round: its reference date is taken"));
  import_command.add_flag("--dry-run", import_.dry_run,
                          say("chỉ kiểm tra, không ghi", "decide everything, write nothing"));
  import_command.add_flag("--convert-legacy", import_.convert_legacy,
                          say("chuyển cột viết bằng TCVN3, VNI sang Unicode", "convert columns in TCVN3 or VNI"));
  import_command.add_option(
      "--result", import_.result,
      say("tệp trả lại, có lý do cạnh ô chưa nhận", "the same workbook with a reason beside each refused cell"));
  import_command.add_option("--template", import_.template_to,
                            say("ghi mẫu trống ra tệp này", "write the blank form to this file"));
}

void Grammar::add_letter_options(CLI::App& report_command) {
  report_command
      .add_option(
          "--signing", report_.signing,
          say("thẩm quyền ký văn bản: head, kt, tl, tuq", "in whose name a letter is signed: head, kt, tl, tuq"))
      ->check(CLI::IsMember({"head", "kt", "tl", "tuq"}));
  report_command.add_option("--signer-title", report_.signer_title,
                            say("chức vụ người ký văn bản", "title of who signs a letter"));
  report_command
      .add_option("--way", report_.way,
                  say("sổ văn bản đi (outgoing) hay đến (incoming)", "the register of outgoing or incoming documents"))
      ->check(CLI::IsMember({"outgoing", "incoming"}));
  report_command.add_option("--document", report_.letter.document,
                            say("mã văn bản trong sổ: số và ngày của văn bản in ra",
                                "id in the register of documents: the letter's number and date"));
  report_command.add_option("--addressee", report_.letter.to,
                            say("nơi nhận công văn", "whom an official letter is to"));
  report_command.add_option("--subject", report_.letter.subject, say("trích yếu", "subject of a letter"));
  report_command.add_option("--paragraph", report_.letter.paragraphs,
                            say("một đoạn của công văn; ghi nhiều lần", "a paragraph of a letter; several times"));
  report_command.add_option("--annex-title", report_.letter.annex_title,
                            say("tên phụ lục của công văn", "title of a letter's annex"));
  report_command.add_option(
      "--annex", report_.letter.annex,
      say("một đoạn của phụ lục; ghi nhiều lần", "a paragraph of a letter's annex; several times"));
}

void Grammar::add_report() {
  auto& report_command = command(app_, "report", say("lập biểu mẫu, báo cáo", "a paper"),
                                 [this](const Session& session) { return report(session, report_); });
  auto* code =
      report_command.add_option("CODE", report_.code, say("mã biểu, ví dụ PL01", "code of the report, such as PL01"));
  auto* list = report_command.add_flag("--list", report_.list, say("liệt kê các biểu", "name them all"));
  auto* unit =
      report_command.add_option("--unit", report_.unit, say("mã đơn vị, hoặc uid:…", "code of the unit, or uid:…"));
  code->needs(unit);
  list->excludes(code);
  add_on(report_command, report_.on);
  add_date(report_command, "--from", report_.from,
           say("ngày đầu kỳ; mặc định ngày 01/01 của năm", "first day of the period; default 1 January"));
  add_date(report_command, "--to", report_.on,
           say("ngày cuối kỳ, như --on", "last day of the period, the same as --on"));
  add_moment(report_command, report_.known_at);
  report_command.add_option(
      "--round", report_.round,
      say("mã đợt rà soát: số liệu đã khóa, tiến độ", "code of a round: its sealed figures, its progress"));
  report_command.add_option("--sending", report_.sending,
                            say("lần gửi thứ mấy trong đợt", "which sending of the round"));
  add_letter_options(report_command);
  report_command.add_flag("--blank", report_.blank, say("mẫu trống để ghi tay", "the blank form, for writing by hand"));
  report_command
      .add_option_function<std::string>(
          "--geography", [this](const std::string& text) { report_.geography_now = text == "now"; },
          say("đơn vị hành chính khi đó (then) hay bây giờ (now)", "units of then or of now"))
      ->check(CLI::IsMember({"then", "now"}));
  report_command
      .add_option("--format", report_.format,
                  say("text, json, csv, html, xlsx, pdf hoặc docx", "text, json, csv, html, xlsx, pdf or docx"))
      ->capture_default_str();
  report_command.add_option("-o,--output", report_.output, say("ghi ra tệp", "write to this file"));
}

void Grammar::add_tabulate() {
  auto& tabulate_command = command(app_, "tabulate", say("đếm theo bất kỳ chiều nào", "any count"),
                                   [this](const Session& session) { return tabulate(session, tabulate_); });
  add_unit(tabulate_command, tabulate_.unit);
  add_on(tabulate_command, tabulate_.on);
  add_moment(tabulate_command, tabulate_.known_at);
  tabulate_command
      .add_option("--by", tabulate_.by,
                  say("chiều, cách nhau bằng dấu phẩy: commune, hamlet, sex, age, ethnicity, group…",
                      "dimensions, separated by commas: commune, hamlet, sex, age, ethnicity, group…"))
      ->delimiter(',')
      ->required();
  tabulate_command.add_option("--where", tabulate_.where, say("điều kiện CHIỀU=GIÁ-TRỊ", "conditions DIM=VALUE"));
  tabulate_command.add_option("--measure", tabulate_.measure,
                              say("đếm children hoặc households", "count children or households"));
}

void Grammar::add_questions() {
  auto& search_command =
      command(app_, "search", say("tìm trẻ em theo tên, không cần dấu", "children by any part of a name"),
              [this](const Session& session) { return search(session, search_); });
  search_command.add_option("TEXT", search_.text, say("một phần của tên", "part of a name"))->required();
  add_unit(search_command, search_.unit);
  add_on(search_command, search_.on);
  search_command.add_option("--limit", search_.limit, say("số dòng nhiều nhất", "rows at most"))
      ->check(CLI::Range(1, 200));

  auto& units_command = command(app_, "units", say("đơn vị hành chính tại một ngày", "the units as they were"),
                                [this](const Session& session) { return units(session, units_); });
  units_command.add_option("CODE", units_.unit,
                           say("mã đơn vị; để trống: cả nước", "code of the unit; empty: the nation"));
  units_command.add_flag("--without-successor", units_.without_successor,
                         say("xã đã kết thúc mà chưa biết đơn vị kế thừa", "ended communes without a known successor"));
  add_on(units_command, units_.on);
}

void Grammar::add_finding() {
  const auto limit = [&](CLI::App& to, int& rows) {
    to.add_option("--limit", rows, say("số dòng nhiều nhất", "rows at most"))->check(CLI::Range(1, 200));
  };
  auto& lists =
      command(app_, "lists",
              say("danh sách sẵn: thiếu số định danh, sắp đủ 6 tuổi, …", "ready lists: no ID number, turning 6, …"),
              [this](const Session& session) { return ready_lists(session, lists_); });
  lists.add_option("NAME", lists_.name,
                   say("tên danh sách; để trống: tất cả với số trẻ em", "name of a list; empty: all with figures"));
  add_unit(lists, lists_.unit);
  add_on(lists, lists_.on);
  limit(lists, lists_.limit);
  auto* list_file =
      lists.add_option("--export", lists_.export_to,
                       say("ghi danh sách ra tệp Excel để sửa rồi nhập lại", "a workbook to edit and import again"));
  auto* purpose = lists.add_option("--purpose", lists_.purpose,
                                   say("mục đích, khi giao cho người khác", "why, when somebody else gets it"));
  auto* receiver = lists.add_option("--receiver", lists_.receiver, say("người nhận danh sách", "who gets it"));
  purpose->needs(list_file)->needs(receiver);
  receiver->needs(purpose);

  auto& alike = command(app_, "duplicates", say("tìm hồ sơ có thể trùng", "records that may be of one child"),
                        [this](const Session& session) { return duplicates(session, duplicates_); });
  add_unit(alike, duplicates_.unit);
  add_on(alike, duplicates_.on);
  limit(alike, duplicates_.limit);

  auto& police = command(app_, "police", say("lô đối chiếu với Công an cấp xã", "batches for the commune police"),
                         [this](const Session& session) { return police_batches(session, police_); });
  auto* batch = police.add_option("BATCH", police_.batch, say("mã lô; để trống: tất cả", "its reference; empty: all"));
  auto* export_to = police
                        .add_option("--export", police_.export_to,
                                    say("ghi tệp Excel để Công an cấp xã điền", "the workbook that the police fill in"))
                        ->needs(batch);
  auto* returned =
      police
          .add_option("--return", police_.returned,
                      say("nhận kết quả từ tệp đã điền; sổ chưa thay đổi", "take what came back; nothing changes yet"))
          ->needs(batch)
          ->excludes(export_to);
  police.add_option("--person", police_.person, say("người ký xác nhận", "who signed it"))->needs(returned);
  add_on(police, police_.on);
}

void Grammar::add_users() {
  auto& user_command = command(
      app_, "user", say("tài khoản: add, list, disable, password", "accounts: add, list, disable, password"), {});
  user_command.require_subcommand(1);
  const auto name = [&](CLI::App& to) {
    to.add_option("NAME", user_.username, say("tên đăng nhập", "user name"))->required();
  };
  auto& add = command(user_command, "add", say("thêm tài khoản", "add an account"),
                      [this](const Session& session) { return add_user(session, user_); });
  name(add);
  add.add_option("--role", user_.role, account_roles())->required();
  add_unit(add, user_.unit);
  add_on(add, user_.on);
  add.add_option("--name", user_.full_name, say("họ tên", "full name"));
  add.add_flag("--password-stdin", user_.password_from_input,
               say("đọc mật khẩu từ đầu vào", "read the password from standard input"));
  command(user_command, "list", say("liệt kê", "list them"),
          [](const Session& session) { return list_users(session); });
  auto& disable = command(user_command, "disable", say("khóa tài khoản", "disable an account"),
                          [this](const Session& session) { return disable_user(session, user_); });
  name(disable);
  disable.add_flag("--undo", user_.enable, say("mở lại", "enable it again"));
  name(command(user_command, "password", say("đặt mật khẩu mới dùng một lần", "a new one-time password"),
               [this](const Session& session) { return reset_password(session, user_); }));
}

void Grammar::add_machine_commands() {
  auto& operation_command =
      command(app_, "command", say("chạy một thao tác với dữ liệu JSON", "run one operation with JSON input"),
              [this](const Session& session) { return run_operation(session, operation_); });
  operation_command.add_option("NAME", operation_.name, say("tên thao tác", "name of the operation"));
  operation_command.add_option("FILE", operation_.file,
                               say("tệp JSON; - là đầu vào", "JSON file; - is standard input"));
  operation_command.add_option("--id", operation_.id, say("mã của lệnh (UUID)", "id of the command (UUID)"));
  operation_command.add_flag("--list", operation_.list, say("liệt kê các thao tác", "name them all"));
  command(app_, "openapi", say("in mô tả API (OpenAPI 3.1)", "print the API description (OpenAPI 3.1)"),
          [](const Session& session) { return describe_api(session); });
}

}  // namespace mangnon::cli
