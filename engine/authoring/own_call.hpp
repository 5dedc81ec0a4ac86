// A call that somebody has had, written down from memory in a few lines, never a recording: what
// the citizen said and what I said, where it went wrong, what I could have said instead, and what I
// want to hear about. It becomes a scenario of one way, in which a meeting can be held as in any
// other call, and which an author can go on with. Nothing in it is ever scored.
//
// The file (`*.egen`) is one JSON object. Keys that this version does not know are lost when it is
// written anew.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language.hpp"
#include "engine/session.hpp"
#include "engine/span.hpp"

namespace samtale::engine {

enum class Speaker : std::uint8_t { citizen, me };

struct OwnCall {
  struct Line {
    Speaker who = Speaker::citizen;
    std::string text;     // empty: not written
    std::string instead;  // of mine: what I could have said; empty: nothing
    bool operator==(const Line&) const = default;
  };
  std::string title;
  std::vector<Line> lines;
  std::optional<std::size_t> wrong;  // the line at which it went wrong
  std::string question;              // what I want to hear about
  std::string player;                // whose it is: a random id, as in a call's head; may be empty
  std::vector<std::string> drafts;   // titles of the scenarios that were made of it, each once

  bool operator==(const OwnCall&) const = default;
};

inline constexpr std::size_t least_own_lines = 6;
inline constexpr std::size_t most_own_lines = 12;
/// Bytes of a text of it; what a file has beyond is cut.
inline constexpr std::size_t most_own_text = 2000;
inline constexpr std::size_t most_own_drafts = 20;

/// Six lines, the citizen's first, then mine and the citizen's by turns.
OwnCall empty_own_call();
bool is_empty(const OwnCall& call);
/// There is something that the citizen said and something that I said.
bool is_told(const OwnCall& call);

std::string encode(const OwnCall& call);
/// None for what is no such file, whatever the bytes.
std::optional<OwnCall> decode_own_call(std::string_view bytes);

/// What a reply that was given, and one that could have been, is called in the scenario.
inline constexpr const char* own_reply_id = "said";
inline constexpr const char* own_instead_id = "instead";

/// As "<id>/scenario.yaml", without an error. What stands between two of my lines is one place;
/// `is_told`.
SourceText own_scenario(const OwnCall& call, const std::string& id, Language language);

/// The call as it was, taken in the scenario that own_scenario() became: one answer a place.
/// `header` is the new session's.
Session own_session(const Scenario& scenario, SessionHeader header);

/// Of my lines that are written, by place: which line of the call is the answer there.
std::vector<std::size_t> own_answers(const OwnCall& call);

}  // namespace samtale::engine
