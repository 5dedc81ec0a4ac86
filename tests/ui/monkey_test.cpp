// Random input on every screen: nothing crashes, no two widgets are taken for one, and the file of
// a call always holds the call that is in memory. A test of its own (`ctest -R monkey`): a sample
// of events on each screen, 20 000 of them with SAMTALE_THOROUGH, or as many as SAMTALE_MONKEY
// says; one screen alone with `-sc=NAME`.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "engine/session_file.hpp"
#include "tests/support/app_stage.hpp"
#include "tests/support/random.hpp"
#include "tests/support/thorough.hpp"
#include "ui/panels/screen.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
using ui::widgets::WidgetRecord;

namespace {

enum class Kind { one, alone, room };

// A screen, and the call that it belongs to where it belongs to one.
struct Place {
  const char* name;
  Screen screen;
  Kind kind = Kind::one;
  const char* scenario = "angry-caller";
};

constexpr std::array<Place, 22> places{
    {{"welcome", Screen::welcome},
     {"home", Screen::home},
     {"briefing", Screen::briefing},
     {"call with support", Screen::call},
     {"call of several scenes", Screen::call, Kind::one, "repeat-caller"},
     {"call alone", Screen::call, Kind::alone},
     {"call of a room", Screen::call, Kind::room},
     {"rating", Screen::rating},
     {"note", Screen::note},
     {"debrief", Screen::debrief},
     {"debrief of a room", Screen::debrief, Kind::room},
     {"untaken", Screen::untaken, Kind::room},
     {"own card", Screen::own_card},
     {"preparation", Screen::preparation},
     {"settings", Screen::settings},
     {"workshops", Screen::workshops},
     {"workshop", Screen::workshop},
     {"meeting preparation", Screen::meeting_preparation},
     {"meeting", Screen::meeting},
     {"minutes", Screen::minutes},
     {"folder", Screen::folder},
     {"own call", Screen::own_call}}};

class Monkey {
 public:
  Monkey(const Place& place, std::uint64_t seed, bool calm)
      : place_(place), random_(seed), stage_(setting(calm)) {
    put_back();
  }

  void play(std::size_t events) {
    for (std::size_t i = 0; i < events; ++i) {
      event();
      if (stage_.model().screen != place_.screen || i % pages == pages - 1) {
        check_file();
        // It may look around where it came, so that what follows a screen is met too.
        if (random_.one_in(4)) put_back();
      }
      stage_.model().quit = false;
    }
    check_file();
  }

  std::size_t visits() const { return visits_; }
  std::size_t files_compared() const { return files_compared_; }

 private:
  static constexpr std::size_t pages = 40;

  static AppStage::Setting setting(bool calm) {
    AppStage::Setting setting;
    setting.settings.calm_motion = calm;
    setting.settings.hurry = true;
    return setting;
  }

  void put_back() {
    ++visits_;
    stage_.model().preparation = {};
    stage_.take(ui::action::GoHome{});
    go();
    CHECK(stage_.model().screen == place_.screen);
    frame();
  }

  void go() {
    switch (place_.screen) {
      case Screen::home:
        return;
      case Screen::welcome:
        stage_.model().settings.keeping = ui::Keeping::unasked;
        stage_.model().screen = Screen::welcome;
        return;
      case Screen::own_card:
        return stage_.take(ui::action::OpenOwnCard{});
      case Screen::preparation:
        return stage_.take(ui::action::OpenPreparation{});
      case Screen::settings:
        return stage_.take(ui::action::OpenSettings{});
      case Screen::folder:
        return stage_.take(ui::action::OpenFolder{});
      case Screen::own_call:
        return stage_.take(ui::action::OpenOwnCalls{"egen"});
      case Screen::workshops:
        return stage_.take(ui::action::OpenWorkshop{});
      case Screen::workshop:
        stage_.take(ui::action::OpenWorkshop{});
        return stage_.take(ui::action::CopyScenario{place_.scenario});
      case Screen::meeting_preparation:
      case Screen::meeting:
      case Screen::minutes:
        return stage_.show(place_.screen);
      case Screen::briefing:
      case Screen::call:
      case Screen::rating:
      case Screen::note:
      case Screen::untaken:
      case Screen::debrief:
        return call();
    }
  }

