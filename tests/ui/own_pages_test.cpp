// Pages to take along: the Tilbageblik as a file, Mit samtalekort, and the page for a real call.
#include "ui/export/own_pages.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/closing.hpp"
#include "ui/app/own_card_view.hpp"
#include "ui/app/preparation_view.hpp"
#include "ui/app/user_folder.hpp"
#include "ui/export/debrief_document.hpp"
#include "ui/export/html.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Keeping;
using ui::Screen;

namespace {

const std::filesystem::path documents = "/documents/Øvelinjen";
const std::filesystem::path passing = "/data/unkept";

std::vector<std::filesystem::path> pages_in(AppStage& stage, const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> pages;
  const auto files = stage.store().list(folder);
  REQUIRE(files.ok());
  for (const auto& file : files.value())
    if (file.extension() != ".samtale") pages.push_back(file);
  return pages;
}

std::string read(AppStage& stage, const std::filesystem::path& file) {
  const auto bytes = stage.store().read(file);
  REQUIRE(bytes.ok());
  return bytes.value();
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the Tilbageblik is saved among the user's documents, and never over another") {
  AppStage stage;
  stage.show(Screen::debrief);
  REQUIRE(stage.click("debrief/save"));
  const auto pages = pages_in(stage, documents);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].filename() == "2026-02-03-angry-caller-00000000.html");
  CHECK(pages[1].filename() == "2026-02-03-angry-caller-00000000.md");
  CHECK(read(stage, pages[0]) == ui::html(ui::debrief_document(stage.model())));
  CHECK(stage.shows("/documents/Øvelinjen/2026-02-03-angry-caller-00000000.html"));
  CHECK(stage.opened().empty());
  REQUIRE(stage.click("debrief/saved/open"));
  CHECK(stage.opened() == std::vector<std::filesystem::path>{pages[0]});

  REQUIRE(stage.click("debrief/save"));
  CHECK(pages_in(stage, documents).size() == 4);
  CHECK(stage.model().saved_page->file.filename() == "2026-02-03-angry-caller-00000000-2.html");
}

TEST_CASE("a saved page stays when nothing else does, and that is said") {
  AppStage stage;
  stage.take(ui::action::ChooseKeeping{Keeping::forget});
  stage.show(Screen::debrief);
  CHECK_FALSE(stage.shows("De to filer bliver liggende"));
  REQUIRE(stage.click("debrief/save"));
  CHECK(stage.shows("De to filer bliver liggende, også når du er færdig med at øve"));
  stage.take(ui::action::Quit{});
  CHECK(pages_in(stage, documents).size() == 2);
}

TEST_CASE("where a page can't be saved, the screen says why and offers nothing to open") {
  for (const bool full : {true, false}) {
    AppStage stage;
    stage.show(Screen::debrief);
    if (full)
      stage.store().faults.full_after = 100;
    else
      stage.store().faults.read_only = true;
    REQUIRE(stage.click("debrief/save"));
    CHECK(stage.shows("Det kunne ikke gemmes: "));
    CHECK(stage.window().find("debrief/saved/open") == nullptr);
    CHECK(pages_in(stage, documents).empty());
    CHECK(layout_faults(stage.window()).empty());
    stage.store().faults = {};
    REQUIRE(stage.click("debrief/save"));
    CHECK_FALSE(stage.shows("Det kunne ikke gemmes: "));
    CHECK(stage.shows("Tilbageblikket er gemt: "));
  }
}

TEST_CASE("a page that the system will not show is told of with its place") {
  AppStage stage;
  stage.can_open = false;
  stage.show(Screen::debrief);
  REQUIRE(stage.click("debrief/save"));
  REQUIRE(stage.click("debrief/saved/open"));
  CHECK(stage.shows("Browseren kunne ikke åbnes. Siden ligger her: /documents/"));
}

