#include "ui/app/call_view.hpp"

#include <algorithm>
#include <cstddef>

#include "engine/text.hpp"
#include "ui/app/scale_words.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/gate.hpp"

namespace samtale::ui {
namespace {

using engine::LineIndex;
using engine::Meter;
using engine::Scenario;
using engine::Transcript;
using engine::Turn;

/// What the parts of the view are made from.
struct Source {
  const AppModel& model;
  const CallModel& call;
  const Scenario& scenario;
  const Transcript& transcript;
  Say say;

  Language language() const { return say.language(); }
  /// While the end of a call is read, the next one has not begun for the trainee.
  bool at_end() const { return call.call_over; }
  const engine::CallState& state() const {
    return at_end() ? transcript.turns.back().after : transcript.state;
  }
  /// How the citizen's last line was said.
  engine::Voice last_voice() const {
    const std::vector<LineIndex>& lines =
        at_end() ? transcript.turns.back().lines : transcript.last_lines;
    return lines.empty() ? engine::Voice::normal : scenario.at(lines.back()).voice;
  }
  const engine::Call& current_call() const { return scenario.at(call_of(scenario, state())); }
};

Direction direction(int change) {
  if (change >= 2) return Direction::rising;
  return change <= -2 ? Direction::falling : Direction::steady;
}

void add_meters(const Source& source, CallView& view) {
  const engine::CallState& now = source.state();
  // The first turn of a call has nothing to be compared with.
  const engine::CallState* before = nullptr;
  if (!source.transcript.turns.empty()) {
    const Turn& last = source.transcript.turns.back();
    if (call_of(source.scenario, last.before) == call_of(source.scenario, now))
      before = &last.before;
  }
  for (std::size_t m = 0; m < engine::meter_count; ++m) {
    const auto meter = static_cast<Meter>(m);
    const int change = before ? now.meter(meter) - before->meter(meter) : 0;
    MeterView& into = view.meters[m];
    into.name = meter_name(meter, source.say);
    into.words = amount(now.meter(meter), source.say);
    if (before) into.words = source.say("meter.words", into.words, trend(change, source.say));
    into.direction = direction(change);
    into.value = static_cast<float>(now.meter(meter)) / 100.0f;
    into.warm = meter == Meter::tension;
  }
  view.tension = view.meters[static_cast<std::size_t>(Meter::tension)].value;
  view.trust = view.meters[static_cast<std::size_t>(Meter::trust)].value;
}

/// How a line is said, in a word; empty where it is simply said.
std::string manner(const Source& source, const engine::Line& line) {
  if (source.scenario.at(line.node).form == engine::Form::letter &&
      line.voice == engine::Voice::normal)
    return source.say("call.letter");
  switch (line.voice) {
    case engine::Voice::low:
      return source.say("call.low");
    case engine::Voice::loud:
      return source.say("call.loud");
    case engine::Voice::breaks_in:
      return source.say("call.breaks_in");
    case engine::Voice::normal:
    case engine::Voice::scene:
      return {};
  }
  return {};
}

Loudness loudness(engine::Voice voice) {
  if (voice == engine::Voice::low) return Loudness::low;
  return voice == engine::Voice::loud ? Loudness::loud : Loudness::normal;
}

void add_lines(const Source& source, const std::vector<LineIndex>& lines, std::size_t turn,
               const std::string& divider, CallView& view) {
  bool named = false;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const engine::Line& line = source.scenario.at(lines[l]);
    BubbleView bubble;
    bubble.id = "turn/" + std::to_string(turn) + "/citizen/" + std::to_string(l);
    const engine::Call& call = source.scenario.at(source.scenario.at(line.node).call);
    bubble.narrated = line.voice == engine::Voice::scene;
    if (!named && !bubble.narrated) bubble.name = call.citizen.name.in(source.language());
    named = !bubble.narrated;
    if (l == 0) bubble.divider = divider;
    bubble.manner = manner(source, line);
    bubble.loudness = loudness(line.voice);
    bubble.text = line.say.in(source.language());
    view.bubbles.push_back(std::move(bubble));
  }
}

/// Whether another answer had been given in the same place before.
bool is_retaken(const engine::Session& session, engine::EventId event) {
  const engine::EventId after = session.events[event - 1].after;
  return std::any_of(
      session.events.begin(), session.events.begin() + static_cast<std::ptrdiff_t>(event) - 1,
      [&](const engine::Event& earlier) {
        return earlier.after == after && std::holds_alternative<engine::Answered>(earlier.what);
      });
}

void add_answer(const Source& source, const Turn& turn, std::size_t number, CallView& view) {
  BubbleView bubble;
  bubble.id = "turn/" + std::to_string(number) + "/you";
  bubble.citizen = false;
  bubble.name = source.say("app.you");
  std::string why;
  if (turn.answer.reply.valid()) {
    const engine::Reply& reply = source.scenario.at(turn.answer.reply);
    bubble.text = reply.say.in(source.language());
    if (source.scenario.at(turn.before.node).form == engine::Form::note)
      bubble.manner = source.say("call.note");
    why = reply.because.in(source.language());
  } else {
    bubble.silence = true;
    bubble.ran_out = turn.answer.kind == engine::AnswerKind::silence;
    bubble.text = source.say("call.silence");
    why = source.scenario.at(turn.before.node).pause_because.in(source.language());
  }
  bubble.marks = marked_names(source.call, turn.event, source.language());
  if (is_retaken(source.call.session, turn.event)) bubble.retaken = source.say("call.retaken");
  if (source.call.session.header.mode == engine::Mode::practice && !why.empty()) {
    bubble.why_lead = source.say("call.why");
    bubble.why = why;
  }
  view.bubbles.push_back(std::move(bubble));
}

bool is_scene(const Source& source, const std::vector<LineIndex>& lines) {
  return std::any_of(lines.begin(), lines.end(), [&](LineIndex line) {
    return source.scenario.at(line).voice == engine::Voice::scene;
  });
}

void add_last_word(const Source& source, const engine::CallState& end, std::size_t number,
                   CallView& view) {
  const engine::Ending& ending = source.scenario.at(end.ending);
  BubbleView bubble;
  bubble.id = "turn/" + std::to_string(number) + "/end";
  bubble.text = ending.say.in(source.language());
  bubble.narrated = bubble.text.empty();
  // After a scene nobody is on the line any more.
  if (bubble.narrated && is_scene(source, source.transcript.turns[number - 1].lines)) return;
  if (bubble.narrated) bubble.text = source.say("call.hung_up");
  if (!bubble.narrated)
    bubble.name =
        source.scenario.at(call_of(source.scenario, end)).citizen.name.in(source.language());
  view.bubbles.push_back(std::move(bubble));
}

void add_conversation(const Source& source, CallView& view) {
  const auto divider = [&](const engine::CallState& state) {
    const engine::Call& call = source.scenario.at(call_of(source.scenario, state));
    const std::string& title = call.title.in(source.language());
    const std::string& you = call.colleague.in(source.language());
    return title.empty() || you.empty() ? title + you : source.say("app.between", title, you);
  };
  const auto& turns = source.transcript.turns;
  for (std::size_t t = 0; t < turns.size(); ++t) {
    const bool opens = t == 0 || turns[t - 1].after.ending.valid();
    add_lines(source, turns[t].lines, t + 1, opens ? divider(turns[t].before) : std::string(),
              view);
    add_answer(source, turns[t], t + 1, view);
    if (turns[t].after.ending.valid()) add_last_word(source, turns[t].after, t + 1, view);
  }
  if (source.at_end() || source.transcript.finished) return;
  const bool opens = turns.empty() || turns.back().after.ending.valid();
  add_lines(source, source.transcript.last_lines, turns.size() + 1,
            opens ? divider(source.transcript.state) : std::string(), view);
}

void add_replies(const Source& source, CallView& view) {
  const engine::CallState& state = source.transcript.state;
  for (const engine::ReplyIndex index :
       offered_replies(source.scenario, state, source.call.session.header.seed)) {
    const engine::Reply& reply = source.scenario.at(index);
    view.replies.push_back(
        {reply.id, std::to_string(view.replies.size() + 1), reply.say.in(source.language())});
  }
  const engine::Form form = source.scenario.at(state.node).form;
  view.ask = source.say(form == engine::Form::note ? "call.ask_note" : "call.ask");
  for (const engine::ReplyIndex index : closed_replies(source.scenario, state)) {
    const engine::Reply& reply = source.scenario.at(index);
    view.closed.push_back(
        {reply.id, reply.say.in(source.language()), reply.closed->in(source.language())});
  }
  // Who writes the call sees the others too, and which part of their gate does not hold.
  if (source.call.trial) {
    view.closed.clear();
    const std::vector<GateName> names = gate_names(source.model, source.say);
    for (const engine::ReplyIndex index : shut_replies(source.scenario, state))
      view.closed.push_back(
          {source.scenario.at(index).id, source.scenario.at(index).say.in(source.language()),
           source.say("trial.closed_here", engine::listed(why_closed(source.scenario, state, index,
                                                                     names, source.say)))});
  }
  view.ask_keys = source.say("call.keys", view.replies.size());
  view.more_replies = source.say("call.more_replies");
  view.more = source.say("call.more");
  view.pause = source.say("call.pause");
  view.pause_key = source.say("call.pause_key");
  if (form != engine::Form::speech)
    view.pause_closed = source.say("call.pause_written");
  else if (!pause_is_open(source.scenario, state))
    view.pause_closed = source.say("call.pause_closed");
  view.patience_ms = std::int64_t{patience(source.model).value_or(0)} * 1000;
}

/// After a shout, a threat or an interruption.
bool was_hard(const Source& source) {
  const auto& lines = source.transcript.last_lines;
  return std::any_of(lines.begin(), lines.end(), [&](LineIndex line) {
    const engine::Voice voice = source.scenario.at(line).voice;
    return voice == engine::Voice::loud || voice == engine::Voice::breaks_in;
  });
}

void add_prompts(const Source& source, CallView& view) {
  const Say& say = source.say;
  const bool pair = source.call.session.header.players == engine::Players::pair;
  view.aloud = {say("call.aloud"),      say("call.aloud_key"),
                say("call.aloud"),      say(pair ? "pair.aloud" : "call.aloud_text"),
                say("call.aloud_show"), say("call.aloud_off")};
  if (pair) view.sheet = sheet_view(source.model, source.call);
  if (was_hard(source))
    view.breath = PromptView{say("call.breath"),      say("call.breath_key"), say("call.breath"),
                             say("call.breath_text"), say("call.breath_on"),  {}};
  if (!can_take_again(source.call)) return;
  view.take_again = say("call.take_again");
  view.take_again_key = say("call.take_again_key");
}

void add_end(const Source& source, CallView& view) {
  const engine::Ending& ending = source.scenario.at(source.state().ending);
  CallEndView end;
  end.heading = source.say("call.over");
  end.outcome = ending.outcome.in(source.language());
  end.go_on = source.say(source.transcript.finished ? "call.go_on" : "call.next_call");
  end.go_on_key = source.say("call.go_on_key");
  view.end = std::move(end);
}

void add_card(const Source& source, CallView& view) {
  if (source.call.session.header.mode != engine::Mode::practice || !source.model.library) return;
  const engine::Phase phase = source.scenario.at(source.state().node).phase;
  const scoring::Card& from = source.model.library->cards.of(phase);
  CardView card;
  card.heading = source.say("call.card");
  card.hide = source.say(source.model.card_hidden ? "call.card_show" : "call.card_hide");
  card.hide_key = source.say("call.card_key");
  card.phase = part_of(phase);
  card.title = from.title.in(source.language());
  for (const scoring::Card::Move& move : from.moves)
    card.moves.push_back({move.name.in(source.language()), move.line.in(source.language())});
  card.hidden = source.model.card_hidden;
  view.card = std::move(card);
}

/// What has been learnt and promised in the call that goes on.
void add_notes(const Source& source, CallView& view) {
  NotepadView& pad = view.notepad;
  pad.heading = source.say("call.notepad");
  pad.detail = source.say("call.notepad_detail");
  pad.known_heading = source.say("call.known");
  pad.promised_heading = source.say("call.promised");
  pad.known_empty = source.say("call.known_empty");
  pad.promised_empty = source.say("call.promised_empty");
  pad.fresh_word = source.say("call.fresh");

  CallNotes notes = call_notes(source.call, source.language());
  pad.known = std::move(notes.known);
  pad.promised = std::move(notes.promised);
}

void add_frame(const Source& source, CallView& view) {
  const Say& say = source.say;
  const engine::Citizen& citizen = source.current_call().citizen;
  view.title = source.scenario.title.in(source.language());
  view.mode = say(source.call.session.header.mode == engine::Mode::practice ? "briefing.practice"
                                                                            : "briefing.test");
  view.leave = say("call.leave");
  view.leave_key = say("call.leave_key");
  view.face = citizen.face;
  view.name = citizen.name.in(source.language());
  view.clock_lead = say(source.at_end() ? "call.over" : "call.in_call");
  view.began_at = source.call.began_at;
  view.clock_begun = say("call.clock_begun");
  view.clock_unit = say("call.clock_unit");
  view.impression_heading = say("call.impression", view.name.substr(0, view.name.find(' ')));
  view.impression = impression(source.state(), source.last_voice(), say);
  view.settings = say("home.settings");
  view.short_pause = say("call.short_pause");
  view.newest = say("call.newest");
  view.tabs = {say("call.tab_call"), say("call.tab_citizen"), say("call.tab_card"),
               say("call.tab_notepad"), say("pair.tab")};
  view.tab = source.model.call_tab;
  if (source.call.trial) {
    view.saving = say("workshop.trial_kept");
    // What is being written can't be played just now, or has not been looked at yet.
    const auto& open = source.model.workshop;
    if (open && open->good != open->checked)
      view.saving = say("workshop.trial_of_last_good") + " " + view.saving;
  }
  if (source.call.saving.problem)
    view.saving = say("call.not_saved", message(*source.call.saving.problem, source.language()));
  if (!source.model.notice.empty())
    view.saving =
        view.saving.empty() ? source.model.notice : source.model.notice + " " + view.saving;
  if (source.model.asks_to_leave) {
    const bool kept = !source.call.saving.file.empty() && !source.call.saving.problem;
    view.leaving = CallView::LeaveQuestion{
        say("call.leave_heading"), say(kept ? "call.leave_text" : "call.leave_text_unsaved"),
        say("call.stay"), say("call.leave_yes")};
  }
}

}  // namespace

