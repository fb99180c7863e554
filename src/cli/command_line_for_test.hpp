// Runs the program's words in a folder of its own, as a terminal would.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/check.hpp"
#include "cli/command_line.hpp"
#include "documents/text/text_writer.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace mangnon::cli {

namespace fs = std::filesystem;

inline constexpr documents::PaperWriter WRITERS[] = {{"text", "text/plain", false, documents::text::write_text}};

inline constexpr const char* BOOK =
    "Thôn,Số hộ,Họ tên chủ hộ,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Khai sinh,Đang sống với,Tình trạng học tập\n"
    "Tổ 1,1,Trần Văn Một,Trần Thị Lan,05/03/2012,Nữ,Kinh,C,Cha và mẹ,TH\n"
    "Tổ 1,1,Trần Văn Một,Trần Văn Bình,31/02/2014,Nam,Kinh,C,Cha và mẹ,MG\n";

// Lets a test look on while the store is copied.
class WatchedStore final : public storage::Store {
 public:
  WatchedStore(std::unique_ptr<storage::Store> store, const std::function<void(const std::string&)>& on_backup)
      : store_(std::move(store)), on_backup_(on_backup) {}
  void read(const std::function<void(storage::Transaction&)>& work) override { store_->read(work); }
  bool write(const std::function<bool(storage::Transaction&)>& work) override { return store_->write(work); }
  void backup_to(const std::string& path) override {
    store_->backup_to(path);
    if (on_backup_) on_backup_(path);
  }
  storage::Sealing* sealing() override { return store_->sealing(); }
  std::vector<std::string> check_integrity() override { return store_->check_integrity(); }

 private:
  std::unique_ptr<storage::Store> store_;
  const std::function<void(const std::string&)>& on_backup_;
};

class CommandLine : public ::testing::Test {
 protected:
  CommandLine() {
    std::string made = (fs::temp_directory_path() / "mangnon-cli-XXXXXX").string();
    MANGNON_CHECK(mkdtemp(made.data()) != nullptr);
    folder = made;
  }
  ~CommandLine() override { fs::remove_all(folder); }

  int run_words(std::vector<std::string> words, const std::string& input = "") {
    std::istringstream in(input);
    std::ostringstream out_stream;
    std::ostringstream err_stream;
    const World world{
        .in = in,
        .out = out_stream,
        .err = err_stream,
        .clock = clock,
        .random = random,
        .writers = WRITERS,
        .open_store = [this](const StoreLocation& location, bool create,
                             storage::ReadStoreKeys keys) -> std::unique_ptr<storage::Store> {
          return std::make_unique<WatchedStore>(
              storage::sqlite::open_sqlite(
                  {.path = location.file().string(), .readers = 2, .create = create, .keys = std::move(keys)}),
              on_backup);
        },
        .serve =
            [this](app::Register&, const StoreLocation&, const ServeOptions& options) {
              served = options;
              return Exit::done;
            },
        .hash_cost = crypto::HashCost::test};
    const int code = run(world, words);
    out = out_stream.str();
    err = err_stream.str();
    return code;
  }
  // With the store of this test.
  int run_here(std::vector<std::string> words, const std::string& input = "") {
    words.insert(words.end(), {"--data", (folder / "store").string()});
    return run_words(std::move(words), input);
  }
  // What a server does before it listens.
  void serve_here() { EXPECT_EQ(run_here({"serve"}), 0) << err; }
  std::string file(const std::string& name, const std::string& text) {
    std::ofstream(folder / name) << text;
    return (folder / name).string();
  }
  // The latest lines of the audit trail of an operation: "done RS-2018 2018-12-31".
  std::vector<std::string> audited(std::string_view operation) {
    std::vector<std::string> lines;
    const auto store = storage::sqlite::open_sqlite({.path = (folder / "store" / "mangnon.db").string(), .readers = 1});
    store->read([&](storage::Transaction& transaction) {
      for (const auto& line : transaction.audit().latest(1'000))
        if (line.operation == operation) lines.push_back(line.outcome + " " + line.detail);
    });
    return lines;
  }
  static std::string read(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  bool said(std::string_view text) const { return out.find(text) != std::string::npos; }
  bool complained(std::string_view text) const { return err.find(text) != std::string::npos; }

  static fs::perms mode_of(const fs::path& path) { return fs::status(path).permissions(); }

  ServeOptions served{};  // with what `serve` was called last
  std::function<void(const std::string& path)> on_backup{};
  fs::path folder{};
  base::FixedClock clock{*base::parse_moment("2018-12-31T05:00:00Z")};
  base::SeededRandom random{3};
  std::string out{};
  std::string err{};
};

}  // namespace mangnon::cli
