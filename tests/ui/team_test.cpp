// What a team does beside the meeting: the folder of calls, and a call of one's own from memory.
#include "ui/app/team/team.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/session_file.hpp"
#include "engine/transcript.hpp"
#include "tests/support/app_stage.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/source_files.hpp"
#include "ui/app/team/folder_document.hpp"
#include "ui/app/team/folder_view.hpp"
#include "ui/app/team/own_call_view.hpp"
#include "ui/export/stats_document.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

const std::filesystem::path shared = "/fælles";

/// A recorded call as `players` different people have taken it, and a file that is no call.
void collect(AppStage& stage, int players) {
  const std::string bytes =
      read_file(source_folder() / "scenarios" / "recorded" / "call-before-refusal.samtale");
  engine::DecodedSession decoded = engine::decode(bytes);
  REQUIRE(decoded.whole());
  for (int player = 1; player <= players; ++player) {
    engine::SessionHeader& header = decoded.session.header;
    header.player = fmt::format("{:032x}", player);
    header.session = fmt::format("{:032x}", 1000 + player);
    header.date = "2026-02-03";
    REQUIRE(stage.store()
                .create(shared / fmt::format("{}.samtale", player), encode(decoded.session))
                .ok());
  }
  REQUIRE(stage.store().create(shared / "brev.samtale", "Kære alle").ok());
}

void look_at(AppStage& stage) {
  stage.show(Screen::home);
  stage.model().settings.sharing_read = true;
  stage.take(ui::action::OpenFolder{engine::path_text(shared)});
  stage.work_to_end();
  stage.rest();
}

std::string words_of(const ui::Section& section) {
  std::string all = section.title + "\n";
  for (const ui::Block& block : section.blocks)
    if (const auto* table = std::get_if<ui::Table>(&block))
      for (const auto& row : table->rows) {
        for (const std::string& cell : row) all += cell + " | ";
        all += "\n";
      }
  for (const ui::Section& part : section.parts) all += words_of(part);
  return all;
}

std::string everything_in(AppStage& stage, const std::filesystem::path& folder) {
  std::string all;
  const auto files = stage.store().list(folder);
  for (const auto& file : files.value())
    all += engine::path_text(file) + "\n" + stage.store().read(file).value();
  return all;
}

AppStage::Setting tall_page() { return AppStage::tall(); }

void open_own(AppStage& stage) {
  stage.show(Screen::home);
  stage.take(ui::action::OpenOwnCalls{"2026-02-egen-samtale-00000001"});
  stage.rest();
}

void write_four(AppStage& stage) {
  const char* lines[] = {"Nu ringer jeg igen.", "Det kan jeg ikke se.", "Nej, vel.", "Farvel."};
  stage.take(ui::action::WriteOwnCall{ui::action::OwnCallPart::title, "Brevet"});
  for (std::size_t i = 0; i < 4; ++i) stage.take(ui::action::WriteOwnLine{i, lines[i]});
  stage.rest();
}

}  // namespace

TEST_CASE("before the first folder is counted, it stands there what must be known, by keyboard") {
  AppStage stage(tall_page());
  stage.show(Screen::home);
  REQUIRE(stage.click("home/folder"));
  CHECK(stage.model().screen == Screen::folder);
  for (const char* words : {"Øvelse må ikke bruges til at vurdere medarbejdere.",
                            "Tal om det i MED.", "Spørg jeres databeskyttelsesrådgiver.",
                            "Sig det skriftligt til alle", "Ingen har pligt til at dele."})
    CHECK(stage.shows(words));
  CHECK(stage.window().find("folder/path") == nullptr);
  REQUIRE(stage.tab_to("folder/understood"));
  stage.press(ImGuiKey_Enter);
  stage.rest();
  CHECK(stage.model().settings.sharing_read);
  CHECK(stage.window().find("folder/path") != nullptr);
  // It is asked once; the words stay below.
  CHECK(stage.window().find("folder/understood") == nullptr);
  CHECK(stage.shows("Ingen har pligt til at dele."));
  // The field first, then the page.
  stage.press(ImGuiKey_Escape);
  stage.press(ImGuiKey_Escape);
  CHECK(stage.model().screen == Screen::home);
}

