// Who is inside a store just now. A work that asks its own store again would wait for a connection while it holds one:
// with as many such works as connections, for ever. So a thread that is inside may not enter again: that is a mistake
// of ours, told the first time and on every engine (a 500 with an incident number), not once all connections are out.
#pragma once

#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

#include "base/check.hpp"

namespace mangnon::storage {

class Callers {
 public:
  class Entry {
   public:
    explicit Entry(Callers& callers) : callers_(callers) { callers_.enter(); }
    ~Entry() { callers_.leave(); }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

   private:
    Callers& callers_;
  };

 private:
  void enter() {
    const std::lock_guard lock(mutex_);
    const bool is_inside = std::find(inside_.begin(), inside_.end(), std::this_thread::get_id()) != inside_.end();
    MANGNON_CHECK(!is_inside && "a work may not ask its own store again");
    inside_.push_back(std::this_thread::get_id());
  }
  void leave() {
    const std::lock_guard lock(mutex_);
    std::erase(inside_, std::this_thread::get_id());
  }

  std::mutex mutex_;
  std::vector<std::thread::id> inside_;  // guarded by mutex_
};

}  // namespace mangnon::storage