  // As far into a call as the place is.
  void call() {
    stage_.take(ui::action::OpenBriefing{place_.scenario});
    stage_.take(ui::action::ChooseMode{place_.kind == Kind::alone ? engine::Mode::test
                                                                  : engine::Mode::practice});
    if (place_.screen == Screen::briefing) return;
    ui::action::StartCall start{now(), {}, 0, {}};
    if (place_.kind == Kind::room) start.players = engine::Players::room;
    stage_.take(start);
    if (place_.screen == Screen::call) return;
    while (stage_.model().screen == Screen::call) turn();
    stage_.work_to_end();
    if (place_.screen == Screen::untaken) return;
    if (place_.kind == Kind::room) return stage_.take(ui::action::OpenDebrief{});
    if (place_.screen == Screen::rating) return;
    stage_.take(ui::action::FinishRating{now()});
    if (place_.screen == Screen::debrief) stage_.take(ui::action::SkipNote{});
  }

  void turn() {
    const ui::CallModel& call = *stage_.model().call;
    if (call.room) {
      if (call.room->step == ui::RoomStep::counting)
        stage_.take(ui::action::TypeHands{static_cast<int>(random_.below(10))});
      return call.room->step == ui::RoomStep::shown ? stage_.take(ui::action::TakeOption{0, now()})
                                                    : stage_.take(ui::action::RoomForward{now()});
    }
    if (call.call_over) return stage_.take(ui::action::GoOn{now()});
    const engine::Scenario& scenario = call.playable->scenario();
    const auto offered = engine::offered_replies(scenario, call.transcript.state, 1);
    const auto reply = offered[random_.below(offered.size())];
    stage_.take(ui::action::ChooseReply{scenario.at(reply).id, now()});
  }

  std::int64_t now() { return stage_.window().now_ms(); }
  ImGuiIO& io() { return stage_.window().io(); }

  void frame() {
    const ImVec2 size = io().DisplaySize;
    const int percent = ui::panels::text_percent(stage_.model(), size);
    stage_.window().rescale(static_cast<float>(percent) / 100.0F);
    stage_.window().frame();
    check_frame();
  }

  void event() {
    const std::size_t die = random_.below(200);
    if (die == 0) return text_size();
    if (die < 4) return size();
    if (die < 40) return move();
    if (die < 110) return press_mouse();
    if (die < 120) return turn_wheel();
    if (die < 130) return type();
    if (die < 135) return wait();
    press_key();
  }

  void text_size() {
    constexpr std::array<int, 3> percents{100, 150, 250};
    stage_.take(ui::action::ChooseTextSize{percents[random_.below(percents.size())]});
    frame();
  }

  void size() {
    stage_.window().resize(640 + static_cast<int>(random_.below(1361)),
                           480 + static_cast<int>(random_.below(821)));
    frame();
  }

  void move() {
    point();
    frame();
  }

  // Anywhere, or at something that stands there.
  void point() {
    const ImVec2 size = io().DisplaySize;
    const auto& records = stage_.window().ui().registry.records();
    if (!records.empty() && !random_.one_in(3)) {
      const ImVec2 middle = centre(records[random_.below(records.size())].rect);
      io().AddMousePosEvent(middle.x, middle.y);
    } else {
      io().AddMousePosEvent(static_cast<float>(random_.below(static_cast<std::size_t>(size.x))),
                            static_cast<float>(random_.below(static_cast<std::size_t>(size.y))));
    }
  }

  void press_mouse() {
    point();
    const int button = random_.one_in(10) ? ImGuiMouseButton_Right : ImGuiMouseButton_Left;
    io().AddMouseButtonEvent(button, true);
    if (random_.one_in(8)) move();
    io().AddMouseButtonEvent(button, false);
    frame();
    frame();
  }

  void turn_wheel() {
    io().AddMouseWheelEvent(0, static_cast<float>(random_.below(9)) - 4.0F);
    frame();
  }

