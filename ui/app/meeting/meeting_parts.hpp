// What the parts of a MeetingView share. Only for ui/app/meeting/*_view*.cpp and what writes the
// minutes.
#pragma once

#include <cstddef>
#include <string>

#include "scoring/debrief/quote.hpp"
#include "ui/app/meeting/meeting.hpp"
#include "ui/app/reach_words.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

/// Must not outlive the model; the model has a meeting with a call.
struct MeetingSource {
  const AppModel& model;
  const MeetingModel& meeting;
  const CallModel& call;
  const engine::Scenario& scenario;
  Say say;

  explicit MeetingSource(const AppModel& from)
      : model(from),
        meeting(*from.meeting),
        call(*from.call),
        scenario(from.call->playable->scenario()),
        say(from.settings.language) {}

  Language language() const { return say.language(); }
  const engine::Turn& turn(std::size_t turn) const { return call.transcript.turns[turn]; }
  std::string quoted(const std::string& text) const { return say("app.quote", text); }

  /// A reply's words in quotes, or the pause.
  std::string reply_words(const std::string& reply, const engine::Turn& turn) const;
  /// What was answered: as it was typed, the reply's words, or the pause.
  std::string answer_words(const engine::Turn& turn) const;
  std::string because(const engine::Turn& turn, engine::ReplyIndex reply) const;
  /// Of the node that the turn stands in; invalid for a pause.
  engine::ReplyIndex reply_of(const engine::Turn& turn, const std::string& reply) const;
  /// What the citizen said before the answer, in quotes; what is told stands without.
  std::string citizen_words(const engine::Turn& turn) const;
  /// "Det åbnede."; empty until the bounds are known.
  std::string taken_did(const scoring::Report& report, std::size_t turn) const;
  std::string other_did(std::size_t turn, engine::ReplyIndex reply) const;
};

/// "lavt"; empty where it is simply said.
std::string manner_words(const engine::Scenario& scenario, const engine::Turn& turn,
                         const Say& say);
/// The first words of a text, at most `most` letters, with "…" where there is more.
std::string first_words(const std::string& text, std::size_t most);

/// What the two ways say beside each other. (meeting_view_ways.cpp)
struct MeetingView;
void add_ways(const MeetingSource& source, MeetingView& view);
/// The way that is tried, from where it left the call. (meeting_view_ways.cpp)
void add_what_if(const MeetingSource& source, MeetingView& view);
std::string other_way_name(const MeetingSource& source, std::size_t way);

}  // namespace samtale::ui
