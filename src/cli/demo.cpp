#include "generator/demo.hpp"

#include <filesystem>
#include <ostream>

#include "app/failures.hpp"
#include "app/training.hpp"
#include "assets/assets.hpp"
#include "cli/book_files.hpp"

namespace mangnon::cli {

namespace {

namespace fs = std::filesystem;

generator::ReferenceTexts shipped_texts() {
  const auto text = [](std::string_view name) { return std::string(assets::get_asset("data/" + std::string(name))); };
  return {.units = text("units_history.csv"),
          .district_population = text("population_districts_2019.csv"),
          .province_children = text("population_children.csv"),
          .family_names = text("names_family.csv"),
          .middle_names_male = text("names_middle_m.csv"),
          .middle_names_female = text("names_middle_f.csv"),
          .given_names_male = text("names_given_m.csv"),
          .given_names_female = text("names_given_f.csv"),
          .ethnic_family_names = text("names_ethnic.csv"),
          .ethnic_groups = text("ethnic_groups.csv"),
          .codebook = text("codebook_circumstances.csv"),
          .code_lists = text("code_lists.csv")};
}

// A folder of its own for the workbooks on their way into the store; removed with what is in it.
class PassingFolder {
 public:
  explicit PassingFolder(std::string path) : path_(std::move(path)) { fs::create_directories(path_); }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  ~PassingFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Said, or the store that they go into is one for training.
bool is_for_training(const Session& session, const DemoOptions& options) {
  if (options.training || !options.into_store) return options.training;
  const auto opened = open_register(session);
  return opened && app::is_training(*opened->reg);
}

Done import_demo(const Session& session, const std::string& folder, const std::string& province, base::Date on) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(books, book_files(session, context, {folder}, province, on));
  MANGNON_TRY(done, import_all(session, opened, books, {.on = on}));
  print_summary(session, done);
  return done.refused_files == 0 ? Exit::done : Exit::refused;
}

void print_made(const Session& session, const generator::Summary& made, const std::string& folder) {
  if (session.json) {
    wire::Json json = wire::Json::object();
    json.set("communes", static_cast<std::int64_t>(made.communes));
    json.set("households", static_cast<std::int64_t>(made.households));
    json.set("children", static_cast<std::int64_t>(made.children));
    json.set("counted", static_cast<std::int64_t>(made.counted));
    json.set("faults", static_cast<std::int64_t>(made.faults));
    return print_json(session, json);
  }
  session.world.out << folder << ": " << made.communes << session.say(" xã, ", " communes, ") << made.households
                    << session.say(" hộ, ", " households, ") << made.children
                    << session.say(" trẻ em\n", " children\n");
}

}  // namespace

Done demo(const Session& session, const DemoOptions& options) {
  if (options.into_store == !options.workbooks.empty())
    return app::refuse(app::FIELD_MISSING, "", {"--into-store | --workbooks"});
  const generator::DemoOptions asked{.province = options.province,
                                     .children = options.children,
                                     .seed = options.seed,
                                     .on = options.on.value_or(*base::Date::from_ymd(2018, 12, 31)),
                                     .faults = options.faults,
                                     .training = is_for_training(session, options)};
  const auto texts = shipped_texts();
  if (!options.into_store) {
    MANGNON_TRY(made, app::outcome_of(generator::write_demo_workbooks(asked, texts, options.workbooks)));
    print_made(session, made, options.workbooks);
    return Exit::done;
  }
  const PassingFolder folder((session.location.data / "demo-workbooks").string());
  MANGNON_TRY(made, app::outcome_of(generator::write_demo_workbooks(asked, texts, folder.path())));
  static_cast<void>(made);
  return import_demo(session, folder.path(), options.province, asked.on);
}

}  // namespace mangnon::cli