  void wait() {
    // Until a citizen who waits only briefly has lost patience.
    if (random_.one_in(4)) stage_.window().sleep(25'000);
    for (int i = 0; i < 6; ++i) frame();
  }

  void press_key() {
    constexpr std::array<ImGuiKey, 13> usual{
        ImGuiKey_Tab,        ImGuiKey_Tab,       ImGuiKey_Enter,  ImGuiKey_Enter, ImGuiKey_Space,
        ImGuiKey_UpArrow,    ImGuiKey_DownArrow, ImGuiKey_Escape, ImGuiKey_1,     ImGuiKey_2,
        ImGuiKey_RightArrow, ImGuiKey_Backspace, ImGuiKey_P};
    const std::size_t named = ImGuiKey_GamepadStart - ImGuiKey_NamedKey_BEGIN;
    const ImGuiKey key = random_.one_in(3)
                             ? static_cast<ImGuiKey>(ImGuiKey_NamedKey_BEGIN +
                                                     static_cast<int>(random_.below(named)))
                             : usual[random_.below(usual.size())];
    constexpr std::array<ImGuiKey, 2> modifiers{ImGuiMod_Ctrl, ImGuiMod_Shift};
    const ImGuiKey modifier = modifiers[random_.below(modifiers.size())];
    const bool modified = random_.one_in(8);
    if (modified) io().AddKeyEvent(modifier, true);
    io().AddKeyEvent(key, true);
    frame();
    io().AddKeyEvent(key, false);
    if (modified) io().AddKeyEvent(modifier, false);
    frame();
  }

  void type() {
    constexpr std::array<const char*, 7> texts{
        "æøå", "Ring på 20 12 34 56", "010190-1234", "é\n", "»hej«", " ", "\xF0\x9F\x98\x80"};
    io().AddInputCharactersUTF8(texts[random_.below(texts.size())]);
    frame();
  }

  void check_frame() {
    std::set<std::string_view> seen;
    std::size_t focused = 0;
    std::string holders;
    for (const WidgetRecord& record : stage_.window().ui().registry.records()) {
      const bool places_well = std::isfinite(record.rect.x) && std::isfinite(record.rect.y) &&
                               record.rect.w >= 0 && record.rect.h >= 0;
      if (!places_well) FAIL("in no place: " << record.id);
      if (record.imgui_id == 0) continue;
      if (!seen.insert(record.id).second) FAIL("twice in one frame: " << record.id);
      if (!record.focused) continue;
      if (!record.enabled) FAIL("has the keyboard and can't be used: " << record.id);
      ++focused;
      holders += " " + std::string(record.id);
    }
    // In a frame in which it is handed on, more than one may have had it; the next hands it on to
    // somebody else, if at all.
    const bool again = focused > 1 && holders == shared_;
    if (again) FAIL("more than one has the keyboard:" << holders);
    shared_ = focused > 1 ? holders : std::string();
  }

  void check_file() {
    const auto& call = stage_.model().call;
    if (!call || call->saving.file.empty()) return;
    REQUIRE_FALSE(call->saving.problem);
    const auto bytes = stage_.store().read(call->saving.file);
    REQUIRE(bytes);
    const engine::DecodedSession decoded = engine::decode(bytes.value());
    REQUIRE(decoded.damage == engine::SessionDamage::none);
    REQUIRE(engine::encode(decoded.session) == engine::encode(call->session));
    // What is on the screen is what the file says of that way.
    const engine::Scenario& scenario = call->playable->scenario();
    const engine::Transcript read = engine::transcript(scenario, decoded.session, call->tip);
    REQUIRE(read.turns.size() == call->transcript.turns.size());
    REQUIRE(read.finished == call->transcript.finished);
    ++files_compared_;
  }

  const Place& place_;
  Random random_;
  AppStage stage_;
  std::string shared_;  // those that had the keyboard in the frame before, where several had
  std::size_t visits_ = 0;
  std::size_t files_compared_ = 0;
};

std::size_t events() {
  const char* const asked = std::getenv("SAMTALE_MONKEY");
  return asked != nullptr ? std::strtoul(asked, nullptr, 10) : rounds(100, 20'000);
}

}  // namespace

TEST_CASE("no random input on any screen breaks anything or loses what was played") {
  for (std::size_t i = 0; i < places.size(); ++i) {
    SUBCASE(places[i].name) {
      Monkey monkey(places[i], 1000 + i, i % 2 == 0);
      monkey.play(events());
      CHECK(monkey.visits() > 0);
      if (places[i].screen == Screen::call) CHECK(monkey.files_compared() > 0);
    }
  }
}
