// Buttons, chips, cards, replies, choices, tabs and the top bar: by mouse and by keyboard.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/ui_harness.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/reply_row.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/top_bar.hpp"

using namespace samtale::tests;
using namespace samtale::ui::widgets;

namespace {

using Log = std::vector<std::string>;

// One of each thing that is pressed, each noting its id.
void everything(Ui& ui, Log& log) {
  const auto note = [&log](bool pressed, const char* id) {
    if (pressed) log.emplace_back(id);
  };
  begin_screen(ui, "screen");
  note(top_bar(ui, "top", {0, 0, 800, 52}, {"Hjem", "Tilbageblik", {}, "Med støtte"}).back,
       "top/back");
  constexpr std::array<Tab, 2> places{{{"tab/one", "Samtalen"}, {"tab/two", "Borgeren", "Ny"}}};
  if (const auto tab = tabs(ui, {20, 60}, 500, places, 0)) note(true, places[*tab].id.data());
  note(button_at(ui, "button", {20, 120}, {"Hold en pause", ButtonKind::normal, "P", Icon::pause}),
       "button");
  note(button_at(ui, "link", {300, 120}, {"Skift", ButtonKind::link}), "link");
  note(chip_button(ui, "chip", {20, 180}, {"Ikke prøvet", ChipKind::outline}), "chip");
  note(card_button(ui, "card", {20, 220, 200, 80}, {"Huslejen på fredag"}), "card");
  note(row_button(ui, "row", {300, 220, 200, 44}, {"Stillet om", true}), "row");
  constexpr std::array<Choice, 2> languages{{{"choice/da", "Dansk"}, {"choice/en", "English"}}};
  if (const auto choice = segmented(ui, {20, 320}, 500, languages, 0))
    note(true, languages[*choice].id.data());
  constexpr std::array<Choice, 2> grades{{{"rate/1", "I nogen grad"}, {"rate/2", "I høj grad"}}};
  if (const auto grade = radio_rows(ui, {20, 370}, 300, grades, std::nullopt))
    note(true, grades[*grade].id.data());
  note(check_row(ui, "check", {20, 480}, 300, "Rolig bevægelse", false), "check");
  constexpr std::array<ReplyRow, 2> rows{
      {{"reply/stay", "1", "Fire gange. Det er jo også for galt."},
       {"reply/busy", "2", "Vi har rigtig mange i kø i dag."}}};
  if (const auto reply = reply_rows(ui, {20, 530}, 500, rows)) note(true, rows[*reply].id.data());
  end_screen(ui);
}

const Log all_ids{"top/back", "tab/one", "tab/two", "button",     "link",
                  "chip",     "card",    "row",     "choice/da",  "choice/en",
                  "rate/1",   "rate/2",  "check",   "reply/stay", "reply/busy"};

}  // namespace

TEST_CASE("everything that can be pressed is pressed by a click, once, and nothing else is") {
  Log log;
  UiHarness harness({800, 800}, [&log](Ui& ui) { everything(ui, log); });
  for (const std::string& id : all_ids) {
    CAPTURE(id);
    log.clear();
    CHECK(harness.click(id) == Act::done);
    CHECK(log == Log{id});
  }
}

TEST_CASE("Tab reaches everything in reading order, and Space and Enter press it") {
  Log log;
  UiHarness harness({800, 800}, [&log](Ui& ui) { everything(ui, log); });
  for (const std::string& id : all_ids) {
    CAPTURE(id);
    harness.press(ImGuiKey_Tab);
    CHECK(harness.focused() == id);
    log.clear();
    harness.press(ImGuiKey_Space);
    harness.press(ImGuiKey_Enter);
    CHECK(log == Log{id, id});
  }
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "top/back");
}

TEST_CASE("arrow keys move among the choices") {
  Log log;
  UiHarness harness({800, 800}, [&log](Ui& ui) { everything(ui, log); });
  request_focus(harness.ui(), "choice/da");
  harness.frames(2);
  harness.press(ImGuiKey_Tab);
  harness.press(ImGuiKey_RightArrow);
  CHECK(harness.focused() == "choice/en");
  harness.press(ImGuiKey_DownArrow);
  CHECK(harness.focused() == "rate/1");
}

TEST_CASE("hover changes the picture and pressing outside does nothing") {
  Log log;
  UiHarness harness({800, 800}, [&log](Ui& ui) { everything(ui, log); });
  const auto still = harness.picture();
  CHECK(harness.point_at("card") == Act::done);
  CHECK(harness.picture().rgb != still.rgb);
  harness.io().AddMouseButtonEvent(0, true);
  harness.move_pointer(600, 700);
  harness.io().AddMouseButtonEvent(0, false);
  harness.settle();
  CHECK(log.empty());
}

