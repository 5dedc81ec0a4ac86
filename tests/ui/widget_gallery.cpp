#include "tests/ui/widget_gallery.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include "ui/widgets/bubble.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chart.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/face.hpp"
#include "ui/widgets/key_cap.hpp"
#include "ui/widgets/meter.hpp"
#include "ui/widgets/phase_strip.hpp"
#include "ui/widgets/rating_dots.hpp"
#include "ui/widgets/reply_row.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/top_bar.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::tests {

using namespace ui::widgets;

namespace {

constexpr std::array<Bubble, 4> said{{
    {Speaker::you, "Dig", {}, "Tak, så er jeg inde i sagen. Hvad sidder du med?"},
    {Speaker::citizen,
     "Jonas Krogh",
     {},
     "Altså … jeg har jo godt set brevet. Jeg kan bare se, der mangler over to tusind, og huslejen "
     "skal "
     "betales på fredag. Så … ja."},
    {Speaker::you,
     "Dig",
     {},
     "På fredag, det er tæt på. Vil du fortælle mig, hvad der skete den dag, du skulle have været "
     "til samtale?",
     "Det skete der:",
     "Du tog fat i hans fredag og spurgte uden at gætte."},
    {Speaker::citizen, "Jonas Krogh", "lavt",
     "Jeg sad på skadestuen med den mindste. Jeg … fik ikke ringet."},
}};

constexpr std::array<ReplyRow, 3> replies{{
    {"call/reply/paper", "1",
     "Det er jeg ked af at høre. Har du et papir fra skadestuen, så jeg kan lægge det på sagen med "
     "det samme?"},
    {"call/reply/child", "2",
     "Så sad du der med din mindste, og telefonen var det sidste, du tænkte på. Hvordan går det "
     "derhjemme nu?"},
    {"call/reply/rules", "3",
     "Det forstår jeg godt. Jeg kan bare se, at der ikke er meldt afbud den dag, og så bliver der "
     "trukket i "
     "ydelsen."},
}};

constexpr std::array<Meter, 4> meters{{
    {"Uro", "noget, falder", Trend::falling, 0.46F, Token::warm},
    {"Tillid", "lidt, stiger", Trend::rising, 0.34F, Token::blue},
    {"Føler sig hørt", "noget, stiger", Trend::rising, 0.52F, Token::blue},
    {"Overblik", "lidt, uændret", Trend::steady, 0.22F, Token::blue},
}};

FaceLook jonas() { return look_of(Head::young_man); }

float replies_block(Ui& ui, float x, float bottom_y, float width) {
  const float rows = reply_rows_height(ui, replies, width);
  const float bar = tall(ui, height::button);
  const float y = bottom_y - space(ui, 18) - bar - space(ui, 12) - rows;
  reply_rows(ui, {x, y}, width, replies);
  float bx = x;
  const float by = y + rows + space(ui, 12);
  const Button pause{"Hold en pause", ButtonKind::normal, "P", Icon::pause};
  button_at(ui, "call/pause", {bx, by}, pause);
  bx += button_size(ui, pause).x + space(ui, 8);
  button_at(ui, "call/aloud", {bx, by}, {"Sig det højt", ButtonKind::normal, "S"});
  button_right(ui, "call/breathe", x + width, by, {"Træk vejret", ButtonKind::quiet, "T"});
  const float head = y - space(ui, 10) - line_height(ui.fonts, TextSize::body);
  split_line(ui, "call/ask", {x, head}, width, "Hvad siger du?", {TextSize::body, Weight::semibold},
             "Vælg med tasterne 1–3", {TextSize::small, Weight::regular, Token::ink2});
  return head - space(ui, 14);
}

void conversation(Ui& ui, const Rect& room) {
  const ScrollView view =
      begin_scroll(ui, "call/said", room, {ScrollAnchor::bottom, ScrollKeys::always, "Samtalen"});
  float y = view.origin.y + space(ui, 16);
  int number = 0;
  for (const Bubble& one : said) {
    y += bubble(ui, "call/said/" + std::to_string(++number), {view.origin.x, y}, view.width, one) +
         space(ui, 10);
  }
  end_scroll(ui, y + space(ui, 4));
}

void citizen_column(Ui& ui, const Rect& column) {
  const float x = column.x + 24;
  const float width = column.w - 48;
  float y = column.y + 20;
  const float high = std::round(width * face_height / face_width);
  face(ui, "call/face", {x, y, width, high}, jonas(), {0.46F, 0.34F}, "Jonas Krogh");
  y += high + space(ui, 14);
  y += text(ui, "call/name", {x, y}, width, "Jonas Krogh", {TextSize::name, Weight::semibold});
  icon(ui, Icon::phone, {x + px(ui, 8), y + line_height(ui.fonts, TextSize::body) / 2 + 1},
       colour(ui, Token::ink2));
  y += text(ui, "call/time", {x + px(ui, 24), y}, width, "I samtale · 2.14",
            {TextSize::body, Weight::regular, Token::ink2});
  y += space(ui, 16);
  rule(ui, x, y, width);
  y += space(ui, 17);
  for (const Meter& one : meters) {
    y += meter(ui, "call/meter/" + std::string(one.name), {x, y}, width, one) + space(ui, 17);
  }
  rule(ui, x, y - space(ui, 1), width);
  y += space(ui, 12);
  y += text(ui, "call/now/label", {x, y}, width, "Sådan virker Jonas nu",
            {TextSize::small, Weight::regular, Token::ink2});
  text(ui, "call/now", {x, y}, width, "Kigger ned. Taler lavt, men er blevet i røret.");
}

void card_column(Ui& ui, const Rect& column) {
  const float x = column.x + 20;
  const float width = column.w - 40;
  const Rect sheet{x, column.y + 20, width, px(ui, 314)};
  card(ui, sheet);
  const Rect in = card_inside(ui, sheet);
  float y = in.y;
  text(ui, "card/label", {in.x, y + space(ui, 2)}, in.w, "Samtalekort",
       {TextSize::small, Weight::regular, Token::ink2});
  const Button hide{"Skjul", ButtonKind::quiet, "K", Icon::none, ButtonSize::small};
  button_right(ui, "card/hide", right(in) + space(ui, 10), y - space(ui, 3), hide);
  y += px(ui, 28);
  phase_strip(ui, "card/phase", {in.x, y + space(ui, 2)}, in.w, 3, 1, "Lyt, spørg og opsummer");
  y += phase_strip_height(ui) + space(ui, 10);
  y += text(ui, "card/title", {in.x, y}, in.w, "Lyt, spørg og opsummer",
            {TextSize::h2, Weight::semibold}) +
       space(ui, 6);
  constexpr std::array<std::array<std::string_view, 2>, 4> moves{{
      {"Lyt", "Giv plads til hele historien."},
      {"Spørg ind", "»Hvad betyder det for dig lige nu?«"},
      {"Anerkend følelsen", "Sig den gennem det, borgeren lige har fortalt."},
      {"Opsummer og bekræft", "»Har jeg det hele med?«"},
  }};
  for (const auto& move : moves) {
    y += text(ui, {}, {in.x, y}, in.w, move[0], {TextSize::body, Weight::semibold});
    y += text(ui, {}, {in.x, y}, in.w, move[1], {TextSize::small, Weight::regular, Token::ink2}) +
         space(ui, 8);
  }
  const Rect notes{x, bottom(sheet) + 16, width, bottom(column) - bottom(sheet) - 36};
  card(ui, notes);
  const Rect note = card_inside(ui, notes);
  icon(ui, Icon::pencil, {note.x + px(ui, 8), note.y + px(ui, 12)}, colour(ui, Token::ink));
  text(ui, "notes/title", {note.x + px(ui, 24), note.y}, note.w, "Notesblok",
       {TextSize::h2, Weight::semibold});
  text(ui, "notes/hint", {note.x, note.y + space(ui, 3)}, note.w, "fylder sig selv",
       {TextSize::small, Weight::regular, Token::ink2, Align::right});
}

}  // namespace

