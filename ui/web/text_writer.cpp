#include "ui/web/text_writer.hpp"

#include "ui/export/html.hpp"

namespace samtale::ui::web {
namespace {

std::string name_of(std::string_view tag) { return std::string(tag.substr(0, tag.find(' '))); }

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + html_escaped(value) + "\"";
}

}  // namespace

void TextWriter::line(std::string_view tag, std::string_view text) {
  if (text.empty()) return;
  page_.html += "<" + std::string(tag) + ">" + html_escaped(text) + "</" + name_of(tag) + ">\n";
}

void TextWriter::open(std::string_view tag) { page_.html += "<" + std::string(tag) + ">\n"; }

void TextWriter::close(std::string_view tag) { page_.html += "</" + std::string(tag) + ">\n"; }

void TextWriter::heading(int level, std::string_view id, std::string_view text) {
  if (text.empty()) return;
  line("h" + std::to_string(level) + attribute("id", id) + " tabindex=\"-1\"", text);
}

std::string TextWriter::number_of(Doing doing) {
  page_.doings.push_back(std::move(doing));
  return std::to_string(page_.doings.size() - 1);
}

void TextWriter::button(std::string_view id, std::string_view label, Doing doing,
                        std::string_view attributes) {
  if (label.empty()) return;
  line("button type=\"button\"" + attribute("id", id) +
           attribute("data-do", number_of(std::move(doing))) +
           (attributes.empty() ? "" : " " + std::string(attributes)),
       label);
}

void TextWriter::choice(std::string_view group, std::string_view id, std::string_view label,
                        bool chosen, Doing doing) {
  page_.html += "<label><input type=\"radio\"" + attribute("name", group) + attribute("id", id) +
                attribute("data-do", number_of(std::move(doing))) + (chosen ? " checked" : "") +
                "> " + html_escaped(label) + "</label>\n";
}

void TextWriter::field(std::string_view id, std::string_view label, std::string_view detail,
                       std::string_view value, Doing doing) {
  const std::string detail_id = std::string(id) + "-detail";
  line("label" + attribute("for", id), label);
  line("p class=\"quiet\"" + attribute("id", detail_id), detail);
  page_.html += "<textarea rows=\"3\"" + attribute("id", id) +
                attribute("data-do", number_of(std::move(doing))) +
                (detail.empty() ? "" : attribute("aria-describedby", detail_id)) + ">" +
                html_escaped(value) + "</textarea>\n";
}

}  // namespace samtale::ui::web
