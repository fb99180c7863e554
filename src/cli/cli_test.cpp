#include <sys/stat.h>

#include "cli/backup_file.hpp"
#include "cli/command_line_for_test.hpp"
#include "crypto/sha256.hpp"
#include "wire/package.hpp"

namespace mangnon::cli {
namespace {

TEST_F(CommandLine, HelpSpeaksVietnameseAndOnRequestEnglish) {
  EXPECT_EQ(run_words({"--help"}), 0);
  EXPECT_TRUE(said("Cách dùng"));
  EXPECT_EQ(run_words({"--help", "--lang", "en"}), 0);
  EXPECT_TRUE(said("Usage"));
  EXPECT_EQ(run_words({"import", "--help"}), 0);
  EXPECT_TRUE(said("--dry-run"));
}

TEST_F(CommandLine, WrongWordsAreUsageAndDoNothing) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{},
                                             {"dance"},
                                             {"import"},
                                             {"report"},
                                             {"report", "PL01"},
                                             {"search", "an"},
                                             {"doctor", "--no-such"},
                                             {"units", "51", "--on", "31/12/2018"},
                                             {"--lang", "fr", "doctor"},
                                             {"user"},
                                             {"police", "--return", "x.xlsx"},
                                             {"police", "--export", "x.xlsx"},
                                             {"police", "CA-1", "--export", "x.xlsx", "--return", "y.xlsx"},
                                             {"police", "CA-1", "--person", "Ba"},
                                             {"backup"}}) {
    EXPECT_EQ(run_words(words), 2) << (words.empty() ? "" : words.front());
    EXPECT_TRUE(complained("USAGE: ")) << err;
  }
}

TEST_F(CommandLine, WrongUsageIsToldInTheUsersLanguage) {
  for (const auto& [words, told] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"search", "an"}, "thiếu tham số: --unit"},
           {{"doctor", "--no-such"}, "không hiểu tham số: --no-such"},
           {{"report", "PL01", "--unit"}, "--unit cần một giá trị đi sau"},
           {{"report", "PL01", "--unit", "51", "--geography", "maybe"},
            "--geography không nhận “maybe”, chỉ nhận: then,now"},
           {{"demo", "--province", "51", "--children", "abc"}, "--children không nhận “abc”"},
           {{"report", "PL01"}, "CODE phải đi cùng --unit"},
           {{"units", "51", "--on", "31/12/2018"}, "--on: cần ngày dạng năm-tháng-ngày"}}) {
    EXPECT_EQ(run_words(words), 2) << told;
    EXPECT_TRUE(complained("USAGE: " + told)) << err;
  }
  EXPECT_EQ(run_words({"--lang", "en", "search", "an"}), 2);
  EXPECT_TRUE(complained("USAGE: --unit is required")) << err;
}

TEST_F(CommandLine, WordsWithControlCharactersAreUsage) {
  EXPECT_EQ(run_here({"user", "add", "lan\x01"}), 2);
  EXPECT_TRUE(complained("TEXT_HAS_CONTROL")) << err;
}

TEST_F(CommandLine, AMissingStoreIsABrokenWorldAndASecondInitIsRefused) {
  EXPECT_EQ(run_here({"doctor"}), 3);
  EXPECT_TRUE(complained("STORE_MISSING: "));
  EXPECT_EQ(run_here({"init", "--admin", "quy"}), 0);
  EXPECT_TRUE(said("quy"));
  EXPECT_EQ(run_here({"init"}), 1);
  EXPECT_TRUE(complained("STORE_EXISTS: "));
  EXPECT_EQ(run_here({"doctor"}), 0);
}

TEST_F(CommandLine, ACodeThatHasNamedTwoUnitsNeedsADate) {
  ASSERT_EQ(run_here({"init"}), 0);
  EXPECT_EQ(run_here({"units", "51"}), 1);
  EXPECT_TRUE(complained("UNIT_CODE_AMBIGUOUS: "));
  EXPECT_EQ(run_here({"units", "51", "--on", "2018-12-31"}), 0);
  EXPECT_TRUE(said("Huyện Bình Sơn"));
}

