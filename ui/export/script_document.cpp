#include "ui/export/script_document.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "scoring/debrief/feedback.hpp"
#include "scoring/untaken.hpp"
#include "ui/app/call_words.hpp"
#include "ui/app/meeting/meeting.hpp"
#include "ui/app/reach_words.hpp"
#include "ui/app/room.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

using engine::ReplyIndex;
using scoring::ScriptRound;
using scoring::ScriptStep;
using Kind = ScriptStep::Kind;
using Tone = Paragraph::Tone;

/// What all sections are made from.
struct Source {
  const CallModel& call;
  const scoring::Report& report;
  const scoring::Feedback& feedback;
  Say say;
  /// Written from memory: nothing in it is measured, and nobody has thought of whys.
  bool own = false;

  const engine::Scenario& scenario() const { return call.playable->scenario(); }
  /// `turn` from 1.
  const engine::Turn& turn(std::size_t turn) const { return call.transcript.turns[turn - 1]; }
  std::string quoted(const std::string& text) const { return say("app.quote", text); }
  std::string citizen(std::size_t at) const { return citizen_words(scenario(), turn(at), say); }
  std::string answer(std::size_t at) const { return answer_words(scenario(), turn(at), say); }
  std::string reply(ReplyIndex reply) const { return reply_words(scenario(), reply, say); }
  std::string because(std::size_t at, ReplyIndex reply) const {
    return because_words(scenario(), turn(at), reply, say);
  }
};

std::string minutes_words(int minutes, const Say& say) {
  return minutes == 1 ? say("script.one_minute") : say("script.minutes", minutes);
}

/// What the room can raise its hands for: all that could be answered but what was, as written.
std::vector<scoring::Sibling> others(const Source& source, std::size_t turn) {
  std::vector<scoring::Sibling> all = source.report.turns[turn - 1].siblings;
  // A reply's number grows as it is written; the pause, which has none, stands last.
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.reply.valid() && (!b.reply.valid() || a.reply.value < b.reply.value);
  });
  // In a call written from memory a pause leads nowhere that anybody has told of.
  if (source.own && !all.empty() && !all.back().reply.valid()) all.pop_back();
  return all;
}

Section last_time(const Source& source) {
  return {{},
          {Paragraph{source.say("script.last_time_say"), Tone::strong},
           Paragraph{source.say("script.last_time_note"), Tone::quiet}, WritingLines{1}},
          {}};
}

Section question(const Source& source, const std::string& asked) {
  return {{},
          {Paragraph{source.quoted(asked), Tone::strong},
           Paragraph{source.say("script.question_note"), Tone::quiet}},
          {}};
}

/// Up to the citizen's words in the turn that is asked about, and no further.
Section excerpt(const Source& source, const ScriptRound& round) {
  Facts read;
  for (std::size_t turn = round.first; turn <= round.turn; ++turn) {
    read.facts.push_back({source.say("script.citizen"), source.citizen(turn)});
    if (turn < round.turn) read.facts.push_back({source.say("script.answer"), source.answer(turn)});
  }
  return {{},
          {Paragraph{source.say("script.excerpt_note"), Tone::quiet}, std::move(read),
           Paragraph{source.say("script.stop"), Tone::strong}},
          {}};
}

Section alone(const Source& source) {
  return {{},
          {Paragraph{source.say("script.alone_say"), Tone::strong},
           Paragraph{source.say("script.alone_note"), Tone::quiet}},
          {}};
}

Section vote(const Source& source, const ScriptRound& round) {
  const std::vector<scoring::Sibling> all = others(source, round.turn);
  if (all.empty()) return {{}, {Paragraph{source.say("script.vote_none"), Tone::strong}}, {}};
  Items items;
  for (std::size_t i = 0; i < all.size(); ++i)
    items.items.push_back(
        {letter_of(i), source.say("script.vote_row", source.reply(all[i].reply))});
  return {{},
          {Paragraph{source.say("script.vote_say"), Tone::strong}, std::move(items),
           Paragraph{source.say("script.vote_note"), Tone::quiet}},
          {}};
}

void add_why(const Source& source, Section& section, std::optional<scoring::Reach> reach, Told told,
             const std::string& why) {
  if (source.own) return;
  section.blocks.emplace_back(Paragraph{reach_words(reach, told, source.say)});
  section.blocks.emplace_back(Paragraph{why});
}

/// What was said and what came of it, then each other answer with what it would have done.
Section opened(const Source& source, const ScriptRound& round) {
  const Say& say = source.say;
  const engine::Turn& turn = source.turn(round.turn);
  const scoring::TurnReport& report = source.report.turns[round.turn - 1];
  Facts went{{{say("script.was_said"), source.answer(round.turn)}}};
  for (std::size_t next = round.turn + 1; next <= round.last; ++next) {
    went.facts.push_back({say("script.citizen"), source.citizen(next)});
    went.facts.push_back({say("script.answer"), source.answer(next)});
  }
  if (const auto after = scoring::answered_by_citizen(source.scenario(), source.call.transcript,
                                                      round.last - 1, say.language()))
    went.facts.push_back({say("script.citizen"), quoted_words(after->words, say)});
  Section section{{}, {std::move(went)}, {}};
  add_why(source, section, scoring::standing(report, report.regret), Told::taken,
          source.because(round.turn, turn.answer.reply));
  const std::vector<scoring::Sibling> all = others(source, round.turn);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Section other{letter_of(i), {Paragraph{source.reply(all[i].reply)}}, {}};
    add_why(source, other, scoring::standing(report, all[i].regret), Told::untaken,
            source.because(round.turn, all[i].reply));
    section.parts.push_back(std::move(other));
  }
  section.parts.push_back({say("script.ask_lead"),
                           {Items{{{{}, say("script.ask_heard")},
                                   {{}, say("script.ask_own")},
                                   {{}, say("script.ask_next")}}}},
                           {}});
  return section;
}

