#include "ui/app/effect_runner.hpp"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "engine/store/memory_store.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/app/user_folder.hpp"

namespace samtale::tests {
namespace {

using namespace ui;

const std::filesystem::path calls = "data/calls";

/// The application over a disk in memory, without a window.
struct Desk {
  engine::MemoryStore store;
  AppModel model;
  EffectRunner runner{store, "data"};

  Desk() {
    model.library = std::make_shared<const Library>(load_library(store, shipped_method()));
    model.data_folder = "data";
  }
  void take(Action action) { take_actions(model, {std::move(action)}, runner); }
  void start() {
    take(action::OpenBriefing{"repeat-caller"});  // three calls: enough to answer
    take(action::StartCall{0, std::string(32, 'a'), 7, "2026-11-21"});
  }
  void answer() {
    if (model.call->call_over) take(action::GoOn{});
    take(action::ChooseReply{call_view(model).replies.front().id, 0});
  }
  void play_to_the_end() {
    while (model.screen == Screen::call) {
      if (model.call->call_over)
        take(action::GoOn{});
      else
        answer();
    }
  }
  std::filesystem::path file() const { return model.call->saving.file; }
  engine::DecodedSession on_disk(const std::filesystem::path& path) {
    return engine::decode(store.read(path).value());
  }
};

TEST_CASE("what a full disk did not take is written as soon as there is room") {
  Desk desk;
  desk.start();
  desk.answer();
  desk.store.faults.torn_after = 40;
  desk.answer();
  desk.answer();
  CHECK(desk.model.call->saving.problem.has_value());
  CHECK_FALSE(call_view(desk.model).saving.empty());

  desk.store.faults = {};
  desk.answer();
  CHECK_FALSE(desk.model.call->saving.problem.has_value());
  CHECK(call_view(desk.model).saving.empty());
  const engine::DecodedSession decoded = desk.on_disk(desk.file());
  CHECK(decoded.damage == engine::SessionDamage::none);
  CHECK(decoded.session.events.size() == 4);
}

TEST_CASE("a file that could not be made at first is made with the next answer that can be kept") {
  Desk desk;
  desk.store.faults.read_only = true;
  desk.start();
  CHECK(desk.model.call->saving.problem.has_value());
  desk.answer();
  CHECK(desk.model.call->saving.problem.has_value());
  desk.store.faults = {};
  desk.answer();
  CHECK_FALSE(desk.model.call->saving.problem.has_value());
  desk.answer();
  const engine::DecodedSession decoded = desk.on_disk(desk.file());
  CHECK(decoded.damage == engine::SessionDamage::none);
  CHECK(decoded.session.events.size() == 3);
}

TEST_CASE("a call that was taken with other files says so and goes on with its own") {
  Desk desk;
  desk.start();
  desk.answer();
  const std::filesystem::path file = desk.file();
  desk.take(action::GoHome{});
  desk.take(action::ResumeCall{file, 0});
  CHECK(desk.model.notice.empty());
  desk.take(action::GoHome{});

  engine::Session session = desk.on_disk(file).session;
  session.header.scenario.digest = std::string(32, '0');
  session.header.method.digest = std::string(32, '0');
  REQUIRE(desk.store.write(file, engine::encode(session)).ok());
  desk.take(action::ResumeCall{file, 0});
  CHECK(desk.model.notice ==
        "Opkaldet er taget med en anden udgave af scenariet end den, du har nu. Det vises og "
        "fortsætter, som det var dengang. Opkaldet er taget med en anden udgave af metoden end "
        "den, du har nu, og vurderes efter sin egen.");
  desk.answer();
  CHECK(desk.on_disk(file).session.events.size() == 2);
}

TEST_CASE("answers given in one go are written in order, also when the first one fails") {
  Desk desk;
  desk.start();
  desk.store.faults.read_only = true;
  desk.answer();
  desk.store.faults = {};
  const std::string reply = call_view(desk.model).replies.front().id;
  take_actions(desk.model,
               {action::ChooseReply{reply, 0}, action::ChooseLanguage{engine::Language::en}},
               desk.runner);
  const engine::DecodedSession decoded = desk.on_disk(desk.file());
  CHECK(decoded.damage == engine::SessionDamage::none);
  CHECK(decoded.session.events.size() == 3);
}

TEST_CASE("a finished call opens with its own rating, also after another try was left") {
  Desk desk;
  desk.start();
  desk.play_to_the_end();
  REQUIRE(desk.model.screen == Screen::rating);
  for (std::size_t item = 0; item < scoring::rating_items; ++item)
    desk.take(action::RateItem{item, 2});
  desk.take(action::FinishRating{9000});
  desk.take(action::SkipNote{});
  const std::filesystem::path file = desk.file();
  const std::size_t turns = desk.model.call->transcript.turns.size();
  desk.take(action::PlayFrom{1, 9000});
  desk.answer();
  desk.take(action::GoHome{});
  REQUIRE(desk.model.files.size() == 1);
  CHECK(desk.model.files.front().finished);

  desk.take(action::ResumeCall{file, 0});
  CHECK(desk.model.screen == Screen::debrief);
  CHECK(desk.model.call->transcript.turns.size() == turns);
  CHECK(desk.model.call->self_rating.front() == 2);
}

TEST_CASE("a damaged call can be looked at, says so and is not written to") {
  Desk desk;
  desk.start();
  desk.answer();
  desk.answer();
  const std::filesystem::path file = desk.file();
  desk.take(action::GoHome{});
  std::string bytes = desk.store.read(file).value();
  bytes[bytes.size() - 30] ^= 1;
  REQUIRE(desk.store.write(file, bytes).ok());

  desk.take(action::ResumeCall{file, 0});
  REQUIRE(desk.model.screen == Screen::call);
  CHECK(desk.model.call->transcript.turns.size() == 1);
  CHECK_FALSE(call_view(desk.model).saving.empty());
  desk.answer();
  CHECK(desk.store.read(file).value() == bytes);
}

TEST_CASE("a call whose scenario can't be played any more says so and stays free") {
  Desk desk;
  engine::Session session;
  session.header.session = std::string(32, 'b');
  session.header.scenario = {"gone", ""};
  session.header.sources = {
      {engine::SessionHeader::Source::Kind::scenario, "scenario.yaml", "format: 1\n"}};
  const std::filesystem::path file = calls / "gone.samtale";
  REQUIRE(desk.store.create(file, engine::encode(session)).ok());
  desk.take(action::ResumeCall{file, 0});
  CHECK(desk.model.screen == Screen::home);
  CHECK(desk.model.notice.find("gone.samtale") != std::string::npos);
  CHECK(desk.store.lock(file).ok());
}

TEST_CASE("calls are listed as they were begun, the newest first, also when one goes on") {
  Desk desk;
  const auto begin = [&](char id, const char* date) {
    desk.take(action::OpenBriefing{"repeat-caller"});
    desk.take(action::StartCall{0, std::string(32, id), 7, date});
    desk.answer();
  };
  begin('c', "2026-11-21");
  begin('d', "2026-11-21");
  begin('e', "2026-11-20");
  begin('b', "2026-11-21");
  const auto listed = [&] {
    desk.take(action::GoHome{});
    std::string ids;
    for (const CallFile& file : desk.model.files) ids += file.file.stem().string().back();
    return ids;
  };
  CHECK(listed() == "bdce");
  desk.take(action::ResumeCall{calls / "2026-11-21-repeat-caller-cccccccc.samtale", 0});
  desk.answer();
  CHECK(listed() == "bdce");
}

TEST_CASE("calls that tell no number of their day are listed by the last answer") {
  Desk desk;
  desk.start();
  engine::SessionHeader header = desk.model.call->session.header;
  CHECK(header.number == 1);
  header.number = 0;
  for (const char* name : {"d.samtale", "c.samtale"})
    CHECK(desk.store.create(calls / name, engine::encode_header(header)));
  CHECK(desk.store.remove(desk.file()));
  desk.take(action::GoHome{});
  REQUIRE(desk.model.files.size() == 2);
  CHECK(desk.model.files.front().file == calls / "c.samtale");
}

TEST_CASE("a call whose own method has errors is opened with the shipped one, which is said") {
  Desk desk;
  desk.start();
  desk.play_to_the_end();
  engine::Session session = desk.model.call->session;
  for (engine::SessionHeader::Source& source : session.header.sources)
    if (source.kind == engine::SessionHeader::Source::Kind::method) source.text = "format: 1\n";
  const std::filesystem::path file = calls / "own-method.samtale";
  REQUIRE(desk.store.create(file, engine::encode(session)).ok());
  desk.take(action::ResumeCall{file, 0});
  REQUIRE(desk.model.screen == Screen::debrief);
  CHECK(desk.model.call->playable->method_replaced);
  CHECK(debrief_view(desk.model).notice ==
        "Metoden, som ligger i opkaldets fil, har fejl og kan ikke bruges. Opkaldet vurderes i "
        "stedet med den, der følger med: Styrket Borgerkontakt.");
}

TEST_CASE("an error in a translation leaves the Danish call to be played") {
  Desk desk;
  desk.start();
  engine::Session session = desk.model.call->session;
  for (engine::SessionHeader::Source& source : session.header.sources)
    if (source.kind == engine::SessionHeader::Source::Kind::overlay ||
        source.kind == engine::SessionHeader::Source::Kind::method_overlay)
      source.text = "format: 1\ntranslates: somebody\n";
  const SharedPlayable playable = load_from_session(session.header, nullptr);
  CHECK(playable->loaded.playable);
  CHECK_FALSE(playable->method_replaced);
  CHECK(has_errors(playable->loaded.diagnostics));
  CHECK(playable->scenario().title.en.empty());
}

TEST_CASE("a file's one translation is the English") {
  engine::MemoryStore store;
  for (const char* name : {"x/scenario.yaml", "x/scenario.en.yaml", "x/scenario.da.yaml"})
    REQUIRE(store.create(name, name).ok());
  const auto sources = read_with_overlays(store, "x/scenario.yaml");
  REQUIRE(sources.ok());
  REQUIRE(sources.value().size() == 2);
  CHECK(sources.value()[1].name == "x/scenario.en.yaml");
}

TEST_CASE("a call that another window has open is not deleted, and that is said") {
  Desk desk;
  desk.start();
  desk.answer();
  const std::filesystem::path file = desk.file();
  EffectRunner other(desk.store, "data");
  std::vector<Action> outcomes;
  other.run(effect::DeleteFile{file}, outcomes);
  REQUIRE(outcomes.size() == 1);
  const auto& refused = *outcomes.front().as<action::CallDeleted>();
  REQUIRE(refused.problem.has_value());
  CHECK(refused.problem->reason == engine::IoReason::locked);
  CHECK(message(*refused.problem, engine::Language::da) ==
        "»data/calls/" + file.filename().string() + "« er åben i et andet vindue.");
  CHECK(desk.store.read(file).ok());
  desk.take(action::DeleteCall{file});
  CHECK_FALSE(desk.store.read(file).ok());
  CHECK(desk.model.notice.empty());
}

TEST_CASE("a page that is to pass is cleared by its own window and by no other") {
  Desk desk;
  EffectRunner other(desk.store, "data");
  std::vector<Action> outcomes;
  desk.runner.run(effect::WritePage{PagePlace::passing, "kort", "<p>", ""}, outcomes);
  const std::filesystem::path page = outcomes.front().as<action::PageWritten>()->file;
  REQUIRE_FALSE(page.empty());
  other.run(effect::ClearFolder{unkept_folder("data")}, outcomes);
  CHECK(desk.store.read(page).ok());
  desk.runner.run(effect::ClearFolder{unkept_folder("data")}, outcomes);
  CHECK_FALSE(desk.store.read(page).ok());
}

TEST_CASE("calls are listed from a folder that is named from where the program stands") {
  Desk desk;
  desk.start();
  desk.take(action::GoHome{});
  REQUIRE(desk.model.files.size() == 1);
  CHECK(desk.model.files.front().file == calls / "2026-11-21-repeat-caller-aaaaaaaa.samtale");
  CHECK_FALSE(desk.model.files.front().finished);
}

}  // namespace
}  // namespace samtale::tests
