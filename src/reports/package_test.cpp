// Accepted figures are handed over as they were sealed, to one receiver, once; the minutes say the same
// (HAND-1 … HAND-8).
#include "reports/package.hpp"

#include <regex>

#include "app/failures.hpp"
#include "app/handover_failures.hpp"
#include "app/sealing.hpp"
#include "app/signer_operations.hpp"
#include "documents/csv/csv_writer.hpp"
#include "documents/xlsx/unzip_for_test.hpp"
#include "documents/xlsx/xlsx_writer.hpp"
#include "reports/sealed.hpp"
#include "reports/sent_ward_for_test.hpp"

namespace mangnon::reports {
namespace {

constexpr documents::PaperWriter WRITERS[] = {{"xlsx", "", true, documents::xlsx::write_xlsx},
                                              {"csv", "", false, documents::csv::write_csv}};

class Packages : public RoundPapers {
 protected:
  void SetUp() override {
    RoundPapers::SetUp();
    book.reg().use_keys([this] { return giver_keys; });
    other.reg().use_keys([this] { return receiver_keys; });
    book.clock.set(moment("2018-12-28T02:00:00Z"));
    other.clock.set(moment("2019-01-10T02:00:00Z"));
  }
  app::HandOver handing(bool with_children = false) {
    return {.package = {base::make_named_uuid("handing", std::to_string(++handings))},
            .round = "RS-2018",
            .unit = WARD_A,
            .seen = 1,
            .has_children = with_children,
            .giver = "Bùi Thị Tươi",
            .giver_position = "Chủ tịch",
            .receiver_office = "Sở Lao động - Thương binh và Xã hội tỉnh Quảng Ngãi",
            .receiver = "Võ Văn Hà",
            .receiver_position = "Chuyên viên",
            .receiver_key = receiver_keys.receiving_keys().front().public_key,
            .medium = "USB"};
  }
  MadePackage packed(bool with_children = false) {
    auto context = as_ward();
    auto made = make_package(context, handing(with_children), WRITERS);
    EXPECT_TRUE(made.has_value()) << (made ? "" : made.error().front().type->id);
    return made ? *std::move(made) : MadePackage{};
  }
  const base::FailureType* refusal(app::Context context, const app::HandOver& command) {
    const auto made = make_package(context, command, WRITERS);
    return made ? nullptr : made.error().front().type;
  }
  app::Outcome<app::TakenPackage> take(const std::string& bytes) {
    auto context = other.as(app::Role::console);
    return app::take_package(context, bytes, {});
  }
  const base::FailureType* taking(const std::string& bytes) {
    const auto taken = take(bytes);
    return taken ? nullptr : taken.error().front().type;
  }
  // By the same giver, for the same receiver.
  std::string repacked(const wire::Package& package) {
    return wire::pack(package, giver_keys.signing_keys(), receiver_keys.receiving_keys().front().public_key);
  }
  void trust(bool trusted = true) {
    auto context = other.as(app::Role::console);
    Json input = Json::object();
    input.set("key", giver_keys.signing_keys().verifying_key);
    input.set("name", "Phường Nghĩa Chánh");
    input.set("version", decisions++);
    input.set("trusted", trusted);
    EXPECT_TRUE(app::find_operation("trust_signer")->run(context, {other.reg().new_uuid()}, input).has_value());
  }
  domain::Seal seal() {
    std::optional<domain::Seal> found;
    book.reg().store().read([&](storage::Transaction& transaction) {
      found = transaction.sendings().seal(*base::parse_id<domain::RoundId>(round), book.unit(WARD_A, ON), 1);
    });
    return found.value();
  }
  static std::string file_of(const wire::Package& package, const std::string& name) {
    for (const auto& file : package.files)
      if (file.name == name) return file.bytes;
    ADD_FAILURE() << "no " << name;
    return {};
  }
  // What can be read in a file; a workbook is a folder of packed parts.
  static std::string content_of(const wire::PackageFile& file) {
    if (!file.name.ends_with(".xlsx")) return file.bytes;
    const auto path = (std::filesystem::temp_directory_path() / ("mangnon-package-" + file.name)).string();
    std::ofstream(path, std::ios::binary) << file.bytes;
    auto content = documents::xlsx::unzipped(path, "*");
    std::filesystem::remove(path);
    return content;
  }
  std::vector<std::string> audit_of(app::Register& reg, const std::string& operation) {
    std::vector<std::string> outcomes;
    reg.store().read([&](storage::Transaction& transaction) {
      for (const auto& line : transaction.audit().latest(100))
        if (line.operation == operation) outcomes.push_back(line.outcome);
    });
    return outcomes;
  }

