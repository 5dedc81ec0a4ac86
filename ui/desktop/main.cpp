// `samtale`: the program in a window, or one picture of it.
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "engine/version.hpp"
#include "ui/app/words.hpp"
#include "ui/desktop/arguments.hpp"
#include "ui/desktop/screenshot.hpp"
#include "ui/desktop/window.hpp"

namespace {

using namespace samtale::ui;
using desktop::ExitCode;

ExitCode run(const std::vector<std::string>& words) {
  const auto parsed = desktop::parse_arguments(words);
  if (!parsed) {
    std::fprintf(stderr, "%s\n", parsed.error().message.c_str());
    return ExitCode::usage;
  }
  const desktop::Arguments& arguments = parsed.value();
  if (arguments.version) {
    std::printf("%s\n", std::string(samtale::engine::version()).c_str());
    return ExitCode::done;
  }
  if (arguments.help) {
    const Say say(arguments.language.value_or(Language::da));
    std::printf("%s", say("desktop.help").c_str());
    return ExitCode::done;
  }
  if (!arguments.screenshot.empty()) return desktop::take_screenshot(arguments);
  return desktop::run_window(arguments);
}

}  // namespace

int main(int count, char** words) {
  try {
    return static_cast<int>(
        run(std::vector<std::string>(words + (count > 0 ? 1 : 0), words + count)));
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "samtale: %s\n", fault.what());
    return static_cast<int>(ExitCode::ours);
  }
}
