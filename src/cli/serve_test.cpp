#include "cli/command_line_for_test.hpp"

namespace mangnon::cli {
namespace {

TEST_F(CommandLine, ServeKnowsTheProxiesThatWereNamed) {
  ASSERT_EQ(run_here({"init"}), 0) << err;
  const auto code = run_here({"serve", "--trusted-proxy", "10.0.0.5,2001:db8::/64", "--trusted-proxy", "10.1.0.0/16"});
  ASSERT_EQ(code, 0) << err;
  EXPECT_EQ(served.proxies, (std::vector{*base::parse_network("10.0.0.5"), *base::parse_network("2001:db8::/64"),
                                         *base::parse_network("10.1.0.0/16")}));
}

TEST_F(CommandLine, AProxyThatIsNoAddressIsWrongUsage) {
  EXPECT_EQ(run_words({"serve", "--trusted-proxy", "10.0.0.5,10.0.0.0/33"}), 2);
  EXPECT_TRUE(complained("USAGE: --trusted-proxy: không nhận “10.0.0.0/33”; cần địa chỉ hoặc mạng")) << err;
  EXPECT_EQ(run_words({"--lang", "en", "serve", "--trusted-proxy", "proxy.example"}), 2);
  EXPECT_TRUE(complained("USAGE: --trusted-proxy: does not take \"proxy.example\"; name an address")) << err;
}

}  // namespace
}  // namespace mangnon::cli