Section aloud(const Source& source) {
  return {{},
          {Paragraph{source.say("script.aloud_say"), Tone::strong},
           Paragraph{source.say("script.aloud_note"), Tone::quiet}},
          {}};
}

/// What the one thing to try is about, in the method's words: somewhere to begin.
Section agree(const Source& source) {
  Section section{{},
                  {Paragraph{source.say("script.agree_say"), Tone::strong},
                   Paragraph{source.say("script.agree_note"), Tone::quiet}},
                  {}};
  const auto& suggestion = source.feedback.suggestion;
  if (suggestion && suggestion->principle && !source.own) {
    const scoring::Principle& principle = source.call.playable->rubric.at(*suggestion->principle);
    section.blocks.emplace_back(
        Facts{{{source.say("script.agree_lead"),
                source.say("script.agree_principle", principle.name.in(source.say.language()),
                           principle.definition.in(source.say.language()))}}});
  }
  section.blocks.emplace_back(Facts{{{source.say("script.who"), "________________"},
                                     {source.say("script.what"), "________________"},
                                     {source.say("script.when"), "________________"}}});
  return section;
}

/// The example is of what the room has been read.
Section worked(const Source& source, const scoring::MeetingScript& script) {
  Section section{{},
                  {Paragraph{source.say("script.worked_say"), Tone::strong},
                   Paragraph{source.say("script.worked_note"), Tone::quiet}},
                  {}};
  for (const scoring::Strength& strength : source.feedback.strengths) {
    const auto was_read = [&](const ScriptRound& round) {
      return strength.turn >= round.first && strength.turn <= round.last;
    };
    if (strength.said.empty() || source.own ||
        std::none_of(script.rounds.begin(), script.rounds.end(), was_read))
      continue;
    section.blocks.emplace_back(
        Facts{{{source.say("script.for_example"), source.quoted(strength.said)}}});
    return section;
  }
  section.blocks.insert(section.blocks.begin() + 1, Paragraph{source.say("script.worked_none")});
  return section;
}

Section section_of(const Source& source, const scoring::MeetingScript& script,
                   const ScriptStep& step, const std::string& asked) {
  const ScriptRound& round = script.rounds[std::min(step.round, script.rounds.size() - 1)];
  switch (step.kind) {
    case Kind::last_time:
      return last_time(source);
    case Kind::question:
      return question(source, asked);
    case Kind::excerpt:
      return excerpt(source, round);
    case Kind::alone:
      return alone(source);
    case Kind::vote:
      return vote(source, round);
    case Kind::opened:
      return opened(source, round);
    case Kind::aloud:
      return aloud(source);
    case Kind::agree:
      return agree(source);
    case Kind::worked:
      return worked(source, script);
  }
  return {};
}

std::string name_of(const ScriptStep& step, const Say& say) {
  switch (step.kind) {
    case Kind::last_time:
      return say("script.last_time");
    case Kind::question:
      return say("script.question");
    case Kind::excerpt:
      return say(step.round == 0 ? "script.excerpt" : "script.second_excerpt");
    case Kind::alone:
      return say("script.alone");
    case Kind::vote:
      return say("script.vote");
    case Kind::opened:
      return say("script.opened");
    case Kind::aloud:
      return say("script.aloud");
    case Kind::agree:
      return say("script.agree");
    case Kind::worked:
      return say("script.worked");
  }
  return {};
}

Section welcome(const Say& say) {
  return {say("script.begin"),
          {Paragraph{say("app.quote", say("script.first_line")), Tone::strong},
           Items{{{{}, say("script.rule_call")},
                  {{}, say("script.rule_owner")},
                  {{}, say("script.rule_marks")}}}},
          {}};
}

}  // namespace

std::string owners_question(const engine::Session& session) {
  std::string asked;
  for (const engine::Event& event : session.events)
    if (const auto* wished = std::get_if<engine::FeedbackWished>(&event.what)) asked = wished->text;
  return asked;
}

Document script_document(const AppModel& model, const scoring::MeetingScript& script,
                         const std::string& question) {
  const CallModel& call = *model.call;
  const Say say(model.settings.language);
  const scoring::Feedback feedback =
      scoring::feedback(model.debrief->report, call.playable->rubric, call.playable->scenario(),
                        call.transcript, *call.bounds, say.language());
  const bool own = model.meeting && model.meeting->own;
  const Source source{call, model.debrief->report, feedback, say, own};
  const std::string written = owners_question(call.session);
  const std::string asked = !question.empty()  ? question
                            : !written.empty() ? written
                                               : say("script.usual_question");
  Document document;
  document.language = say.language();
  document.title = say("script.title", call.playable->scenario().title.in(say.language()));
  document.lead = {Paragraph{say("script.lead", script.minutes)}};
  document.sections.push_back(welcome(say));
  int clock = 0;
  for (const ScriptStep& step : script.steps) {
    Section section = section_of(source, script, step, asked);
    const std::string name = name_of(step, say);
    section.title = step.minutes == 0 ? say("script.before_clock", name)
                                      : say("script.step", clock, clock + step.minutes, name,
                                            minutes_words(step.minutes, say));
    clock += step.minutes;
    document.sections.push_back(std::move(section));
  }
  document.foot = say("export.practice") + " " + say("app.independent");
  return document;
}

}  // namespace samtale::ui
