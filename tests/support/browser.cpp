#include "tests/support/browser.hpp"

#include <regex>

namespace samtale::tests {

using ui::web::TextPage;

ui::web::Outside Browser::outside() {
  return {[this](const std::string& path, std::string_view bytes) { kept[path] = bytes; },
          [this](const std::string& path) { kept.erase(path); },
          [this](const std::string& name, std::string_view bytes) { downloaded[name] = bytes; },
          [this](const std::string& name, std::string_view) {
            shown.push_back(name);
            return true;
          }};
}

OpenPage::OpenPage(Browser& browser) : application_(engine::Language::da, browser.outside()) {
  for (const auto& [path, bytes] : browser.kept) application_.put(path, bytes);
  application_.begin();
  application_.take({ui::action::FirstFrameShown{}});
  rest();
}

std::map<std::string, std::size_t> doings_of(const TextPage& page) {
  static const std::regex element("<[a-z]+ [^>]*data-do=\"([0-9]+)\"[^>]*>");
  static const std::regex id("[ ]id=\"([^\"]*)\"");
  std::map<std::string, std::size_t> doings;
  for (std::sregex_iterator at(page.html.begin(), page.html.end(), element), end; at != end; ++at) {
    const std::string tag = at->str();
    std::smatch found;
    if (std::regex_search(tag, found, id)) doings[found[1]] = std::stoul((*at)[1]);
  }
  return doings;
}

bool OpenPage::press(std::string_view id) { return write(id, {}); }

bool OpenPage::press_first(std::string_view id_begins) {
  for (const auto& [id, doing] : doings_of(text()))
    if (id.substr(0, id_begins.size()) == id_begins) return press(id);
  return false;
}

bool OpenPage::write(std::string_view id, std::string_view words) {
  const TextPage page = text();
  const auto doings = doings_of(page);
  const auto found = doings.find(std::string(id));
  if (found == doings.end() || found->second >= page.doings.size()) return false;
  now_ += 5000;
  application_.take({page.doings[found->second]({now_, std::string(words)})});
  rest();
  return true;
}

void OpenPage::rest() {
  while (application_.busy()) application_.work();
}

}  // namespace samtale::tests
