// The call in words: the citizen, the conversation so far, and what can be said now.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/scenario.hpp"
#include "ui/app/call_notes.hpp"
#include "ui/app/model.hpp"
#include "ui/app/sheet_view.hpp"

namespace samtale::ui {

enum class Direction : std::uint8_t { steady, rising, falling };

struct MeterView {
  std::string name;   // "Uro"
  std::string words;  // "noget, falder"
  Direction direction = Direction::steady;
  float value = 0;    // 0-1
  bool warm = false;  // Uro
};

enum class Loudness : std::uint8_t { low, normal, loud };

struct BubbleView {
  std::string id;  // stable over frames
  bool citizen = true;
  std::string name;    // empty: the same speaker goes on
  std::string manner;  // "lavt", "højt"
  Loudness loudness = Loudness::normal;
  std::string text;
  std::string why_lead, why;       // only "Med støtte"
  std::string retaken;             // "Taget om": this answer was given in place of another
  bool narrated = false;           // nobody speaks: a scene, or a phone put down
  bool silence = false;            // a pause: `text` says so in words
  bool ran_out = false;            // a silence that nobody chose: it has been lived through already
  std::vector<std::string> marks;  // what the makker saw in it
  std::string divider;             // before this bubble: "Opkald 12, kl. 10.40 · Du er Nanna."
};

struct ReplyView {
  std::string id;
  std::string number;  // "1"
  std::string text;
};

/// Shown with its reason, and can't be taken.
struct ClosedReplyView {
  std::string id;
  std::string text;
  std::string reason;
};

struct CardView {
  std::string heading, hide, hide_key;
  std::size_t phase = 0, phases = 3;  // for the strip
  std::string title;
  struct Move {
    std::string name, line;
  };
  std::vector<Move> moves;
  bool hidden = false;
};

struct NotepadView {
  std::string heading, detail;
  std::string known_heading, promised_heading;
  using Note = CallNote;
  std::vector<Note> known, promised;
  std::string known_empty, promised_empty, fresh_word;
};

struct CallEndView {
  std::string heading;  // "Samtalen er slut"
  std::string outcome;
  std::string go_on, go_on_key;  // "Videre", "Næste opkald"
};

/// Something for the trainee to do before the replies, in place of them.
struct PromptView {
  std::string label, key;  // of the button that asks for it
  std::string heading, text;
  std::string go_on, off;  // "Se svarene", "Vis altid svarene" (may be empty)
};

struct CallView {
  std::string title, mode, leave, leave_key;
  engine::Face face = engine::Face::man;
  std::string name, clock_lead;         // "Kurt Madsen", "I samtale"
  std::int64_t began_at = 0;            // the shell's clock counts the minutes
  std::string clock_begun, clock_unit;  // "under 1 min.", "min."
  float tension = 0, trust = 0;         // 0-1, for the face
  std::array<MeterView, engine::meter_count> meters;
  std::string impression_heading, impression;  // "Sådan virker Kurt nu", one or two sentences
  std::vector<BubbleView> bubbles;
  std::string ask, ask_keys;       // "Hvad siger du?", "Vælg med tasterne 1-3"
  std::string more_replies, more;  // below them, where they have too little room
  std::vector<ReplyView> replies;
  std::vector<ClosedReplyView> closed;
  std::string pause, pause_key,
      pause_closed;                        // the last: why it can't be held again; empty = it can
  std::int64_t patience_ms = 0;            // then the citizen speaks into the silence; 0: never
  PromptView aloud;                        // "Sig det højt"
  std::optional<PromptView> breath;        // "Træk vejret", where the citizen has just been hard
  std::string take_again, take_again_key;  // "Tag om"; empty where it can't be
  std::string settings;
  std::string short_pause;  // words beside the dots where the citizen halts, "På egen hånd"
  std::string newest;       // "Gå til nyeste"
  std::optional<CallEndView> end;
  std::optional<CardView> card;  // none "På egen hånd"
  NotepadView notepad;
  std::optional<SheetView> sheet;   // with a makker
  std::array<std::string, 5> tabs;  // narrow: Samtalen, Borgeren, Samtalekort, Notesblok, Makker
  std::size_t tab = 0;
  std::string saving;  // one line where the call can't be kept or its file was hurt; else empty
  struct LeaveQuestion {
    std::string heading, text, stay, leave;
  };
  std::optional<LeaveQuestion> leaving;
};

CallView call_view(const AppModel& model);

/// Seconds that the citizen waits for an answer in this place of the call (Hurry); none where that
/// is for as long as it takes. Whoever plays alone is hurried, and only where the settings say so:
/// two who read aloud to each other, and a room, need their time.
std::optional<int> patience(const AppModel& model);

/// Whether the last answer can be taken again: with support, in the call that goes on.
bool can_take_again(const CallModel& call);

}  // namespace samtale::ui
