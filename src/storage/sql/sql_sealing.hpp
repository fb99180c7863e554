// Sealing at rest on both engines: makes the data key, and goes through the tables of sealed_tables.hpp.
#pragma once

#include <memory>

#include "storage/sealing.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlSealing final : public Sealing {
 public:
  using Open = std::function<std::unique_ptr<Connection>()>;
  // `open` makes a connection that may write.
  SqlSealing(Open open, ReadStoreKeys keys) : open_(std::move(open)), keys_(std::move(keys)) {}

  SealState state() override;
  long seal_all(base::Moment now, const std::function<void(long)>& tell) override;
  void wrap_again() override;
  long plain_rows() override;
  std::map<std::string, long> damaged_rows() override;

 private:
  void make_data_key(Connection& connection, base::Moment now);

  Open open_;
  ReadStoreKeys keys_;
};

}  // namespace mangnon::storage::sql