TEST_CASE("a folder of calls is counted, with what could not be read beside it") {
  AppStage stage(tall_page());
  collect(stage, 6);
  look_at(stage);
  const ui::FolderView view = ui::folder_view(stage.model());
  REQUIRE(view.scenarios.size() == 1);
  CHECK(view.scenarios[0].find("(5 opkald)") != std::string::npos);
  CHECK(view.picture.has_value());
  CHECK(stage.window().find("folder/picture") != nullptr);
  CHECK(stage.shows("brev.samtale"));
  CHECK(stage.shows("Der er ikke noget opkald i filen."));
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
  // Of nobody: no player, no day.
  for (const std::string& text : stage.window().texts()) {
    CHECK(text.find("2026-02") == std::string::npos);
    CHECK(text.find("0000000000") == std::string::npos);
  }
}

TEST_CASE("one place of the picture is read about alone, and the way back leads to all") {
  AppStage stage(tall_page());
  collect(stage, 6);
  look_at(stage);
  const auto places = [&] {
    const ui::FolderView view = ui::folder_view(stage.model());
    for (const ui::Section& section : view.counted.sections)
      if (!section.parts.empty()) return section.parts.size();
    return std::size_t{0};
  };
  const std::size_t all = places();
  CHECK(all > 1);
  stage.take(ui::action::ChooseFolderPlace{ui::folder_view(stage.model()).picture->nodes[0].id});
  stage.rest();
  CHECK(places() == 1);
  REQUIRE(stage.click("folder/all_places"));
  CHECK(places() == all);
}

TEST_CASE("what fewer than five people stand behind is hidden, and it says so") {
  AppStage stage(tall_page());
  collect(stage, 4);
  look_at(stage);
  const ui::FolderView view = ui::folder_view(stage.model());
  CHECK(view.scenarios.empty());
  CHECK_FALSE(view.picture.has_value());
  CHECK(stage.shows("Skjult, fordi for få har taget dem: 1"));
}

TEST_CASE("a folder that is not there says so") {
  AppStage stage(tall_page());
  REQUIRE(stage.store().create("/fil", "x").ok());
  stage.show(Screen::home);
  stage.model().settings.sharing_read = true;
  stage.take(ui::action::OpenFolder{"/nowhere"});
  stage.work_to_end();
  stage.rest();
  CHECK(ui::folder_view(stage.model()).has_counts);
  CHECK(stage.shows("Opkald talt med: 0."));
}

TEST_CASE("shares and ties are said in words, never in figures of a test") {
  const ui::Say say(engine::Language::da);
  CHECK(ui::share_words(std::nullopt, say) == "skjult");
  CHECK(ui::share_words(0, say) == "ingen");
  CHECK(ui::share_words(30, say) == "ganske få");
  CHECK(ui::share_words(420, say) == "4 ud af 10");
  CHECK(ui::share_words(970, say) == "næsten alle");
  CHECK(ui::share_words(1000, say) == "alle");
  CHECK(ui::tie_words(std::nullopt, say) == "kan ikke siges");
  CHECK(ui::tie_words(350, say) == "gik oftest bedre");
  CHECK(ui::tie_words(150, say) == "gik lidt bedre");
  CHECK(ui::tie_words(-99, say) == "hverken bedre eller værre");
  CHECK(ui::tie_words(-100, say) == "gik lidt dårligere");
  CHECK(ui::tie_words(-300, say) == "gik oftest dårligere");
}

