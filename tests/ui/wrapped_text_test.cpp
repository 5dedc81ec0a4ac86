#include "ui/widgets/wrapped_text.hpp"

#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/ui_harness.hpp"

using namespace samtale::tests;
using namespace samtale::ui::widgets;

namespace {

UiHarness blank_screen() {
  return UiHarness({400, 300}, [](Ui& ui) {
    begin_screen(ui, "screen");
    end_screen(ui);
  });
}

std::vector<std::string> lines_of(const TextLayout& layout) {
  std::vector<std::string> lines;
  for (const TextLine& line : layout.lines) {
    std::string text;
    for (const TextPiece& piece : line.pieces)
      text += layout.text.substr(piece.begin, piece.end - piece.begin);
    lines.push_back(text);
  }
  return lines;
}

}  // namespace

TEST_CASE("prose is wrapped within the width, and every word is kept") {
  UiHarness harness = blank_screen();
  const Ui& ui = harness.ui();
  const std::string words =
      "Der mangler 2.000 kr., og klokken er 17.45. Han siger: »Jeg sad på skadestuen.« Så venter "
      "han – længe.";
  for (float width = 120; width < 900; width += 7) {
    const TextLayout layout = layout_text(ui, words, {}, width);
    std::string joined;
    for (const std::string& line : lines_of(layout)) {
      CAPTURE(line);
      CHECK(line.find("kr., og") ==
            line.find("2.000 kr., og") + (line.find("kr., og") == std::string::npos ? 0 : 6));
      CHECK(line.substr(0, 2) != "«");
      CHECK(line.substr(0, 3) != "–");
      joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == words);
    for (const TextLine& line : layout.lines) CHECK(line.width <= width + 0.02F);
    CHECK(layout.height == 22.0F * static_cast<float>(layout.lines.size()));
  }
}

TEST_CASE("a block laid out in its own width keeps its lines") {
  UiHarness harness = blank_screen();
  const Ui& ui = harness.ui();
  const TextLayout once = layout_text(ui, "Jeg har ventet på et opkald siden mandag.", {}, 150);
  const TextLayout again =
      layout_text(ui, "Jeg har ventet på et opkald siden mandag.", {}, once.width);
  CHECK(lines_of(once) == lines_of(again));
}

TEST_CASE("a word longer than the line is cut between letters, never inside one") {
  UiHarness harness = blank_screen();
  const TextLayout layout = layout_text(harness.ui(), "Ældreområdetøæå", {}, 40);
  std::string joined;
  for (const TextLine& line : layout.lines) CHECK(line.width <= 40.02F);
  for (const std::string& line : lines_of(layout)) joined += line;
  CHECK(layout.lines.size() > 2);
  CHECK(joined == "Ældreområdetøæå");
  CHECK(layout_text(harness.ui(), "Æ", {}, 1).lines.size() == 1);
}

TEST_CASE("line ends in the text are kept, an empty line between paragraphs too") {
  UiHarness harness = blank_screen();
  CHECK(lines_of(layout_text(harness.ui(), "et\n\nto\n", {}, 300)) ==
        std::vector<std::string>{"et", "", "to", ""});
  CHECK(layout_text(harness.ui(), "", {}, 300).height == 0);
}

TEST_CASE("runs of several styles share a line and wrap as one text") {
  UiHarness harness = blank_screen();
  const std::array<TextRun, 2> runs{{{"Spørg ind", Weight::semibold, Token::ink, std::nullopt},
                                     {" · replik 3", Weight::regular, Token::ink2, std::nullopt}}};
  const TextLayout wide = layout_text(harness.ui(), runs, TextSize::small, 300);
  REQUIRE(wide.lines.size() == 1);
  REQUIRE(wide.lines[0].pieces.size() == 2);
  CHECK(wide.lines[0].pieces[1].x == doctest::Approx(wide.lines[0].pieces[0].width));
  CHECK(wide.text == "Spørg ind · replik 3");
  CHECK(lines_of(layout_text(harness.ui(), runs, TextSize::small, 70)) ==
        std::vector<std::string>{"Spørg ind ·", "replik 3"});
}