void gallery_call(Ui& ui) {
  const Rect screen = begin_screen(ui, "call");
  const float bar = top_bar_height(ui);
  const TopBarOutcome top = top_bar(ui, "call/top", {screen.x, screen.y, screen.w, bar},
                                    {{}, "Huslejen på fredag", {}, "Med støtte"}, px(ui, 500));
  const float by = top.middle - tall(ui, height::button) / 2;
  const Button leave{"Forlad opkaldet", ButtonKind::normal, "Esc"};
  button_right(ui, "call/leave", top.right, by, leave);
  float bx = top.right - button_size(ui, leave).x - space(ui, 16);
  const Button settings{"Indstillinger", ButtonKind::quiet};
  button_right(ui, "call/settings", bx, by, settings);
  bx -= button_size(ui, settings).x + space(ui, 16);
  button_right(ui, "call/back", bx, by, {"Gå et skridt tilbage", ButtonKind::quiet});
  const Rect body{screen.x, screen.y + bar, screen.w, screen.h - bar};
  const Rect left{body.x, body.y, 256, body.h};
  const Rect aside{right(body) - 304, body.y, 304, body.h};
  citizen_column(ui, left);
  rule_down(ui, right(left) - 1, body.y, body.h);
  const Rect main{right(left), body.y, aside.x - right(left), body.h};
  const float y = replies_block(ui, main.x + 24, bottom(main), main.w - 48);
  rule(ui, main.x, y, main.w);
  conversation(ui, {main.x + 24, main.y, main.w - 48, y - main.y});
  rule_down(ui, aside.x, body.y, body.h);
  card_column(ui, aside);
  end_screen(ui);
}

