// The real program `mangnon`, run as its users run it: to its end, or killed in the middle.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace mangnon::simulation {

struct Finished {
  int exit_code = -1;  // of a program that ended by itself
  std::string out{};
  std::string err{};
};

// A program at work. Its output goes to files, so that nobody has to read while it runs.
class Program {
 public:
  // `arguments` without the program's name. The program is MANGNON_BINARY of the environment, else the build's own.
  Program(const std::vector<std::string>& arguments, const std::filesystem::path& folder);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  [[nodiscard]] Finished wait();
  // kill -9. False when it had ended already.
  bool kill_hard();
  [[nodiscard]] bool is_running();
  [[nodiscard]] std::string out_so_far() const;
  [[nodiscard]] std::string err_so_far() const;

 private:
  std::filesystem::path out_;
  std::filesystem::path err_;
  pid_t pid_ = 0;
  std::optional<int> status_{};
};

// Another process cannot be waited for otherwise.
void pause_for(std::chrono::milliseconds time);

// The port of a server that was told to listen on one of its own choice, once it answers that it is well. Fails the
// running test and RETURNS 0 when it does not start.
[[nodiscard]] std::uint16_t wait_for_port(Program& server);

[[nodiscard]] Finished run_program(const std::vector<std::string>& arguments, const std::filesystem::path& folder);

}  // namespace mangnon::simulation
