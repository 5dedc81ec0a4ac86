#include "ui/web/keys.hpp"

#include <array>
#include <utility>

namespace samtale::ui::web {
namespace {

constexpr std::array<std::pair<std::string_view, ImGuiKey>, 35> named{{
    {"Tab", ImGuiKey_Tab},
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
    {"Home", ImGuiKey_Home},
    {"End", ImGuiKey_End},
    {"Insert", ImGuiKey_Insert},
    {"Delete", ImGuiKey_Delete},
    {"Backspace", ImGuiKey_Backspace},
    {"Space", ImGuiKey_Space},
    {"Enter", ImGuiKey_Enter},
    {"Escape", ImGuiKey_Escape},
    {"Comma", ImGuiKey_Comma},
    {"Period", ImGuiKey_Period},
    {"Minus", ImGuiKey_Minus},
    {"Slash", ImGuiKey_Slash},
    {"Equal", ImGuiKey_Equal},
    {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"NumpadAdd", ImGuiKey_KeypadAdd},
    {"NumpadSubtract", ImGuiKey_KeypadSubtract},
    {"NumpadMultiply", ImGuiKey_KeypadMultiply},
    {"NumpadDivide", ImGuiKey_KeypadDivide},
    {"NumpadDecimal", ImGuiKey_KeypadDecimal},
    {"ControlLeft", ImGuiKey_LeftCtrl},
    {"ControlRight", ImGuiKey_RightCtrl},
    {"ShiftLeft", ImGuiKey_LeftShift},
    {"ShiftRight", ImGuiKey_RightShift},
    {"AltLeft", ImGuiKey_LeftAlt},
    {"AltRight", ImGuiKey_RightAlt},
    {"MetaLeft", ImGuiKey_LeftSuper},
    {"MetaRight", ImGuiKey_RightSuper},
    {"ContextMenu", ImGuiKey_Menu},
}};

/// The key `first` and so many after it, for "Key" and one sign out of `signs`.
ImGuiKey in_row(std::string_view code, std::string_view before, std::string_view signs,
                ImGuiKey first) {
  if (code.size() != before.size() + 1 || code.substr(0, before.size()) != before)
    return ImGuiKey_None;
  const std::size_t at = signs.find(code.back());
  return at == std::string_view::npos ? ImGuiKey_None
                                      : static_cast<ImGuiKey>(first + static_cast<int>(at));
}

}  // namespace

ImGuiKey key_of(std::string_view code) {
  for (const auto& [name, key] : named)
    if (name == code) return key;
  constexpr std::string_view digits = "0123456789";
  for (const ImGuiKey key :
       {in_row(code, "Key", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", ImGuiKey_A),
        in_row(code, "Digit", digits, ImGuiKey_0), in_row(code, "Numpad", digits, ImGuiKey_Keypad0),
        in_row(code, "F", "123456789", ImGuiKey_F1)})
    if (key != ImGuiKey_None) return key;
  return ImGuiKey_None;
}

}  // namespace samtale::ui::web
