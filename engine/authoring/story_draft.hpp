// A story on its way to a scenario: which of its passages come along, and where each reply leads.
// Not for others to include than import_twee and its tests.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/authoring/import_twee.hpp"
#include "engine/authoring/twee_passage.hpp"

namespace samtale::engine {

/// Where a reply leads: to a part of the draft, once or as often as one likes, or to the end that
/// is made up for ways that lead nowhere.
struct DraftWay {
  enum class Kind { part, part_once, nowhere };
  Kind kind = Kind::part;
  std::size_t part = 0;
};

struct DraftReply {
  std::string text;
  DraftWay way;
  std::size_t line = 1;
};

struct DraftPart {
  std::size_t passage = 0;  // of the story
  std::vector<std::string> lines;
  std::vector<DraftReply> replies;
  bool ending = false;
};

struct StoryDraft {
  std::vector<DraftPart> parts;  // the first is where the call begins; never an ending
  std::vector<ImportNote> notes;
};

/// Which passages there is room for, and what is read in them. None where no passage can begin.
StoryDraft draft_story(const TweeStory& story);

/// Cuts what makes a call endless or longer than max_turns_a_call, and leaves out what no way leads
/// to any more. `room`: values of the state that ways back may take.
void shorten(StoryDraft& draft, const TweeStory& story, std::size_t room);

/// The draft as YAML; `notes` are left to the caller.
ImportedScenario write_draft(const StoryDraft& draft, const TweeStory& story,
                             const ImportWishes& wishes, const Moves& moves);

}  // namespace samtale::engine
