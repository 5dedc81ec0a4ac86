#include <algorithm>
#include <regex>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/browser.hpp"
#include "ui/web/keys.hpp"

namespace samtale::tests {
namespace {

using ui::Screen;

bool holds(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
    ++found;
  return found;
}

/// One h1, and every id once.
void check_page(OpenPage& page) {
  const std::string html = page.text().html;
  CAPTURE(html);
  CHECK(count(html, "<h1") == 1);
  static const std::regex id("[ ]id=\"([^\"]*)\"");
  std::set<std::string> ids;
  for (std::sregex_iterator at(html.begin(), html.end(), id), end; at != end; ++at) {
    CAPTURE((*at)[1].str());
    CHECK(ids.insert((*at)[1]).second);
  }
  CHECK(!page.text().title.empty());
}

void take_call(OpenPage& page, std::string_view keeping) {
  REQUIRE(page.press(keeping));
  REQUIRE(page.press("open-angry-caller"));
  REQUIRE(page.press("start"));
  REQUIRE(page.application().model().screen == Screen::call);
}

void answer_to_end(OpenPage& page) {
  for (int turn = 0; turn < 60 && !page.press("go-on"); ++turn) {
    check_page(page);
    REQUIRE(page.press_first("reply-"));
  }
}

TEST_CASE("a whole call can be taken in the text version, from the first start to the debrief") {
  Browser browser;
  OpenPage page(browser);
  CHECK(page.application().model().screen == Screen::welcome);
  check_page(page);
  take_call(page, "keep");
  check_page(page);
  answer_to_end(page);
  REQUIRE(page.application().model().screen == Screen::rating);
  check_page(page);
  CHECK(!page.press("go-on"));  // not before all is answered
  for (const char* item : {"heard", "respected", "understood", "next_step"})
    REQUIRE(page.press(std::string(item) + "-3"));
  REQUIRE(page.press("go-on"));
  REQUIRE(page.application().model().screen == Screen::note);
  check_page(page);
  REQUIRE(page.write("feedback", "Om jeg sagde <nok> fra."));
  CHECK(holds(page.text().html, "Om jeg sagde &lt;nok&gt; fra."));
  REQUIRE(page.press("go-on"));
  REQUIRE(page.application().model().screen == Screen::debrief);
  check_page(page);
  CHECK(holds(page.text().html, "Om jeg sagde &lt;nok&gt; fra."));
}

TEST_CASE("the conversation of the text version grows by what was said, line by line") {
  Browser browser;
  OpenPage page(browser);
  take_call(page, "keep");
  const std::size_t before = count(page.text().html, "class=\"said");
  CHECK(before > 0);
  REQUIRE(page.press_first("reply-"));
  CHECK(count(page.text().html, "class=\"said own\"") == 1);
  CHECK(count(page.text().html, "class=\"said citizen\"") > before);
  CHECK(page.text().focus == "ask");
}

TEST_CASE("leaving a call is asked about in the text version, and it can be gone on with") {
  Browser browser;
  OpenPage page(browser);
  take_call(page, "keep");
  REQUIRE(page.press_first("reply-"));
  REQUIRE(page.press("leave-call"));
  check_page(page);
  CHECK(page.text().focus == "leaving");
  REQUIRE(page.press("stay"));
  REQUIRE(page.press("leave-call"));
  REQUIRE(page.press("leave"));
  REQUIRE(page.application().model().screen == Screen::home);
  check_page(page);
  REQUIRE(page.press("resume-call"));
  CHECK(page.application().model().screen == Screen::call);
}

TEST_CASE("a page that is opened again goes on where it was left") {
  Browser browser;
  std::string said;
  {
    OpenPage page(browser);
    take_call(page, "keep");
    REQUIRE(page.press_first("reply-"));
    said = page.text().html;
  }
  CHECK(browser.kept.size() == 2);  // the settings and the call
  OpenPage page(browser);
  CHECK(page.application().model().screen == Screen::home);
  REQUIRE(page.press("resume-call"));
  CHECK(page.text().html == said);
}

TEST_CASE("practising without saving leaves nothing of a call in the browser") {
  Browser browser;
  OpenPage page(browser);
  take_call(page, "forget");
  answer_to_end(page);
  for (const auto& [path, bytes] : browser.kept) CHECK(path == "settings.json");
  OpenPage again(browser);
  CHECK(again.application().model().files.empty());
}

TEST_CASE("a call that is handed out can be taken in elsewhere, and is told once deleted") {
  Browser browser;
  OpenPage page(browser);
  take_call(page, "keep");
  REQUIRE(page.press_first("reply-"));
  page.application().list_calls();
  const std::string list = ui::web::files_list(page.application().model());
  const std::string mark = "data-file=\"";
  const std::size_t from = list.find(mark) + mark.size();
  page.application().hand_out(list.substr(from, list.find('"', from) - from));
  REQUIRE(browser.downloaded.size() == 1);
  const auto& [name, bytes] = *browser.downloaded.begin();
  CHECK(bytes == browser.kept.at("calls/" + name));

  Browser other;
  OpenPage elsewhere(other);
  REQUIRE(elsewhere.press("keep"));
  elsewhere.application().receive(name, bytes, 0);
  elsewhere.rest();
  CHECK(elsewhere.application().model().screen == Screen::call);
  CHECK(other.kept.count("calls/" + name) == 1);

  page.application().take({ui::action::DeleteCall{page.application().model().files.at(0).file}});
  CHECK(browser.kept.count("calls/" + name) == 0);
}

TEST_CASE("a file that is no call opens none, and says so") {
  Browser browser;
  OpenPage page(browser);
  REQUIRE(page.press("keep"));
  page.application().receive("løst.samtale", "ikke et opkald", 0);
  page.rest();
  CHECK(page.application().model().screen == Screen::home);
  CHECK(!page.application().model().notice.empty());
}

TEST_CASE("a scenario from elsewhere is brought into the workshop") {
  Browser browser;
  OpenPage page(browser);
  REQUIRE(page.press("keep"));
  const auto angry = page.application().model().library->find("angry-caller");
  REQUIRE(angry);
  page.application().receive("ny.yaml", angry->loaded.files.at(0).text, 0);
  page.rest();
  CHECK(page.application().model().screen == Screen::workshop);
}

TEST_CASE("what the browser could not keep is told") {
  Browser browser;
  OpenPage page(browser);
  REQUIRE(page.press("keep"));
  page.application().not_kept("settings.json");
  CHECK(page.application().model().notice ==
        "Der er ikke plads på disken til »Øvelinjen i denne browser/settings.json«.");
}

TEST_CASE("a saved page goes to the downloads and can be shown") {
  Browser browser;
  OpenPage page(browser);
  take_call(page, "forget");
  answer_to_end(page);
  REQUIRE(page.press("skip"));
  REQUIRE(page.press("skip"));
  REQUIRE(page.press("save-page"));
  CHECK(browser.downloaded.size() == 2);  // HTML and Markdown
  page.application().take({ui::action::OpenSavedPage{}});
  CHECK(browser.shown.size() == 1);
}

TEST_CASE("a store that is watched tells each file that changed, once") {
  ui::web::WatchedStore store;
  REQUIRE(store.create("b", "1").ok());
  REQUIRE(store.append("b", "2").ok());
  REQUIRE(store.write("a", "3").ok());
  CHECK(store.take_changed() == std::vector<engine::Path>{"a", "b"});
  CHECK(!store.create("a", "4").ok());
  CHECK(store.take_changed().empty());
  REQUIRE(store.truncate("b", 1).ok());
  REQUIRE(store.remove("a").ok());
  CHECK(store.take_changed() == std::vector<engine::Path>{"a", "b"});
}

TEST_CASE("a browser's keys are found by name") {
  CHECK(ui::web::key_of("KeyA") == ImGuiKey_A);
  CHECK(ui::web::key_of("KeyZ") == ImGuiKey_Z);
  CHECK(ui::web::key_of("Digit0") == ImGuiKey_0);
  CHECK(ui::web::key_of("Numpad9") == ImGuiKey_Keypad9);
  CHECK(ui::web::key_of("F8") == ImGuiKey_F8);
  CHECK(ui::web::key_of("NumpadEnter") == ImGuiKey_KeypadEnter);
  CHECK(ui::web::key_of("") == ImGuiKey_None);
  CHECK(ui::web::key_of("KeyÆ") == ImGuiKey_None);
}

}  // namespace
}  // namespace samtale::tests