TEST_F(CommandLine, AccountsAreAddedListedShutAndGivenNewPasswords) {
  ASSERT_EQ(run_here({"init"}), 0);
  EXPECT_EQ(run_here({"user", "add", "binh", "--role", "commune", "--unit", "21019", "--on", "2018-12-31",
                      "--password-stdin"},
                     "mot-mat-khau-dai\n"),
            0)
      << err;
  EXPECT_FALSE(said("mot-mat-khau-dai"));
  EXPECT_EQ(run_here({"user", "add", "binh", "--role", "commune", "--unit", "VN"}), 1);
  EXPECT_TRUE(complained("USERNAME_TAKEN: "));
  EXPECT_EQ(run_here({"user", "disable", "binh"}), 0);
  EXPECT_EQ(run_here({"user", "list"}), 0);
  EXPECT_TRUE(said("đã khóa"));
  EXPECT_EQ(run_here({"user", "password", "nobody"}), 1);
  EXPECT_TRUE(complained("USER_NOT_FOUND: "));
}

TEST_F(CommandLine, ABackupIsRestoredWholeOrNotAtAll) {
  ASSERT_EQ(run_here({"init"}), 0);
  ASSERT_EQ(run_here({"import", file("21019.csv", BOOK), "--unit", "21019", "--on", "2018-12-31"}), 0);
  const auto copy = (folder / "copy.mangnon").string();
  EXPECT_EQ(run_here({"backup", "-o", copy}), 0) << err;
  EXPECT_EQ(run_here({"restore", copy}), 1);
  EXPECT_TRUE(complained("STORE_EXISTS: "));
  const auto other = (folder / "other").string();
  EXPECT_EQ(run_words({"restore", copy, "--data", other}), 0) << err;
  EXPECT_EQ(run_words({"doctor", "--data", other}), 0);
  EXPECT_TRUE(said("Trẻ em: 1"));

  for (const auto damage : {100L, 50'000L}) {
    auto damaged = fs::path(copy + std::to_string(damage));
    fs::copy_file(copy, damaged);
    std::fstream(damaged, std::ios::in | std::ios::out | std::ios::binary).seekp(damage).put('\x7f');
    const auto nowhere = (folder / "nowhere").string();
    EXPECT_EQ(run_words({"restore", damaged.string(), "--data", nowhere}), 1);
    EXPECT_TRUE(complained("BACKUP_DAMAGED: ")) << err;
    EXPECT_FALSE(fs::exists(fs::path(nowhere) / "mangnon.db"));
  }
  fs::resize_file(copy, fs::file_size(copy) - 1);
  EXPECT_EQ(run_words({"restore", copy, "--data", (folder / "short").string()}), 1);
  EXPECT_EQ(run_words({"restore", file("text.txt", "hello"), "--data", (folder / "text").string()}), 1);
}

// What the program writes has people in it.
TEST_F(CommandLine, FilesAreForTheirOwnerAloneAndNeverWrittenOverAnother) {
  const auto everybody = umask(0);
  const auto own = fs::perms::owner_read | fs::perms::owner_write;
  ASSERT_EQ(run_here({"init"}), 0);
  const auto book = file("21019.csv", BOOK);
  const auto import = [&](const std::string& result) {
    return run_here({"import", book, "--unit", "21019", "--on", "2018-12-31", "--result", result});
  };
  const auto paper = [&](const std::string& path) {
    return run_here({"report", "PL03", "--unit", "21019", "--on", "2018-12-31", "-o", path});
  };
  const auto back_up = [&](const std::string& path) { return run_here({"backup", "-o", path}); };
  fs::perms passing{};
  on_backup = [&](const std::string& path) { passing = mode_of(path); };
  const std::function<int(const std::string&)> writers[] = {import, paper, back_up};
  for (const auto& write : writers) {
    const auto path = (folder / "out").string();
    EXPECT_EQ(write(path), 0) << err;
    EXPECT_EQ(mode_of(path), own);
    const auto first = read(path);
    EXPECT_EQ(write(path), 1);
    EXPECT_TRUE(complained("FILE_EXISTS: ")) << err;
    EXPECT_EQ(read(path), first);
    fs::remove(path);
  }
  EXPECT_EQ(passing, own) << "the copy beside the backup";
  umask(everybody);
}

// Each has its passing files to itself, and takes nobody's away.
TEST_F(CommandLine, TwoBackupsAtATimeDoNotMeet) {
  ASSERT_EQ(run_here({"init"}), 0);
  ASSERT_EQ(run_here({"import", file("21019.csv", BOOK), "--unit", "21019", "--on", "2018-12-31"}), 0);
  const auto key = (folder / "key").string();
  ASSERT_EQ(run_here({"key", "create", "-o", key}), 0) << err;
  const auto at = out.find("mangnon-public-1 ");
  const auto public_key = out.substr(at, out.find('\n', at) - at);
  for (const bool sealed : {false, true}) {
    const auto first = (folder / (sealed ? "first.sealed" : "first")).string();
    const auto second = (folder / (sealed ? "second.sealed" : "second")).string();
    const auto mine = file(fs::path(first).filename().string() + ".part", "not a backup");
    const auto back_up = [&](const std::string& path) {
      std::vector<std::string> words = {"backup", "-o", path};
      if (sealed) words.insert(words.end(), {"--encrypt-to", public_key});
      return run_here(words);
    };
    int inner = -1;
    on_backup = [&](const std::string&) {
      on_backup = {};
      inner = back_up(second);
    };
    EXPECT_EQ(back_up(first), 0) << err;
    EXPECT_EQ(inner, 0);
    EXPECT_EQ(read(mine), "not a backup");
    for (const auto& path : {first, second}) {
      std::vector<std::string> words = {"restore", path, "--data", path + ".restored"};
      if (sealed) words.insert(words.end(), {"--key", key});
      EXPECT_EQ(run_words(words), 0) << err;
    }
    for (const auto& entry : fs::directory_iterator(folder))
      EXPECT_EQ(entry.path().string().find(".part-"), std::string::npos) << entry.path();
  }
}

TEST_F(CommandLine, ASealedBackupIsRestoredWithItsKeyOnly) {
  ASSERT_EQ(run_here({"init"}), 0);
  ASSERT_EQ(run_here({"import", file("21019.csv", BOOK), "--unit", "21019", "--on", "2018-12-31"}), 0);
  const auto key = (folder / "key").string();
  ASSERT_EQ(run_here({"key", "create", "-o", key}), 0) << err;
  const auto at = out.find("mangnon-public-1 ");
  ASSERT_NE(at, std::string::npos) << out;
  const auto public_key = out.substr(at, out.find('\n', at) - at);
  EXPECT_EQ(fs::status(key).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(run_here({"key", "create", "-o", key}), 1) << "a key is never overwritten";

  const auto copy = (folder / "sealed.mangnon").string();
  EXPECT_EQ(run_here({"backup", "-o", copy, "--encrypt-to", "no key"}), 1);
  EXPECT_TRUE(complained("KEY_WRONG: "));
  EXPECT_EQ(run_here({"backup", "-o", copy, "--encrypt-to", public_key}), 0) << err;
  for (const auto& entry : fs::directory_iterator(folder))
    EXPECT_EQ(entry.path().string().find("backing-up"), std::string::npos) << "nothing open is left behind";

  const auto other = (folder / "other").string();
  EXPECT_EQ(run_words({"restore", copy, "--data", other}), 1);
  EXPECT_TRUE(complained("BACKUP_SEALED: "));
  const auto wrong = (folder / "wrong").string();
  ASSERT_EQ(run_here({"key", "create", "-o", wrong}), 0);
  EXPECT_EQ(run_words({"restore", copy, "--key", wrong, "--data", other}), 1);
  EXPECT_TRUE(complained("KEY_WRONG: "));
  EXPECT_EQ(run_words({"restore", copy, "--key", key, "--data", other}), 0) << err;
  EXPECT_EQ(run_words({"doctor", "--data", other}), 0) << out;
  EXPECT_TRUE(said("Trẻ em: 1"));
}

TEST_F(CommandLine, AStoreForTrainingStaysOneAndNoWorkbookCrosses) {
  ASSERT_EQ(run_here({"init", "--training"}), 0);
  const auto books = [&](const char* name, std::vector<std::string> more) {
    std::vector<std::string> words = {
        "demo", "--province", "51", "--children", "200", "--on", "2018-12-31", "--workbooks", (folder / name).string()};
    words.insert(words.end(), more.begin(), more.end());
    EXPECT_EQ(run_words(words), 0) << err;
  };
  books("real", {});
  books("invented", {"--training"});
  const auto import = [&](const char* name) {
    return run_here({"import", (folder / name).string(), "--unit", "51", "--on", "2018-12-31"});
  };
  EXPECT_EQ(import("real"), 1);
  EXPECT_TRUE(complained("TRAINING_FILE_WANTED"));
  EXPECT_EQ(import("invented"), 0) << err;
  ASSERT_EQ(run_here({"backup", "-o", (folder / "copy").string()}), 0) << err;
  const auto restored = (folder / "restored").string();
  ASSERT_EQ(run_words({"restore", (folder / "copy").string(), "--data", restored}), 0) << err;
  EXPECT_EQ(run_words({"import", (folder / "real").string(), "--unit", "51", "--on", "2018-12-31", "--data", restored}),
            1)
      << "the mark goes with the copy";

  const auto real = (folder / "other").string();
  ASSERT_EQ(run_words({"init", "--data", real}), 0);
  EXPECT_EQ(run_words({"import", (folder / "invented").string(), "--unit", "51", "--on", "2018-12-31", "--data", real}),
            1);
  EXPECT_TRUE(complained("TRAINING_FILE_REFUSED"));
}

// DISC-15
TEST_F(CommandLine, AListIsGivenToSomebodyElseWithAPurposeAndAReceiver) {
  ASSERT_EQ(run_here({"init"}), 0) << err;
  ASSERT_EQ(run_here({"import", file("21019.csv", BOOK), "--unit", "21019", "--on", "2018-12-31"}), 0) << err;
  const auto give = [&](const char* name, std::vector<std::string> more) {
    std::vector<std::string> words = {"lists", "--unit", "21019", "--on", "2018-12-31", "--export",
                                      (folder / name).string()};
    words.insert(words.end(), more.begin(), more.end());
    return run_here(words);
  };
  EXPECT_EQ(give("own", {}), 0) << err;
  EXPECT_EQ(give("superior", {"--purpose", "superior", "--receiver", "Sở Y tế"}), 0) << err;
  EXPECT_TRUE(fs::exists(folder / "superior"));
  EXPECT_EQ(give("event", {"--purpose", "event", "--receiver", "Hội"}), 1) << "needs consent";
  EXPECT_FALSE(fs::exists(folder / "event"));
  EXPECT_EQ(give("nobody", {"--purpose", "superior"}), 2);
  EXPECT_EQ(give("why", {"--purpose", "vui", "--receiver", "Hội"}), 1);
  EXPECT_TRUE(complained("FIELD_MALFORMED")) << err;
}

TEST_F(CommandLine, APaperOfARoundLeavesTheLineThatItLeavesOnTheWeb) {
  ASSERT_EQ(run_here({"init"}), 0) << err;
  const auto plan = file(
      "plan.json",
      R"({"code":"RS-2018","unit":"51","name":"Rà soát năm 2018","scope":"all","reference_on":"2018-12-31",)"
      R"("compares_book":false,"resurvey_percent":0,)"
      R"("phases":[{"task":"send","level":"commune","from":"2018-12-01","to":"2019-01-10"}]})");
  ASSERT_EQ(run_here({"command", "plan_round", plan}), 0) << err;
  ASSERT_EQ(run_here({"report", "TD", "--unit", "51", "--round", "RS-2018", "--format", "text"}), 0) << err;
  EXPECT_EQ(audited("make_report").front(), "done 51 2019-01-10");
}

TEST_F(CommandLine, TakesABatchToThePoliceAndBack) {
  ASSERT_EQ(run_here({"init"}), 0) << err;
  const auto book = file("book.csv", BOOK);
  ASSERT_EQ(run_here({"import", book, "--unit", "21025", "--on", "2018-12-31"}), 0) << err;
  const auto make = file("make.json", R"({"unit": "21025", "on": "2018-12-31"})");
  ASSERT_EQ(run_here({"command", "make_police_batch", make}), 0) << err;
  const auto id = out.substr(out.find("\"id\"") + 4).substr(out.substr(out.find("\"id\"") + 4).find('"') + 1, 36);
  ASSERT_EQ(run_here({"police"}), 0) << err;
  EXPECT_NE(out.find("Đã lập, chưa giao"), std::string::npos) << out;
  const auto hand = file("hand.json", R"({"batch": ")" + id + R"(", "version": 1, "on": ")" +
                                          base::format_iso(base::date_in_viet_nam(clock.now())) +
                                          R"(", "due_on": "2099-01-15", "person": "Lê Văn Ba"})");
  ASSERT_EQ(run_here({"command", "hand_over_police_batch", hand}), 0) << err;
  const auto path = (folder / "lo.xlsx").string();
  ASSERT_EQ(run_here({"police", id, "--export", path}), 0) << err;
  EXPECT_TRUE(fs::exists(path));
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(run_here({"police", id, "--export", path}), 1) << "nothing is written over";
  EXPECT_TRUE(complained("FILE_EXISTS")) << err;
  EXPECT_EQ(run_here({"police", "CA-0", "--export", path + ".none"}), 1);
  ASSERT_EQ(run_here({"police", id, "--export", path + ".json", "--json"}), 0) << err;
  EXPECT_EQ(wire::parse_json(out)->text_or("file"), path + ".json");
  EXPECT_EQ(run_here({"lists", "no_id_number", "--unit", "21025", "--on", "2018-12-31", "--export", path}), 1);
  EXPECT_TRUE(complained("FILE_EXISTS")) << err;
  ASSERT_EQ(run_here({"police", id, "--return", path, "--person", "Lê Văn Ba"}), 1);
  EXPECT_NE(err.find("POLICE_RETURN_EMPTY"), std::string::npos) << err;
  ASSERT_EQ(run_here({"police", id, "--return", book, "--person", "Lê Văn Ba"}), 1);
  EXPECT_NE(err.find("POLICE_FILE_WRONG"), std::string::npos) << err;
  EXPECT_EQ(audited("return_police_batch").front(), "POLICE_FILE_WRONG ") << "the refusal has its line";
  const auto reference = "CA-21025-" + std::to_string(base::date_in_viet_nam(clock.now()).year()) + "-01";
  ASSERT_EQ(run_here({"police", reference}), 0) << err;
  EXPECT_NE(out.find(reference + ": "), std::string::npos) << out;
  ASSERT_EQ(run_here({"police", "CA-0"}), 1);
  EXPECT_NE(err.find("POLICE_BATCH_NOT_FOUND"), std::string::npos) << err;
}