void gallery_call_narrow(Ui& ui) {
  const Rect screen = begin_screen(ui, "call");
  const float bar = tall(ui, 36) + 16;
  face(ui, "call/face", {screen.x + 24, screen.y + 12, bar - 24, bar - 24}, jonas(), {0.46F, 0.34F},
       "Jonas Krogh");
  text_in_box(ui, "call/name", {screen.x + 24 + bar - 8, screen.y, 400, bar}, "Jonas Krogh",
              {TextSize::h2, Weight::semibold});
  const Button leave{"Forlad", ButtonKind::normal, "Esc"};
  const float by = screen.y + (bar - tall(ui, height::button)) / 2;
  button_right(ui, "call/leave", right(screen) - 24, by, leave);
  button_right(ui, "call/pause", right(screen) - 24 - button_size(ui, leave).x - 16, by,
               {"Pause", ButtonKind::normal, "P"});
  constexpr std::array<Tab, 4> places{{{"tab/call", "Samtalen"},
                                       {"tab/citizen", "Borgeren"},
                                       {"tab/card", "Samtalekort"},
                                       {"tab/notes", "Notesblok", "Ny"}}};
  tabs(ui, {screen.x + 8, screen.y + bar}, screen.w - 16, places, 0);
  const float head = bar + tabs_height(ui, places, screen.w - 16);
  const float rows = reply_rows_height(ui, replies, screen.w - 48);
  const Rect area{screen.x + 24, bottom(screen) - std::min(rows + 32, screen.h * 0.55F),
                  screen.w - 48, std::min(rows + 32, screen.h * 0.55F)};
  rule(ui, screen.x, area.y, screen.w);
  const ScrollView view =
      begin_scroll(ui, "call/replies", area, {ScrollAnchor::top, ScrollKeys::focused, "Svar"});
  reply_rows(ui, {view.origin.x, view.origin.y + 16}, view.width, replies);
  end_scroll(ui, view.origin.y + rows + 32);
  conversation(ui, {screen.x + 24, screen.y + head, screen.w - 48, area.y - screen.y - head});
  end_screen(ui);
}

