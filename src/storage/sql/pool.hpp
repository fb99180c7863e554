// Connections lent one at a time: a reader waits when all are out.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class Pool {
 public:
  // `open` makes a connection when one is first needed, at most `size` of them.
  Pool(std::size_t size, std::function<std::unique_ptr<Connection>()> open) : size_(size), open_(std::move(open)) {}

  class Loan {
   public:
    Loan(Pool& pool, std::unique_ptr<Connection> connection) : pool_(pool), connection_(std::move(connection)) {}
    ~Loan() { pool_.give_back(std::move(connection_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Connection& operator*() { return *connection_; }
    void replace();
    // After a failure: ends the transaction, or gives the connection up when even that fails.
    void abandon() noexcept;
    // Gives the connection up; the next to ask gets a new one.
    void discard() { connection_.reset(); }

   private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  [[nodiscard]] Loan lend();

 private:
  void give_back(std::unique_ptr<Connection> connection);

  std::size_t size_;
  std::function<std::unique_ptr<Connection>()> open_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;  // guarded by mutex_
  std::size_t out_ = 0;                            // guarded by mutex_
};

// Begins a transaction. An idle connection that the server has dropped meanwhile is replaced by a new one first.
void begin(Pool::Loan& loan, void (Connection::*how)());
// Runs `work` in a reading transaction of a lent connection; ends it whatever happens.
void read_with(Pool& pool, const std::function<void(Connection&)>& work);

}  // namespace mangnon::storage::sql
