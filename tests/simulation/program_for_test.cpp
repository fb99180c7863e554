#include "simulation/program_for_test.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <gtest/gtest.h>

#include <charconv>

#include "scenarios/http_client.hpp"

extern char** environ;

namespace mangnon::simulation {

namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

constexpr auto POLL = std::chrono::milliseconds(2);
constexpr auto START_LIMIT = std::chrono::seconds(60);

// The port that the server says it listens on; 0 while it has not said so.
std::uint16_t port_of(const std::string& log) {
  const auto at = log.rfind("127.0.0.1:");
  if (at == std::string::npos) return 0;
  std::uint16_t port = 0;
  std::from_chars(log.data() + at + 10, log.data() + log.size(), port);
  return port;
}

std::string program_path() {
  const char* given = std::getenv("MANGNON_BINARY");
  return given == nullptr ? MANGNON_PROGRAM : given;
}

}  // namespace

Program::Program(const std::vector<std::string>& arguments, const std::filesystem::path& folder)
    : out_(folder / "program.out"), err_(folder / "program.err") {
  std::vector<std::string> words = {program_path()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, out_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  posix_spawn_file_actions_addopen(&files, 2, err_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  const int failed = posix_spawn(&pid_, words[0].c_str(), &files, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) throw std::runtime_error(words[0] + ": " + std::strerror(failed));
}

Program::~Program() {
  kill_hard();
}

Finished Program::wait() {
  if (!status_) {
    int status = 0;
    waitpid(pid_, &status, 0);
    status_ = status;
  }
  return {.exit_code = WIFEXITED(*status_) ? WEXITSTATUS(*status_) : -1, .out = out_so_far(), .err = err_so_far()};
}

bool Program::is_running() {
  int status = 0;
  if (!status_ && waitpid(pid_, &status, WNOHANG) == pid_) status_ = status;
  return !status_;
}

bool Program::kill_hard() {
  if (!is_running()) return false;
  kill(pid_, SIGKILL);
  int status = 0;
  waitpid(pid_, &status, 0);
  status_ = status;
  return true;
}

std::string Program::out_so_far() const {
  return text_of(out_);
}
std::string Program::err_so_far() const {
  return text_of(err_);
}

void pause_for(std::chrono::milliseconds time) {
  static_cast<void>(::poll(nullptr, 0, static_cast<int>(time.count())));
}

std::uint16_t wait_for_port(Program& server) {
  const auto end = std::chrono::steady_clock::now() + START_LIMIT;
  while (std::chrono::steady_clock::now() < end && server.is_running()) {
    const auto port = port_of(server.out_so_far() + server.err_so_far());
    const auto health = port == 0 ? std::nullopt : scenarios::ask(port, {.target = "/healthz"});
    if (health && health->status == 200) return port;
    pause_for(POLL);
  }
  ADD_FAILURE() << "the server did not start: " << server.out_so_far() << server.err_so_far();
  return 0;
}

Finished run_program(const std::vector<std::string>& arguments, const std::filesystem::path& folder) {
  return Program(arguments, folder).wait();
}

}  // namespace mangnon::simulation
