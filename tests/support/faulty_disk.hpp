// A disk that fails when a test says so: SQLite's file system with one write or sync that is refused. For all
// connections opened while this value lives; one at a time.
#pragma once

#include <memory>

namespace mangnon::testing {

class FaultyDisk {
 public:
  FaultyDisk();
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  // The k-th write from now (from 1) fails, with nothing of it written; those after it succeed.
  void fail_write(long k);
  void heal();
  // Whether the failure has happened.
  [[nodiscard]] bool has_failed() const;

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace mangnon::testing
