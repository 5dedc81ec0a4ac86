#include "ui/widgets/face.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "ui/widgets/face_drawing.hpp"
#include "ui/widgets/item.hpp"

namespace samtale::ui::widgets {

namespace {

// FNV-1a: the same on every machine, unlike std::hash.
std::uint32_t digest(std::string_view text, std::uint32_t seed) {
  std::uint32_t value = 2166136261U ^ seed;
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 16777619U;
  }
  return value;
}

constexpr std::int64_t blink_slot_ms = 5500;  // one blink in each, 4-7 s apart
constexpr std::uint32_t blink_jitter_ms = 1500;
constexpr std::int64_t blink_ms = 120;

std::int64_t blink_start(std::string_view id, std::int64_t slot) {
  const std::uint32_t jitter =
      digest(id, static_cast<std::uint32_t>(slot) * 2654435761U) % blink_jitter_ms;
  return slot * blink_slot_ms + static_cast<std::int64_t>(jitter) + 2000;
}

// Half shut, shut, half shut, open: a frame each is all that the eye sees of a blink, and all that
// a call which waits costs.
void wake_for_blink(Ui& ui, std::string_view id) {
  constexpr std::int64_t step = blink_ms / 4;
  const std::int64_t now = ui.now_ms;
  for (std::int64_t slot = now / blink_slot_ms - 1; slot <= now / blink_slot_ms + 1; ++slot) {
    const std::int64_t start = blink_start(id, slot);
    if (now >= start + blink_ms) continue;
    const std::int64_t steps = now < start ? 0 : (now - start) / step;
    return ui.animations.wake_at(start + (steps + 1) * step);
  }
}

}  // namespace

FaceLook look_of(Head head) {
  switch (head) {
    case Head::older_woman:
      return {HairStyle::swept_back, HairShade::grey, AgeLines::deep,
              SkinTone::light,       Cloth::plum,     Extra::glasses};
    case Head::older_man:
      return {HairStyle::receding, HairShade::grey, AgeLines::deep,
              SkinTone::light,     Cloth::green,    Extra::none};
    case Head::man:
      return {HairStyle::cropped, HairShade::greying, AgeLines::some,
              SkinTone::light,    Cloth::sand,        Extra::stubble};
    case Head::young_man:
      return {HairStyle::side_parted, HairShade::dark, AgeLines::none,
              SkinTone::light,        Cloth::blue,     Extra::none};
    case Head::young_woman:
      return {HairStyle::bob,  HairShade::dark, AgeLines::none,
              SkinTone::brown, Cloth::green,    Extra::none};
  }
  return {};
}

float blink(std::string_view id, std::int64_t now_ms) {
  for (std::int64_t slot = now_ms / blink_slot_ms - 1; slot <= now_ms / blink_slot_ms; ++slot) {
    const std::int64_t since = now_ms - blink_start(id, slot);
    if (since < 0 || since >= blink_ms) continue;
    const float share = static_cast<float>(since) / static_cast<float>(blink_ms);
    return share < 0.5F ? share * 2 : (1 - share) * 2;
  }
  return 0;
}

void face(Ui& ui, std::string_view id, const Rect& rect, const FaceLook& look, const FaceMood& mood,
          std::string_view label) {
  const int ms = motion_ms(ui, duration::face);
  const std::string key(id);
  FaceMoment moment;
  moment.look = look;
  moment.tension =
      ui.animations.approach(key + "#tension", std::clamp(mood.tension, 0.0F, 1.0F), ms);
  moment.trust = ui.animations.approach(key + "#trust", std::clamp(mood.trust, 0.0F, 1.0F), ms);
  if (ui.motion == Motion::full) {
    moment.closed = blink(id, ui.now_ms);
    wake_for_blink(ui, id);
  }
  draw_face(ui, rect, moment);
  record(ui, id, WidgetKind::face, rect, label);
}

}  // namespace samtale::ui::widgets
