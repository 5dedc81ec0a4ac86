#include "ui/export/document_text.hpp"

namespace samtale::ui {
namespace {

class Writer {
 public:
  explicit Writer(const PlainStyle& style) : style_(style) {}

  std::string write(const Document& document) {
    out_ = heading(document.title, style_);
    write(document.lead);
    for (const Section& section : document.sections) write(section);
    if (!document.foot.empty()) out_ += "\n" + paragraph("", document.foot, style_);
    return std::move(out_);
  }

 private:
  void write(const Section& section) {
    out_ += "\n" + heading(section.title, style_);
    write(section.blocks);
    for (const Section& part : section.parts) write(part);
  }
  void write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      std::visit([this](const auto& one) { this->block(one); }, block);
  }

  void block(const Paragraph& words) {
    if (!words.text.empty()) out_ += paragraph("", words.text, style_);
  }
  void block(const Items& list) {
    for (const Labelled& item : list.items) labelled("- ", item.label, ". ", item.text);
  }
  void block(const Facts& list) {
    for (const Labelled& fact : list.facts)
      if (!fact.text.empty()) labelled("  ", fact.label, ": ", fact.text);
  }
  void block(const Table& table) {
    for (const std::vector<std::string>& row : table.rows) {
      out_ += paragraph("  ", row.front(), style_);
      for (std::size_t c = 1; c < row.size(); ++c) labelled("    ", table.heads[c], ": ", row[c]);
    }
  }
  void block(const Picture& picture) { block(Paragraph{picture.words}); }

  void block(const WritingLines& lines) {
    for (std::size_t l = 0; l < lines.count; ++l) out_ += "  ____________________\n";
  }

  void labelled(const char* lead, const std::string& label, const char* between,
                const std::string& text) {
    out_ += paragraph(lead, label.empty() ? text : label + between + text, style_);
  }

  const PlainStyle& style_;
  std::string out_;
};

}  // namespace

std::string document_text(const Document& document, const PlainStyle& style) {
  return Writer(style).write(document);
}

}  // namespace samtale::ui
