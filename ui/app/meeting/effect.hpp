// What a meeting wants done outside the application. A part of ui/app/effect.hpp.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace samtale::ui::effect {

/// Reads a call, without a lock, recorded or written from memory; what was prepared or agreed
/// about the one at `beside`; and what was agreed in the newest other meeting in `folder` or beside
/// it, of this player's own. What is empty is not read. Answers MeetingRead, with the rest as
/// given.
struct ReadMeeting {
  std::filesystem::path file;
  std::filesystem::path beside;  // as a rule the same
  std::filesystem::path folder;
  bool show = false;
  std::string today;
  std::string session_id;
  std::string player;
};
/// Answers OtherRunRead.
struct ReadOtherRun {
  std::filesystem::path file;
};
/// Beside the call, while that is there and what lies beside it is still `before` (empty: nothing);
/// answers MeetingSaved.
struct SaveMeeting {
  std::filesystem::path call;
  std::string text;
  std::string before;
};
/// Takes out of the call's file what looks like it tells who somebody is, with new checksums and
/// the old file gone; of what lay beside it `record` alone comes back. Answers NotTakenOut
/// where that fails, else MeetingRead. `known`: digests of the scenarios that tell of nobody.
struct TakeOutOfCall {
  ReadMeeting read;  // of it as it then is
  std::vector<std::string> known;
  std::string record;  // written beside it again
};
/// Among the user's documents, to new files called after `name`: the call's copy and, beside it,
/// what was prepared. Answers SharedCopySaved.
struct WriteSharedCopy {
  std::string name;
  std::string call, record;
};

}  // namespace samtale::ui::effect
