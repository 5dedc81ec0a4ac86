#include "ui/export/cards_document.hpp"

#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

constexpr std::size_t cards_a_page = 8;  // html.cpp's style has room for them on A4
constexpr std::size_t own_lines = 5;

/// What is left of the page is for the trainee's own words.
void fill_page(Section& sheet, const Say& say) {
  while (sheet.parts.size() % cards_a_page != 0)
    sheet.parts.push_back(
        {say("export.own_card"),
         {Paragraph{say("export.own_card_lead"), Paragraph::Tone::quiet}, WritingLines{own_lines}},
         {}});
}

}  // namespace

Section card_section(const scoring::Card& card, engine::Language language) {
  const Say say(language);
  Section section;
  section.title = card.title.in(language);
  section.blocks.emplace_back(Paragraph{card.about.in(language), Paragraph::Tone::quiet});
  Items moves;
  for (const scoring::Card::Move& move : card.moves)
    moves.items.push_back({move.name.in(language), move.line.in(language)});
  section.blocks.emplace_back(std::move(moves));
  if (!card.avoid.empty())
    section.blocks.emplace_back(Paragraph{say("export.avoid", card.avoid.in(language))});
  return section;
}

Document cards_document(const scoring::Cards& cards, engine::Language language) {
  const Say say(language);
  Document document;
  document.language = language;
  document.title = say("export.cards_title");
  document.lead.push_back(Paragraph{say("export.cards_lead"), Paragraph::Tone::quiet});
  Section phases{say("export.cards_phases"), {}, {}, Section::Look::sheet};
  for (const scoring::Card& card : cards.by_phase)
    if (!card.moves.empty()) phases.parts.push_back(card_section(card, language));
  Section tools{say("export.cards_tools"), {}, {}, Section::Look::sheet};
  for (const scoring::Cards::Tool& tool : cards.tools)
    tools.parts.push_back(card_section(tool.card, language));
  for (Section* sheet : {&phases, &tools}) {
    if (sheet->parts.empty()) continue;
    fill_page(*sheet, say);
    document.sections.push_back(std::move(*sheet));
  }
  document.foot = say("app.independent");
  return document;
}

}  // namespace samtale::ui