namespace {

void chart_card(Ui& ui, const Rect& sheet) {
  card(ui, sheet);
  const Rect in = card_inside(ui, sheet);
  text(ui, {}, {in.x, in.y}, in.w, "Uro og Tillid gennem samtalen",
       {TextSize::h2, Weight::semibold});
  text(ui, {}, {in.x, in.y + space(ui, 3)}, in.w, "Vælg en replik for at læse den",
       {TextSize::small, Weight::regular, Token::ink2, Align::right});
  constexpr std::array<float, 9> tension{0.62F, 0.66F, 0.58F, 0.6F, 0.44F,
                                         0.34F, 0.26F, 0.24F, 0.16F};
  constexpr std::array<float, 9> trust{0.28F, 0.24F, 0.34F, 0.32F, 0.4F, 0.52F, 0.58F, 0.64F, 0.7F};
  const std::array<ChartCourse, 2> courses{
      {{"Uro", CourseLook::solid_circle, Token::warm, tension},
       {"Tillid", CourseLook::dashed_square, Token::blue, trust}}};
  constexpr std::array<ChartPhase, 3> phases{{{0, 1, "Kom godt i gang"},
                                              {2, 5, "Lyt, spørg og opsummer", true},
                                              {6, 8, "Lav en aftale og sig tak"}}};
  Chart one;
  one.courses = courses;
  one.turns = 9;
  one.grid = {"slet ikke", "noget", "meget"};
  one.phases = phases;
  one.turning = TurningPoint{4, "Vendepunktet", "»Hvad er du mest bekymret for?« Så ventede du."};
  one.selected = 3;
  one.turn_word = "Replik";
  const float y = in.y + line_height(ui.fonts, TextSize::h2) + space(ui, 6);
  chart(ui, "debrief/chart", {in.x, y, in.w, bottom(in) - y}, one);
}

void worked_card(Ui& ui, const Rect& sheet) {
  card(ui, sheet);
  const Rect in = card_inside(ui, sheet);
  float y = in.y;
  y +=
      text(ui, {}, {in.x, y}, in.w, "Det virkede", {TextSize::h2, Weight::semibold}) + space(ui, 8);
  const std::array<TextRun, 2> runs{{{"Spørg ind", Weight::semibold, Token::ink, std::nullopt},
                                     {" · replik 3", Weight::regular, Token::ink2, std::nullopt}}};
  y += text(ui, {}, {in.x, y}, in.w, runs, {TextSize::small}) + space(ui, 4);
  quote(ui, {}, {in.x, y}, in.w,
        "»På fredag, det er tæt på. Vil du fortælle mig, hvad der skete den dag …?«");
}

void try_card(Ui& ui, const Rect& sheet) {
  card(ui, sheet, CardLook::first);
  const Rect in = card_inside(ui, sheet);
  float y = in.y;
  y += text(ui, {}, {in.x, y}, in.w, "Én ting at prøve", {TextSize::h2, Weight::semibold}) +
       space(ui, 8);
  y += text(ui, {}, {in.x, y}, in.w,
            "Du sagde: »Har du et papir fra skadestuen, så jeg kan lægge det på sagen?«",
            {TextSize::body, Weight::regular, Token::ink2}) +
       space(ui, 8);
  y += text(ui, {}, {in.x, y}, in.w, "Prøv i stedet",
            {TextSize::small, Weight::regular, Token::ink2});
  y += quote(ui, {}, {in.x, y}, in.w,
             "»Så sad du der med din mindste. Hvordan går det derhjemme nu?«") +
       space(ui, 12);
  button_at(ui, "debrief/try", {in.x, y}, {"Prøv herfra", ButtonKind::primary});
}

void experience_card(Ui& ui, const Rect& sheet) {
  card(ui, sheet);
  const Rect in = card_inside(ui, sheet);
  float y = in.y;
  y += text(ui, {}, {in.x, y}, in.w, "Sådan oplevede Jonas det", {TextSize::h2, Weight::semibold}) +
       space(ui, 10);
  constexpr std::array<Rating, 4> ratings{{{"Jeg blev hørt", "i høj grad", 4},
                                           {"Jeg blev mødt med respekt", "i høj grad", 4},
                                           {"Jeg forstod grunden", "i mindre grad", 2},
                                           {"Jeg ved, hvad der sker nu", "i nogen grad", 3}}};
  for (const Rating& one : ratings) {
    y += rating(ui, "debrief/rating/" + std::string(one.question), {in.x, y}, in.w, one) +
         space(ui, 6);
    if (&one != &ratings.back()) rule(ui, in.x, y, in.w);
    y += space(ui, 7);
  }
}

}  // namespace

