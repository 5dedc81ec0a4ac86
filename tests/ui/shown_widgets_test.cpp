// What only shows: bubbles, meters, faces, phase strip, ratings.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/ui_harness.hpp"
#include "ui/widgets/bubble.hpp"
#include "ui/widgets/face.hpp"
#include "ui/widgets/meter.hpp"
#include "ui/widgets/phase_strip.hpp"
#include "ui/widgets/rating_dots.hpp"

using namespace samtale::tests;
using namespace samtale::ui::widgets;

TEST_CASE("a bubble shows name, way of speaking, words and why, and measures what it draws") {
  Bubble said{Speaker::you,     "Dig",
              "lavt",           "På fredag, det er tæt på.",
              "Det skete der:", "Du tog fat i hans fredag."};
  UiHarness harness({800, 400}, [&said](Ui& ui) {
    begin_screen(ui, "screen");
    CHECK(bubble(ui, "said", {20, 20}, 600, said) == bubble_height(ui, said, 600));
    end_screen(ui);
  });
  CHECK(harness.find("said/name")->label == "Dig · lavt");
  CHECK(harness.find("said")->label == "På fredag, det er tæt på.");
  CHECK(harness.find("said/why")->label == "Det skete der: Du tog fat i hans fredag.");
  CHECK(right(harness.find("said")->rect) < 620);
  CHECK(harness.find("said")->rect.x > 320);
}

TEST_CASE("a bubble is never wider than its column, whatever is said in it") {
  Bubble said{Speaker::citizen,
              "Jonas Krogh",
              {},
              std::string_view("Brandbedømmelsesudvalgsformandsstillingen, ja.")};
  UiHarness harness({800, 400}, [&said](Ui& ui) {
    begin_screen(ui, "screen");
    bubble(ui, "said", {20, 20}, 160, said);
    end_screen(ui);
  });
  CHECK(right(harness.find("said")->rect) <= 180);
}

TEST_CASE("a new bubble fades in, and stands at once with calm movement") {
  Bubble said{Speaker::citizen, "Jonas", {}, "Goddag."};
  said.appears = true;
  bool shown = false;
  const auto screen = [&](Ui& ui) {
    begin_screen(ui, "screen");
    if (shown) bubble(ui, "said", {20, 20}, 400, said);
    end_screen(ui);
  };
  for (const Motion motion : {Motion::full, Motion::calm}) {
    shown = false;
    UiHarness harness({500, 200, ThemeName::light, 1, motion}, screen);
    shown = true;
    harness.frame();
    const auto first = harness.picture();
    harness.frame();
    CHECK(harness.ui().animations.moving() == (motion == Motion::full));
    harness.frames(20);
    CHECK_FALSE(harness.ui().animations.moving());
    CHECK((harness.picture().rgb == first.rgb) == (motion == Motion::calm));
  }
}

TEST_CASE("a meter says its words, moves for 400 ms and keeps its place when the words change") {
  Meter uro{"Uro", "meget, uændret", Trend::steady, 0.9F, Token::warm};
  UiHarness harness({400, 200, ThemeName::light, 1, Motion::full}, [&uro](Ui& ui) {
    begin_screen(ui, "screen");
    CHECK(meter(ui, "uro", {20, 20}, 208, uro) == meter_height(ui, uro, 208));
    end_screen(ui);
  });
  const Rect before = harness.find("uro")->rect;
  const Rect name = harness.find("uro/name")->rect;
  uro.words = "slet ikke, falder";
  uro.value = 0.1F;
  harness.frame();
  CHECK(harness.ui().animations.moving());
  harness.frames(20);
  CHECK_FALSE(harness.ui().animations.moving());
  CHECK(harness.find("uro")->label == "Uro: slet ikke, falder");
  CHECK(harness.find("uro")->rect.h == before.h);
  CHECK(harness.find("uro/name")->rect.x == name.x);
}

TEST_CASE("a meter's words go below its name where the two cannot share a line") {
  UiHarness harness({800, 200, ThemeName::light, 2}, [](Ui& ui) {
    begin_screen(ui, "screen");
    const Meter one{"Føler sig hørt", "noget, stiger", Trend::rising, 0.5F, Token::blue};
    meter(ui, "narrow", {20, 20}, 300, one);
    meter(ui, "wide", {400, 20}, 500, one);
    end_screen(ui);
  });
  CHECK(harness.find("narrow/words")->rect.y > harness.find("narrow/name")->rect.y);
  CHECK(harness.find("wide/words")->rect.y == harness.find("wide/name")->rect.y);
}

