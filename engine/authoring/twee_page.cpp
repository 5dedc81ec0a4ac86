#include "engine/authoring/twee_page.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

constexpr std::string_view story_tag = "<tw-storydata";
constexpr std::string_view story_end = "</tw-storydata";
constexpr std::string_view passage_tag = "<tw-passagedata";
constexpr std::string_view passage_end = "</tw-passagedata";
constexpr std::string_view blank = " \t\r\n";
/// "&#x10FFFF;" and the longest name that is known.
constexpr std::size_t max_entity = 10;

using Attributes = std::map<std::string, std::string, std::less<>>;

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names = {
    {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}}};

int digit_of(char c, std::uint32_t base) {
  if (c >= '0' && c <= '9') return c - '0';
  if (base == 16 && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (base == 16 && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// "amp", "#39", "#x27"; empty where it is none.
std::string entity(std::string_view name) {
  for (const auto& [known, text] : names)
    if (name == known) return std::string(text);
  if (name.size() < 2 || name.front() != '#') return {};
  const bool hex = name[1] == 'x' || name[1] == 'X';
  const std::uint32_t base = hex ? 16 : 10;
  name.remove_prefix(hex ? 2 : 1);
  std::uint32_t value = 0;
  for (const char c : name) {
    const int digit = digit_of(c, base);
    if (digit < 0) return {};
    value = value * base + static_cast<std::uint32_t>(digit);  // max_entity keeps it small
  }
  return name.empty() ? std::string() : encode_utf8(value);
}

/// From behind a tag's name to its `>`, which `at` is moved past. Values lose their quotes.
Attributes take_attributes(std::string_view page, std::size_t& at) {
  Attributes all;
  while (at < page.size()) {
    at = std::min(page.find_first_not_of(blank, at), page.size());
    if (at == page.size() || page[at] == '>') break;
    const std::size_t name_end = std::min(page.find_first_of(" \t\r\n=>", at), page.size());
    const std::string name(page.substr(at, name_end - at));
    at = std::min(page.find_first_not_of(blank, name_end), page.size());
    if (at == page.size() || page[at] != '=') continue;
    at = std::min(page.find_first_not_of(blank, at + 1), page.size());
    if (at == page.size()) break;
    const bool in_quotes = page[at] == '"' || page[at] == '\'';
    const std::size_t begin = in_quotes ? at + 1 : at;
    const std::size_t end =
        std::min(in_quotes ? page.find(page[at], begin) : page.find_first_of(" \t\r\n>", begin),
                 page.size());
    all[name] = decoded_entities(page.substr(begin, end - begin));
    at = in_quotes ? std::min(end + 1, page.size()) : end;
  }
  at = std::min(at + 1, page.size());
  return all;
}

std::string value_of(const Attributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string() : found->second;
}

std::vector<std::string> tags_in(std::string_view text) {
  std::vector<std::string> tags;
  for (std::size_t at = 0; (at = text.find_first_not_of(blank, at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(blank, at), text.size());
    tags.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return tags;
}

}  // namespace

std::string decoded_entities(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '&') {
      out += text[at++];
      continue;
    }
    const std::size_t end = text.substr(at, max_entity).find(';');
    const std::string meant =
        end == std::string_view::npos ? std::string() : entity(text.substr(at + 1, end - 1));
    out += meant.empty() ? "&" : meant;
    at += meant.empty() ? 1 : end + 1;
  }
  return out;
}

std::optional<TweeStory> read_twee_page(std::string_view page) {
  std::size_t at = page.find(story_tag);
  if (at == std::string_view::npos) return std::nullopt;
  std::size_t line = 1;
  std::size_t counted = 0;
  page = page.substr(0, page.find(story_end, at));
  at += story_tag.size();
  const Attributes of_story = take_attributes(page, at);
  const std::string start_number = value_of(of_story, "startnode");
  TweeStory story;
  story.title = value_of(of_story, "name");
  at = page.find(passage_tag, at);
  while (at < page.size()) {
    at += passage_tag.size();
    const Attributes attributes = take_attributes(page, at);
    const std::size_t next = std::min(page.find(passage_tag, at), page.size());
    const std::string_view text = page.substr(at, next - at);
    line +=
        static_cast<std::size_t>(std::count(page.begin() + static_cast<std::ptrdiff_t>(counted),
                                            page.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    counted = at;
    story.passages.push_back({value_of(attributes, "name"), tags_in(value_of(attributes, "tags")),
                              decoded_entities(text.substr(0, text.find(passage_end))), line});
    if (!start_number.empty() && value_of(attributes, "pid") == start_number)
      story.start = story.passages.back().name;
    at = next;
  }
  return story;
}

}  // namespace samtale::engine
