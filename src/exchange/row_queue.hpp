// The short queue between the thread that reads a workbook and the one that decides its rows: batches in order, never
// more than a few waiting, so that memory does not grow with the file.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

#include "app/book_row.hpp"

namespace mangnon::exchange {

using RowBatch = std::vector<app::BookRow>;

class RowQueue {
 public:
  explicit RowQueue(std::size_t capacity) : capacity_(capacity) {}

  // Waits for room. False when nobody takes any more.
  [[nodiscard]] bool push(RowBatch batch) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || batches_.size() < capacity_; });
    if (closed_) return false;
    batches_.push_back(std::move(batch));
    changed_.notify_all();
    return true;
  }

  // Waits for a batch. Absent when the queue is closed and empty.
  [[nodiscard]] std::optional<RowBatch> pop() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || !batches_.empty(); });
    if (batches_.empty()) return std::nullopt;
    auto batch = std::move(batches_.front());
    batches_.pop_front();
    changed_.notify_all();
    return batch;
  }

  // Nothing more comes; what waits can still be taken.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

 private:
  const std::size_t capacity_;
  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::deque<RowBatch> batches_{};
  bool closed_ = false;
};

}  // namespace mangnon::exchange
