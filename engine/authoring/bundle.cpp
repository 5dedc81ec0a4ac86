#include "engine/authoring/bundle.hpp"

#include <algorithm>

#include "engine/language.hpp"

namespace samtale::engine {
namespace {

/// The line that a translation begins with; the language follows it.
constexpr std::string_view opener = "#: translation ";
constexpr std::string_view lead = "#: ";

/// "en" of "scenario.en.yaml"; empty where there is none.
std::string_view language_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  const std::size_t before = name.substr(0, dot).rfind('.');
  return before == std::string_view::npos ? std::string_view()
                                          : name.substr(before + 1, dot - before - 1);
}

/// A translation that there can be, and that has not begun yet. Mail may have put a carriage return
/// behind it.
bool is_new(std::string_view& language, const std::vector<SourceText>& texts) {
  if (!language.empty() && language.back() == '\r') language.remove_suffix(1);
  return texts.size() == 1 && language_from(language) == Language::en;
}

}  // namespace

std::string pack(const std::vector<SourceText>& base_and_overlays) {
  if (base_and_overlays.empty()) return {};
  std::string bundle = base_and_overlays.front().text;
  for (std::size_t i = 1; i < base_and_overlays.size(); ++i) {
    const std::string_view text = base_and_overlays[i].text;
    if (!bundle.empty() && bundle.back() != '\n') bundle += '\n';
    bundle.append(opener).append(language_of(base_and_overlays[i].name)).append("\n");
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      bundle.append(lead).append(text.substr(at, end - at)).append("\n");
      at = end + 1;
    }
  }
  return bundle;
}

std::vector<SourceText> unpack(std::string_view name, std::string_view bundle) {
  std::vector<SourceText> texts{{std::string(name), {}}};
  const std::string stem(name.substr(0, name.rfind('.')));
  for (std::size_t at = 0; at < bundle.size();) {
    const std::size_t end = std::min(bundle.find('\n', at), bundle.size());
    const std::string_view line = bundle.substr(at, end - at);
    const std::string_view whole = bundle.substr(at, std::min(end + 1, bundle.size()) - at);
    std::string_view language =
        line.substr(0, opener.size()) == opener ? line.substr(opener.size()) : std::string_view();
    if (is_new(language, texts))
      texts.push_back({stem + "." + std::string(language) + ".yaml", {}});
    else if (texts.size() > 1 && line.substr(0, lead.size()) == lead)
      texts.back().text.append(whole.substr(lead.size()));
    else
      texts.front().text.append(whole);
    at = end + 1;
  }
  return texts;
}

}  // namespace samtale::engine