TEST_CASE("a scenario's counts stand by place and reply, hidden ones as hidden") {
  scoring::ScenarioStats stats;
  stats.title.da = "Brevet";
  const engine::LocalText again{"Nu ringer jeg igen, for jeg har ventet i fire uger.", ""};
  stats.nodes = {{"opening", again, 10U}, {"louder", again, 5U}, {"the-end", {}, std::nullopt}};
  stats.endings = {{"gave_up", {"Hun lagde på.", ""}, 5U}, {"agreed", {}, 5U}};
  scoring::ReplyStats reply;
  reply.node = "opening";
  reply.id = "stay";
  reply.say.da = "Bliv her.";
  reply.offered = 10U;
  reply.chosen = 5U;
  reply.difficulty = 500;
  stats.replies = {reply};
  stats.rating = {12, std::nullopt, 48, 0};
  const ui::Say say(engine::Language::da);
  const ui::Document document = ui::folder_document(stats, {}, say);
  REQUIRE(document.sections.size() == 3);
  CHECK(words_of(document.sections[0]) ==
        "Sådan endte de\nHun lagde på. | 5 | \nSlutning 2 | 5 | \n");
  CHECK(words_of(document.sections[1]) ==
        "Sted for sted\n»Nu ringer jeg igen, for jeg har ventet i …« (kom hertil: 10)\n"
        "»Bliv her.« | 10 | 5 | 5 ud af 10 | kan ikke siges | \n"
        "»Nu ringer jeg igen, for jeg har ventet i …« (2) (kom hertil: 5)\n"
        "Sted 3 (kom hertil: skjult)\n");
  const auto& facts = std::get<ui::Facts>(document.sections[2].blocks[0]).facts;
  CHECK(facts[0].text == "i ringe grad");
  CHECK(facts[1].text == "skjult");
  CHECK(facts[2].text == "helt og holdent");
  CHECK(facts[3].text == "slet ikke");
}

TEST_CASE("the picture and the terminal call places as the tables do, never by their ids") {
  AppStage stage(tall_page());
  collect(stage, 6);
  look_at(stage);
  const ui::FolderView view = ui::folder_view(stage.model());
  const scoring::FolderStats& counted = stage.model().team->folder.counts->stats;
  const scoring::ScenarioStats& stats = counted.scenarios.front();
  const ui::StatsNames names = ui::names_in(stats, ui::Say(engine::Language::da));
  REQUIRE(view.picture.has_value());
  REQUIRE(view.picture->nodes.size() == stats.nodes.size() + stats.endings.size());
  const ui::Document document = ui::stats_document(counted, engine::Language::da);
  std::string told;
  for (const ui::Section& section : document.sections)
    for (const ui::Section& part : section.parts) told += words_of(part);
  for (std::size_t n = 0; n < stats.nodes.size(); ++n) {
    CHECK(view.picture->nodes[n].name == names.places[n]);
    CHECK(told.find(names.places[n] + " (kom hertil: ") != std::string::npos);
    CHECK(told.find("\n" + stats.nodes[n].id + " ") == std::string::npos);
  }
  for (std::size_t e = 0; e < stats.endings.size(); ++e) {
    CHECK(view.picture->nodes[stats.nodes.size() + e].name == names.endings[e]);
    CHECK(told.find(names.endings[e] + " | ") != std::string::npos);
  }
  CHECK(told.find("−") == std::string::npos);
}

TEST_CASE("a call of one's own is written, kept, found again and deleted without a trace") {
  AppStage stage(tall_page());
  open_own(stage);
  write_four(stage);
  CHECK(stage.shows("Skift navn, beløb og familie ud, så ingen kan kende borgeren."));
  REQUIRE(stage.click("own_call/keep"));
  CHECK(stage.shows("Samtalen er gemt."));
  const std::filesystem::path file = stage.model().team->own.file;
  CHECK(file.filename() == "2026-02-egen-samtale-00000001.egen");
  stage.press(ImGuiKey_Escape);
  CHECK(stage.model().screen == Screen::home);
  open_own(stage);
  REQUIRE(stage.click("own_call/file/1"));
  CHECK(stage.model().team->own.call.lines[1].text == "Det kan jeg ikke se.");
  CHECK(stage.shows("Kopier, du har sendt eller lagt i en mappe, kan vi ikke slette."));
  REQUIRE(stage.click("own_call/remove"));
  REQUIRE(stage.click("own_call/remove/yes"));
  CHECK(everything_in(stage, file.parent_path()).find("Det kan jeg ikke se") == std::string::npos);
  CHECK(is_empty(stage.model().team->own.call));
}

TEST_CASE("what is written is kept when the page is left, by the keyboard too") {
  AppStage stage(tall_page());
  open_own(stage);
  REQUIRE(stage.tab_to("own_call/title"));
  stage.window().type("Brevet");
  stage.rest();
  REQUIRE(stage.tab_to("own_call/line/1"));
  stage.window().type("Nu ringer jeg igen.");
  stage.rest();
  REQUIRE(stage.click("own_call/bar/back"));
  CHECK(stage.model().screen == Screen::home);
  open_own(stage);
  REQUIRE(stage.model().team->own.files.size() == 1);
  CHECK(stage.model().team->own.files[0].title == "Brevet");
}

