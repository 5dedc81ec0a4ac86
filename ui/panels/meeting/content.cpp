#include "ui/panels/meeting/content.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <imgui_internal.h>

#include "ui/panels/arrange.hpp"
#include "ui/panels/meeting/fields.hpp"
#include "ui/panels/meeting/parts.hpp"
#include "ui/panels/meeting/rows.hpp"
#include "ui/panels/room_parts.hpp"
#include "ui/panels/workshop/drawn_graph.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle label{TextSize::small, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr std::size_t most_letters = 1000;

struct Sizes {
  TextSize line, reply;
};
constexpr std::array<Sizes, 6> steps{{{TextSize::line, TextSize::h2},
                                      {TextSize::line, TextSize::talk},
                                      {TextSize::h2, TextSize::h2},
                                      {TextSize::h2, TextSize::talk},
                                      {TextSize::talk, TextSize::body},
                                      {TextSize::body, TextSize::small}}};

/// The same code measures and draws, so that neither can forget what the other has.
struct Page {
  Ui& ui;
  Stack stack;
  Sizes sizes;
  bool draws = false;
  std::vector<float> tops = {};  // where what stands whole or not at all begins

  /// What comes now is a block of its own.
  void block() {
    if (tops.empty() || stack.y > tops.back()) tops.push_back(stack.y);
  }

  void words(std::string_view id, std::string_view text, const TextStyle& style, float below) {
    if (text.empty()) return;
    block();
    if (draws) return say(ui, id, stack, text, style, space(ui, below));
    stack.y += text_height(ui, text, style, stack.w) + space(ui, below);
  }
};

void add_citizen(Page& page, const MeetingView& view) {
  Ui& ui = page.ui;
  if (!view.speaker.empty()) {
    page.block();
    const std::string who = view.manner.empty() ? view.speaker : view.speaker + " · " + view.manner;
    const float line = line_height(ui.fonts, label.size);
    const float taken = std::ceil(line_width(ui, who, label.size, label.weight)) + 1;
    const float below = band_height(ui, view, page.stack.w, taken);
    if (page.draws) {
      text_in_box(ui, "meeting/speaker", {page.stack.x, page.stack.y, taken, line}, who, label);
      if (!view.band.empty())
        draw_band(ui, {page.stack.x, page.stack.y + below, page.stack.w, line}, view);
    }
    page.stack.y += line + below + space(ui, 6);
  }
  for (std::size_t i = 0; i < view.lines.size(); ++i)
    page.words("meeting/line/" + std::to_string(i + 1), view.lines[i], {page.sizes.line}, 6);
}

void add_said(Page& page, const MeetingView& view) {
  if (!view.said) return;
  page.stack.y += space(page.ui, 14);
  page.words("meeting/said/lead", view.said->lead, {TextSize::small, Weight::semibold, Token::ink2},
             4);
  const TextStyle style{page.sizes.reply, Weight::regular, Token::ink};
  page.block();
  if (page.draws)
    page.stack.y += quote(page.ui, "meeting/said", {page.stack.x, page.stack.y}, page.stack.w,
                          view.said->text, style);
  else
    page.stack.y += quote_height(page.ui, view.said->text, style, page.stack.w);
  page.stack.y += space(page.ui, 6);
  page.words("meeting/said/did", view.said->did, {TextSize::body, Weight::semibold}, 2);
  page.words("meeting/said/because/lead", view.said->because_lead,
             {TextSize::small, Weight::semibold, Token::ink2}, 2);
  page.words("meeting/said/because", view.said->because,
             {TextSize::body, Weight::regular, Token::ink2}, 6);
}

void add_after(Page& page, const MeetingView& view) {
  if (view.after.empty()) return;
  page.stack.y += space(page.ui, 14);
  page.words("meeting/after/lead", view.after_lead, label, 4);
  page.words("meeting/after", view.after, {page.sizes.line}, 4);
}

void add_heading(Page& page, const MeetingView& view) {
  if (view.heading.empty()) return;
  Ui& ui = page.ui;
  if (page.stack.y > 0 && (!view.lines.empty())) page.stack.y += space(ui, 14);
  const TextStyle style{TextSize::name, Weight::semibold};
  page.block();
  if (page.draws)
    page.stack.y += split_line(ui, "meeting/heading", {page.stack.x, page.stack.y}, page.stack.w,
                               view.heading, style, view.counted, faint);
  else
    page.stack.y += split_line_height(ui, view.heading, style, view.counted, faint, page.stack.w);
  page.stack.y += space(ui, 4);
  page.words("meeting/detail", view.detail, faint, 0);
  page.stack.y += space(ui, 10);
}