TEST_CASE("sentences are taken over from the call, made one's own, and printed") {
  AppStage stage(AppStage::tall());
  stage.take(ui::action::ToggleGoal{"knock"});
  stage.show(Screen::debrief);
  REQUIRE(stage.click("debrief/card"));
  CHECK(stage.model().screen == Screen::own_card);
  const ui::OwnCardView view = ui::own_card_view(stage.model());
  REQUIRE(view.suggestions.size() >= 3);
  CHECK(view.suggestions.back().lead == "Fra kortet: Bank på");
  CHECK(view.suggestions.back().text == "Skal jeg fortælle, hvorfor det er endt sådan?");
  CHECK(stage.window().find("own_card/print")->enabled == false);
  REQUIRE(stage.click("own_card/suggestion/1/take"));
  CHECK(stage.model().settings.card[0] == view.suggestions[0].text);
  CHECK(stage.window().find("own_card/suggestion/1/take")->enabled == false);
  REQUIRE(stage.click("own_card/sentence/2"));
  stage.window().type("Fortæl. Jeg er med.");
  CHECK(stage.model().settings.card[1] == "Fortæl. Jeg er med.");
  stage.rest();
  REQUIRE(stage.click("own_card/suggestion/2/take"));
  CHECK(stage.shows("Der er tre sætninger. Slet en først."));
  REQUIRE(stage.click("own_card/print"));
  REQUIRE(pages_in(stage, passing).size() == 1);
  const std::string page = read(stage, passing / "samtalekort.html");
  CHECK(holds(page, "@page { size: 105mm 148mm;"));
  CHECK(holds(page, "<p>»Fortæl. Jeg er med.«</p>"));
  CHECK(stage.opened() == std::vector<std::filesystem::path>{passing / "samtalekort.html"});

  stage.press(ImGuiKey_Escape);
  CHECK(stage.model().screen == Screen::debrief);
  stage.take(ui::action::GoHome{});
  stage.rest();
  CHECK(stage.shows("»Fortæl. Jeg er med.«"));
  REQUIRE(stage.click("home/own_card/print"));
  CHECK(stage.opened().size() == 2);
  stage.take(ui::action::Quit{});
  CHECK(pages_in(stage, passing).empty());
}

TEST_CASE("one's own card is kept in the settings, and on a lent machine nowhere") {
  AppStage stage;
  stage.take(ui::action::ChooseKeeping{Keeping::keep});
  stage.take(ui::action::WriteOwnCard{1, "Har jeg det hele med?"});
  stage.take(ui::action::KeepSettings{});
  const std::filesystem::path settings = ui::settings_file("/data");
  CHECK(ui::decode_settings(read(stage, settings)).card[1] == "Har jeg det hele med?");
  stage.take(ui::action::ChooseKeeping{Keeping::forget});
  CHECK_FALSE(holds(read(stage, settings), "Har jeg det hele med?"));
  CHECK(stage.model().settings.card[1] == "Har jeg det hele med?");
  stage.take(ui::action::NewParticipant{});
  CHECK(stage.model().settings.card == std::array<std::string, 3>{});
}

TEST_CASE("every sentence that a goal's card has is one to say, in both languages") {
  const scoring::Cards cards = ui::shipped_cards();
  for (const engine::Language language : {engine::Language::da, engine::Language::en}) {
    std::size_t found = 0;
    for (const scoring::Principle& principle : ui::shipped_method()->rubric.principles) {
      const std::string sentence = ui::card_sentence(cards, principle.name.in(language), language);
      if (!sentence.empty()) ++found;
      for (const char* quote : {"»", "«", "“", "”"}) CHECK_FALSE(holds(sentence, quote));
    }
    CHECK(found >= 8);
  }
  CHECK(ui::card_sentence(cards, "Kom ikke i spil", engine::Language::da).empty());
}

