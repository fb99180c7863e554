// Handovers and the keys of packages in SQL.
#pragma once

#include "storage/handovers.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlHandovers final : public Handovers {
 public:
  explicit SqlHandovers(Connection& connection) : connection_(connection) {}
  std::optional<domain::Handover> find(domain::HandoverWay way, domain::HandoverId id) override;
  std::vector<domain::Handover> given(std::string_view round, std::string_view unit_code) override;
  void add(const domain::Handover& handover) override;
  std::vector<domain::PackageSigner> signers() override;
  void add_signer(const domain::PackageSigner& signer) override;

 private:
  void read_files(domain::Handover& handover);

  Connection& connection_;
};

}  // namespace mangnon::storage::sql