void add_paragraphs(Page& page, const MeetingView& view) {
  for (std::size_t i = 0; i < view.paragraphs.size(); ++i) {
    const TextSize size = view.large && i == 0 ? page.sizes.line : page.sizes.reply;
    page.words("meeting/words/" + std::to_string(i + 1), view.paragraphs[i],
               {size, Weight::regular, i == 0 ? Token::ink : Token::ink2}, i == 0 ? 18 : 8);
  }
}

void add_kept(Page& page, const MeetingView& view, std::vector<Action>& actions) {
  if (!view.kept) return;
  const std::array<Choice, 2> choices{
      {{"meeting/kept/yes", view.kept->yes}, {"meeting/kept/no", view.kept->no}}};
  std::optional<std::size_t> chosen;
  if (view.kept->kept) chosen = *view.kept->kept ? 0 : 1;
  page.stack.y += space(page.ui, 10);
  const float tall = segmented_size(page.ui, choices, page.stack.w).y;
  if (page.draws)
    if (const auto pressed =
            segmented(page.ui, {page.stack.x, page.stack.y}, page.stack.w, choices, chosen))
      actions.emplace_back(action::AnswerKept{*pressed == 0});
  page.stack.y += tall;
}

void add_note(Page& page, const char* id, const std::optional<MeetingView::Note>& note,
              MeetingText what, std::size_t turn, std::vector<Action>& actions) {
  if (!note) return;
  page.stack.y += space(page.ui, 16);
  TextField field{note->label, note->problem, FieldLines::several};
  field.visible_lines = 2;
  field.most = most_letters;
  std::string value = note->text;
  const float tall = text_field_height(page.ui, field, page.stack.w, value);
  if (page.draws) {
    const TextFieldOutcome written =
        text_field(page.ui, id, {page.stack.x, page.stack.y}, page.stack.w, field, value);
    if (written.changed) actions.emplace_back(action::WriteMeeting{what, value, turn});
  }
  page.stack.y += tall;
}

void add_sentences(Page& page, const MeetingView& view) {
  if (view.sentences.empty()) return;
  page.stack.y += space(page.ui, 14);
  page.words("meeting/sentences/lead", view.sentences_lead,
             {TextSize::small, Weight::semibold, Token::ink2}, 4);
  for (std::size_t i = 0; i < view.sentences.size(); ++i)
    page.words("meeting/sentence/" + std::to_string(i + 1), view.sentences[i], {page.sizes.reply},
               4);
}

void add_rows(Page& page, const MeetingView& view, MeetingPanelState& state,
              std::vector<Action>& actions) {
  if (view.rows.empty()) return;
  const float tall = meeting_rows_height(page.ui, view, page.stack.w, page.sizes.reply);
  const float step = meeting_row_step(page.ui, view, page.stack.w, page.sizes.reply);
  for (std::size_t i = 0; i < view.rows.size(); ++i)
    page.tops.push_back(page.stack.y + static_cast<float>(i) * step);
  if (page.draws)
    draw_meeting_rows(page.ui, {page.stack.x, page.stack.y}, page.stack.w, view, page.sizes.reply,
                      state, actions);
  page.stack.y += tall + space(page.ui, 6);
}

void add_fields(Page& page, const MeetingView& view, std::vector<Action>& actions) {
  if (!view.fields || !page.draws) return;
  draw_agreement_fields(page.ui, "meeting", page.stack, *view.fields, actions);
}

void add_all(Page& page, const MeetingView& view, MeetingPanelState& state,
             std::vector<Action>& actions) {
  using Step = MeetingStep;
  const bool said_first = view.step == Step::others || view.step == Step::what_if;
  if (view.step == Step::what_if) add_said(page, view);
  if (view.step == Step::what_if) page.stack.y += space(page.ui, 10);
  add_citizen(page, view);
  add_heading(page, view);
  if (view.step == Step::others) add_said(page, view);
  if (view.step == Step::others) page.stack.y += space(page.ui, 8);
  add_paragraphs(page, view);
  add_rows(page, view, state, actions);
  if (!said_first) add_said(page, view);
  add_after(page, view);
  add_kept(page, view, actions);
  add_sentences(page, view);
  add_note(page, "meeting/note/text", view.note, MeetingText::note, view.turn, actions);
  add_note(page, "meeting/saying/text", view.saying, MeetingText::sentences, view.turn, actions);
  add_fields(page, view, actions);
  if (view.ways)
    add_ways_table(page.ui, page.stack, *view.ways, page.sizes.reply, page.draws, page.tops,
                   actions);
}

