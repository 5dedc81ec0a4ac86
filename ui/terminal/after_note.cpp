#include "ui/terminal/after_note.hpp"

#include "ui/app/call_notes.hpp"
#include "ui/app/note_view.hpp"
#include "ui/app/personal_data_words.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui::terminal {
namespace {

class Questions {
 public:
  Questions(const Desk& desk, LiveCall& live)
      : desk_(desk), live_(live), say_(live.model.settings.language) {}

  void ask_all() {
    AfterNote& note = live_.call().note;
    const NoteView view = note_view(live_.model);
    tell("\n" + heading(view.heading, style()) + paragraph("", view.lead, style()) +
         paragraph("", say_("cli.note.keys"), style()));
    if (!view.in_call.empty())
      tell(paragraph("  ", view.in_call_lead + ": " + view.in_call, style()));
    if (view.facts) ask_for(*view.facts, note.facts);
    if (view.agreement) ask_for(*view.agreement, note.agreement);
    if (!view.threat_question.empty()) ask_about_threat(view, note);
    ask_for(view.feedback, note.feedback);
  }

 private:
  const PlainStyle& style() const { return desk_.console.style; }
  void tell(const std::string& text) { write(desk_.stream, text); }

  std::optional<std::string> line(const std::string& prompt) {
    if (ended_) return std::nullopt;
    auto typed = ask(desk_.stream, "  " + prompt + " ");
    ended_ = !typed;
    return typed;
  }

  /// What looks like it tells who somebody is, is pointed out, and the line asked for once more.
  void ask_for(const NoteView::Field& field, std::string& value) {
    if (!value.empty()) tell(paragraph("  " + field.label + ": ", value, style()));
    const std::string prompt =
        value.empty() ? field.label + ":" : say_("cli.note.instead", field.label);
    auto typed = line(prompt);
    if (!typed || typed->empty()) return;
    const std::string problem = personal_data_problem(*typed, say_.language());
    if (!problem.empty()) {
      tell(paragraph("  ", problem + " " + say_("cli.note.again"), style()));
      typed = line(prompt);
      if (!typed || typed->empty()) return;
    }
    value = *typed;
  }

  void ask_about_threat(const NoteView& view, AfterNote& note) {
    for (;;) {
      const auto typed = line(say_("cli.note.threat", view.threat_question));
      if (!typed || typed->empty()) return;
      const bool yes = is_key(*typed, 'j') || is_key(*typed, 'y');
      if (!yes && !is_key(*typed, 'n')) {
        tell(paragraph("  ", say_("cli.note.not_one"), style()));
        continue;
      }
      note.threat = yes;
      if (yes) tell(paragraph("  ", note_view(live_.model).threat_line, style()));
      return;
    }
  }

  const Desk& desk_;
  LiveCall& live_;
  Say say_;
  bool ended_ = false;
};

}  // namespace

void ask_for_note(const Desk& desk, LiveCall& live) {
  const Say say(live.model.settings.language);
  CallModel& call = live.call();
  call.note = call.note_begun = begun_note(call, say.language());
  Questions(desk, live).ask_all();
  const std::int64_t at = call.session.events.back().at;
  for (engine::Event& event : note_events(call, at)) append(call.session, std::move(event));
  call.note_begun = call.note;
  if (const auto saved = save(live); !saved)
    write(desk.stream, paragraph("", say("call.not_saved", message(saved.error(), say.language())),
                                 desk.console.style));
}

}  // namespace samtale::ui::terminal