  RegisterForTest other{};  // the receiver's own
  int decisions = 0;        // on the giver's key
  int handings = 0;
  crypto::StoreKeys giver_keys = crypto::StoreKeys().with_new_key();
  crypto::StoreKeys receiver_keys = crypto::StoreKeys().with_new_key();
};

TEST_F(Packages, ArriveWithTheFiguresThatWereSealed) {
  accept(1);
  const auto made = packed();
  trust();
  const auto taken = take(made.bytes);
  ASSERT_TRUE(taken.has_value()) << taken.error().front().type->id;
  EXPECT_EQ(taken->package.files.size(), 4U);
  EXPECT_EQ(taken->package.manifest.text_or("seal"), seal().digest);
  EXPECT_EQ(taken->package.manifest["round"].text_or("code"), "RS-2018");
  EXPECT_EQ(taken->handover.file_digest, made.handover.file_digest);
  EXPECT_EQ(taken->handover.files, made.handover.files);
  EXPECT_EQ(taken->handover.giver, made.handover.giver);
  book.add({{.hamlet = "A1", .household = 9, .facts = person("Hồ Văn Út", "2015-01-01", "male", "01")}});
  const auto again = packed();
  EXPECT_EQ(again.handover.files[1].digest, made.handover.files[1].digest) << "the same whatever is recorded since";
  EXPECT_NE(again.handover.file_digest, made.handover.file_digest) << "sealed anew";
  EXPECT_EQ(audit_of(book.reg(), "hand_over"), (std::vector<std::string>{"done", "done"}));
  EXPECT_EQ(audit_of(other.reg(), "take_package"), (std::vector<std::string>{"done"}));
}

TEST_F(Packages, EveryFigureOfTheMinutesIsThatOfTheSealedRowsBehindIt) {
  accept(1);
  const auto paper = make(as_ward(), "BG", WARD_A);
  const auto& table = table_of(paper);
  const auto sealed = seal();
  ASSERT_EQ(table.rows.size(), sealed.places.size() + 1);
  std::size_t compared = 0;
  const auto compare = [&](const documents::Row& row, const domain::SealedCells& cells) {
    for (const auto& [key, count] : cells) {
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].key != key) continue;
        EXPECT_EQ(std::get<std::int64_t>(row.cells[i].value), count) << row.key << ' ' << key;
        ++compared;
      }
    }
  };
  for (std::size_t i = 0; i < sealed.places.size(); ++i) {
    EXPECT_EQ(table.rows[i].key, sealed.places[i].code);
    compare(table.rows[i], sealed.places[i].cells);
  }
  compare(table.rows.back(), domain::sum_of(sealed.places));
  EXPECT_GE(compared, (sealed.places.size() + 1) * 28);
}

TEST_F(Packages, TheMinutesNameThePackageWordForWord) {
  accept(1);
  const auto made = packed(true);
  auto paper = make(as_ward(), "BG", WARD_A);
  const auto whole = text_of(paper);
  EXPECT_NE(whole.find(made.handover.file_digest), std::string::npos);
  for (const auto& file : made.handover.files) EXPECT_NE(whole.find(file.digest), std::string::npos) << file.name;
  // Ids and keys are made anew: what hangs on them is left out.
  for (auto& block : paper.body) {
    if (auto* table = std::get_if<documents::Table>(&block); table != nullptr && table->columns.back().key == "sha256")
      for (auto& row : table->rows) row.cells[2] = row.cells[3] = documents::text_cell("#");
    if (auto* words = std::get_if<documents::Paragraph>(&block))
      words->text = std::regex_replace(words->text, std::regex("[0-9a-f]{16,64}|[0-9.]+ byte"), "#");
  }
  expect_golden("BG.txt", text_of(std::move(paper)));
}

