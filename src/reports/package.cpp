#include "reports/package.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/handover_failures.hpp"
#include "app/sight.hpp"
#include "app/training.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "crypto/sha256.hpp"
#include "documents/failures.hpp"
#include "reports/child_text.hpp"
#include "reports/paper.hpp"
#include "reports/pl03.hpp"
#include "reports/sealed.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::text_cell;
using storage::ChildRow;

// Files are for machines and for the other side's archive: always in Vietnamese.
constexpr auto LANG = base::Lang::vi;

std::vector<documents::Column> child_columns() {
  const auto text = [](const char* key, const char* label) {
    return documents::Column{.key = key, .label = label, .align = Align::start};
  };
  return {text("child", "Mã trẻ em"),
          text("hamlet_code", "Mã thôn"),
          text("hamlet", "Thôn, bản, tổ dân phố"),
          text("household", "Số hộ"),
          text("head_name", "Họ tên chủ hộ"),
          text("full_name", "Họ và tên"),
          text("birth_date", "Ngày sinh"),
          text("sex", "Giới tính"),
          text("ethnicity", "Dân tộc"),
          text("id_number", "Số định danh cá nhân"),
          text("codes", "Hoàn cảnh (mã)")};
}

documents::Row child_row(const app::Context& context, const ChildText& words, const domain::UnitTree& tree,
                         base::Date map_on, const ChildRow& child) {
  const auto& facts = child.facts;
  const auto* hamlet = tree.find(facts.hamlet, map_on);
  std::vector<std::string> codes;
  for (const auto& code : child.codes) {
    const auto* entry = context.reg.reference().codebook.find(code);
    if (entry != nullptr && app::may_see(context.actor, *entry)) codes.push_back(code);
  }
  const auto cell = [](std::string text) { return text_cell(std::move(text)); };
  return {.key = hamlet == nullptr ? std::string() : hamlet->code,
          .cells = {cell(child.id.text()), cell(hamlet == nullptr ? std::string() : hamlet->code),
                    cell(hamlet == nullptr ? std::string() : hamlet->name),
                    cell(child.home.number ? std::to_string(*child.home.number) : std::string()),
                    cell(child.home.head_name.reveal()), cell(facts.full_name.reveal()), cell(words.birth(facts)),
                    cell(facts.sex ? std::string(domain::word_of(*facts.sex).vi) : std::string()),
                    cell(words.ethnicity(facts)), cell(facts.id_number.reveal()), cell(base::join(codes, ";"))}};
}

documents::Document child_list(const app::Context& context, const app::AllowedHandover& allowed,
                               const std::vector<ChildRow>& children) {
  const auto tree = context.reg.units();
  documents::Table table{.columns = child_columns()};
  const ChildText words(context.reg.reference(), LANG, allowed.seal->reference_on);
  for (const auto& child : children)
    table.rows.push_back(child_row(context, words, *tree, allowed.seal->map_on, child));
  documents::Document paper;
  paper.page.orientation = documents::Orientation::landscape;
  paper.title.title = "DANH SÁCH TRẺ EM BÀN GIAO";
  paper.title.reference = "Thời điểm số liệu: " + base::format_vi(allowed.seal->reference_on);
  paper.body.emplace_back(std::move(table));
  paper.meta = {.report_code = "TRE-EM",
                .unit_code = allowed.handover.unit_code,
                .unit_name = allowed.handover.unit_name,
                .on = allowed.seal->reference_on,
                .code_list_version = allowed.seal->codebook,
                .generated_at = allowed.handover.at,
                .contains_confidential = true};
  return paper;
}

class Files {
 public:
  explicit Files(std::span<const documents::PaperWriter> writers) : writers_(writers) {}

  app::Outcome<bool> add(const documents::Document& paper) {
    for (const char* format : {"xlsx", "csv"}) {
      const auto writer =
          std::find_if(writers_.begin(), writers_.end(), [&](const auto& each) { return each.format == format; });
      MANGNON_CHECK(writer != writers_.end());
      auto bytes = writer->write(paper, LANG);
      if (!bytes) return app::refuse(bytes.error());
      files_.push_back(
          {fmt::format("{}-{}.{}", paper.meta.report_code, paper.meta.unit_code, format), *std::move(bytes)});
    }
    return true;
  }
  std::vector<wire::PackageFile> take() { return std::move(files_); }

 private:
  std::span<const documents::PaperWriter> writers_;
  std::vector<wire::PackageFile> files_{};
};

app::Outcome<std::vector<wire::PackageFile>> files_for(app::Context& context, const app::AllowedHandover& allowed,
                                                       std::span<const documents::PaperWriter> writers) {
  Files files(writers);
  for (const char* code : {"PL01", "PL02"}) {
    const auto paper = make_report(context, {.code = code,
                                             .unit = allowed.unit,
                                             .on = allowed.seal->reference_on,
                                             .lang = LANG,
                                             .round = allowed.round.code,
                                             .sending = allowed.handover.sending});
    if (!paper) return app::refuse(paper.error());
    if (const auto added = files.add(*paper); !added) return app::refuse(added.error());
  }
  if (allowed.handover.has_children) {
    const auto children = sealed_children(context, *allowed.seal);
    if (children.size() > LIST_ROWS)
      return app::refuse(documents::DOCUMENT_TOO_LARGE, "unit",
                         {std::to_string(children.size()), std::to_string(LIST_ROWS)});
    auto list = child_list(context, allowed, children);
    if (app::is_training(context.reg)) say_training(list, LANG);
    if (const auto added = files.add(list); !added) return app::refuse(added.error());
  }
  return files.take();
}

}  // namespace

app::Outcome<MadePackage> make_package(app::Context& context, const app::HandOver& command,
                                       std::span<const documents::PaperWriter> writers) {
  const auto allowed = app::allow_handover(context, command);
  if (!allowed) return app::refuse(allowed.error());
  auto files = files_for(context, *allowed, writers);
  if (!files) {
    app::note_reading(context, "hand_over", "unit", allowed->unit.text(), allowed->round.code,
                      std::string(files.error().front().type->id));
    return app::refuse(files.error());
  }
  MadePackage made{.handover = allowed->handover};
  auto& handover = made.handover;
  for (const auto& file : *files)
    handover.files.push_back({file.name, static_cast<std::int64_t>(file.bytes.size()), crypto::sha256(file.bytes)});
  // Noted and used in one: a key made since the handover was allowed takes over.
  const auto keys = context.reg.read_keys_again();
  if (keys.empty()) return app::refuse(app::PACKAGE_NO_STORE_KEY);
  const auto signing = keys.signing_keys();
  handover.signer = signing.verifying_key;
  const wire::Package package{.manifest = app::manifest_of(handover, *allowed->seal, allowed->round),
                              .files = *std::move(files)};
  made.bytes = wire::pack(package, signing, handover.sealed_for);
  handover.file_name = fmt::format("ban-giao-{}-{}-lan-{}.goi", handover.unit_code,
                                   base::format_iso(allowed->seal->reference_on), handover.sending);
  handover.file_size = static_cast<std::int64_t>(made.bytes.size());
  handover.file_digest = crypto::sha256(made.bytes);
  if (const auto kept = app::keep_handover(context, command, handover); !kept) return app::refuse(kept.error());
  return made;
}

}  // namespace mangnon::reports
