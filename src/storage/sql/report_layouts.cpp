#include "storage/sql/report_layouts.hpp"

#include "storage/sql/codec.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement ALL{
    Reach::reference,
    "SELECT l.layout_id, l.code, l.version, l.file, l.digest, l.made_at, l.made_by, w.reason, w.made_at, w.made_by "
    "FROM report_layout l LEFT JOIN report_layout_withdrawal w ON w.layout_id = l.layout_id "
    "ORDER BY l.made_at, l.layout_id",
    10};
constexpr Statement ADD{Reach::reference,
                        "INSERT INTO report_layout (layout_id, code, version, file, digest, made_at, made_by) "
                        "VALUES (:id, :code, :version, :file, :digest, :made_at, :made_by)"};
constexpr Statement WITHDRAW{Reach::reference,
                             "INSERT INTO report_layout_withdrawal (layout_id, reason, made_at, made_by) "
                             "VALUES (:id, :reason, :made_at, :made_by)"};

}  // namespace

std::vector<domain::LoadedLayout> SqlReportLayouts::all() {
  std::vector<domain::LoadedLayout> found;
  connection_.query(ALL, {}, [&](Row row) {
    domain::LoadedLayout layout{.id = id_of<domain::LayoutId>(row[0]),
                                .code = text_of(row[1]),
                                .version = text_of(row[2]),
                                .file = text_of(row[3]),
                                .digest = text_of(row[4]),
                                .at = moment_of(row[5]),
                                .by = id_of<domain::UserId>(row[6])};
    if (row[8])
      layout.withdrawn = {.reason = text_of(row[7]), .at = moment_of(row[8]), .by = id_of<domain::UserId>(row[9])};
    found.push_back(std::move(layout));
  });
  return found;
}

void SqlReportLayouts::add(const domain::LoadedLayout& layout) {
  connection_.execute(ADD, {encode(layout.id), layout.code, layout.version, layout.file, layout.digest,
                            encode(layout.at), encode(layout.by)});
}

void SqlReportLayouts::withdraw(domain::LayoutId layout, const domain::LayoutWithdrawal& withdrawal) {
  connection_.execute(WITHDRAW, {encode(layout), withdrawal.reason, encode(withdrawal.at), encode(withdrawal.by)});
}

}  // namespace mangnon::storage::sql
