#include "ui/export/own_pages.hpp"

#include "ui/app/preparation_view.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

constexpr std::size_t lines_by_hand = 2;

Block words_or_lines(const std::string& words) {
  if (words.empty()) return WritingLines{lines_by_hand};
  return Paragraph{words};
}

}  // namespace

Document own_card_document(const std::array<std::string, 3>& sentences, engine::Language language) {
  const Say say(language);
  Document document;
  document.language = language;
  document.title = say("own_card.title");
  document.paper = PaperSize::a6;
  for (const std::string& sentence : sentences)
    document.lead.push_back(
        words_or_lines(sentence.empty() ? sentence : say("app.quote", sentence)));
  document.foot = say("app.name");
  return document;
}

Document preparation_document(const Preparation& preparation, engine::Language language) {
  AppModel model;
  model.settings.language = language;
  model.preparation = preparation;
  const PreparationView view = preparation_view(model);
  Document document;
  document.language = language;
  document.title = view.heading;
  document.paper = PaperSize::a5;
  for (const PreparationView::Field& field : view.fields)
    document.sections.push_back({field.label, {words_or_lines(field.value)}, {}});
  document.foot = Say(language)("preparation.foot");
  return document;
}

}  // namespace samtale::ui