void gallery_debrief(Ui& ui) {
  const Rect screen = begin_screen(ui, "debrief");
  const float bar = top_bar_height(ui);
  const TopBarOutcome top = top_bar(
      ui, "debrief/top", {screen.x, screen.y, screen.w, bar},
      {"Hjem", "Tilbageblik", "Huslejen på fredag · Jonas Krogh · 9 replikker", {}}, px(ui, 340));
  const float by = top.middle - tall(ui, height::button) / 2;
  const Button make{"Lav mit samtalekort"};
  button_right(ui, "debrief/card", top.right, by, make);
  button_right(ui, "debrief/save", top.right - button_size(ui, make).x - space(ui, 16), by,
               {"Gem som HTML", ButtonKind::quiet});
  const float width = screen.w - 48 - 320 - 24;
  const ScrollView view = begin_scroll(
      ui, "debrief/page", {screen.x + 24, screen.y + bar, screen.w - 48, screen.h - bar},
      {ScrollAnchor::top, ScrollKeys::always, "Tilbageblik"});
  const float x = view.origin.x;
  float y = view.origin.y + 20;
  y += text(ui, {}, {x, y}, width, "Samtalen: Godt på vej", {TextSize::h1, Weight::semibold});
  y += text(ui, {}, {x, y}, width,
            "Jonas ringede om et brev og endte med at fortælle om skadestuen. I lavede en aftale "
            "til fredag.",
            {TextSize::body, Weight::regular, Token::ink2}) +
       space(ui, 16);
  chart_card(ui, {x, y, width, px(ui, 292)});
  y += px(ui, 292) + space(ui, 16);
  const float half = std::floor((width - space(ui, 16)) / 2);
  worked_card(ui, {x, y, half, px(ui, 252)});
  try_card(ui, {x + width - half, y, half, px(ui, 252)});
  const float aside = x + view.width - 320;
  experience_card(ui, {aside, view.origin.y + 20, 320, px(ui, 284)});
  text(ui, {}, {aside, view.origin.y + 20 + px(ui, 300)}, 320, "Næste gang øver jeg",
       {TextSize::body, Weight::semibold});
  const float cy = view.origin.y + 20 + px(ui, 328);
  const Chip wait{"Vent med løsningen", ChipKind::outline, true};
  chip_button(ui, "debrief/aim/wait", {aside, cy}, wait);
  chip_button(ui, "debrief/aim/knock", {aside + chip_size(ui, wait).x + space(ui, 8), cy},
              {"Bank på", ChipKind::outline});
  chip_button(ui, "debrief/aim/other", {aside, cy + px(ui, 32)},
              {"Vælg et andet", ChipKind::dashed});
  chip_label(ui, "debrief/pitfall", {aside + px(ui, 130), cy + px(ui, 32)},
             {"Faldgrube · Tog det tilbage", ChipKind::pitfall});
  end_scroll(ui, y + px(ui, 270));
  end_screen(ui);
}

namespace {

void scenario_card(Ui& ui, std::string_view id, const Rect& sheet, std::string_view title,
                   std::string_view who, std::string_view about, const std::vector<Chip>& chips) {
  card_button(ui, id, sheet, {title});
  const Rect in = card_inside(ui, sheet);
  float y = in.y;
  text(ui, {}, {in.x, y}, in.w, "8 min.",
       {TextSize::small, Weight::regular, Token::ink2, Align::right});
  y += text(ui, {}, {in.x, y}, in.w, "Ikke prøvet",
            {TextSize::small, Weight::regular, Token::ink2}) +
       space(ui, 6);
  y += text(ui, {}, {in.x, y}, in.w, title, {TextSize::h2, Weight::semibold});
  y += text(ui, {}, {in.x, y}, in.w, who, {TextSize::body, Weight::regular, Token::ink2}) +
       space(ui, 6);
  y += text(ui, {}, {in.x, y}, in.w, about, {TextSize::small}) + space(ui, 12);
  chip_row(ui, std::string(id) + "/chip", {in.x, y}, in.w, chips.data(), chips.size());
}

}  // namespace

