// A page to be printed or sent, as what it says and not how it looks: headings within headings, and
// plain blocks below them. html.hpp and markdown.hpp write it. All text is UTF-8 without markup; an
// empty one is left out.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "engine/language.hpp"

namespace samtale::ui {

struct Paragraph {
  enum class Tone { plain, quiet, strong };
  std::string text;
  Tone tone = Tone::plain;
};

struct Labelled {
  std::string label;
  std::string text;
};

/// A list, in an order that says nothing; a label stands before its text.
struct Items {
  std::vector<Labelled> items;
};

/// What belongs to what: a label and its text a line.
struct Facts {
  std::vector<Labelled> facts;
};

/// The first cell of a row names it. Every row has as many cells as there are heads.
struct Table {
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;
};

/// Empty lines to write on by hand.
struct WritingLines {
  std::size_t count = 0;
};

/// A drawing that stands in the page itself: an <svg> element of our own making. `words` say what
/// it shows, where no drawing can.
struct Picture {
  std::string svg;
  std::string words;
};

using Block = std::variant<Paragraph, Items, Facts, Table, WritingLines, Picture>;

struct Section {
  /// A page begins on a sheet of paper of its own. A sheet does too, and its parts are cards of one
  /// size to be cut out.
  enum class Look { plain, page, sheet };
  std::string title;
  std::vector<Block> blocks;
  std::vector<Section> parts;
  Look look = Look::plain;
};

/// What a page is made to be printed on.
enum class PaperSize { a4, a5, a6 };

struct Document {
  engine::Language language = engine::Language::da;
  std::string title;
  std::vector<Block> lead;
  std::vector<Section> sections;
  std::string foot;
  PaperSize paper = PaperSize::a4;
};

}  // namespace samtale::ui