TEST_CASE(
    "a point in a block gives a byte between two letters, and that byte gives its place back") {
  UiHarness harness = blank_screen();
  const Ui& ui = harness.ui();
  const TextLayout layout = layout_text(ui, "Så sad du på skadestuen med den mindste.", {}, 150);
  REQUIRE(layout.lines.size() > 1);
  for (std::size_t byte = 0; byte < layout.text.size(); ++byte) {
    if ((static_cast<unsigned char>(layout.text[byte]) & 0xC0U) == 0x80U) continue;
    if (layout.text[byte] == ' ') continue;
    const ImVec2 place = position_of(ui, layout, byte);
    CAPTURE(byte);
    CHECK(byte_at(ui, layout, {place.x + 0.5F, place.y + 5}) == byte);
  }
  CHECK(byte_at(ui, layout, {-50, -50}) == 0);
  CHECK(byte_at(ui, layout, {9999, 9999}) == layout.text.size());
  CHECK(position_of(ui, layout, 9999).y == layout.height - layout.line_height);
}

TEST_CASE("broken UTF-8 is laid out and drawn without harm") {
  const std::string broken = "a\xC3 \xFF\xFE og \xE2\x80";
  UiHarness harness({400, 300}, [&broken](Ui& ui) {
    begin_screen(ui, "screen");
    text(ui, "broken", {10, 10}, 60, broken);
    end_screen(ui);
  });
  CHECK(harness.find("broken") != nullptr);
}

TEST_CASE("two texts at the ends of a line go under each other where they do not fit") {
  float wide = 0;
  float narrow = 0;
  UiHarness harness({600, 300}, [&](Ui& ui) {
    begin_screen(ui, "screen");
    const TextStyle hint{TextSize::small, Weight::regular, Token::ink2};
    wide = split_line(ui, "wide", {0, 0}, 400, "Hvad siger du?", {}, "Vælg med tasterne 1–3", hint);
    narrow = split_line(ui, "narrow", {0, 100}, 150, "Hvad siger du?", {}, "Vælg med tasterne 1–3",
                        hint);
    CHECK(narrow ==
          split_line_height(ui, "Hvad siger du?", {}, "Vælg med tasterne 1–3", hint, 150));
    end_screen(ui);
  });
  CHECK(wide == 22);
  CHECK(narrow > 38);
  CHECK(right(harness.find("wide/right")->rect) == doctest::Approx(400).epsilon(0.01));
  CHECK(harness.find("narrow/right")->rect.x == 0);
}

TEST_CASE("a text is laid out once for its room, and anew in another room, weight or size") {
  UiHarness harness = blank_screen();
  Ui& ui = harness.ui();
  const std::string words = "Så sad du på skadestuen med den mindste.";
  const TextLayout* const first = &layout_text(ui, words, {}, 150);
  CHECK(&layout_text(ui, std::string(words), {}, 150) == first);
  CHECK(&layout_text(ui, words, {}, 151) != first);
  CHECK(&layout_text(ui, words, {TextSize::body, Weight::semibold}, 150) != first);
  const std::array<TextRun, 2> runs{
      {{"Så sad du ", Weight::regular, Token::ink, std::nullopt},
       {"på skadestuen med den mindste.", Weight::regular, Token::ink, std::nullopt}}};
  CHECK(&layout_text(ui, runs, TextSize::body, 150) != first);
  // Long unused, it is forgotten; with other fonts at once.
  const std::string lines = lines_of(*first).front();
  harness.frames(20);
  CHECK(lines_of(layout_text(ui, words, {}, 150)).front() == lines);
  harness.rescale(2);
  CHECK(lines_of(layout_text(ui, words, {}, 150)).front() != lines);
}
