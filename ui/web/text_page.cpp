#include "ui/web/text_page.hpp"

#include "ui/app/home_view.hpp"
#include "ui/app/words.hpp"
#include "ui/export/html.hpp"
#include "ui/web/text_writer.hpp"

namespace samtale::ui::web {
namespace {

void write_drawn_only(TextWriter& to, const AppModel& model) {
  const Say say(model.settings.language);
  to.title(say("web.text.drawn_only"));
  to.heading(1, "top", say("web.text.drawn_only"));
  to.line("p", say("web.text.drawn_only_detail"));
  to.button("home", say("web.text.home"), just(action::GoHome{}));
}

void write_screen(TextWriter& to, const AppModel& model) {
  switch (model.screen) {
    case Screen::welcome:
      return write_welcome(to, model);
    case Screen::home:
      return write_home(to, model);
    case Screen::briefing:
      return write_briefing(to, model);
    case Screen::call:
      return model.call && !model.call->room ? write_call(to, model) : write_drawn_only(to, model);
    case Screen::rating:
      return write_rating(to, model);
    case Screen::note:
      return write_note(to, model);
    case Screen::debrief:
      return write_debrief(to, model);
    case Screen::settings:
      return write_settings(to, model);
    case Screen::untaken:
    case Screen::own_card:
    case Screen::preparation:
    case Screen::workshops:
    case Screen::workshop:
    case Screen::meeting_preparation:
    case Screen::meeting:
    case Screen::minutes:
    case Screen::folder:
    case Screen::own_call:
      return write_drawn_only(to, model);
  }
}

}  // namespace

TextPage text_page(const AppModel& model) {
  TextWriter to;
  write_screen(to, model);
  return to.take();
}

std::string files_list(const AppModel& model) {
  const HomeView view = home_view(model);
  const Say say(model.settings.language);
  if (view.calls.empty() && !view.resume)
    return "<p>" + html_escaped(say("web.files.none")) + "</p>";
  std::string html = "<ul>\n";
  const auto item = [&](const std::string& title, const std::string& detail,
                        const std::filesystem::path& file) {
    html += "<li><span>" + html_escaped(title) + " · " + html_escaped(detail) +
            "</span> <button type=\"button\" data-file=\"" + html_escaped(engine::path_text(file)) +
            "\" aria-label=\"" + html_escaped(say("web.files.save_one", title, detail)) + "\">" +
            html_escaped(say("web.files.save")) + "</button></li>\n";
  };
  if (view.resume) item(view.resume->title, view.resume->detail, view.resume->file);
  for (const CallRow& row : view.calls)
    if (!view.resume || row.file != view.resume->file) item(row.title, row.detail, row.file);
  return html + "</ul>\n";
}

}  // namespace samtale::ui::web