void gallery_home(Ui& ui) {
  const Rect screen = begin_screen(ui, "home");
  const float bar = top_bar_height(ui);
  const TopBarOutcome top =
      top_bar(ui, "home/top", {screen.x, screen.y, screen.w, bar},
              {{}, "Øvelinjen", "øv den svære borgersamtale", {}}, px(ui, 200));
  button_right(ui, "home/settings", top.right, top.middle - px(ui, 18),
               {"Indstillinger", ButtonKind::quiet});
  const float width = std::min(screen.w - 48 - 304 - 32, 960.0F);
  const float x = screen.x + 24;
  float y = screen.y + bar + 20;
  const Rect resume{x, y, width, px(ui, 96)};
  card(ui, resume, CardLook::accent);
  text(ui, {}, {x + 24, y + space(ui, 14)}, width, "Du er midt i et opkald",
       {TextSize::small, Weight::regular, Token::ink2});
  text(ui, {}, {x + 24, y + space(ui, 14) + px(ui, 18)}, width, "Huslejen på fredag",
       {TextSize::name, Weight::semibold});
  text(ui, {}, {x + 24, y + space(ui, 14) + px(ui, 44)}, width,
       "Jonas Krogh har lige fortalt, hvorfor han ikke kom. Det er din tur.",
       {TextSize::body, Weight::regular, Token::ink2});
  button_right(ui, "home/resume", right(resume) - 16, y + px(ui, 26),
               {"Fortsæt opkaldet", ButtonKind::primary, "Enter", Icon::none, ButtonSize::main});
  y = bottom(resume) + 20;
  text(ui, {}, {x, y}, width, "Scenarier", {TextSize::h2, Weight::semibold});
  chip_button(ui, "home/filter/all", {right(resume) - px(ui, 260), y},
              {"Alle", ChipKind::outline, true});
  chip_button(ui, "home/filter/new", {right(resume) - px(ui, 180), y},
              {"Ikke prøvet", ChipKind::outline});
  y += px(ui, 34);
  const float one = std::floor((width - 24) / 3);
  const float high = px(ui, 168);
  scenario_card(ui, "home/scenario/angry-caller", {x, y, one, high}, "Stillet om for fjerde gang",
                "Bent Mathiesen, 61 år", "Vred. Har ventet siden mandag.",
                {{"Lyt"}, {"Henvis, ikke afvis"}});
  scenario_card(ui, "home/scenario/benefits", {x + one + 12, y, one, high}, "Huslejen på fredag",
                "Jonas Krogh, 34 år", "Mangler penge og siger ikke hvorfor.",
                {{"Spørg ind"}, {"Vent med løsningen"}});
  scenario_card(ui, "home/scenario/letter", {x + 2 * (one + 12), y, one, high},
                "Brevet, som ingen forstår", "Amina Yusuf, 42 år", "Har læst afgørelsen tre gange.",
                {{"Saglig og forståelig afgørelse"}});
  const float aside = right(screen) - 24 - 304;
  text(ui, {}, {aside, screen.y + bar + 20}, 304, "Mine opkald", {TextSize::h2, Weight::semibold});
  const Rect row{aside, screen.y + bar + px(ui, 52), 304, px(ui, 52)};
  row_button(ui, "home/call/1", row, {"Stillet om for fjerde gang", true});
  text(ui, {}, {row.x, row.y + space(ui, 5)}, row.w, "Stillet om for fjerde gang");
  text(ui, {}, {row.x, row.y + space(ui, 5) + px(ui, 22)}, row.w,
       "i dag 9.40 · Samtalen: Godt på vej", {TextSize::small, Weight::regular, Token::ink2});
  end_screen(ui);
}

