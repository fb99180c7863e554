// A client that knows nothing of HTTP but its bytes: what the tests send is what goes over the socket.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mangnon::wire_tests {

struct RawAnswer {
  int status = 0;                                             // 0: the server closed without an answer
  std::map<std::string, std::string, std::less<>> headers{};  // names in lower case; the last of two
  std::string body{};

  [[nodiscard]] std::string header(std::string_view name) const;
};

class RawConnection {
 public:
  explicit RawConnection(std::uint16_t port);
  ~RawConnection();
  RawConnection(const RawConnection&) = delete;
  RawConnection& operator=(const RawConnection&) = delete;

  // False when the server no longer listens to this connection.
  bool send(std::string_view bytes) const;
  // One answer, by its Content-Length. `of_head`: an answer that has none.
  [[nodiscard]] RawAnswer receive(bool of_head = false);
  // The same over a slow line: a pause after each piece. An answer that was cut off has status 0.
  [[nodiscard]] RawAnswer receive_slowly(std::chrono::milliseconds pause);
  // Whether the server closes within the time, whatever it still sends.
  [[nodiscard]] bool is_closed_within(std::chrono::milliseconds time);

 private:
  bool fill(std::chrono::milliseconds time);

  int socket_ = -1;
  std::string buffer_{};
  std::chrono::milliseconds pause_{0};
};

}  // namespace mangnon::wire_tests
