// Lists of actions: the types themselves, of which no value is made.
#pragma once

#include <type_traits>

namespace samtale::ui::action {

template <class... All>
struct Types {};

template <class What, class... All>
constexpr bool contains(Types<All...>) {
  return (std::is_same_v<What, All> || ...);
}

}  // namespace samtale::ui::action
