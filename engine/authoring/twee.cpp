#include "engine/authoring/twee.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "engine/authoring/twee_page.hpp"
#include "engine/text.hpp"
#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

constexpr std::string_view header_mark = "::";
/// StoryData is a few lines; a longer one is no story's.
constexpr std::size_t max_story_data = 64 * 1024;

/// The first line of the text, which is taken off it, without its ending.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  while (!(text = stripped(text)).empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

/// `:: Name [tags] {"position": …}`; brackets that belong to the name have a backslash before them.
TweePassage read_header(std::string_view line) {
  TweePassage passage;
  line.remove_prefix(header_mark.size());
  std::string name;
  std::size_t at = 0;
  for (; at < line.size() && line[at] != '[' && line[at] != '{'; ++at) {
    if (line[at] == '\\' && at + 1 < line.size()) ++at;
    name += line[at];
  }
  passage.name = std::string(stripped(name));
  if (at == line.size() || line[at] != '[') return passage;
  const std::size_t end = std::min(line.find(']', at), line.size());
  passage.tags = words_in(line.substr(at + 1, end - at - 1));
  return passage;
}

/// The start, as the JSON of StoryData names it; what else stands there is Twine's own.
std::string start_in(std::string_view data) {
  if (data.size() > max_story_data) return {};
  const nlohmann::json json = nlohmann::json::parse(data, nullptr, false);
  if (!json.is_object()) return {};
  const auto start = json.find("start");
  return start != json.end() && start->is_string() ? start->get<std::string>() : std::string();
}

TweeStory read_source(std::string_view text) {
  TweeStory story;
  std::optional<TweePassage> open;
  const auto close = [&] {
    if (!open) return;
    if (open->name == "StoryTitle")
      story.title = std::string(stripped(open->text));
    else if (open->name == "StoryData")
      story.start = start_in(open->text);
    else
      story.passages.push_back(std::move(*open));
  };
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = take_line(text);
    if (line.substr(0, header_mark.size()) == header_mark) {
      close();
      open = read_header(line);
      open->line = number + 1;
    } else if (open) {
      open->text.append(line).append("\n");
    }
  }
  close();
  return story;
}

bool has_header(std::string_view text) {
  while (!text.empty())
    if (take_line(text).substr(0, header_mark.size()) == header_mark) return true;
  return false;
}

}  // namespace

std::string message(TweeFault fault, Language language) {
  const bool danish = language == Language::da;
  switch (fault) {
    case TweeFault::not_utf8:
      return danish ? "Filen er ikke gemt som UTF-8." : "The file isn't saved as UTF-8.";
    case TweeFault::no_story:
      return danish ? "Der er ingen fortælling i filen. Den skal være Twee 3 eller en side, som "
                      "Twine 2 har udgivet."
                    : "There is no story in the file. It must be Twee 3, or a page published by "
                      "Twine 2.";
  }
  return {};
}

Result<TweeStory, TweeFault> read_twee(std::string_view bytes) {
  if (first_invalid_utf8(bytes) != std::string_view::npos) return Failure{TweeFault::not_utf8};
  if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark)
    bytes.remove_prefix(byte_order_mark.size());
  TweeStory story;
  if (std::optional<TweeStory> page = read_twee_page(bytes))
    story = std::move(*page);
  else if (has_header(bytes))
    story = read_source(bytes);
  if (story.passages.empty()) return Failure{TweeFault::no_story};
  return story;
}

}  // namespace samtale::engine
