#include "ui/terminal/conversation.hpp"

#include <optional>

#include "ui/app/briefing_view.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/app/words.hpp"
#include "ui/export/conversation_text.hpp"
#include "ui/terminal/chance.hpp"

namespace samtale::ui::terminal {
namespace {

using engine::AnswerKind;

/// A number from 0 to `most`, as typed.
std::optional<std::size_t> number(const std::string& line, std::size_t most) {
  if (line.size() != 1 || line[0] < '0' || line[0] > '9') return std::nullopt;
  const auto value = static_cast<std::size_t>(line[0] - '0');
  if (value > most) return std::nullopt;
  return value;
}

/// "1–3": what the replies are chosen by.
std::string numbers(const CallView& view) {
  const std::size_t count = view.replies.size();
  return count == 1 ? "1" : "1–" + std::to_string(count);
}

class Conversation {
 public:
  Conversation(const Desk& desk, LiveCall& live)
      : desk_(desk), live_(live), say_(live.model.settings.language) {
    const auto& events = live.call().session.events;
    began_ = now_ms() - (events.empty() ? 0 : events.back().at);
  }

  Outcome hold() {
    for (;;) {
      const CallView view = call_view(live_.model);
      tell(bubbles_text(view, shown_, say_.language(), desk_.console.style));
      shown_ = view.bubbles.size();
      tell(citizen_text(view, desk_.console.style) + replies_text(view, desk_.console.style));
      if (desk_.why) tell(explained_text(live_.model, desk_.console.style));
      offered_ = now_ms();
      if (const auto outcome = take_answer(view)) return *outcome;
      save_answer();
      if (ended() && !read_ending()) return Outcome::input_end;
      if (live_.finished()) return Outcome::finished;
    }
  }

 private:
  void tell(std::string_view text) { write(desk_.stream, text); }
  void tell_line(const std::string& text) { tell(paragraph("", text, desk_.console.style)); }

  bool ended() const { return live_.call().transcript.turns.back().after.ending.valid(); }

  /// Asks until there is an answer; an outcome where the trainee goes instead.
  std::optional<Outcome> take_answer(const CallView& view) {
    tell_line(say_("cli.call.keys", numbers(view)));
    const auto seconds = patience(live_.model);
    if (seconds) tell_line(say_("cli.call.hurry", *seconds));
    for (;;) {
      tell("> ");
      if (seconds && !typed_within(offered_ + std::int64_t{*seconds} * 1000 - now_ms())) {
        tell("\n");
        answer(live_, AnswerKind::silence, {}, now_ms() - began_, now_ms() - offered_).ok();
        return std::nullopt;
      }
      const auto line = ask(desk_.stream, "");
      if (!line) return Outcome::input_end;
      if (line->empty()) continue;
      if (is_key(*line, 'q')) return Outcome::left;
      if (*line == "?") {
        tell(table_text(briefing_view(live_.model), desk_.console.style));
        tell(support_text(view, desk_.console.style));
        tell(replies_text(view, desk_.console.style));
        tell_line(say_("cli.call.help", numbers(view)));
      } else if (give(view, *line)) {
        return std::nullopt;
      }
    }
  }

  /// False where the line is no answer that can be given now; then it has been said why.
  bool give(const CallView& view, const std::string& line) {
    const bool pause = is_key(line, 'p') || line == "pause";
    std::string id = line;
    if (const auto chosen = number(line, view.replies.size()); chosen && *chosen > 0)
      id = view.replies[*chosen - 1].id;
    const auto given = answer(live_, pause ? AnswerKind::pause : AnswerKind::reply,
                              pause ? std::string() : id, now_ms() - began_, now_ms() - offered_);
    if (given) return true;
    if (pause)
      tell_line(message(given.error(), say_.language()));
    else
      tell_line(say_("cli.call.not_a_reply", line, numbers(view)));
    return false;
  }

  void save_answer() {
    const auto saved = save(live_);
    if (saved || said_unsaved_) return;
    said_unsaved_ = true;
    tell("\n");
    tell_line(say_("call.not_saved", message(saved.error(), say_.language())));
  }

  /// The citizen's last word. False where the input ends before it has been read.
  bool read_ending() {
    live_.call().call_over = true;
    const CallView view = call_view(live_.model);
    tell(bubbles_text(view, shown_, say_.language(), desk_.console.style));
    shown_ = view.bubbles.size();
    tell("\n" + heading(view.end->heading, desk_.console.style));
    tell(paragraph("  ", view.end->outcome, desk_.console.style));
    live_.call().call_over = false;
    if (live_.finished()) return true;
    return ask(desk_.stream, "\n" + say_("cli.call.next", view.end->go_on) + " ").has_value();
  }

  const Desk& desk_;
  LiveCall& live_;
  Say say_;
  std::size_t shown_ = 0;  // bubbles already on the screen
  std::int64_t began_ = 0;
  std::int64_t offered_ = 0;
  bool said_unsaved_ = false;
};

}  // namespace

bool is_key(const std::string& line, char key) {
  return line.size() == 1 && (line[0] == key || line[0] == key - 'a' + 'A');
}

Outcome hold_conversation(const Desk& desk, LiveCall& live) {
  return Conversation(desk, live).hold();
}

void ask_for_rating(const Desk& desk, LiveCall& live) {
  const Say say(live.model.settings.language);
  const PlainStyle& style = desk.console.style;
  const RatingView view = rating_view(live.model);
  std::string scale;
  for (std::size_t value = 0; value < view.scale.size(); ++value)
    scale += (value == 0 ? "" : " · ") + std::to_string(value) + " " + view.scale[value];
  write(desk.stream, "\n" + heading(view.heading, style) + paragraph("", view.detail, style) +
                         paragraph("", scale, style) +
                         paragraph("", say("cli.rating.keys"), style));
  auto& ratings = live.call().self_rating;
  for (std::size_t item = 0; item < ratings.size(); ++item) {
    for (;;) {
      const auto line = ask(desk.stream, "  " + view.items[item].question + ": ");
      if (!line) return;
      const auto value = number(*line, static_cast<std::size_t>(most_rating));
      if (value) ratings[item] = static_cast<int>(*value);
      if (value || line->empty()) break;
      write(desk.stream, paragraph("  ", say("cli.rating.not_one"), style));
    }
  }
  for (const auto& rating : ratings)
    if (!rating) return;
  rate(live, live.call().session.events.back().at);
  if (const auto saved = save(live); !saved)
    write(desk.stream,
          paragraph("", say("call.not_saved", message(saved.error(), say.language())), style));
}

}  // namespace samtale::ui::terminal
