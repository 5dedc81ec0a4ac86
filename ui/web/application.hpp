// The application behind the page, whichever way it is shown: model, files and long work. Knows no
// browser, so that tests run it; what the browser is to do is told by functions given to it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/app/effect_runner.hpp"
#include "ui/app/model.hpp"
#include "ui/web/watched_store.hpp"

namespace samtale::ui::web {

/// What the application asks of the browser. A path is one within the data folder.
struct Outside {
  std::function<void(const std::string& path, std::string_view bytes)> keep;
  std::function<void(const std::string& path)> forget;
  std::function<void(const std::string& name, std::string_view bytes)> hand_out;
  std::function<bool(const std::string& name, std::string_view bytes)> show;
};

class Application {
 public:
  /// `language`: the browser's own, until one is chosen.
  Application(engine::Language language, Outside outside);

  /// A file that the browser has kept; before begin().
  void put(const std::string& path, std::string_view bytes);
  void begin();

  const AppModel& model() const { return model_; }
  void take(std::vector<Action> actions);

  bool busy() const { return runner_.busy(); }
  /// A few milliseconds of the long work.
  void work();

  /// A file from elsewhere: a recorded call is put among one's own and opened; a scenario is
  /// brought into the Værksted. `now` is the shell's time.
  void receive(const std::string& name, std::string_view bytes, std::int64_t now);
  /// Looks for one's calls anew, in the middle of one too: AppModel::files.
  void list_calls();
  /// A file by its path as files_list() told it, to the browser's downloads.
  void hand_out(const std::string& path);
  /// The browser could not keep a file.
  void not_kept(const std::string& path);

  /// Whether something would be lost with the page; it is asked about on the screen then.
  bool asks_before_closing();
  /// The page is out of sight, maybe for good: what waits to be written is written now.
  void put_away();

 private:
  void tell_changes();
  std::filesystem::path stored(const std::string& path) const;

  Outside outside_;
  WatchedStore store_;
  AppModel model_;
  EffectRunner runner_;
};

}  // namespace samtale::ui::web