CallView call_view(const AppModel& model) {
  CallView view;
  if (!model.call) return view;
  const Source source{model, *model.call, model.call->playable->scenario(), model.call->transcript,
                      Say(model.settings.language)};
  add_frame(source, view);
  add_meters(source, view);
  add_conversation(source, view);
  if (source.at_end())
    add_end(source, view);
  else if (!source.transcript.finished)
    add_replies(source, view);
  add_prompts(source, view);
  add_card(source, view);
  add_notes(source, view);
  return view;
}

std::optional<int> patience(const AppModel& model) {
  if (!model.call || !model.settings.hurry || model.call->call_over) return std::nullopt;
  const CallModel& call = *model.call;
  if (call.session.header.players != engine::Players::one) return std::nullopt;
  const engine::CallState& state = call.transcript.state;
  const auto& hurry = call.playable->scenario().at(state.node).hurry;
  if (!hurry || !silence_is_open(call.playable->scenario(), state)) return std::nullopt;
  return hurry->seconds;
}

bool can_take_again(const CallModel& call) {
  const auto& turns = call.transcript.turns;
  if (call.session.header.mode != engine::Mode::practice || call.call_over || turns.empty())
    return false;
  const Scenario& scenario = call.playable->scenario();
  return call_of(scenario, turns.back().before) == call_of(scenario, call.transcript.state);
}

}  // namespace samtale::ui
