// A team's meeting on the stage: a call that went badly, prepared by its owner and shown to a room.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/app_stage.hpp"
#include "ui/app/meeting/meeting.hpp"

namespace samtale::tests {

/// What is answered in the call, where it is open.
const std::vector<std::string>& hard_answers();
const std::string& owners_words();

const ui::MeetingModel& meeting(AppStage& stage);
ui::MeetingStep step(AppStage& stage);
const ui::MeetingRecord::Excerpt& excerpt(AppStage& stage);

/// A window on the wall, with the size of text that the meeting has there.
AppStage::Setting on_the_wall(int width = 1920, int height = 1080, int percent = 100);

/// The call to its debrief, and from there to its owner's preparation.
void prepare_meeting(AppStage& stage);
/// The same after another run of the call, which lies in the file that comes back.
std::filesystem::path prepare_after_another(AppStage& stage);
/// Asked and answered, from the preparation to the room.
void start_meeting(AppStage& stage);
void begin_meeting(AppStage& stage);
void to_asked_turn(AppStage& stage);
/// Hands for each of the replies, and then all of them are shown.
void count_hands(AppStage& stage);
/// The same, and on to what each of them opened.
void to_others(AppStage& stage);

}  // namespace samtale::tests
