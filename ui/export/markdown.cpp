#include "ui/export/markdown.hpp"

#include <algorithm>

namespace samtale::ui {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "1." and "-" at the beginning of a line would begin a list.
std::size_t list_mark(std::string_view text) {
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) return 0;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  const bool marks =
      digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
  return marks ? digits : std::string_view::npos;
}

class Writer {
 public:
  std::string write(const Document& document) {
    out_ = "# " + markdown_escaped(document.title) + "\n";
    write(document.lead);
    for (const Section& section : document.sections) write(section, 2);
    if (!document.foot.empty()) out_ += "\n---\n\n" + markdown_escaped(document.foot) + "\n";
    return out_;
  }

 private:
  void write(const Section& section, std::size_t level) {
    out_ += "\n" + std::string(std::min<std::size_t>(level, 6), '#') + " " +
            markdown_escaped(section.title) + "\n";
    write(section.blocks);
    for (const Section& part : section.parts) write(part, level + 1);
  }

  void write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      std::visit([this](const auto& one) { this->block(one); }, block);
  }

  void block(const Paragraph& paragraph) {
    if (paragraph.text.empty()) return;
    const std::string mark = paragraph.tone == Paragraph::Tone::strong ? "**" : "";
    out_ += "\n" + mark + markdown_escaped(paragraph.text) + mark + "\n";
  }

  void block(const Items& list) { write_list(list.items, " "); }
  void block(const Facts& list) { write_list(list.facts, ": "); }

  void write_list(const std::vector<Labelled>& list, const std::string& between) {
    bool first = true;
    for (const Labelled& item : list) {
      if (item.text.empty()) continue;
      out_ += first ? "\n- " : "- ";
      if (!item.label.empty()) out_ += "**" + markdown_escaped(item.label) + "**" + between;
      out_ += markdown_escaped(item.text) + "\n";
      first = false;
    }
  }

  void block(const Table& table) {
    if (table.rows.empty()) return;
    out_ += "\n";
    write_row(table.heads);
    out_ += "|";
    for (std::size_t c = 0; c < table.heads.size(); ++c) out_ += "---|";
    out_ += "\n";
    for (const std::vector<std::string>& row : table.rows) write_row(row);
  }

  void write_row(const std::vector<std::string>& cells) {
    out_ += "|";
    for (const std::string& cell : cells) out_ += " " + markdown_escaped(cell) + " |";
    out_ += "\n";
  }

  void block(const Picture& picture) { block(Paragraph{picture.words}); }

  void block(const WritingLines& lines) {
    for (std::size_t l = 0; l < lines.count; ++l) out_ += "\n\\_\\_\\_\\_\\_\\_\\_\\_\n";
  }

  std::string out_;
};

}  // namespace

std::string markdown(const Document& document) { return Writer().write(document); }

std::string markdown_escaped(std::string_view text) {
  constexpr std::string_view marks = "\\`*_[]<>#|&~";
  const std::size_t mark = list_mark(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (marks.find(text[i]) != std::string_view::npos || i == mark) out += '\\';
    out += text[i] == '\n' ? ' ' : text[i];
  }
  return out;
}

}  // namespace samtale::ui
