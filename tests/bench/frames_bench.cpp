#include <cstddef>
#include <string>
#include <utility>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "engine/scenario.hpp"
#include "engine/store/memory_store.hpp"
#include "tests/bench/bench.hpp"
#include "ui/app/effect_runner.hpp"
#include "ui/app/update.hpp"
#include "ui/headless/frame_driver.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/panels/screen.hpp"

namespace samtale::bench {
namespace {

using namespace ui;

constexpr std::size_t calls = 3;
constexpr std::size_t turns_a_call = 20;

/// A session as long as the program lets one become: three calls of twenty turns each, whose lines
/// are as long as those of the shipped ones.
std::string long_story() {
  std::string yaml =
      "format: 1\nid: long\ntitle: Tres replikker\nsummary: Til måling.\nminutes: 30\nstage: none\n"
      "trains: [listen]\nbriefing: { you: Du er her., table: [Et brev.], trains: Alt. }\ncalls:\n";
  for (std::size_t c = 1; c <= calls; ++c) {
    yaml += fmt::format(
        "  - id: c{0}\n    title: Opkald {0}\n    colleague: Du er nummer {0}.\n"
        "    citizen: {{ name: Ida Holm, about: 40 år, face: young_woman, tension: 60, trust: 40, "
        "heard: 40, clarity: 20 }}\n    start: c{0}n1\n    nodes:\n",
        c);
    for (std::size_t n = 1; n <= turns_a_call; ++n) {
      const std::string next =
          n < turns_a_call ? fmt::format("c{}n{}", c, n + 1) : fmt::format("e{}", c);
      yaml += fmt::format(
          "      c{0}n{1}:\n        phase: listen\n        citizen: [{{ say: \"Nu har jeg ringet "
          "{1} gange, og hver gang er det en anden, der siger, at jeg skal vente på et brev. Hvad "
          "er det for noget?\", thinks: Hun hører ikke efter., tags: [feeling] }}]\n"
          "        replies:\n",
          c, n);
      for (const char* id : {"a", "b", "c"})
        yaml += fmt::format(
            "          - {{ id: {0}, say: \"Det kan jeg godt forstå, at du er træt af. Hvad har du "
            "fået at vide den sidste gang, du ringede ({0}{1})?\", moves: [{2}], because: Du "
            "spørger til det hun har oplevet og lader hende tale ud., goto: {3} }}\n",
            id, n, n % 7 == 1 && *id == 'a' ? "asks_open" : "", next);
    }
  }
  yaml += "endings:\n";
  for (std::size_t c = 1; c <= calls; ++c)
    yaml += fmt::format("  e{}: {{ kind: agreement, say: Tak., outcome: I har en aftale. }}\n", c);
  return yaml;
}

/// A story of so many places, four in a row, each with three replies that lead to places below.
std::string wide_story(std::size_t places) {
  constexpr std::size_t a_row = 4;
  std::string yaml =
      "format: 1\nid: wide\ntitle: Et net\nsummary: Til måling.\nminutes: 10\nstage: none\n"
      "trains: [listen]\nbriefing: { you: Du er her., table: [Et brev.], trains: Alt. }\n"
      "citizen: { name: Ida Holm, about: 40 år, face: young_woman, tension: 60, trust: 40, heard: "
      "40, clarity: 20 }\nstart: sted_0\nnodes:\n";
  for (std::size_t n = 0; n < places; ++n) {
    yaml += fmt::format(
        "  sted_{}:\n    phase: listen\n    citizen: [{{ say: \"Nu har jeg ringet mange gange, og "
        "hver gang er det en anden. Hvad er det for noget?\" }}]\n    replies:\n",
        n);
    for (std::size_t r = 0; r < 3; ++r) {
      const std::size_t to = (n / a_row + 1) * a_row + (n + r) % a_row;
      yaml += fmt::format(
          "      - {{ id: {}, say: \"Det kan jeg godt forstå, at du er træt af ({}).\", moves: "
          "[asks_open], because: Du spørger., goto: {} }}\n",
          static_cast<char>('a' + r), n, to < places ? fmt::format("sted_{}", to) : "slut");
    }
  }
  return yaml + "endings:\n  slut: { kind: agreement, say: Tak., outcome: I har en aftale. }\n";
}

/// The application in memory, in a call of that story.
class Stage {
 public:
  Stage() : runner_(store_, {}), driver_(1280, 800) {
    model_.settings.calm_motion = true;
    const std::string path = "long/scenario.yaml";
    if (!store_.create(path, long_story())) return;
    model_.library = std::make_shared<const Library>(load_library(store_, shipped_method(), {"."}));
    driver_.io();
    take_fonts(ui_, bake_fonts(*driver_.io().Fonts, widgets::embedded_font_files(), 1), 1);
    panels::apply_settings(ui_, model_.settings);
    apply_style(ui_.theme, 1, ImGui::GetStyle());
  }