TEST_F(Packages, ChildrenGoOnlyWhenAskedForAndAsTheGiverMayKnow) {
  accept(1);
  trust();
  const auto without = take(packed().bytes);
  ASSERT_TRUE(without.has_value());
  for (const auto& file : without->package.files) EXPECT_EQ(content_of(file).find("Phạm Văn An"), std::string::npos);
  const auto with = take(packed(true).bytes);
  ASSERT_TRUE(with.has_value());
  EXPECT_EQ(with->package.files.size(), 6U);
  const auto list = file_of(with->package, "TRE-EM-21019.csv");
  EXPECT_NE(list.find("Phạm Văn An"), std::string::npos);
  EXPECT_NE(list.find("S05"), std::string::npos);
  EXPECT_NE(content_of(with->package.files[4]).find("Phạm Văn An"), std::string::npos) << "read as a workbook too";
  auto city = as_city();
  for (const auto& child : sealed_children(city, seal()))
    EXPECT_EQ(std::find(child.codes.begin(), child.codes.end(), "S05"), child.codes.end());
}

TEST_F(Packages, AChildIsToldAsExactlyAsItIsKnownAndItsEthnicGroupByName) {
  accept(1);
  trust();
  const auto taken = take(packed(true).bytes);
  ASSERT_TRUE(taken.has_value());
  const auto list = file_of(taken->package, "TRE-EM-21019.csv");
  EXPECT_NE(list.find("Phạm Thị Bé,2013,Nữ,Kinh,"), std::string::npos) << list;
  EXPECT_NE(list.find("Phạm Văn An,01/05/2010,Nam,Kinh,"), std::string::npos) << list;
}

class TrainingPackages : public Packages {
 protected:
  void SetUp() override {
    book.become_training();
    Packages::SetUp();
  }
};

TEST_F(TrainingPackages, SaySoInEveryWorkbook) {
  accept(1);
  trust();
  const auto taken = take(packed(true).bytes);
  ASSERT_TRUE(taken.has_value());
  for (const auto& file : taken->package.files) {
    if (!file.name.ends_with(".xlsx")) continue;
    EXPECT_NE(content_of(file).find("TẬP HUẤN – SỐ LIỆU KHÔNG CÓ THẬT"), std::string::npos) << file.name;
  }
}

TEST_F(Packages, TheMinutesAreOfTheVersionInForceThen) {
  accept(1);
  packed();
  Json reopening = deed(1);
  reopening.set("reason", "Còn sót một hộ");
  book.clock.set(moment("2019-01-05T02:00:00Z"));
  done(as_city(), "reopen_figures", reopening);
  EXPECT_NE(text_of(make(as_ward(), "BG", WARD_A, 1)).find("hiệu lực số 1"), std::string::npos)
      << "handed over while it was in force";
  send(1);
  accept(2);
  auto ward = as_ward();
  const auto of = [&](int sending) {
    return make_report(ward, {.code = "BG",
                              .unit = book.unit(WARD_A, "2018-12-31"),
                              .on = day("2018-12-31"),
                              .round = "RS-2018",
                              .sending = sending});
  };
  EXPECT_TRUE(of(2).has_value());
  EXPECT_TRUE(of(1).has_value());
}

TEST_F(Packages, NoMinutesAreWrittenOfAVersionThatIsNoLongerInForce) {
  accept(1);
  Json reopening = deed(1);
  reopening.set("reason", "Còn sót một hộ");
  done(as_city(), "reopen_figures", reopening);
  auto ward = as_ward();
  const auto paper = make_report(ward, {.code = "BG",
                                        .unit = book.unit(WARD_A, "2018-12-31"),
                                        .on = day("2018-12-31"),
                                        .round = "RS-2018",
                                        .sending = 1});
  ASSERT_FALSE(paper.has_value());
  EXPECT_EQ(paper.error().front().type, &app::HANDOVER_NOT_ACCEPTED);
}

TEST_F(Packages, WhatTheUnitHasBecomeGives) {
  accept(1);
  book.clock.set(moment("2025-08-01T02:00:00Z"));
  auto context = book.as(app::Role::commune, book.unit(NEW_WARD, "2025-08-01"));
  context.actor.id = {base::make_named_uuid("user", "new ward")};
  const auto made = make_package(context, handing(), WRITERS);
  ASSERT_TRUE(made.has_value()) << made.error().front().type->id;
  const auto paper = make_report(
      context, {.code = "BG", .unit = book.unit(WARD_A, "2018-12-31"), .on = day("2018-12-31"), .round = "RS-2018"});
  ASSERT_TRUE(paper.has_value()) << paper.error().front().type->id;
  EXPECT_NE(text_of(*paper).find("Ủy ban nhân dân phường Cẩm Thành. Đại diện"), std::string::npos) << text_of(*paper);
}

