// What a run of the program begins with: store, library, settings, the model on its first screen.
#pragma once

#include <memory>
#include <string>

#include "engine/result.hpp"
#include "engine/store/store.hpp"
#include "ui/app/effect_runner.hpp"
#include "ui/app/model.hpp"
#include "ui/desktop/arguments.hpp"

namespace samtale::ui::desktop {

enum class ExitCode : int { done = 0, content = 1, usage = 2, ours = 70 };

struct Setup {
  std::unique_ptr<engine::Store> store;
  std::unique_ptr<EffectRunner> runner;
  AppModel model;
};

/// Why there is nothing to begin with, in the user's language.
struct Refused {
  ExitCode code = ExitCode::usage;
  std::string message;
};

/// A picture, and a screen that is shown without a session, touch no user's data. `now` is the
/// shell's time.
engine::Result<Setup, Refused> set_up(const Arguments& arguments, std::int64_t now);

}  // namespace samtale::ui::desktop
