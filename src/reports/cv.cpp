#include "reports/cv.hpp"

#include "app/failures.hpp"
#include "reports/letter.hpp"

namespace mangnon::reports {

namespace {

constexpr std::string_view END_MARK = "./.";

// The last paragraph ends as the decree's letters do.
std::string ended(std::string text) {
  if (text.ends_with(END_MARK)) return text;
  while (text.ends_with('.')) text.pop_back();
  return text.append(END_MARK);
}

}  // namespace

app::Outcome<documents::Document> make_cv(app::Context& context, const Asked& asked) {
  const auto& words = asked.letter;
  base::Failures missing;
  if (words.to.empty()) missing.push_back({&app::FIELD_MISSING, "to", {"to"}});
  if (words.subject.empty()) missing.push_back({&app::FIELD_MISSING, "subject", {"subject"}});
  if (words.paragraphs.empty()) missing.push_back({&app::FIELD_MISSING, "paragraphs", {"paragraphs"}});
  const bool has_annex = !words.annex_title.empty() || !words.annex.empty();
  if (has_annex && words.annex_title.empty()) missing.push_back({&app::FIELD_MISSING, "annex_title", {"annex_title"}});
  if (has_annex && words.annex.empty()) missing.push_back({&app::FIELD_MISSING, "annex", {"annex"}});
  if (!missing.empty()) return app::refuse(std::move(missing));
  auto letter = Letter::begin(context, asked,
                              {.type = "CV",
                               .title = in(asked.lang, "CÔNG VĂN", "OFFICIAL LETTER"),
                               .subject = in(asked.lang, "V/v ", "About: ") + words.subject,
                               .office = asked.at.unit});
  if (!letter) return app::refuse(letter.error());
  letter->add(documents::Paragraph{.text = in(asked.lang, "Kính gửi: ", "To: ") + words.to,
                                   .style = documents::ParagraphStyle::centred});
  for (std::size_t i = 0; i < words.paragraphs.size(); ++i)
    letter->add(documents::Paragraph{.text = i + 1 < words.paragraphs.size() ? words.paragraphs[i]
                                                                             : ended(words.paragraphs[i])});
  if (has_annex) {
    std::vector<documents::Block> annex;
    for (const auto& text : words.annex) annex.emplace_back(documents::Paragraph{.text = text});
    letter->add_annex(capitals(words.annex_title), std::move(annex));
  }
  return letter->end({{in(asked.lang, "Như trên", "As above"), ""}});
}

}  // namespace mangnon::reports