TEST_F(CommandLine, APackageIsVerifiedTrustedTakenOnceAndRefusedInWords) {
  ASSERT_EQ(run_here({"init"}), 0);
  EXPECT_EQ(run_here({"package", "keys"}), 1);
  EXPECT_TRUE(complained("STORE_KEY_NONE"));
  ASSERT_EQ(run_here({"key", "rotate"}), 0) << err;
  ASSERT_EQ(run_here({"package", "keys", "--json"}), 0) << err;
  const auto receiver = wire::parse_json(out)->text_or("receiving_key");
  const auto signer = crypto::signing_keys_of(std::string(crypto::SEED_BYTES, 's'));
  wire::Json manifest = wire::Json::object();
  manifest.set("package", "0190a7c4-0000-7000-8000-000000000001");
  manifest.set("edition", 1);
  const auto bytes = wire::pack({.manifest = manifest, .files = {{"PL01-21019.csv", "Tổ 1,7\n"}}}, signer, receiver);
  const auto goi = file("ban-giao.goi", bytes);

  EXPECT_EQ(run_here({"package", "verify", goi}), 1);
  EXPECT_TRUE(complained("PACKAGE_SIGNER_UNKNOWN: "));
  EXPECT_TRUE(complained(wire::fingerprint(signer.verifying_key)));
  EXPECT_EQ(run_here({"package", "trust", "mangnon-verify-1 00", "--name", "Phường"}), 1);
  EXPECT_TRUE(complained("SIGNER_KEY_WRONG: "));
  ASSERT_EQ(run_here({"package", "trust", signer.verifying_key, "--name", "Phường"}), 0) << err;
  EXPECT_EQ(run_here({"package", "verify", goi}), 0) << err;
  EXPECT_TRUE(said(crypto::sha256("Tổ 1,7\n")));
  EXPECT_EQ(run_here({"package", "verify", goi}), 0) << "verifying takes nothing";
  ASSERT_EQ(run_here({"package", "open", goi, "-o", (folder / "into").string()}), 0) << err;
  EXPECT_EQ(read((folder / "into" / "PL01-21019.csv").string()), "Tổ 1,7\n");
  EXPECT_TRUE(fs::exists(folder / "into" / "manifest.json"));
  EXPECT_EQ(run_here({"package", "open", goi, "-o", (folder / "again").string()}), 1);
  EXPECT_TRUE(complained("PACKAGE_TAKEN_ALREADY: "));
  EXPECT_FALSE(fs::exists(folder / "again")) << "nothing is opened";

  auto damaged = bytes;
  damaged[bytes.size() - 1] = static_cast<char>(damaged[bytes.size() - 1] ^ 1);
  EXPECT_EQ(run_here({"package", "verify", file("damaged.goi", damaged)}), 1);
  EXPECT_TRUE(complained("PACKAGE_DAMAGED: "));
  EXPECT_EQ(run_here({"package",
                      "make",
                      "--round",
                      "RS",
                      "--unit",
                      "21019",
                      "--sending",
                      "1",
                      "--encrypt-to",
                      receiver,
                      "--giver",
                      "a",
                      "--giver-position",
                      "b",
                      "--receiver-office",
                      "c",
                      "--receiver",
                      "d",
                      "--receiver-position",
                      "e",
                      "-o",
                      (folder / "new.goi").string()}),
            1);
  EXPECT_TRUE(complained("ROUND_NOT_FOUND: "));
  EXPECT_FALSE(fs::exists(folder / "new.goi")) << "what was begun is gone";
}

TEST_F(CommandLine, APackageForAKeyInAFileOpensWithIt) {
  ASSERT_EQ(run_here({"init"}), 0);
  ASSERT_EQ(run_here({"key", "rotate"}), 0);
  const auto secret = (folder / "secret").string();
  ASSERT_EQ(run_words({"key", "create", "-o", secret, "--json"}), 0);
  const auto open = wire::parse_json(out)->text_or("public_key");
  const auto signer = crypto::signing_keys_of(std::string(crypto::SEED_BYTES, 's'));
  ASSERT_EQ(run_here({"package", "trust", signer.verifying_key, "--name", "Phường"}), 0) << err;
  wire::Json manifest = wire::Json::object();
  manifest.set("package", "0190a7c4-0000-7000-8000-000000000002");
  manifest.set("edition", 1);
  const auto goi = file("x.goi", wire::pack({.manifest = manifest}, signer, open));
  EXPECT_EQ(run_here({"package", "verify", goi}), 1);
  EXPECT_TRUE(complained("PACKAGE_FOR_ANOTHER: "));
  EXPECT_EQ(run_here({"package", "verify", goi, "--key", secret}), 0) << err;
}

}  // namespace
}  // namespace mangnon::cli