TEST_CASE("a real call is prepared on a page that is printed and kept nowhere") {
  AppStage stage;
  stage.take(ui::action::ChooseKeeping{Keeping::keep});
  stage.rest();
  REQUIRE(stage.click("home/prepare"));
  CHECK(stage.shows("Intet bliver gemt."));
  CHECK(stage.window().find("preparation/print")->enabled == false);
  REQUIRE(stage.tab_to("preparation/errand"));
  stage.window().type("Trappeliften er afslået.");
  stage.press(ImGuiKey_Tab);
  stage.window().type("At hun må flytte");
  stage.window().press(ImGuiKey_Enter);
  stage.window().type("ring 12345678");
  stage.rest();
  CHECK(stage.shows("Det ligner et telefonnummer. Skriv det ikke her."));
  CHECK(stage.model().preparation.parts[1] == "At hun må flytte\nring 12345678");
  REQUIRE(stage.click("preparation/print"));
  const std::string page = read(stage, passing / "forberedelse.html");
  CHECK(holds(page, "@page { size: A5;"));
  CHECK(holds(page, "<h2>Hvad handler det om?</h2>\n<p>Trappeliften er afslået.</p>"));
  CHECK(holds(page, "<h2>Aftalen</h2>\n<div class=\"line\""));
  CHECK(pages_in(stage, "/data/calls").empty());
  CHECK_FALSE(holds(read(stage, ui::settings_file("/data")), "Trappeliften"));

  stage.press(ImGuiKey_Escape);
  REQUIRE(stage.model().screen == Screen::preparation);
  CHECK(stage.shows("Det, du har skrevet, bliver ikke gemt."));
  CHECK(stage.window().focused() == "preparation/stay");
  stage.press(ImGuiKey_Escape);
  CHECK_FALSE(stage.shows("Det, du har skrevet, bliver ikke gemt."));
  CHECK(stage.model().preparation.parts[0] == "Trappeliften er afslået.");
  stage.press(ImGuiKey_Escape);
  REQUIRE(stage.click("preparation/leave"));
  CHECK(stage.model().screen == Screen::home);
  CHECK(ui::is_empty(stage.model().preparation));
  stage.take(ui::action::Quit{});
  CHECK(pages_in(stage, passing).empty());
}

TEST_CASE("an empty preparation is left without a question") {
  AppStage stage;
  stage.show(Screen::preparation);
  stage.press(ImGuiKey_Escape);
  CHECK(stage.model().screen == Screen::home);
}

TEST_CASE("a page that can't be made for printing says why on its screen") {
  AppStage stage;
  stage.show(Screen::preparation);
  stage.take(ui::action::WritePreparation{ui::PreparationPart::law, "Klagefrist"});
  stage.store().faults.read_only = true;
  stage.take(ui::action::PrintPreparation{});
  stage.rest();
  CHECK(stage.shows("Siden kunne ikke laves: "));
  CHECK(stage.opened().empty());
}

TEST_CASE("one's own pages are the same bytes every time and need nothing from outside") {
  ui::Preparation preparation;
  preparation.parts[0] = "<b> & \"to\"";
  for (const engine::Language language : {engine::Language::da, engine::Language::en}) {
    for (const ui::Document& document : {ui::own_card_document({"Fortæl.", "", ""}, language),
                                         ui::preparation_document(preparation, language)}) {
      const std::string page = ui::html(document);
      CHECK(page == ui::html(document));
      for (const char* outside : {"http", "src=", "href=", "url(", "@import", "<script", "<link"})
        CHECK_FALSE(holds(page, outside));
      CHECK(holds(page, "<div class=\"line\" aria-hidden=\"true\"></div>"));
    }
  }
  CHECK(holds(ui::html(ui::preparation_document(preparation, engine::Language::da)),
              "<p>&lt;b&gt; &amp; &quot;to&quot;</p>"));
}

TEST_CASE(
    "who closes the window on a preparation is asked once, and only where something is typed") {
  AppStage stage;
  stage.show(Screen::home);
  CHECK_FALSE(question_before_closing(stage.model()));
  stage.take(ui::action::OpenPreparation{});
  CHECK_FALSE(question_before_closing(stage.model()));
  stage.take(ui::action::WritePreparation{ui::PreparationPart::errand, "Et afslag"});
  CHECK(question_before_closing(stage.model()));
  stage.take(ui::action::LeavePreparation{});
  CHECK_FALSE(question_before_closing(stage.model()));
}