void gallery_controls(Ui& ui, GalleryState& state) {
  const Rect screen = begin_screen(ui, "controls");
  const float x = screen.x + 24;
  const float width = std::min(px(ui, 560), screen.w - 48);
  float y = screen.y + 24;
  constexpr std::array<Tab, 3> places{
      {{"tab/a", "Scenarie"}, {"tab/b", "Kilde"}, {"tab/c", "Afprøvning", "Ny"}}};
  tabs(ui, {x, y}, width, places, 0);
  y += tabs_height(ui, places, width) + space(ui, 16);
  constexpr std::array<Choice, 2> languages{{{"language/da", "Dansk"}, {"language/en", "English"}}};
  segmented(ui, {x, y}, width, languages, 0);
  y += segmented_size(ui, languages, width).y + space(ui, 16);
  constexpr std::array<Choice, 4> grades{{{"rate/1", "Slet ikke"},
                                          {"rate/2", "I mindre grad"},
                                          {"rate/3", "I nogen grad"},
                                          {"rate/4", "I høj grad"}}};
  radio_rows(ui, {x, y}, width, grades, 2);
  y += radio_rows_height(ui, grades, width) + space(ui, 8);
  check_row(ui, "calm", {x, y}, width, "Rolig bevægelse: intet på skærmen glider eller toner ind",
            true);
  y += check_row_height(ui, "Rolig bevægelse: intet på skærmen glider eller toner ind", width) +
       space(ui, 12);
  const TextField single{"Det vil jeg have tilbagemelding på"};
  text_field(ui, "field", {x, y}, width, single, state.field);
  y += text_field_height(ui, single, width) + space(ui, 12);
  const TextField notes{"Notat", "Notatet er tomt. Skriv mindst én linje.", FieldLines::several};
  text_field(ui, "notes", {x, y}, width, notes, state.notes);
  y += text_field_height(ui, notes, width) + space(ui, 16);
  float bx = x;
  for (const Button& one :
       {Button{"Start opkaldet", ButtonKind::primary, "Enter", Icon::none, ButtonSize::main},
        Button{"Annuller"}, Button{"Spring over", ButtonKind::quiet},
        Button{"Skift", ButtonKind::link},
        Button{"Gem",
               ButtonKind::normal,
               {},
               Icon::none,
               ButtonSize::regular,
               Availability::disabled,
               "Mappen kan ikke skrives til"}}) {
    button_at(ui, "button/" + std::string(one.label), {bx, y}, one);
    bx += button_size(ui, one).x + space(ui, 12);
  }
  const float aside = x + width + space(ui, 48);
  text(ui, "prose", {aside, screen.y + 24}, px(ui, 240),
       "Der mangler 2.000 kr., og klokken er 17.45. Han siger: »Jeg sad på skadestuen.« Så venter "
       "han – længe.",
       {TextSize::talk});
  float ix = aside;
  for (int i = 1; i <= static_cast<int>(Icon::steady); ++i) {
    icon(ui, static_cast<Icon>(i), {ix + px(ui, 8), screen.y + px(ui, 220)},
         colour(ui, Token::ink));
    ix += px(ui, 26);
  }
  end_screen(ui);
}

void gallery_faces(Ui& ui) {
  const Rect screen = begin_screen(ui, "faces");
  constexpr std::array<Head, 5> heads{Head::older_woman, Head::older_man, Head::man,
                                      Head::young_man, Head::young_woman};
  constexpr std::array<FaceMood, 3> moods{{{0.9F, 0.15F}, {0.46F, 0.4F}, {0.05F, 0.95F}}};
  const float wide = px(ui, face_width);
  const float high = px(ui, face_height);
  for (std::size_t row = 0; row < moods.size(); ++row) {
    for (std::size_t column = 0; column < heads.size(); ++column) {
      const std::string id = "face/" + std::to_string(row + 1) + "/" + std::to_string(column + 1);
      const Rect place{screen.x + 16 + static_cast<float>(column) * (wide + 16),
                       screen.y + 16 + static_cast<float>(row) * (high + 16), wide, high};
      face(ui, id, place, look_of(heads[column]), moods[row], id);
    }
  }
  const FaceLook bun{HairStyle::bun, HairShade::brown, AgeLines::none,
                     SkinTone::dark, Cloth::sand,      Extra::none};
  face(ui, "face/bun", {screen.x + 16, screen.y + 16 + 3 * (high + 16), wide * 0.7F, high * 0.7F},
       bun, {0.3F, 0.6F}, "bun");
  end_screen(ui);
}

}  // namespace samtale::tests
