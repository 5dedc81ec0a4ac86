#include "ui/desktop/arguments.hpp"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

#include "ui/app/words.hpp"

namespace samtale::ui::desktop {
namespace {

using engine::Failure;
using engine::Result;

using Line = std::vector<std::string>;
using Refusal = std::optional<UsageError>;

constexpr int least_side = 320;
constexpr int greatest_side = 8192;
constexpr int most_frames = 100'000;
constexpr int least_percent = 100;
constexpr int greatest_percent = 250;

/// The line as CLI11 leaves it: texts, not yet looked at.
struct Raw {
  bool help = false;
  bool version = false;
  std::string language, method, data, today, session, folder, screen, theme, size, text_scale,
      frames, screenshot;
  Line scenarios;
};

constexpr std::array<std::pair<std::string_view, Screen>, 18> screens{
    {{"welcome", Screen::welcome},
     {"home", Screen::home},
     {"briefing", Screen::briefing},
     {"call", Screen::call},
     {"rating", Screen::rating},
     {"note", Screen::note},
     {"untaken", Screen::untaken},
     {"debrief", Screen::debrief},
     {"card", Screen::own_card},
     {"preparation", Screen::preparation},
     {"workshops", Screen::workshops},
     {"workshop", Screen::workshop},
     {"meeting-preparation", Screen::meeting_preparation},
     {"meeting", Screen::meeting},
     {"minutes", Screen::minutes},
     {"folder", Screen::folder},
     {"own-call", Screen::own_call},
     {"settings", Screen::settings}}};

std::filesystem::path utf8_path(const std::string& text) {
  return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

/// A whole number from all of `text`.
std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "1.25" as 125; two places are enough for a text size.
std::optional<int> hundredths(std::string_view text) {
  const std::size_t dot = text.find('.');
  const auto whole = whole_number(text.substr(0, dot));
  if (!whole || *whole < 0 || *whole > 9) return std::nullopt;
  std::string places(dot == std::string_view::npos ? "" : text.substr(dot + 1));
  if (places.size() > 2 || (dot != std::string_view::npos && places.empty())) return std::nullopt;
  places.resize(2, '0');
  const auto part = whole_number(places);
  if (!part || *part < 0) return std::nullopt;
  return *whole * 100 + *part;
}

void add_options(CLI::App& app, Raw& raw) {
  app.set_help_flag("");
  app.add_flag("-h,--help", raw.help);
  app.add_flag("--version", raw.version);
  const auto option = [&](const char* name, std::string& into) {
    app.add_option(name, into)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  };
  option("--lang", raw.language);
  option("--method", raw.method);
  option("--data", raw.data);
  option("--today", raw.today);
  // A file manager names the file alone.
  option("--session,file", raw.session);
  option("--folder", raw.folder);
  option("--screen", raw.screen);
  option("--theme", raw.theme);
  option("--size", raw.size);
  option("--text-scale", raw.text_scale);
  option("--frames", raw.frames);
  option("--screenshot", raw.screenshot);
  app.add_option("--scenarios", raw.scenarios)->allow_extra_args(false);
}

/// Reads the values; each reader gives the sentence that refuses one.
class Reader {
 public:
  Reader(const Raw& raw, Language language) : raw_(raw), say_(language) {}

  Result<Arguments, UsageError> read() {
    read_.help = raw_.help;
    read_.version = raw_.version;
    read_.method = utf8_path(raw_.method);
    read_.data = utf8_path(raw_.data);
    read_.session = utf8_path(raw_.session);
    read_.folder = utf8_path(raw_.folder);
    read_.screenshot = utf8_path(raw_.screenshot);
    for (const std::string& folder : raw_.scenarios)
      read_.scenario_folders.push_back(utf8_path(folder));
    for (const auto reader : {&Reader::language, &Reader::screen, &Reader::theme, &Reader::size,
                              &Reader::text_scale, &Reader::frames, &Reader::today})
      if (Refusal refusal = (this->*reader)()) return Failure<UsageError>{std::move(*refusal)};
    return std::move(read_);
  }

 private:
  Refusal not_among(const char* option, const std::string& value, const char* allowed) {
    return UsageError{say_("desktop.usage.not_among", value, option, allowed)};
  }
  Refusal not_a_number(const char* option, const std::string& value, std::string_view least,
                       std::string_view most) {
    return UsageError{say_("desktop.usage.not_a_number", value, option, least, most)};
  }

  Refusal language() {
    if (raw_.language.empty()) return std::nullopt;
    read_.language = engine::language_from(raw_.language);
    if (!read_.language) return not_among("--lang", raw_.language, "da, en");
    return std::nullopt;
  }
  Refusal screen() {
    if (raw_.screen.empty()) return std::nullopt;
    for (const auto& [word, screen] : screens)
      if (word == raw_.screen) read_.screen = screen;
    if (read_.screen) return std::nullopt;
    return not_among("--screen", raw_.screen,
                     "welcome, home, briefing, call, rating, note, untaken, debrief, card, "
                     "preparation, workshops, workshop, meeting-preparation, meeting, minutes, "
                     "folder, own-call, settings");
  }
  Refusal theme() {
    if (raw_.theme.empty()) return std::nullopt;
    read_.theme = theme_from(raw_.theme);
    if (!read_.theme) return not_among("--theme", raw_.theme, "light, dark, contrast");
    return std::nullopt;
  }
  Refusal size() {
    if (raw_.size.empty()) return std::nullopt;
    const std::size_t cross = raw_.size.find('x');
    const auto fits = [](const std::optional<int>& side) {
      return side && *side >= least_side && *side <= greatest_side;
    };
    if (cross != std::string::npos) {
      const auto width = whole_number(std::string_view(raw_.size).substr(0, cross));
      const auto height = whole_number(std::string_view(raw_.size).substr(cross + 1));
      if (fits(width) && fits(height)) {
        read_.sized = true;
        read_.width = *width;
        read_.height = *height;
        return std::nullopt;
      }
    }
    return UsageError{say_("desktop.usage.not_a_size", raw_.size, least_side, greatest_side)};
  }
  Refusal text_scale() {
    if (raw_.text_scale.empty()) return std::nullopt;
    const auto percent = hundredths(raw_.text_scale);
    if (!percent || *percent < least_percent || *percent > greatest_percent)
      return not_a_number("--text-scale", raw_.text_scale, "1.0", "2.5");
    read_.text_percent = percent;
    return std::nullopt;
  }
  Refusal frames() {
    if (raw_.frames.empty()) return std::nullopt;
    const auto frames = whole_number(raw_.frames);
    if (!frames || *frames < 1 || *frames > most_frames)
      return not_a_number("--frames", raw_.frames, "1", std::to_string(most_frames));
    read_.frames = frames;
    return std::nullopt;
  }
  Refusal today() {
    if (raw_.today.empty()) return std::nullopt;
    constexpr std::string_view shape = "dddd-dd-dd";
    bool fits = raw_.today.size() == shape.size();
    for (std::size_t i = 0; fits && i < shape.size(); ++i) {
      const char c = raw_.today[i];
      fits = shape[i] == 'd' ? c >= '0' && c <= '9' : c == shape[i];
    }
    if (!fits) return UsageError{say_("desktop.usage.not_a_date", raw_.today)};
    read_.today = raw_.today;
    return std::nullopt;
  }

  const Raw& raw_;
  Say say_;
  Arguments read_;
};

/// The language of what is said about a line, wherever in it that stands.
Language language_of(const Line& words) {
  std::optional<Language> language;
  for (std::size_t w = 0; w + 1 < words.size(); ++w)
    if (words[w] == "--lang") language = engine::language_from(words[w + 1]);
  return language.value_or(Language::da);
}

}  // namespace

Result<Arguments, UsageError> parse_arguments(const Line& words) {
  const Language language = language_of(words);
  const Say say(language);
  Raw raw;
  CLI::App app;
  add_options(app, raw);
  app.allow_extras();
  try {
    app.parse(Line(words.rbegin(), words.rend()));  // CLI11 takes them from the back
  } catch (const CLI::ParseError& error) {
    // With no conditions set, all that is left to go wrong is an option without its value.
    const std::string what = error.what();
    return Failure<UsageError>{
        {say("desktop.usage.value_missing", what.substr(0, what.find(':')))}};
  }
  if (const Line extras = app.remaining(); !extras.empty())
    return Failure<UsageError>{{say("desktop.usage.unknown", extras.front())}};
  return Reader(raw, language).read();
}

}  // namespace samtale::ui::desktop
