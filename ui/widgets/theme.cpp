#include "ui/widgets/theme.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace samtale::ui::widgets {

namespace {

// 0xRRGGBB, in the order of Token.
using Palette = std::array<std::uint32_t, token_count>;

constexpr Palette light{
    0xF6F4EF, 0xFFFFFF, 0xECE9E1, 0xD9D4C8, 0x857F73, 0x1E282D, 0x505A60, 0x1B5E63,
    0x134A4E, 0xFFFFFF, 0xDDEAE8, 0x9A4D0F, 0xF6E7D6, 0x1F5A94, 0xE0EAF4, 0x1E282D,
    0xE4E9E6, 0xE3C3A6, 0xCBA482, 0x4A4038, 0x5E7F88, 0x4C6A73, 0x5A4536,
};

constexpr Palette dark{
    0x15191B, 0x1E2427, 0x111416, 0x363F44, 0x838D93, 0xECE9E2, 0xB3BABD, 0x7FC6C1,
    0xA0DAD5, 0x0D1A1B, 0x1F3738, 0xF0AC6C, 0x3A2A1A, 0x92BFF0, 0x1E2E42, 0xFFFFFF,
    0x283034, 0xC9A888, 0xA98766, 0x2E2823, 0x54747D, 0x435F67, 0x3A2A1E,
};

constexpr Palette contrast{
    0x000000, 0x000000, 0x000000, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFE14D,
    0xFFFFFF, 0x000000, 0x1A1A1A, 0xFFB066, 0x000000, 0x8FD0FF, 0x000000, 0xFFE14D,
    0x000000, 0x000000, 0x000000, 0xFFFFFF, 0x000000, 0xFFFFFF, 0xFFFFFF,
};

const Palette& palette_of(ThemeName name) {
  switch (name) {
    case ThemeName::light:
      return light;
    case ThemeName::dark:
      return dark;
    case ThemeName::contrast:
      return contrast;
  }
  return light;
}

ImU32 opaque(std::uint32_t rgb) {
  return IM_COL32((rgb >> 16) & 0xFFU, (rgb >> 8) & 0xFFU, rgb & 0xFFU, 255U);
}

std::uint32_t channel(ImU32 colour, int shift) { return (colour >> shift) & 0xFFU; }

double linear(std::uint32_t channel_value) {
  const double value = static_cast<double>(channel_value) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
  return 0.2126 * linear(channel(colour, IM_COL32_R_SHIFT)) +
         0.7152 * linear(channel(colour, IM_COL32_G_SHIFT)) +
         0.0722 * linear(channel(colour, IM_COL32_B_SHIFT));
}

ImVec4 vector_of(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

void set_colours(const Theme& theme, ImGuiStyle& style) {
  const auto set = [&style](ImGuiCol which, ImU32 value) {
    style.Colors[which] = vector_of(value);
  };
  const ImU32 none = IM_COL32(0, 0, 0, 0);
  set(ImGuiCol_Text, colour(theme, Token::ink));
  set(ImGuiCol_TextDisabled, colour(theme, Token::edge));
  set(ImGuiCol_WindowBg, colour(theme, Token::paper));
  set(ImGuiCol_ChildBg, none);
  set(ImGuiCol_PopupBg, colour(theme, Token::surf));
  set(ImGuiCol_Border, colour(theme, Token::edge));
  set(ImGuiCol_BorderShadow, none);
  set(ImGuiCol_FrameBg, none);
  set(ImGuiCol_FrameBgHovered, none);
  set(ImGuiCol_FrameBgActive, none);
  set(ImGuiCol_ScrollbarBg, none);
  set(ImGuiCol_ScrollbarGrab, colour(theme, Token::edge));
  set(ImGuiCol_ScrollbarGrabHovered, colour(theme, Token::ink2));
  set(ImGuiCol_ScrollbarGrabActive, colour(theme, Token::ink));
  set(ImGuiCol_TextSelectedBg, faded(colour(theme, Token::acc), 0.35F));
  // Our own ring is drawn by focus_ring, in one shape for everything.
  set(ImGuiCol_NavHighlight, none);
}

}  // namespace

Theme make_theme(ThemeName name) {
  Theme theme;
  theme.name = name;
  const Palette& palette = palette_of(name);
  for (std::size_t i = 0; i < token_count; ++i) theme.colours[i] = opaque(palette[i]);
  theme.border = name == ThemeName::contrast ? 2.0F : 1.0F;
  return theme;
}

ImU32 colour(const Theme& theme, Token token) {
  return theme.colours[static_cast<std::size_t>(token)];
}

ImU32 faded(ImU32 colour, float opacity) {
  const float share = std::clamp(opacity, 0.0F, 1.0F);
  const auto alpha = static_cast<ImU32>(
      std::lround(static_cast<float>(channel(colour, IM_COL32_A_SHIFT)) * share));
  return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 from, ImU32 to, float share) {
  const float part = std::clamp(share, 0.0F, 1.0F);
  ImU32 result = 0;
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
    const auto a = static_cast<float>(channel(from, shift));
    const auto b = static_cast<float>(channel(to, shift));
    result |= static_cast<ImU32>(std::lround(a + (b - a) * part)) << shift;
  }
  return result;
}

double contrast_ratio(ImU32 a, ImU32 b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

void apply_style(const Theme& theme, float scale, ImGuiStyle& style) {
  style = ImGuiStyle();
  set_colours(theme, style);
  const auto scaled = [scale](float at_100) { return std::round(at_100 * scale); };
  style.WindowPadding = ImVec2(0, 0);
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.WindowMinSize = ImVec2(1, 1);
  style.ChildBorderSize = 0;
  // Widgets show by their colours that they are disabled; a tooltip that says why stays solid.
  style.DisabledAlpha = 1;
  style.PopupBorderSize = theme.border;
  style.PopupRounding = scaled(radius::button);
  style.FrameBorderSize = 0;
  style.FramePadding = ImVec2(0, 0);
  // Dear ImGui keeps this much between a focused item and the edge it scrolls it to: room for the
  // ring.
  style.ItemSpacing = ImVec2(8, 8);
  style.ScrollbarSize = scaled(10);
  style.ScrollbarRounding = scaled(5);
  style.GrabMinSize = scaled(24);
  // Circles and corners fine enough to stay smooth at every text scale.
  style.CircleTessellationMaxError = 0.1F;
  style.CurveTessellationTol = 0.3F;
}

}  // namespace samtale::ui::widgets
