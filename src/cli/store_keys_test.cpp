// The file of the store's keys: made, copied, taken back, never made anew where one was.
#include "cli/store_keys.hpp"

#include <algorithm>
#include <thread>

#include "cli/command_line_for_test.hpp"

namespace mangnon::cli {
namespace {

TEST_F(CommandLine, TheStoresKeyIsRotatedCopiedAndRecovered) {
  ASSERT_EQ(run_here({"init"}), 0);
  const auto key = folder / "store-key" / "store.key";
  const auto text_of = [](const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
  };
  EXPECT_EQ(run_here({"key", "escrow", "-o", (folder / "copy").string(), "--encrypt-to", "x"}), 1);
  EXPECT_TRUE(complained("STORE_KEY_NONE"));
  ASSERT_EQ(run_here({"key", "rotate", "--json"}), 0) << err;
  const auto first = text_of(key);
  EXPECT_EQ(fs::status(key).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  ASSERT_EQ(run_here({"key", "rotate"}), 0) << err;
  EXPECT_TRUE(text_of(key).starts_with(first)) << "the old key stays";
  const auto both = text_of(key);

  const auto secret = (folder / "secret").string();
  ASSERT_EQ(run_words({"key", "create", "-o", secret, "--json"}), 0);
  const auto open = wire::parse_json(out)->text_or("public_key");
  ASSERT_EQ(run_here({"key", "escrow", "-o", (folder / "copy").string(), "--encrypt-to", open}), 0) << err;
  EXPECT_EQ(text_of(folder / "copy").find("mangnon-store"), std::string::npos);
  EXPECT_EQ(run_here({"key", "recover", (folder / "copy").string(), "--key", secret}), 1) << "there is one already";
  fs::remove(key);
  ASSERT_EQ(run_here({"key", "recover", (folder / "copy").string(), "--key", secret}), 0) << err;
  EXPECT_EQ(text_of(key), both);

  std::ofstream(key) << "not a key";
  EXPECT_EQ(run_here({"key", "rotate"}), 3);
  EXPECT_TRUE(complained("STORE_KEY_DAMAGED"));
  EXPECT_EQ(text_of(key), "not a key") << "nothing is overwritten";
  ASSERT_EQ(run_here({"key", "recover", (folder / "copy").string(), "--key", secret}), 0) << err;
  EXPECT_EQ(text_of(key), both);
  EXPECT_EQ(text_of(folder / "store-key" / "store.key.damaged-1"), "not a key") << "the damaged one is moved aside";

  fs::remove_all(folder / "store-key");
  ASSERT_EQ(run_here({"key", "recover", (folder / "copy").string(), "--key", secret}), 0) << err;
  EXPECT_EQ(fs::status(key.parent_path()).permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(key).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(run_here({"key", "recover", (folder / "copy").string(), "--key", secret}), 1);
  EXPECT_TRUE(complained("STORE_KEY_EXISTS")) << err;
}

TEST_F(CommandLine, AKeyThatIsAwayIsNotMadeAnew) {
  ASSERT_EQ(run_here({"init"}), 0);
  const auto key = folder / "store-key" / "store.key";
  ASSERT_EQ(run_here({"key", "rotate"}), 0) << err;
  fs::rename(key, folder / "elsewhere");
  EXPECT_EQ(run_here({"key", "rotate"}), 1);
  EXPECT_TRUE(complained("STORE_KEY_AWAY")) << err;
  serve_here();
  EXPECT_FALSE(fs::exists(key)) << "a server does not make another either";
  EXPECT_TRUE(complained("mangnon key recover")) << err;

  fs::create_directory(key);
  EXPECT_EQ(run_here({"key", "rotate"}), 1) << "what cannot be read is not the same as no key";
  EXPECT_TRUE(complained("FILE_NOT_READ")) << err;
  fs::remove(key);

  EXPECT_EQ(run_here({"key", "rotate", "--lost"}), 0) << err;
  EXPECT_EQ(run_here({"key", "rotate"}), 0) << "the new one is the store's own now";
}

TEST_F(CommandLine, ARunningServerTakesUpAnotherKeyAndKeepsItWhenTheFileGoes) {
  ASSERT_EQ(run_here({"init"}), 0);
  const StoreLocation location{.data = folder / "store"};
  ASSERT_EQ(run_here({"key", "rotate"}), 0) << err;
  const auto keys = following_keys(location, *load_store_keys(location));
  const auto first = keys().current();
  ASSERT_EQ(run_here({"key", "rotate"}), 0) << err;
  const auto second = keys().current();
  EXPECT_NE(second, first);
  EXPECT_TRUE(holds_key(keys(), first));
  std::ofstream(key_path(location)) << "half a f";
  EXPECT_EQ(keys().current(), second);
  fs::remove(key_path(location));
  EXPECT_EQ(keys().current(), second);
}

TEST_F(CommandLine, OfKeysMadeAtOnceNoneIsLost) {
  constexpr int ROTATIONS = 6;
  ASSERT_EQ(run_here({"init"}), 0);
  const StoreLocation location{.data = folder / "store"};
  std::vector<std::thread> threads;
  for (int i = 0; i < ROTATIONS; ++i)
    threads.emplace_back([&] {
      const auto turn = KeyTurn::take(location);
      ASSERT_TRUE(turn.has_value());
      EXPECT_TRUE(write_store_keys(location, load_store_keys(location)->with_new_key()));
    });
  for (auto& thread : threads) thread.join();
  const auto ring = load_store_keys(location)->format();
  EXPECT_EQ(std::count(ring.begin(), ring.end(), '\n'), ROTATIONS);
}

TEST_F(CommandLine, ASealedStoreIsOpenedWithItsKeyAlone) {
  ASSERT_EQ(run_here({"init"}), 0);
  ASSERT_EQ(run_here({"doctor"}), 0) << err;
  EXPECT_TRUE(said("mangnon key seal")) << "whoever keeps it hears that it is not sealed";
  serve_here();
  ASSERT_EQ(run_here({"doctor", "--json"}), 0) << err;
  EXPECT_TRUE(said("\"sealed\":false")) << "no program begins it by itself";

  ASSERT_EQ(run_here({"key", "seal"}), 0) << err;
  const auto key = folder / "store-key" / "store.key";
  EXPECT_TRUE(said(key.string()) && said("mangnon key escrow")) << out;
  ASSERT_EQ(run_here({"key", "seal", "--json"}), 0) << "again: " << err;
  EXPECT_TRUE(said("\"plain\":0")) << out;
  ASSERT_EQ(run_here({"key", "rotate"}), 0) << err;
  ASSERT_EQ(run_here({"key", "rotate"}), 0) << err;
  ASSERT_EQ(run_here({"doctor", "--json"}), 0) << err;
  EXPECT_TRUE(said("\"sealed\":true")) << out;
  EXPECT_EQ(audited("seal_store").size(), 2U);

  ASSERT_EQ(run_here({"backup", "-o", (folder / "copy").string()}), 0) << err;
  EXPECT_TRUE(said(key.string())) << "a copy needs the key: " << out;
  fs::rename(key, folder / "elsewhere");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"serve"}, {"doctor"}, {"key", "rotate", "--lost"}, {"key", "seal"}}) {
    EXPECT_EQ(run_here(words), 1) << words.front();
    EXPECT_TRUE(complained("STORE_SEALED") && complained(key.string())) << err;
  }
  EXPECT_FALSE(fs::exists(key));

  const auto restored = (folder / "restored").string();
  ASSERT_EQ(run_words({"restore", (folder / "copy").string(), "--data", restored}), 0) << err;
  EXPECT_EQ(run_words({"doctor", "--data", restored}), 1);
  EXPECT_TRUE(complained("STORE_SEALED")) << err;
  ASSERT_EQ(run_words({"doctor", "--data", restored, "--store-key", (folder / "elsewhere").string()}), 0) << err;
  fs::rename(folder / "elsewhere", key);
  ASSERT_EQ(run_here({"doctor"}), 0) << err;
}

}  // namespace
}  // namespace mangnon::cli
