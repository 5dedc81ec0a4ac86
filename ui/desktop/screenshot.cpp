#include "ui/desktop/screenshot.hpp"

#include <cstdio>
#include <fstream>

#include "ui/app/words.hpp"
#include "ui/headless/frame_driver.hpp"
#include "ui/headless/png.hpp"
#include "ui/shell/canvas.hpp"

namespace samtale::ui::desktop {
namespace {

// Until everything has found its place: what scrolls knows its length after the first frame.
constexpr int usual_frames = 12;

}  // namespace

ExitCode take_screenshot(const Arguments& arguments) {
  auto begun = set_up(arguments, 0);
  if (!begun) {
    std::fprintf(stderr, "%s\n", begun.error().message.c_str());
    return begun.error().code;
  }
  Setup setup = std::move(begun).value();
  headless::FrameDriver driver(arguments.width, arguments.height);
  shell::Canvas canvas;
  driver.io();  // makes its context the current one
  for (int frame = 0; frame < arguments.frames.value_or(usual_frames); ++frame) {
    shell::follow_settings(canvas, setup.model, {driver.io().DisplaySize, 1});
    std::vector<Action> actions;
    driver.frame([&] { actions = shell::draw(canvas, setup.model, driver.now_ms()); });
    take_actions(setup.model, std::move(actions), *setup.runner);
  }
  const auto bytes = headless::png(driver.picture(colour(canvas.ui, widgets::Token::paper)));
  std::ofstream file(arguments.screenshot, std::ios::binary | std::ios::trunc);
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  file.flush();
  if (file) return ExitCode::done;
  const Say say(setup.model.settings.language);
  const std::string path = arguments.screenshot.string();
  std::fprintf(stderr, "%s\n", say("desktop.not_written", path).c_str());
  return ExitCode::usage;
}

}  // namespace samtale::ui::desktop
