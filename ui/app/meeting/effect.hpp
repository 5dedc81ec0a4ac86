// What a meeting wants done outside the application. A part of ui/app/effect.hpp.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace samtale::ui::effect {

/// Reads a call, without a lock, and what was prepared or agreed about it; and what was agreed in
/// the newest other meeting in `folder`. Without a file that alone. Answers MeetingRead, with
/// `show` and `today` as given.
struct ReadMeeting {
  std::filesystem::path file;
  std::filesystem::path folder;
  bool show = false;
  std::string today;
};
/// Answers OtherRunRead.
struct ReadOtherRun {
  std::filesystem::path file;
};
/// Beside the call; answers MeetingSaved.
struct SaveMeeting {
  std::filesystem::path file;
  std::string text;
};
/// Takes out of the call's file what looks like it tells who somebody is, with new checksums and
/// the old file gone; of what lay beside it `record` alone comes back. Answers NotTakenOut
/// where that fails, else MeetingRead. `known`: digests of the scenarios that tell of nobody.
struct TakeOutOfCall {
  std::filesystem::path file;
  std::filesystem::path folder;
  std::string today;
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
