// What leaves the machine with a meeting's call, and what is taken out of it before.
#include <string>

#include <doctest/doctest.h>

#include "engine/digest.hpp"
#include "engine/session_file.hpp"
#include "engine/store/memory_store.hpp"
#include "ui/app/demonstration.hpp"
#include "ui/app/effect_runner.hpp"
#include "ui/app/meeting/meeting.hpp"
#include "ui/app/meeting/minutes_view.hpp"
#include "ui/app/meeting/preparation_view.hpp"
#include "ui/app/meeting/taken_out.hpp"
#include "ui/app/user_folder.hpp"

using namespace samtale;
using ui::Screen;

namespace {

const std::string phone("12 34 56 78");

/// The application over a disk in memory, with the demonstration call prepared for a meeting.
struct Prepared {
  engine::MemoryStore store;
  ui::AppModel model;
  ui::EffectRunner runner{store, "/data", {"/documents", {}}};

  Prepared() {
    engine::MemoryStore nothing;
    model.library =
        std::make_shared<const ui::Library>(ui::load_library(nothing, ui::shipped_method()));
    model.data_folder = "/data";
    model.settings.player = "51c0ffee8d7a4b21a3964e5f7c8b9d0e";
    model.settings.alias = "Solsort " + phone;
    REQUIRE(ui::demonstrate(model, runner, Screen::meeting_preparation, 0));
    REQUIRE(model.screen == Screen::meeting_preparation);
    REQUIRE_FALSE(model.meeting->file.empty());
  }
  void take(ui::Action action) {
    take_actions(model, {std::move(action)}, runner);
    finish_work(model, runner);
  }
  std::string bytes(const std::filesystem::path& file) {
    const auto read = store.read(file);
    REQUIRE(read);
    return read.value();
  }
};

bool has(const std::string& bytes, const std::string& words) {
  return bytes.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the copy for a meeting has the excerpt and its question, and nobody in it") {
  Prepared prepared;
  // Nothing is saved while something in it still tells who somebody is.
  prepared.take(ui::action::SaveSharedCopy{});
  CHECK_FALSE(prepared.model.meeting->saved.has_value());
  CHECK_FALSE(ui::meeting_preparation_view(prepared.model).can_save_copy);
  CHECK(ui::meeting_preparation_view(prepared.model).copy_detail ==
        "Tag først det ud, der ligner noget, der siger, hvem nogen er. Eller sig, at det er i "
        "orden. Så kan kopien gemmes.");
  prepared.take(ui::action::RemoveFound{});
  prepared.take(ui::action::AnswerRecognised{false});
  const ui::MeetingRecord::Excerpt chosen = *prepared.model.meeting->record.excerpt;
  const std::string question = prepared.model.meeting->record.question;
  const std::string id(32, 'c');
  prepared.take(ui::action::SaveSharedCopy{id});
  REQUIRE(prepared.model.meeting->saved.has_value());
  const std::filesystem::path copy = prepared.model.meeting->saved->file;
  CHECK(copy.parent_path() == "/documents");
  const std::string bytes = prepared.bytes(copy);
  for (const std::string& word : {std::string("Solsort"), phone, prepared.model.settings.player,
                                  std::string("self_rating"), std::string("2026-02-03")})
    CHECK_FALSE(has(bytes, word));
  const engine::DecodedSession decoded = engine::decode(bytes);
  REQUIRE(decoded.whole());
  CHECK(decoded.session.events.size() == chosen.last - chosen.first + 1);
  // Whoever has both can't tell by the numbers that they are the same call.
  CHECK(decoded.session.header.session == id);
  const auto record = ui::decode_meeting(prepared.bytes(ui::meeting_file(copy)));
  REQUIRE(record.has_value());
  CHECK(record->question == question);
  CHECK(record->excerpt ==
        ui::MeetingRecord::Excerpt{0, chosen.asked - chosen.first, chosen.last - chosen.first});
  // It opens straight in front of a room.
  prepared.take(ui::action::PrepareMeeting{copy, true, "2026-02-03"});
  CHECK(prepared.model.screen == Screen::meeting);
  CHECK(prepared.model.call->transcript.turns.size() == chosen.last - chosen.first + 1);
  // Nothing of the scenario has been changed since.
  CHECK(prepared.model.meeting->differences.empty());
}

TEST_CASE("a meeting begins and its pages are written once what was found is settled") {
  Prepared prepared;
  const auto view = [&] { return ui::meeting_preparation_view(prepared.model); };
  prepared.take(ui::action::RemoveFound{});
  prepared.take(ui::action::AnswerRecognised{false});
  REQUIRE(view().can_start);
  using What = ui::MeetingText;
  prepared.take(ui::action::WriteMeeting{What::question, "Hvem har " + phone + "?", 0});
  CHECK_FALSE(view().can_start);
  CHECK(view().start_detail ==
        "Tag først det ud, der ligner noget, der siger, hvem nogen er. Eller sig, at det er i "
        "orden.");
  CHECK(view().accept_found == "Det er i orden");
  prepared.take(ui::action::StartMeeting{});
  CHECK(prepared.model.screen == Screen::meeting_preparation);
  prepared.take(ui::action::SaveScript{});
  CHECK_FALSE(prepared.model.meeting->saved.has_value());
  prepared.take(ui::action::AcceptFound{});
  CHECK(view().found.empty());
  CHECK(view().can_start);
  // What is written afterwards was not agreed to.
  prepared.take(ui::action::WriteMeeting{What::question, "Hvem har nu " + phone + "?", 0});
  CHECK_FALSE(view().can_start);
  prepared.take(ui::action::AcceptFound{});
  prepared.take(ui::action::StartMeeting{});
  REQUIRE(prepared.model.screen == Screen::meeting);
  const std::size_t turn = prepared.model.meeting->record.excerpt->first;
  prepared.take(ui::action::WriteMeeting{What::note, "Han har " + phone + ".", turn});
  prepared.take(ui::action::CloseMeeting{});
  prepared.take(ui::action::OpenMinutes{});
  REQUIRE(prepared.model.screen == Screen::minutes);
  CHECK(ui::minutes_view(prepared.model).found.size() == 1);
  prepared.take(ui::action::SaveMinutes{});
  CHECK_FALSE(prepared.model.meeting->saved.has_value());
  prepared.take(ui::action::RemoveFound{});
  CHECK(prepared.model.meeting->record.notes.at(turn) == "Han har ….");
  CHECK(prepared.model.meeting->record.question == "Hvem har nu " + phone + "?");
  CHECK(ui::minutes_view(prepared.model).found.empty());
  prepared.take(ui::action::SaveMinutes{});
  CHECK(prepared.model.meeting->saved.has_value());
}

TEST_CASE("what looks like a number goes out of the call's file, and what was prepared stays") {
  Prepared prepared;
  const std::filesystem::path file = prepared.model.meeting->file;
  REQUIRE(has(prepared.bytes(file), phone));
  REQUIRE_FALSE(prepared.model.meeting->found.empty());
  CHECK(has(prepared.model.meeting->found.front(), phone));
  const std::string question = prepared.model.meeting->record.question;
  prepared.take(ui::action::RemoveFound{});
  CHECK_FALSE(has(prepared.bytes(file), phone));
  CHECK(engine::decode(prepared.bytes(file)).whole());
  CHECK(prepared.model.meeting->found.empty());
  CHECK(prepared.model.meeting->record.question == question);
}

TEST_CASE("what was written about the call is cleaned with it, on the disk too") {
  Prepared prepared;
  const std::filesystem::path file = prepared.model.meeting->file;
  const std::size_t turn = prepared.model.meeting->record.excerpt->first;
  using What = ui::MeetingText;
  for (const What what : {What::question, What::alias, What::agreed, What::note, What::sentences})
    prepared.take(ui::action::WriteMeeting{what, "Ring på " + phone + ".", turn});
  prepared.take(ui::action::WriteTask{0, ui::TaskPart::what, "ringer " + phone});
  prepared.take(ui::action::RemoveFound{});
  const std::string kept = prepared.bytes(ui::meeting_file(file));
  CHECK_FALSE(has(kept, phone));
  CHECK(has(kept, "Ring på …."));
  CHECK(ui::meeting_preparation_view(prepared.model).found.empty());
  CHECK(prepared.model.meeting->record.question == "Ring på ….");
}

TEST_CASE("what was found goes out of a call that is kept nowhere as well") {
  Prepared prepared;
  const engine::Session session = prepared.model.call->session;
  prepared.model.meeting.reset();
  prepared.model.screen = Screen::debrief;
  prepared.model.call->saving.file.clear();
  prepared.take(ui::action::PrepareMeeting{});
  REQUIRE(prepared.model.meeting->file.empty());
  prepared.take(ui::action::WriteMeeting{ui::MeetingText::question, "Hvem har " + phone + "?", 0});
  const auto found = ui::meeting_preparation_view(prepared.model);
  CHECK(found.found.size() == 2);
  CHECK_FALSE(found.remove_found.empty());
  prepared.take(ui::action::RemoveFound{});
  CHECK(ui::meeting_preparation_view(prepared.model).found.empty());
  CHECK(prepared.model.meeting->record.question == "Hvem har …?");
  CHECK_FALSE(has(engine::encode(prepared.model.call->session), phone));
}

TEST_CASE("a call that would not open without what was found, or go otherwise, is known") {
  Prepared prepared;
  const engine::Session session =
      engine::decode(prepared.bytes(prepared.model.meeting->file)).session;
  const auto cleaned = ui::taken_out(session, {});
  REQUIRE(cleaned.has_value());
  CHECK_FALSE(has(engine::encode(*cleaned), phone));
  engine::Session other = session;
  std::string& text = other.header.sources[0].text;
  const std::string node = "\n  opening:";
  REQUIRE(has(text, node));
  text.replace(text.find(node), node.size(), "\n  …:");
  other.header.scenario.digest = engine::file_digest(text);
  CHECK_FALSE(ui::goes_as_before(session, other));
}
