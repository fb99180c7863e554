// The server over TLS, with a certificate made for the moment and the client of the openssl command (ACCESS-23).
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

struct Ran {
  int exit_code = -1;
  std::string out{};
};

// The openssl command, from a file to a file.
Ran run_openssl(std::vector<std::string> words, const std::filesystem::path& in, const std::filesystem::path& out) {
  words.insert(words.begin(), "openssl");
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  pid_t process = 0;
  const int failed = posix_spawnp(&process, "openssl", &files, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  EXPECT_EQ(failed, 0);
  int status = -1;
  waitpid(process, &status, 0);
  std::ifstream written(out, std::ios::binary);
  return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          .out = {std::istreambuf_iterator<char>(written), {}}};
}

class Tls : public RunningServer {
 protected:
  Tls() {
    const auto made = run_openssl(
        {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key(), "-out", certificate()},
        "/dev/null", folder / "openssl.out");
    EXPECT_EQ(made.exit_code, 0);
    start_server({.tls_cert = certificate(), .tls_key = key()});
  }
  [[nodiscard]] std::string certificate() const { return (folder / "cert.pem").string(); }
  [[nodiscard]] std::string key() const { return (folder / "key.pem").string(); }

  // What the server sends back over TLS; empty when there is no connection.
  std::string over_tls(const std::string& request, const std::vector<std::string>& options = {}) {
    const auto file = folder / "request";
    std::ofstream(file, std::ios::binary) << request;
    std::vector<std::string> words = {"s_client",   "-connect",    fmt::format("127.0.0.1:{}", port()),
                                      "-CAfile",    certificate(), "-verify_return_error",
                                      "-verify_ip", "127.0.0.1",   "-quiet"};
    words.insert(words.end(), options.begin(), options.end());
    return run_openssl(std::move(words), file, folder / "answer").out;
  }
};

constexpr const char* HEALTH = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

TEST_F(Tls, AnswersWithTransportSecurityAndASecureCookie) {
  const auto health = over_tls(HEALTH);
  EXPECT_NE(health.find("HTTP/1.1 200"), std::string::npos) << health;
  EXPECT_NE(health.find("Strict-Transport-Security: max-age=31536000"), std::string::npos) << health;
  const auto body = fmt::format(R"({{"username":"binh","password":"{}"}})", PASSWORD);
  const auto signed_in =
      over_tls(fmt::format("POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                           "Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
                           body.size(), body));
  EXPECT_NE(signed_in.find("HTTP/1.1 200"), std::string::npos) << signed_in;
  const auto cookie = signed_in.substr(signed_in.find("Set-Cookie:"));
  EXPECT_NE(cookie.substr(0, cookie.find('\n')).find("; Secure"), std::string::npos) << signed_in;
}

TEST_F(Tls, SpeaksNeitherOldVersionsNorPlainHttp) {
  EXPECT_EQ(over_tls(HEALTH, {"-tls1_1", "-cipher", "ALL:@SECLEVEL=0"}), "");
  EXPECT_NE(over_tls(HEALTH, {"-tls1_2"}).find("HTTP/1.1 200"), std::string::npos);
  RawConnection plain(port());
  plain.send(HEALTH);
  EXPECT_TRUE(plain.is_closed_within(std::chrono::seconds(20)));
}

TEST_F(Tls, DoesNotStartWithAKeyThatIsNotTheCertificates) {
  const auto other = (folder / "other.pem").string();
  const auto made =
      run_openssl({"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-out", other},
                  "/dev/null", folder / "openssl.out");
  ASSERT_EQ(made.exit_code, 0);
  const auto opened = http::Server::open({.tls_cert = certificate(), .tls_key = other, .upload_folder = folder}, {});
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().type->id, "TLS_FAILED");
}

class Headers : public RunningServer {};

TEST_F(Headers, KeepABrowserFromRunningFramingOrLeakingAnything) {
  for (const auto* target : {"/", "/healthz", "/api/v1/children", "/api/v1/nowhere", "/assets/none.js"}) {
    const auto answer = get(target, {});
    const auto policy = answer.header("content-security-policy");
    EXPECT_NE(policy.find("default-src 'self'"), std::string::npos) << target;
    EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos) << target;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos) << target;
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff") << target;
    EXPECT_EQ(answer.header("referrer-policy"), "no-referrer") << target;
    EXPECT_EQ(answer.header("strict-transport-security"), "") << "not over plain HTTP: " << target;
  }
}

}  // namespace
}  // namespace mangnon::wire_tests