TEST_CASE("a reply that was chosen closes the others") {
  Log log;
  UiHarness harness({800, 400}, [&log](Ui& ui) {
    begin_screen(ui, "screen");
    constexpr std::array<ReplyRow, 2> rows{{{"reply/stay", "1", "Det er jo også for galt."},
                                            {"reply/busy", "2", "Vi har mange i kø."}}};
    if (reply_rows(ui, {20, 20}, 500, rows, 0)) log.emplace_back("pressed");
    end_screen(ui);
  });
  CHECK(harness.click("reply/stay") == Act::disabled);
  CHECK(harness.click("reply/busy") == Act::disabled);
  CHECK(harness.find("reply/stay")->selected);
  CHECK(log.empty());
}

TEST_CASE("replies are all as tall as the tallest, and their text stands inside") {
  UiHarness harness({800, 600}, [](Ui& ui) {
    begin_screen(ui, "screen");
    constexpr std::array<ReplyRow, 2> rows{{{"reply/short", "1", "Ja."},
                                            {"reply/long", "2",
                                             "Det forstår jeg godt. Jeg kan bare se, at der ikke "
                                             "er meldt afbud den dag, og så bliver der trukket i "
                                             "ydelsen, og det er jo sådan, reglerne er."}}};
    reply_rows(ui, {20, 20}, 300, rows);
    CHECK(reply_rows_height(ui, rows, 300) > 200);
    end_screen(ui);
  });
  CHECK(harness.find("reply/short")->rect.h == harness.find("reply/long")->rect.h);
  CHECK(harness.find("reply/short")->rect.h >= 5 * 23);
  for (const WidgetRecord& record : harness.ui().registry.records()) {
    if (record.label.substr(0, 3) != "Det" || record.kind != WidgetKind::text) continue;
    CHECK(bottom(record.rect) <= bottom(harness.find("reply/long")->rect));
    CHECK(right(record.rect) <= right(harness.find("reply/long")->rect));
  }
}

TEST_CASE("what does not fit beside goes below") {
  UiHarness harness({800, 600}, [](Ui& ui) {
    begin_screen(ui, "screen");
    constexpr std::array<Choice, 3> many{
        {{"a", "Lys baggrund"}, {"b", "Mørk baggrund"}, {"c", "Stærke kontraster"}}};
    const ImVec2 size = segmented_size(ui, many, 300);
    CHECK(size.x <= 300);
    CHECK(size.y == 3 * 36 + 2 * 8 - 44);
    segmented(ui, {0, 0}, 300, many, 1);
    constexpr std::array<Tab, 3> places{
        {{"x", "Samtalen"}, {"y", "Samtalekort"}, {"z", "Notesblok"}}};
    CHECK(tabs_width(ui, places) > 200);
    CHECK(tabs_height(ui, places, 230) == 88);
    constexpr std::array<Chip, 3> chips{{{"Vent med løsningen"}, {"Henvis, ikke afvis"}, {"Lyt"}}};
    CHECK(chip_row_height(ui, 200, chips.data(), chips.size()) == 2 * 24 + 6);
    CHECK(chip_row_height(ui, 200, chips.data(), 0) == 0);
    CHECK(chip_row(ui, "chips", {0, 300}, 200, chips.data(), chips.size()) == 2 * 24 + 6);
    end_screen(ui);
  });
  CHECK(harness.find("b")->selected);
  CHECK_FALSE(harness.find("a")->selected);
}

TEST_CASE("a disabled button takes no key, and its reason is shown under the pointer") {
  int presses = 0;
  UiHarness harness({600, 300}, [&presses](Ui& ui) {
    begin_screen(ui, "screen");
    Button save{"Gem"};
    save.availability = Availability::disabled;
    save.why_disabled = "Mappen kan ikke skrives til";
    presses += button(ui, "save", {20, 20, 100, 36}, save) ? 1 : 0;
    presses += button(ui, "other", {20, 80, 100, 36}, {"Andet"}) ? 1 : 0;
    end_screen(ui);
  });
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "other");
  harness.move_pointer(300, 200);
  const auto before = harness.picture();
  harness.move_pointer(70, 38);
  harness.frames(3);
  harness.keep_picture("tooltip");
  CHECK(harness.picture().rgb != before.rgb);
  CHECK(presses == 0);
}

TEST_CASE("hit areas are at least 36 px high, chips included") {
  Log log;
  UiHarness harness({800, 800}, [&log](Ui& ui) { everything(ui, log); });
  for (const std::string& id : all_ids) {
    CAPTURE(id);
    CHECK(harness.find(id)->rect.h >= 36);
  }
}
