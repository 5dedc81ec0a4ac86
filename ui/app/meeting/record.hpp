// What is kept of a meeting, beside the call it was about: what the owner asked, how many hands
// went up, which other ways were tried, and what was agreed. Of the call and the team; who raised a
// hand stands nowhere.
//
// The file is one JSON object, `NAME.samtale.meeting` beside `NAME.samtale`. Keys that this version
// does not know are lost when it is written anew.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samtale::ui {

/// The hands that went up at a turn, for each reply that was not given. Counted again, the last
/// count stands.
struct MeetingVote {
  struct Hands {
    std::string reply;  // id; empty: a pause
    int hands = 0;      // 0-999
    bool operator==(const Hands&) const = default;
  };
  std::size_t turn = 0;  // from 0
  std::vector<Hands> hands;
  bool operator==(const MeetingVote&) const = default;
};

/// A way that the meeting tried: from before the answer of `turn`, by these replies.
struct MeetingFork {
  std::size_t turn = 0;
  std::vector<std::string> replies;  // ids; empty: a pause
  bool operator==(const MeetingFork&) const = default;
};

/// Who does what by when; `who` is a role or initials.
struct MeetingTask {
  std::string who, what, when;
  bool operator==(const MeetingTask&) const = default;
};

struct MeetingRecord {
  std::string date;      // of the meeting, YYYY-MM-DD; empty: it has not been held
  std::string title;     // of the call, as it was called then
  std::string alias;     // what the owner of the call is called here; empty: nothing
  std::string question;  // what the owner wants to hear about
  int minutes = 15;
  /// Turns from 0, `first` <= `asked` <= `last`; none until an excerpt has been chosen.
  struct Excerpt {
    std::size_t first = 0, asked = 0, last = 0;
    bool operator==(const Excerpt&) const = default;
  };
  std::optional<Excerpt> excerpt;
  std::optional<bool> kept;  // what was agreed the time before
  std::vector<MeetingVote> votes;
  std::vector<MeetingFork> forks;
  std::map<std::size_t, std::string> notes;  // by turn, from 0
  /// What else could have been said, by turn: a line each, as the room said it.
  std::map<std::size_t, std::string> sentences;
  std::string agreed;  // who says what, when, to this kind of caller
  std::vector<MeetingTask> tasks;
  /// The meetings that were held about the same call before, newest first; they have none.
  std::vector<MeetingRecord> earlier;

  bool operator==(const MeetingRecord&) const = default;
};

std::string encode(const MeetingRecord& record);
/// None for what is no such file; what is out of range in one is left out.
std::optional<MeetingRecord> decode_meeting(std::string_view text);

inline constexpr std::string_view meeting_extension = ".meeting";
/// Where the meeting about a call is kept.
std::filesystem::path meeting_file(std::filesystem::path call);

/// Nothing was agreed, and nobody does anything.
bool agreed_on_nothing(const MeetingRecord& record);

/// A new meeting about the same call, prepared as the one before was, which is now an earlier one.
MeetingRecord next_meeting(MeetingRecord held);
/// Of this file's meetings the newest that has been held and agreed on something; null: none.
const MeetingRecord* newest_agreed(const MeetingRecord& record);

/// All in it that somebody has written, each text to be changed in place.
std::vector<std::string*> texts_of(MeetingRecord& record);

}  // namespace samtale::ui