TEST_F(Packages, AreRefusedToWhomTheyAreNotDue) {
  EXPECT_EQ(refusal(as_ward(), handing()), &app::HANDOVER_NOT_ACCEPTED);
  accept(1);
  EXPECT_EQ(refusal(as(app::Role::reader, WARD_A), handing()), &app::NOT_PERMITTED);
  EXPECT_EQ(refusal(as(app::Role::commune, WARD_B), handing()), &app::UNIT_OUTSIDE_SCOPE);
  EXPECT_EQ(refusal(as_city(), handing()), &app::HANDOVER_NOT_OWN_UNIT);
  auto command = handing();
  command.seen = 2;
  EXPECT_EQ(refusal(as_ward(), command), &app::STALE_VERSION);
  command = handing();
  command.receiver = " ";
  EXPECT_EQ(refusal(as_ward(), command), &app::HANDOVER_PARTY_MISSING);
  command = handing();
  command.receiver_key = giver_keys.signing_keys().verifying_key;
  EXPECT_EQ(refusal(as_ward(), command), &app::PACKAGE_RECEIVER_WRONG);
  giver_keys = crypto::StoreKeys();
  book.reg().read_keys_again();
  EXPECT_EQ(refusal(as_ward(), handing()), &app::PACKAGE_NO_STORE_KEY);
  EXPECT_EQ(audit_of(book.reg(), "hand_over").size(), 8U) << "every refusal has its line";
}

// HAND-1: a request that is sent again makes no second package.
TEST_F(Packages, TheSameHandingOverIsRecordedOnce) {
  accept(1);
  const auto command = handing();
  EXPECT_EQ(refusal(as_ward(), command), nullptr);
  EXPECT_EQ(refusal(as_ward(), command), &app::HANDOVER_MADE_ALREADY);
  EXPECT_EQ(refusal(as_ward(), handing()), nullptr) << "another package";
}

TEST_F(Packages, EveryWayToGoWrongIsRefusedInItsOwnWords) {
  accept(1);
  const auto made = packed();
  EXPECT_EQ(taking(made.bytes), &app::PACKAGE_SIGNER_UNKNOWN);
  trust();
  auto damaged = made.bytes;
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
  EXPECT_EQ(taking(damaged), &app::PACKAGE_DAMAGED);
  EXPECT_EQ(taking("PK\x03\x04"), &app::PACKAGE_UNKNOWN_FORM);
  auto command = handing();
  command.receiver_key = giver_keys.receiving_keys().front().public_key;
  auto ward = as_ward();
  EXPECT_EQ(taking(make_package(ward, command, WRITERS)->bytes), &app::PACKAGE_FOR_ANOTHER);
  trust(false);
  EXPECT_EQ(taking(made.bytes), &app::PACKAGE_SIGNER_UNKNOWN) << "no longer trusted";
  trust();
  EXPECT_EQ(taking(made.bytes), nullptr);
  EXPECT_EQ(taking(made.bytes), &app::PACKAGE_TAKEN_ALREADY);
  receiver_keys = receiver_keys.with_new_key();
  other.reg().read_keys_again();
  EXPECT_EQ(taking(packed().bytes), nullptr) << "for the new key";
  auto reader = other.as(app::Role::reader);
  EXPECT_EQ(app::take_package(reader, made.bytes, {}).error().front().type, &app::NOT_PERMITTED);
}

TEST_F(Packages, OfAnotherEditionAreRefusedInTheirOwnWords) {
  accept(1);
  const auto made = packed();
  trust();
  auto taken = take(made.bytes);
  ASSERT_TRUE(taken.has_value());
  auto later = taken->package;
  later.manifest.set("package", base::format_uuid(base::make_named_uuid("handing", "of the year 2030")));
  EXPECT_EQ(taking(repacked(later)), nullptr);  // packed anew it is taken; only the edition is otherwise below
  later.manifest.set("package", base::format_uuid(base::make_named_uuid("handing", "of the year 2031")));
  later.manifest.set("edition", 2);
  EXPECT_EQ(taking(repacked(later)), &app::PACKAGE_OTHER_EDITION);
}

}  // namespace
}  // namespace mangnon::reports