/// The whole of it, always: nobody moves about in it in front of a room.
void draw_picture(Ui& ui, const Rect& column, const MeetingView& view, MeetingPanelState& state,
                  std::vector<Action>& actions) {
  Stack stack{column.x, column.y + space(ui, 12), column.w};
  add_ways_choice(ui, stack, *view.ways, true, actions);
  const Rect rect{column.x, stack.y, column.w, bottom(column) - stack.y - space(ui, 12)};
  const DrawnGraph drawn(*view.picture);
  fit_graph(ui, drawn.graph, state.picture);
  state.picture.gliding = false;
  graph(ui, "meeting/picture", rect, drawn.graph, state.picture);
}

/// How far a page that is longer than its room can be moved, and from where to where; all in px of
/// its contents.
struct Moves {
  float shown = 0;  // of its height, now: up to where a block begins that would be cut
  float end = 0;    // of what can be moved: the last move brings a block to the upper edge as well
  float up = 0, down = 0;  // where the contents would then begin
};

Moves moves_of(const std::vector<float>& tops, float tall, float room, float scrolled) {
  constexpr float one = 1;  // px, that a place may be off by
  Moves moves{room, tall, 0, scrolled};
  float last = 0;
  for (const float top : tops) {
    if (top <= scrolled + room + one && top > scrolled + one && tall > scrolled + room + one)
      moves.shown = top - scrolled;
    if (tall - last > room) last = top;
    // Above the first one lies nothing but room.
    if (top < scrolled - one && top != tops.front()) moves.up = top;
  }
  const auto next = std::find_if(tops.begin(), tops.end(), [&](float top) {
    return top > scrolled + one && top != tops.front();
  });
  // One that is longer than the room is read on in.
  if (next != tops.end() && scrolled < last) moves.down = std::min({*next, last, scrolled + room});
  moves.end = std::max(tall, last + room);
  return moves;
}

/// Up and down are the page's while there is more of it than has room, but where rows are counted
/// or something is written.
void move_page(const MeetingView& view, const Moves& moves) {
  if (view.step == MeetingStep::counting || view.fields || view.note || view.saying) return;
  const ImGuiID owner = ImGui::GetID("meeting/page/keys");
  for (const ImGuiKey key : {ImGuiKey_DownArrow, ImGuiKey_UpArrow}) {
    ImGui::SetKeyOwner(key, owner);
    if (ImGui::IsKeyPressed(key, owner, ImGuiInputFlags_Repeat))
      ImGui::SetScrollY(key == ImGuiKey_UpArrow ? moves.up : moves.down);
  }
}

}  // namespace

bool draw_meeting_content(Ui& ui, const Rect& body, const MeetingView& view,
                          MeetingPanelState& state, std::vector<Action>& actions) {
  const Rect column = room_column(body);
  if (view.picture) {
    draw_picture(ui, column, view, state, actions);
    return false;
  }
  const float pad = space(ui, 12);
  Page page{ui, {column.x, 0, column.w}, steps.front(), false};
  float tall = 0;
  for (const Sizes& sizes : steps) {
    page.sizes = sizes;
    page.stack = {column.x, pad, column.w};
    page.tops.clear();
    add_all(page, view, state, actions);
    tall = page.stack.y - pad;
    if (tall <= body.h - 2 * pad) break;
  }
  Rect seen{column.x, body.y, column.w, body.h};
  Rect sign{};
  const bool over = tall > body.h - 2 * pad;
  if (over) sign = take_bottom(seen, more_sign_height(ui));
  // How far the page was moved in the frame before; below 0 where it is another page.
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID scrolled_key = ImGui::GetID(("meeting/scrolled/" + view.stage).c_str());
  const float scrolled = storage.GetFloat(scrolled_key, -1);
  const Moves moves = moves_of(page.tops, tall + 2 * pad, seen.h, std::max(0.0F, scrolled));
  if (over) seen.h = moves.shown;
  const ScrollView scroll = begin_scroll(ui, "meeting/page", seen,
                                         {ScrollAnchor::top, ScrollKeys::focused, view.heading});
  // Alone on the screen a few words stand in its middle.
  const float spare = std::max(0.0F, body.h - 2 * pad - tall);
  const bool alone = view.large || view.step == MeetingStep::turn;
  const float down = over ? 0 : std::floor(spare * (alone && !view.fields ? 0.3F : 0.06F));
  page.stack = {column.x, scroll.origin.y + pad + down, column.w};
  page.draws = true;
  if (scrolled < 0) scroll_to_start(ui);
  if (over) move_page(view, moves);
  storage.SetFloat(scrolled_key, over ? body.y - scroll.origin.y : 0);
  add_all(page, view, state, actions);
  end_scroll(ui, over ? scroll.origin.y + moves.end : page.stack.y + pad);
  if (sign.h > 0 && !scroll.at_end) draw_more_sign(ui, "meeting/more", sign, view.more);
  return over;
}

}  // namespace samtale::ui::panels
