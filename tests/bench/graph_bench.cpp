#include <cstddef>
#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "engine/authoring/layout.hpp"
#include "tests/bench/bench.hpp"
#include "tests/support/random_graph.hpp"
#include "tests/ui/graph_picture.hpp"
#include "ui/headless/frame_driver.hpp"
#include "ui/widgets/graph.hpp"

namespace samtale::bench {
namespace {

using namespace ui::widgets;

constexpr std::uint64_t seed = 4;

void anew(benchmark::State& state, std::size_t nodes) {
  const engine::LayoutInput input = tests::story_graph_of(nodes, seed);
  for (auto _ : state) benchmark::DoNotOptimize(lay_out(input).width);
}

/// With the layout before, as after an edit.
void kept(benchmark::State& state, std::size_t nodes) {
  const engine::LayoutInput input = tests::story_graph_of(nodes, seed);
  const engine::Layout before = lay_out(input);
  for (auto _ : state) benchmark::DoNotOptimize(lay_out(input, &before).width);
}

/// A frame with every node of it in view, from the beginning to what is handed to a graphics card.
void drawn(benchmark::State& state, std::size_t nodes) {
  tests::GraphPicture picture = tests::chance_story(nodes, seed);
  ui::headless::FrameDriver driver(1920, 1080);
  Ui ui;
  ui.theme = make_theme(ThemeName::light);
  ui.fonts = bake_fonts(*driver.io().Fonts, embedded_font_files(), 1);
  apply_style(ui.theme, 1, ImGui::GetStyle());
  const auto frame = [&] {
    begin_frame(ui, driver.now_ms());
    begin_screen(ui, "screen");
    graph(ui, "graph", {0, 0, 1920, 1080}, picture.graph, picture.state);
    end_screen(ui);
  };
  for (int i = 0; i < 3; ++i) driver.frame(frame);
  fit_graph(ui, picture.graph, picture.state);
  picture.state.gliding = false;
  driver.frame(frame);
  for (auto _ : state) driver.frame(frame);
}

}  // namespace

void add_graph() {
  for (const std::size_t nodes : graph_sizes) {
    benchmark::RegisterBenchmark(fmt::format("layout/{}", nodes).c_str(), anew, nodes);
    benchmark::RegisterBenchmark(fmt::format("layout_kept/{}", nodes).c_str(), kept, nodes);
    benchmark::RegisterBenchmark(fmt::format("graph/{}", nodes).c_str(), drawn, nodes);
  }
}

}  // namespace samtale::bench
