#include "storage/sql/pool.hpp"

#include "storage/sql/row_seal.hpp"
#include "storage/sql/wrong_server.hpp"

namespace mangnon::storage::sql {

Pool::Loan Pool::lend() {
  std::unique_ptr<Connection> connection;
  {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [&] { return !idle_.empty() || out_ < size_; });
    ++out_;
    if (!idle_.empty()) {
      connection = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (connection) return {*this, std::move(connection)};
  try {
    return {*this, open_()};
  } catch (...) {
    give_back(nullptr);
    throw;
  }
}

void Pool::Loan::replace() {
  connection_.reset();
  connection_ = pool_.open_();
}

void Pool::Loan::abandon() noexcept {
  try {
    if (connection_) connection_->rollback();
  } catch (...) {
    connection_.reset();
  }
}

void Pool::give_back(std::unique_ptr<Connection> connection) {
  {
    const std::lock_guard lock(mutex_);
    --out_;
    if (connection) idle_.push_back(std::move(connection));
  }
  returned_.notify_one();
}

void begin(Pool::Loan& loan, void (Connection::*how)()) {
  try {
    ((*loan).*how)();
  } catch (const StoreBusy&) {
    loan.replace();
    ((*loan).*how)();
  }
}

void read_with(Pool& pool, const std::function<void(Connection&)>& work) {
  auto loan = pool.lend();
  try {
    begin(loan, &Connection::begin_read);
    (*loan).row_seal().learn(*loan);
    work(*loan);
    (*loan).commit();
  } catch (const WrongServer&) {
    loan.discard();
    throw;
  } catch (...) {
    loan.abandon();
    throw;
  }
}

}  // namespace mangnon::storage::sql
