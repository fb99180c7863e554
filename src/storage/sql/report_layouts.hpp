// The loaded layouts of reports, in SQL.
#pragma once

#include "storage/report_layouts.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlReportLayouts final : public ReportLayouts {
 public:
  explicit SqlReportLayouts(Connection& connection) : connection_(connection) {}
  std::vector<domain::LoadedLayout> all() override;
  void add(const domain::LoadedLayout& layout) override;
  void withdraw(domain::LayoutId layout, const domain::LayoutWithdrawal& withdrawal) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
