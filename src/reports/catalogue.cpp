#include "reports/catalogue.hpp"

#include <algorithm>

#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/report_layouts.hpp"
#include "app/round_access.hpp"
#include "app/round_failures.hpp"
#include "app/scope.hpp"
#include "app/training.hpp"
#include "reports/bd.hpp"
#include "reports/bg.hpp"
#include "reports/cb.hpp"
#include "reports/cpp.hpp"
#include "reports/cv.hpp"
#include "reports/dc.hpp"
#include "reports/dd.hpp"
#include "reports/dtv.hpp"
#include "reports/gm.hpp"
#include "reports/kh.hpp"
#include "reports/layout_paper.hpp"
#include "reports/ls.hpp"
#include "reports/nt.hpp"
#include "reports/paper.hpp"
#include "reports/phieu.hpp"
#include "reports/pl01.hpp"
#include "reports/pl02.hpp"
#include "reports/pl03.hpp"
#include "reports/pt.hpp"
#include "reports/sealed.hpp"
#include "reports/so.hpp"
#include "reports/ss.hpp"
#include "reports/svb.hpp"
#include "reports/td.hpp"
#include "reports/th.hpp"

namespace mangnon::reports {

namespace {

struct Report {
  ReportInfo info;
  app::Permission permission;
  app::Outcome<documents::Document> (*make)(app::Context&, const Asked&);
};

// A paper that can always be made.
template <documents::Document (*make)(app::Context&, const Asked&)>
app::Outcome<documents::Document> always(app::Context& context, const Asked& asked) {
  return make(context, asked);
}

std::vector<Report> register_reports() {
  return {
      {{"PL01", "Phụ lục 01. Tổng hợp trẻ em và trẻ em có hoàn cảnh đặc biệt",
        "Appendix 01. Children and children in special circumstances",
        "Số trẻ em dưới 16 tuổi theo giới tính, dân tộc, độ tuổi; số trẻ em có hoàn cảnh đặc biệt theo 14 nhóm "
        "và số được trợ giúp, theo từng đơn vị.",
        "Children under 16 by sex, ethnicity and age; children in special circumstances by the 14 groups and those "
        "assisted, by place.",
        false, false, false, true},
       app::Permission::read_reports,
       always<make_pl01>},
      {{"PL02", "Phụ lục 02. Tổng hợp trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt và trẻ em khác",
        "Appendix 02. Children at risk of special circumstances and other children",
        "Số trẻ em có nguy cơ theo 7 nhóm và trẻ em bị bắt cóc, bị tai nạn thương tích, theo từng đơn vị.",
        "Children at risk by seven groups, and abducted or injured children, by place.", false, false, false, true},
       app::Permission::read_reports,
       always<make_pl02>},
      {{"PL03", "Phụ lục 03. Danh sách trẻ em có hoàn cảnh đặc biệt",
        "Appendix 03. List of children in special circumstances",
        "Danh sách từng trẻ em có hoàn cảnh đặc biệt theo xã, thôn. Nhóm bảo mật không ghi tên nhóm.",
        "Every child in special circumstances, by commune and hamlet. Confidential groups are not named.", false, false,
        false, true},
       app::Permission::read_children,
       make_pl03},
      {{"BD", "Biến động tăng, giảm trẻ em theo nhóm", "Movement of children by group",
        "Mỗi nhóm: đầu kỳ, tăng, giảm theo nguyên nhân và cuối kỳ, từ ngày đến ngày.",
        "Each group: at the beginning, increases and decreases by cause, and at the end, from a day to a day.", true},
       app::Permission::read_reports,
       always<make_bd>},
      {{"SO", "Sổ theo dõi trẻ em trong gia đình", "The book of a hamlet",
        "Sổ in sẵn của thôn, hoặc của các thôn trong xã: bìa, hướng dẫn, mục lục, tờ hộ, danh sách, biến động theo "
        "tháng và tổng hợp. Có thể in sổ trống.",
        "The book of a hamlet, or of all hamlets of a commune, for print: cover, guide, index, household sheets, "
        "lists, "
        "movement by month and totals. Also as a blank form.",
        false, true},
       app::Permission::read_children,
       make_so},
      {{"PHIEU", "Phiếu thu thập, cập nhật thông tin trẻ em", "Slips for changes",
        "Mỗi hộ một phiếu: thông tin đang có, ô trống để ghi thông tin mới, chữ ký. Có thể in phiếu trống.",
        "One slip for each household: the facts held, room for new ones, signatures. Also as a blank form.", false,
        true},
       app::Permission::read_children,
       make_phieu}};
}

// Lists of children and of people at work.
std::vector<Report> list_reports() {
  return {{{"LS-A", "Danh sách trẻ em chưa có số định danh cá nhân", "Children without a personal ID number",
            "Để đối chiếu với cơ sở dữ liệu quốc gia về dân cư.", "To be compared with the population database."},
           app::Permission::read_children,
           make_ls_a},
          {{"LS-B", "Danh sách trẻ em có số định danh cần kiểm tra lại", "Personal ID numbers to look at again",
            "Số sai dạng, hoặc không khớp giới tính, năm sinh.", "Of a wrong form, or not fitting sex and birth year."},
           app::Permission::read_children,
           make_ls_b},
          {{"LS-C", "Danh sách trẻ em thiếu thông tin cơ bản", "Children with missing basic facts",
            "Thiếu họ tên, ngày sinh, giới tính, dân tộc, cha mẹ hoặc người giám hộ.",
            "Without a name, date of birth, sex, ethnic group, parent or guardian."},
           app::Permission::read_children,
           make_ls_c},
          {{"CB", "Danh sách cán bộ phụ trách", "Officers in charge",
            "Họ tên, chức vụ, điện thoại, nhiệm vụ và địa bàn của từng người phụ trách vào ngày đã chọn.",
            "Name, position, telephone, task and area of everybody in charge on the day."},
           app::Permission::read_reports,
           always<make_cb>},
          {{"SS", "Biên bản sang sổ", "Minutes of copying a book",
            "Cuốn sổ cũ và cuốn mới của thôn đã sang sổ vào ngày đã chọn; trẻ em không chép sang và lý do.",
            "The old and the new book of a hamlet carried over on the day; the children not copied, and why.", false,
            false, false, false, true},
           app::Permission::read_children,
           make_ss},
          {{"SVB", "Sổ đăng ký văn bản đi, đến", "Register of documents",
            "Văn bản đi hoặc văn bản đến của đơn vị từ ngày đến ngày, theo số.",
            "The documents that went out of the unit, or came in, from a day to a day, by number.", true},
           app::Permission::keep_documents,
           make_svb},
          {{"CV", "Công văn", "Official letter",
            "Công văn của đơn vị gửi nơi khác, theo thể thức Nghị định 30/2020/NĐ-CP; nội dung do người soạn ghi.",
            "A letter of the unit in the layout of Decree 30/2020/NĐ-CP, of words that its author gives.", false, false,
            false, false, true, true},
           app::Permission::keep_documents,
           make_cv}};
}

// The papers of a round.
std::vector<Report> round_reports() {
  return {
      {{"KH", "Kế hoạch rà soát", "Plan of a round",
        "Kế hoạch của đợt rà soát theo thể thức Nghị định 30/2020/NĐ-CP: căn cứ, mục đích, nội dung, tiến độ, tổ chức.",
        "The plan of a round in the layout of Decree 30/2020/NĐ-CP: legal bases, purpose, content, phases, "
        "organisation.",
        false, false, true, false, true},
       app::Permission::read_reports,
       make_kh},
      {{"TD", "Tiến độ rà soát", "Progress of a round",
        "Từng đơn vị trong đợt: thôn đã xong, hộ đã đến, trẻ em đã ghi, lỗi, ngày gửi, ngày nghiệm thu.",
        "Every unit of a round: hamlets done, households visited, children recorded, errors, sent, accepted.", false,
        false, true},
       app::Permission::read_reports,
       make_td},
      {{"DD", "Thông báo đôn đốc gửi số liệu", "Reminder to send the figures",
        "Văn bản đôn đốc các đơn vị chưa gửi số liệu trong đợt, theo thể thức Nghị định 30/2020/NĐ-CP.",
        "A letter to the units of a round that have not sent, in the layout of Decree 30/2020/NĐ-CP.", false, false,
        true},
       app::Permission::read_reports,
       make_dd},
      {{"DC", "Đối chiếu sổ với phần mềm", "Paper book against register",
        "Từng thôn của một xã: tổng trong sổ giấy, tổng trong phần mềm, chênh lệch và giải trình.",
        "Each hamlet of a commune: totals of the paper book and the register, difference and explanation.", false,
        false, true, true},
       app::Permission::read_reports,
       make_dc},
      {{"NT", "Biên bản nghiệm thu số liệu", "Minutes of acceptance",
        "Biên bản nghiệm thu số liệu của một đơn vị trong đợt, theo bản đã khóa.",
        "Minutes of the acceptance of a unit's figures in a round, from what was sealed.", false, false, true, true},
       app::Permission::read_reports,
       make_nt},
      {{"BG", "Biên bản bàn giao cơ sở dữ liệu", "Minutes of handing a database over",
        "Biên bản bàn giao số liệu đã nghiệm thu: hai bên, số liệu theo đơn vị và nhóm, gói dữ liệu và mã kiểm tra.",
        "Minutes of handing accepted figures over: both sides, figures by place and group, the package and its "
        "checksums.",
        false, false, true, true},
       app::Permission::read_reports,
       make_bg},
      {{"PT", "Kết quả phúc tra", "Result of the re-survey",
        "Phúc tra một xã: tỷ lệ khớp theo trường, thôn, người phúc tra, những chỗ khác nhau, kết luận. Mẫu trống: "
        "phiếu "
        "phúc tra của các hộ trong mẫu.",
        "The re-survey of a commune: agreement by fact, hamlet and investigator, discrepancies, decision. Blank: the "
        "forms for the households of the sample.",
        false, true, true, true},
       app::Permission::read_children,
       make_pt}};
}

// The people of a round and what was given out for it: for who plans rounds (ROSTER-2, SUPPLY-5).
std::vector<Report> people_reports() {
  return {
      {{"DTV", "Danh sách điều tra viên, cán bộ thực hiện", "Investigators and officers of a round",
        "Từng người của đơn vị và cấp dưới trong đợt: chức vụ, điện thoại, nhiệm vụ, địa bàn, đã tập huấn.",
        "Everybody of a unit and below it in a round: position, telephone, task, area, trained.", false, false, true},
       app::Permission::plan_rounds,
       always<make_dtv>},
      {{"CPP", "Cấp phát sổ, phiếu", "Books and slips given out",
        "Sổ, phiếu, tài liệu đã cấp trong đợt: đơn vị, loại, số lượng, ngày, người nhận, ô ký nhận.",
        "Books, slips and papers given out in a round: unit, kind, quantity, day, receiver, signature.", false, false,
        true},
       app::Permission::plan_rounds,
       always<make_cpp>},
      {{"TH", "Danh sách tham dự tập huấn", "Attendance list of the training",
        "Người được mời tập huấn trong đợt, ô ký tên từng ngày, hoặc kết quả điểm danh.",
        "Who is invited to the trainings of a round, with room for a signature on each day, or how it was marked.",
        false, false, true},
       app::Permission::plan_rounds,
       make_th},
      {{"GM", "Giấy mời tập huấn", "Invitation to the training",
        "Giấy mời những người trong danh sách của đợt chưa tập huấn, theo thể thức Nghị định 30/2020/NĐ-CP.",
        "A letter to everybody in the round's rosters who is not trained, in the layout of Decree 30/2020/NĐ-CP.",
        false, false, true, false, true},
       app::Permission::plan_rounds,
       make_gm}};
}

const std::vector<Report>& all_reports() {
  static const std::vector<Report> reports = [] {
    auto list = register_reports();
    for (const auto& more : {list_reports(), round_reports(), people_reports()})
      list.insert(list.end(), more.begin(), more.end());
    return list;
  }();
  return reports;
}

const Report* find_report(std::string_view code) {
  const auto& reports = all_reports();
  const auto found =
      std::find_if(reports.begin(), reports.end(), [&](const Report& each) { return each.info.code == code; });
  return found == reports.end() ? nullptr : &*found;
}

// A paper of a round: its day, its places and what was sealed in it.
app::Outcome<Asked> allowed_in_round(app::Context& context, const Report& report, const ReportQuery& query) {
  if (!report.info.needs_round && !report.info.may_be_sealed)
    return app::refuse(app::FIELD_MALFORMED, "round", {"round"});
  const bool needs_seal = !report.info.needs_round || query.code == "NT" || query.code == "BG" || query.code == "PT";
  auto round = asked_round(context, query, needs_seal);
  if (!round) return app::refuse(round.error());
  if (!report.info.may_be_sealed) round->seal = nullptr;  // of this moment, like the board
  return Asked{.report = report.info,
               .at = {.unit = query.unit,
                      .on = round->round.reference_on,
                      .known_at = round->seal ? storage::KnownAt(round->seal->at) : std::nullopt,
                      .geography_on = domain::map_day(round->round)},
               .blank = query.blank,
               .printed_at = context.reg.clock().now(),
               .lang = query.lang,
               .units = context.reg.units(),
               .round = std::move(round->round),
               .seal = std::move(round->seal)};
}

// The question with its unit on the day whose map the paper follows.
app::Outcome<Asked> allowed(app::Context& context, const Report& report, const ReportQuery& query) {
  const auto units = context.reg.units();
  const auto map_day = query.geography_now ? base::date_in_viet_nam(context.reg.clock().now()) : query.on;
  // Whoever asks in today's places by yesterday's unit means what became of it.
  const auto unit = query.geography_now ? units->successor_of(query.unit, map_day).value_or(query.unit) : query.unit;
  if (!app::in_scope(*units, context.actor, unit, map_day)) return app::refuse(app::UNIT_OUTSIDE_SCOPE, "unit");
  if (const auto found = units->get(unit, map_day); !found) return app::refuse(found.error());
  const auto from = query.from.value_or(*base::Date::from_ymd(query.on.year(), 1, 1));
  if (report.info.has_period && from > query.on)
    return app::refuse(app::PERIOD_REVERSED, "from", {base::format_vi(from), base::format_vi(query.on)});
  return Asked{.report = report.info,
               .at = {.unit = unit, .on = query.on, .known_at = query.known_at, .geography_on = map_day},
               .from = from,
               .blank = query.blank,
               .printed_at = context.reg.clock().now(),
               .lang = query.lang,
               .units = units};
}

// With what the question says of letters and of the register of documents.
app::Outcome<Asked> with_words(Asked asked, const ReportQuery& query) {
  const auto signing = domain::from_code<domain::SigningCapacity>(query.signing.empty() ? "head" : query.signing);
  if (!signing) return app::refuse(app::FIELD_MALFORMED, "signing", {"signing"});
  const auto way = domain::from_code<domain::DocumentWay>(query.way.empty() ? "outgoing" : query.way);
  if (!way) return app::refuse(app::FIELD_MALFORMED, "way", {"way"});
  asked.signing = *signing;
  asked.signer_title = query.signer_title;
  asked.way = *way;
  asked.letter = query.letter;
  return asked;
}

app::Outcome<documents::Document> make_own(app::Context& context, const Report& report, const ReportQuery& query) {
  if (!app::may(context.actor.role, report.permission)) return app::refuse(app::NOT_PERMITTED);
  if (report.info.needs_round && query.round.empty()) return app::refuse(app::FIELD_MISSING, "round", {"round"});
  auto allowed_one = query.round.empty() ? allowed(context, report, query) : allowed_in_round(context, report, query);
  if (!allowed_one) return app::refuse(allowed_one.error());
  const auto asked = with_words(*std::move(allowed_one), query);
  if (!asked) return app::refuse(asked.error());
  return report.make(context, *asked);
}

// A paper whose layout was loaded.
app::Outcome<documents::Document> make_loaded(app::Context& context, const ReportQuery& query) {
  const auto usable = app::layout_on(context, query.code, query.on);
  if (!usable) return app::refuse(usable.error());
  if (!query.round.empty()) return app::refuse(app::FIELD_MALFORMED, "round", {"round"});
  const auto& layout = usable->layout;
  const Report report{{.code = layout.code, .title_vi = layout.title.vi, .title_en = layout.title.in(base::Lang::en)},
                      app::Permission::read_reports,
                      nullptr};
  const auto asked = allowed(context, report, query);
  if (!asked) return app::refuse(asked.error());
  return make_layout_paper(context, *asked, *usable);
}

}  // namespace

const std::vector<ReportInfo>& reports() {
  static const std::vector<ReportInfo> infos = [] {
    std::vector<ReportInfo> all;
    for (const auto& report : all_reports()) all.push_back(report.info);
    return all;
  }();
  return infos;
}

app::Outcome<documents::Document> make_report(app::Context& context, const ReportQuery& query) {
  if (!app::may(context.actor.role, app::Permission::read_reports)) return app::refuse(app::NOT_PERMITTED);
  const Report* report = find_report(query.code);
  auto paper = report == nullptr ? make_loaded(context, query) : make_own(context, *report, query);
  if (paper && app::is_training(context.reg)) say_training(*paper, query.lang);
  if (paper)
    app::note_reading(context, "make_report", "report", query.code,
                      paper->meta.unit_code + " " + base::format_iso(query.on));
  return paper;
}

app::Outcome<base::Date> map_day_of_round(app::Context& context, const std::string& code) {
  app::Outcome<base::Date> day = app::refuse(app::ROUND_NOT_FOUND, "round");
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto round = app::find_round(context, transaction, code);
    if (round) day = domain::map_day(*round);
  });
  return day;
}

}  // namespace mangnon::reports
