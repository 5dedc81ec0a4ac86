// What the parts of a MeetingView share. Only for ui/app/meeting/*_view*.cpp and what writes the
// minutes.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/meeting/meeting.hpp"
#include "ui/app/reach_words.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/graph_view.hpp"

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
  /// Empty for a call that was written from memory: nobody has thought of one.
  std::string because(const engine::Turn& turn, engine::ReplyIndex reply) const;
  /// Of the node that the turn stands in; invalid for a pause.
  engine::ReplyIndex reply_of(const engine::Turn& turn, const std::string& reply) const;
  /// What the citizen said before the answer, in quotes; what is told stands without.
  std::string citizen_words(const engine::Turn& turn) const;
  /// "Det åbnede."; empty until the bounds are known, and always for a call written from memory.
  std::string taken_did(const scoring::Report& report, std::size_t turn) const;
  std::string other_did(std::size_t turn, engine::ReplyIndex reply) const;
  /// What the room said could have been said, a line each, in quotes.
  std::vector<std::string> sentences(std::size_t turn) const;
};

/// "Spørgsmålet til jer", or from whom where the owner is called something here.
std::string question_lead(const MeetingRecord& record, const Say& say);
/// Empty where there is none of the turn.
std::string text_at(const std::map<std::size_t, std::string>& texts, std::size_t turn);

/// "lavt"; empty where it is simply said.
std::string manner_words(const engine::Scenario& scenario, const engine::Turn& turn,
                         const Say& say);

/// What the two ways say beside each other. (meeting_view_ways.cpp)
struct MeetingView;
void add_ways(const MeetingSource& source, MeetingView& view);
/// The way that is tried, from where it left the call. (meeting_view_ways.cpp)
void add_what_if(const MeetingSource& source, MeetingView& view);
std::string other_way_name(const MeetingSource& source, std::size_t way);
/// Whether the room may see a turn of another way: of another day's run only what lies in the
/// excerpt's places. (meeting_view_ways.cpp)
bool may_be_shown(const MeetingSource& source, const OtherWay& way, std::size_t turn);
/// Where the call and the way that stands beside it go, in the story. (meeting_picture.cpp)
std::optional<StoryGraphView> ways_picture(const MeetingSource& source);

}  // namespace samtale::ui