TEST_CASE("a face changes with the mood and stands still with calm movement") {
  FaceMood mood{0.9F, 0.1F};
  UiHarness harness({300, 300}, [&mood](Ui& ui) {
    begin_screen(ui, "screen");
    face(ui, "face", {20, 20, 208, 190}, look_of(Head::older_woman), mood, "Lis Bøgh");
    end_screen(ui);
  });
  const auto tense = harness.picture();
  harness.frames(400);
  CHECK(harness.picture().rgb == tense.rgb);
  CHECK(harness.ui().animations.next_wake_ms() < 0);
  mood = {0.1F, 0.9F};
  harness.frame();
  CHECK(harness.picture().rgb != tense.rgb);
  CHECK(harness.find("face")->label == "Lis Bøgh");
}

TEST_CASE("the five heads are five different pictures in every theme") {
  for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::contrast}) {
    std::vector<std::vector<std::uint8_t>> pictures;
    for (const Head head :
         {Head::older_woman, Head::older_man, Head::man, Head::young_man, Head::young_woman}) {
      UiHarness harness({240, 220, theme}, [head](Ui& ui) {
        begin_screen(ui, "screen");
        face(ui, "face", {10, 10, 208, 190}, look_of(head), {0.5F, 0.5F}, "Borgeren");
        end_screen(ui);
      });
      pictures.push_back(harness.picture().rgb);
    }
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      for (std::size_t k = i + 1; k < pictures.size(); ++k) CHECK(pictures[i] != pictures[k]);
    }
  }
}

TEST_CASE("eyes blink for 120 ms every four to seven seconds, by the clock alone") {
  std::vector<std::int64_t> starts;
  float widest = 0;
  for (std::int64_t now = 1; now < 120'000; ++now) {
    const float closed = blink("call/face", now);
    CHECK_FALSE(closed < 0);
    widest = std::max(widest, closed);
    if (closed > 0 && blink("call/face", now - 1) == 0) starts.push_back(now);
  }
  CHECK(widest == doctest::Approx(1.0F).epsilon(0.05));
  REQUIRE(starts.size() > 15);
  for (std::size_t i = 1; i < starts.size(); ++i) {
    CHECK(starts[i] - starts[i - 1] >= 4000);
    CHECK(starts[i] - starts[i - 1] <= 7000);
  }
}

TEST_CASE("a face that moves asks to be woken for its next blink") {
  UiHarness harness({300, 300, ThemeName::light, 1, Motion::full}, [](Ui& ui) {
    begin_screen(ui, "screen");
    face(ui, "face", {20, 20, 208, 190}, look_of(Head::man), {0.5F, 0.5F}, "Borgeren");
    end_screen(ui);
  });
  const std::int64_t wake = harness.ui().animations.next_wake_ms();
  CHECK(wake > harness.now_ms());
  CHECK(wake <= harness.now_ms() + 7000);
  CHECK(blink("face", wake + 60) > 0);
}

TEST_CASE("a blink is drawn in four frames and leaves the eyes open") {
  UiHarness harness({300, 300, ThemeName::light, 1, Motion::full}, [](Ui& ui) {
    begin_screen(ui, "screen");
    face(ui, "face", {20, 20, 208, 190}, look_of(Head::man), {0.5F, 0.5F}, "Borgeren");
    end_screen(ui);
  });
  Ui& ui = harness.ui();
  std::vector<float> lids;
  for (int frame = 0; frame < 5; ++frame) {
    ui.now_ms = ui.animations.next_wake_ms();
    lids.push_back(blink("face", ui.now_ms));
    begin_frame(ui, ui.now_ms);
    ImGui::NewFrame();
    begin_screen(ui, "screen");
    face(ui, "face", {20, 20, 208, 190}, look_of(Head::man), {0.5F, 0.5F}, "Borgeren");
    end_screen(ui);
    ImGui::EndFrame();
  }
  CHECK(lids == std::vector<float>{0.5F, 1, 0.5F, 0, 0.5F});
}

TEST_CASE("phase strip and ratings carry their words") {
  UiHarness harness({600, 300}, [](Ui& ui) {
    begin_screen(ui, "screen");
    phase_strip(ui, "phase", {20, 20}, 200, 3, 1, "Lyt, spørg og opsummer");
    phase_strip(ui, "over", {20, 40}, 200, 3, 3, "Færdig");
    const Rating heard{"Jeg blev hørt", "i høj grad", 4};
    CHECK(rating(ui, "heard", {20, 80}, 280, heard) == rating_height(ui, heard, 280));
    end_screen(ui);
  });
  CHECK(harness.find("phase")->label == "Lyt, spørg og opsummer");
  CHECK(harness.find("heard")->label == "i høj grad");
  CHECK(harness.shows("Jeg blev hørt"));
}