TEST_CASE("on a machine where nothing is kept, a call of one's own is gone at the end") {
  AppStage stage(tall_page());
  stage.model().settings.keeping = ui::Keeping::forget;
  open_own(stage);
  CHECK(stage.shows("Den er væk, når programmet lukkes."));
  write_four(stage);
  stage.take(ui::action::LeaveTeam{});
  CHECK(everything_in(stage, "/data/unkept").find("Nu ringer jeg igen") != std::string::npos);
  stage.take(ui::action::Quit{});
  CHECK(everything_in(stage, "/data/unkept") == "");
}

TEST_CASE("what tells who somebody is, is pointed out while it is written") {
  AppStage stage(tall_page());
  open_own(stage);
  stage.take(ui::action::WriteOwnLine{0, "Jeg bor på Nørregade 12"});
  stage.take(ui::action::WriteOwnLine{1, "Ring 12345678"});
  stage.take(ui::action::WriteOwnLine{2, "010203-4567"});
  const ui::OwnCallView view = ui::own_call_view(stage.model());
  CHECK(view.lines[0].said.problem == "Det ligner en adresse. Skriv den ikke her.");
  CHECK(view.lines[1].said.problem == "Det ligner et telefonnummer. Skriv det ikke her.");
  CHECK(view.lines[2].said.problem == "Det ligner et cpr-nummer. Skriv det ikke her.");
  CHECK(view.lines[3].said.problem == "");
}

TEST_CASE("a line is marked, changes its speaker, and a twelfth is the last") {
  AppStage stage(tall_page());
  open_own(stage);
  write_four(stage);
  REQUIRE(stage.click("own_call/line/2/mark"));
  CHECK(stage.model().team->own.call.wrong == 1U);
  REQUIRE(stage.click("own_call/line/2/mark"));
  CHECK_FALSE(stage.model().team->own.call.wrong.has_value());
  REQUIRE(stage.click("own_call/line/1/speaker"));
  CHECK(stage.model().team->own.call.lines[0].who == engine::Speaker::me);
  for (int more = 0; more < 9; ++more) stage.take(ui::action::AddOwnLine{});
  CHECK(stage.model().team->own.call.lines.size() == engine::most_own_lines);
  CHECK(ui::own_call_view(stage.model()).add == "");
}

TEST_CASE("a call of one's own opens clean in the Workshop") {
  AppStage stage(tall_page());
  open_own(stage);
  CHECK_FALSE(ui::own_call_view(stage.model()).can_draft);
  write_four(stage);
  REQUIRE(stage.click("own_call/draft"));
  stage.work_to_end();
  stage.rest();
  CHECK(stage.model().screen == Screen::workshop);
  REQUIRE(stage.model().workshop.has_value());
  REQUIRE(stage.model().workshop->checked != nullptr);
  for (const engine::Diagnostic& one : stage.model().workshop->checked->loaded.diagnostics)
    CHECK_MESSAGE(one.severity != engine::Severity::error, engine::name(one.code));
}

TEST_CASE("a meeting takes a call of one's own as any other") {
  AppStage stage;
  open_own(stage);
  CHECK_FALSE(ui::taken(stage.model().team->own.call, stage.model().library->method,
                        engine::Language::da, std::string(32, 'a'))
                  .has_value());
  write_four(stage);
  const auto call = ui::taken(stage.model().team->own.call, stage.model().library->method,
                              engine::Language::da, std::string(32, 'a'));
  REQUIRE(call.has_value());
  const engine::DecodedSession decoded = engine::decode(engine::encode(call->session));
  REQUIRE(decoded.damage == engine::SessionDamage::none);
  const ui::SharedPlayable playable = ui::load_from_session(decoded.session.header, nullptr);
  const engine::Transcript played =
      transcript(playable->scenario(), decoded.session, latest_tip(decoded.session));
  CHECK(played.finished);
  CHECK(played.turns.size() == 2);
  CHECK(played.differs_from == 0);
  CHECK(decoded.session.header.player == "");
}
