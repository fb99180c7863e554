// A fixed number of threads and a bounded queue of work before them. Work that finds the queue full is not taken, so
// that a flood is answered at once with "busy" instead of filling the memory.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mangnon::http {

class WorkerPool {
 public:
  WorkerPool(std::size_t threads, std::size_t queue);
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  // Finishes what was taken.
  ~WorkerPool();

  // False when the queue is full. REQUIRES work that does not throw.
  [[nodiscard]] bool try_post(std::function<void()> work);

 private:
  void run();

  const std::size_t most_waiting_;
  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::deque<std::function<void()>> waiting_{};
  bool stopping_ = false;
  std::vector<std::thread> threads_{};
};

}  // namespace mangnon::http