  /// Answers so many turns; false where there is no such call.
  bool play(std::size_t turns) {
    take(action::OpenBriefing{"long"});
    take(action::StartCall{0, std::string(32, '0'), 1, "2026-02-03"});
    if (!model_.call) return false;
    while (model_.call->transcript.turns.size() < turns) {
      if (model_.call->call_over)
        take(action::GoOn{});
      else
        take(action::ChooseReply{"a", 0});
    }
    if (model_.call->call_over) take(action::GoOn{});
    return model_.call->transcript.turns.size() == turns;
  }

  /// The story of so many places, in the Værksted, with all that is found out between frames.
  bool write(std::size_t places) {
    model_.screen = Screen::home;
    model_.data_folder = "/data";
    take(action::OpenWorkshop{});
    take(action::NewScenario{"wide", {{"scenario.yaml", wide_story(places)}}});
    for (int slice = 0; slice < 2000 && runner_.busy() && !is_laid_out(); ++slice) {
      std::vector<Action> outcomes;
      runner_.advance(outcomes);
      take_actions(model_, std::move(outcomes), runner_);
    }
    return is_laid_out();
  }

  bool look_back() {
    finish_work(model_, runner_);
    take(action::FinishRating{});
    take(action::SkipNote{});
    return model_.screen == Screen::debrief && model_.debrief;
  }

  void frame() {
    driver_.frame([this] {
      begin_frame(ui_, driver_.now_ms());
      std::vector<Action> actions;
      panels::draw_screen(ui_, model_, state_, actions);
    });
  }

 private:
  bool is_laid_out() const { return model_.workshop && model_.workshop->picture; }
  void take(Action action) { take_actions(model_, {std::move(action)}, runner_); }

  engine::MemoryStore store_;
  AppModel model_;
  EffectRunner runner_;
  headless::FrameDriver driver_;
  widgets::Ui ui_;
  panels::PanelState state_;
};

void measure(benchmark::State& state, Stage& stage) {
  for (int warm = 0; warm < 5; ++warm) stage.frame();
  for (auto _ : state) stage.frame();
  state.counters["turns"] = static_cast<double>(calls * turns_a_call);
}

void home(benchmark::State& state) {
  Stage stage;
  measure(state, stage);
}

void call(benchmark::State& state) {
  Stage stage;
  if (!stage.play(calls * turns_a_call - 1)) return state.SkipWithError("no such call");
  measure(state, stage);
}

void workshop(benchmark::State& state, std::size_t places) {
  Stage stage;
  if (!stage.write(places)) return state.SkipWithError("no such story");
  for (int warm = 0; warm < 5; ++warm) stage.frame();
  for (auto _ : state) stage.frame();
  state.counters["places"] = static_cast<double>(places);
}

void debrief(benchmark::State& state) {
  Stage stage;
  if (!stage.play(calls * turns_a_call)) return state.SkipWithError("no such call");
  if (!stage.look_back()) return state.SkipWithError("no Tilbageblik");
  measure(state, stage);
}

}  // namespace

void add_frames() {
  benchmark::RegisterBenchmark("frame/home", home);
  benchmark::RegisterBenchmark("frame/call", call);
  benchmark::RegisterBenchmark("frame/debrief", debrief);
  for (const std::size_t places : {std::size_t{60}, engine::max_nodes})
    benchmark::RegisterBenchmark(fmt::format("frame/workshop/{}", places).c_str(), workshop,
                                 places);
}

}  // namespace samtale::bench
