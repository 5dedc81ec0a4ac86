// A browser's keys as Dear ImGui knows them.
#pragma once

#include <string_view>

#include <imgui.h>

namespace samtale::ui::web {

/// `code`: KeyboardEvent.code, but "KeyX" and "Digit1" by the letter or the digit that the key
/// writes, wherever the keyboard has it. ImGuiKey_None for one that nothing of ours listens to.
ImGuiKey key_of(std::string_view code);

}  // namespace samtale::ui::web
