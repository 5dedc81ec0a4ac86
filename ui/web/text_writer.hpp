// Writes a page of the text version: HTML and, beside it, what its buttons do. All text is escaped
// here and nowhere else.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "ui/web/text_page.hpp"

namespace samtale::ui::web {

class TextWriter {
 public:
  /// `tag` may have attributes: `p class="quiet"`. An empty text writes nothing.
  void line(std::string_view tag, std::string_view text);
  void open(std::string_view tag);
  void close(std::string_view tag);
  /// A heading that can be given the keyboard.
  void heading(int level, std::string_view id, std::string_view text);
  void button(std::string_view id, std::string_view label, Doing doing,
              std::string_view attributes = {});
  /// One of several, chosen or not.
  void choice(std::string_view group, std::string_view id, std::string_view label, bool chosen,
              Doing doing);
  /// A field of several lines; the doing is told its text.
  void field(std::string_view id, std::string_view label, std::string_view detail,
             std::string_view value, Doing doing);
  /// HTML as it is.
  void raw(std::string_view html) { page_.html += html; }

  void title(std::string_view title) { page_.title = title; }
  void focus(std::string_view id) { page_.focus = id; }
  TextPage take() { return std::move(page_); }

 private:
  std::string number_of(Doing doing);

  TextPage page_;
};

/// For an action that needs to know nothing.
template <class What>
Doing just(What what) {
  return [what](const Given&) { return Action(what); };
}

// The screens, one a file.
void write_call(TextWriter& to, const AppModel& model);
void write_home(TextWriter& to, const AppModel& model);
void write_welcome(TextWriter& to, const AppModel& model);
void write_briefing(TextWriter& to, const AppModel& model);
void write_settings(TextWriter& to, const AppModel& model);
void write_rating(TextWriter& to, const AppModel& model);
void write_note(TextWriter& to, const AppModel& model);
void write_debrief(TextWriter& to, const AppModel& model);

}  // namespace samtale::ui::web
