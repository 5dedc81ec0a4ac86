#include "ui/export/html.hpp"

#include <algorithm>

namespace samtale::ui {
namespace {

/// The colours are those of the light theme. A card is 4 to the height of a page and 2 to its
/// width.
constexpr std::string_view style = R"(
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 900px; color: #1e282d; background: #ffffff;
  font: 15px/1.45 Inter, "Segoe UI", "Noto Sans", system-ui, sans-serif; }
h1 { font-size: 26px; line-height: 1.3; margin: 0 0 8px; }
h2 { font-size: 19px; line-height: 1.3; margin: 28px 0 8px; break-after: avoid; }
h3 { font-size: 16px; line-height: 1.3; margin: 18px 0 4px; break-after: avoid; }
h4 { font-size: 15px; line-height: 1.3; margin: 14px 0 2px; break-after: avoid; }
p { margin: 4px 0 8px; orphans: 3; widows: 3; white-space: pre-line; }
.quiet { color: #505a60; }
ul { margin: 4px 0 8px; padding-left: 20px; }
dl { margin: 4px 0 8px; }
dt { font-weight: 600; break-after: avoid; }
dd { margin: 0 0 6px; padding-left: 12px; border-left: 3px solid #857f73; break-inside: avoid; white-space: pre-line; }
table { border-collapse: collapse; margin: 8px 0 12px; }
th, td { border: 1px solid #857f73; padding: 4px 8px; text-align: left; vertical-align: top; }
tbody th { font-weight: 400; }
tr { break-inside: avoid; }
figure { margin: 8px 0 12px; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; max-height: 250mm; }
footer { margin-top: 32px; padding-top: 8px; border-top: 1px solid #857f73; font-size: 13px; color: #505a60; }
.line { height: 8mm; border-bottom: 1px solid #857f73; }
.sheet { display: grid; grid-template-columns: 1fr 1fr; margin: 0 1px; border-top: 1px dashed #505a60; border-left: 1px dashed #505a60; }
.card { border-right: 1px dashed #505a60; border-bottom: 1px dashed #505a60; padding: 3mm 4mm; break-inside: avoid;
  font-size: 13px; line-height: 1.32; }
.card h3 { font-size: 15px; margin: 0 0 2px; }
.card p { margin: 0 0 3px; }
.card ul { margin: 0 0 3px; padding: 0; list-style: none; }
.card li { margin: 0 0 2px; }
.card strong { display: block; }
@media print {
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  h1 { font-size: 17pt; margin: 0 0 2mm; }
  h2 { font-size: 13pt; }
  .has-sheets main > p { font-size: 9pt; margin: 0 0 1mm; }
  h3 { font-size: 11.5pt; }
  h4 { font-size: 10.5pt; }
  footer { font-size: 8.5pt; }
  .on-page { break-before: page; }
  .on-page section:not(:has(section)) { break-inside: avoid; }
  .on-sheet { margin-top: 0; }
  .on-sheet ~ .on-sheet { break-before: page; }
  .on-sheet h2 { font-size: 11pt; margin: 0 0 2mm; }
  .card { min-height: 58mm; padding: 2.5mm 4mm; font-size: 8.6pt; line-height: 1.22; }
  .card h3 { font-size: 11pt; }
  .has-sheets footer { display: none; }
}
)";

/// How a page of this size is printed; the small ones say all they have to say in few words.
std::string_view paper_style(PaperSize paper) {
  switch (paper) {
    case PaperSize::a4:
      return "@page { size: A4; margin: 10mm 12mm; }\n";
    case PaperSize::a5:
      return R"(@page { size: A5; margin: 10mm 12mm; }
body { max-width: 148mm; }
h2 { margin: 14px 0 2px; font-size: 15px; }
@media print { body { font-size: 10pt; } h1 { font-size: 15pt; } h2 { font-size: 10.5pt; margin: 3mm 0 0; } }
)";
    case PaperSize::a6:
      return R"(@page { size: 105mm 148mm; margin: 8mm; }
body { max-width: 105mm; }
main > p { font-size: 19px; line-height: 1.35; margin: 12px 0; padding-left: 12px; border-left: 4px solid #1b5e63; }
@media print { h1 { font-size: 12pt; } main > p { font-size: 13pt; margin: 4mm 0; break-inside: avoid; } }
)";
  }
  return {};
}

class Writer {
 public:
  std::string write(const Document& document) {
    const std::string title = html_escaped(document.title);
    const bool sheets =
        std::any_of(document.sections.begin(), document.sections.end(),
                    [](const Section& section) { return section.look == Section::Look::sheet; });
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"" + std::string(code(document.language)) +
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
        title + "</title>\n<style>" + std::string(style) +
        std::string(paper_style(document.paper)) + "</style>\n</head>\n<body" +
        (sheets ? " class=\"has-sheets\"" : "") + ">\n<main>\n" + inside(document) + "</main>\n";
    out_.clear();
    element("footer", "", document.foot);
    return page + out_ + "</body>\n</html>\n";
  }

  std::string inside(const Document& document) {
    out_.clear();
    element("h1", "", document.title);
    write(document.lead);
    for (const Section& section : document.sections) write(section, 2);
    return out_;
  }

 private:
  void element(const std::string& name, const std::string& attributes, const std::string& text) {
    if (!text.empty())
      out_ += "<" + name + attributes + ">" + html_escaped(text) + "</" + name + ">\n";
  }

  /// Headings stop at six; nothing of ours is as deep.
  void write(const Section& section, int level) {
    const bool sheet = section.look == Section::Look::sheet;
    const bool page = section.look == Section::Look::page;
    out_ += sheet  ? "<section class=\"on-sheet\">\n"
            : page ? "<section class=\"on-page\">\n"
                   : "<section>\n";
    element("h" + std::to_string(std::min(level, 6)), "", section.title);
    write(section.blocks);
    if (sheet) out_ += "<div class=\"sheet\">\n";
    for (const Section& part : section.parts) {
      if (sheet)
        write_card(part, level + 1);
      else
        write(part, level + 1);
    }
    if (sheet) out_ += "</div>\n";
    out_ += "</section>\n";
  }

  void write_card(const Section& card, int level) {
    out_ += "<article class=\"card\">\n";
    element("h" + std::to_string(std::min(level, 6)), "", card.title);
    write(card.blocks);
    out_ += "</article>\n";
  }

  void write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      std::visit([this](const auto& one) { this->block(one); }, block);
  }

  void block(const Paragraph& paragraph) {
    if (paragraph.text.empty()) return;
    const std::string text = html_escaped(paragraph.text);
    switch (paragraph.tone) {
      case Paragraph::Tone::plain:
        out_ += "<p>" + text + "</p>\n";
        break;
      case Paragraph::Tone::quiet:
        out_ += "<p class=\"quiet\">" + text + "</p>\n";
        break;
      case Paragraph::Tone::strong:
        out_ += "<p><strong>" + text + "</strong></p>\n";
        break;
    }
  }

  void block(const Items& list) {
    if (list.items.empty()) return;
    out_ += "<ul>\n";
    for (const Labelled& item : list.items) {
      out_ += "<li>";
      if (!item.label.empty()) out_ += "<strong>" + html_escaped(item.label) + "</strong> ";
      out_ += html_escaped(item.text) + "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void block(const Facts& list) {
    std::string rows;
    for (const Labelled& fact : list.facts)
      if (!fact.text.empty())
        rows +=
            "<dt>" + html_escaped(fact.label) + "</dt>\n<dd>" + html_escaped(fact.text) + "</dd>\n";
    if (!rows.empty()) out_ += "<dl>\n" + rows + "</dl>\n";
  }

  void block(const Table& table) {
    if (table.rows.empty()) return;
    out_ += "<table>\n<thead>\n<tr>";
    for (const std::string& head : table.heads)
      out_ += "<th scope=\"col\">" + html_escaped(head) + "</th>";
    out_ += "</tr>\n</thead>\n<tbody>\n";
    for (const std::vector<std::string>& row : table.rows) {
      out_ += "<tr>";
      for (std::size_t c = 0; c < row.size(); ++c)
        out_ += (c == 0 ? "<th scope=\"row\">" : "<td>") + html_escaped(row[c]) +
                (c == 0 ? "</th>" : "</td>");
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n";
  }

  void block(const Picture& picture) { out_ += "<figure>\n" + picture.svg + "</figure>\n"; }

  void block(const WritingLines& lines) {
    for (std::size_t l = 0; l < lines.count; ++l)
      out_ += "<div class=\"line\" aria-hidden=\"true\"></div>\n";
  }

  std::string out_;
};

}  // namespace

std::string html(const Document& document) { return Writer().write(document); }

std::string html_inside(const Document& document) { return Writer().inside(document); }

std::string html_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace samtale::ui
