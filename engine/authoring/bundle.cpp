#include "engine/authoring/bundle.hpp"

#include <algorithm>

#include "engine/language.hpp"

namespace samtale::engine {
namespace {

/// The line that a translation begins with; the language follows it.
constexpr std::string_view opener = "#: translation ";
/// The line that a plan begins with; its name follows it. Plans stand before the translations: so a
/// program that knows of no plans takes them for comments of the scenario.
constexpr std::string_view plan_opener = "#: plan ";
constexpr std::string_view lead = "#: ";

bool begins(std::string_view line, std::string_view with) {
  return line.substr(0, with.size()) == with;
}

void add_part(std::string_view opener_line, std::string_view named, std::string_view text,
              std::string& bundle) {
  if (!bundle.empty() && bundle.back() != '\n') bundle += '\n';
  bundle.append(opener_line).append(named).append("\n");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    bundle.append(lead).append(text.substr(at, end - at)).append("\n");
    at = end + 1;
  }
}

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

std::string pack(const std::vector<SourceText>& base_and_overlays,
                 const std::vector<BundledPlan>& plans) {
  if (base_and_overlays.empty()) return {};
  std::string bundle = base_and_overlays.front().text;
  for (const BundledPlan& plan : plans)
    add_part(plan_opener, plan.name.substr(0, plan.name.find('\n')), plan.text, bundle);
  for (std::size_t i = 1; i < base_and_overlays.size(); ++i)
    add_part(opener, language_of(base_and_overlays[i].name), base_and_overlays[i].text, bundle);
  return bundle;
}

Unpacked unpack(std::string_view name, std::string_view bundle) {
  Unpacked found;
  found.texts.push_back({std::string(name), {}});
  const std::string stem(name.substr(0, name.rfind('.')));
  for (std::size_t at = 0; at < bundle.size();) {
    const std::size_t end = std::min(bundle.find('\n', at), bundle.size());
    const std::string_view line = bundle.substr(at, end - at);
    const std::string_view whole = bundle.substr(at, std::min(end + 1, bundle.size()) - at);
    std::string_view language =
        begins(line, opener) ? line.substr(opener.size()) : std::string_view();
    const bool translated = found.texts.size() > 1;
    if (is_new(language, found.texts)) {
      found.texts.push_back({stem + "." + std::string(language) + ".yaml", {}});
    } else if (!translated && begins(line, plan_opener)) {
      std::string_view called = line.substr(plan_opener.size());
      if (!called.empty() && called.back() == '\r') called.remove_suffix(1);
      found.plans.push_back({std::string(called), {}});
    } else if ((translated || !found.plans.empty()) && begins(line, lead)) {
      (translated ? found.texts.back().text : found.plans.back().text)
          .append(whole.substr(lead.size()));
    } else {
      found.texts.front().text.append(whole);
    }
    at = end + 1;
  }
  if (found.plans.size() > most_bundled_plans) found.plans.resize(most_bundled_plans);
  return found;
}

}  // namespace samtale::engine
