#include "ui/panels/faces.hpp"

namespace samtale::ui::panels {

using widgets::Head;

widgets::FaceLook face_look(engine::Face face) {
  switch (face) {
    case engine::Face::older_woman:
      return look_of(Head::older_woman);
    case engine::Face::older_man:
      return look_of(Head::older_man);
    case engine::Face::man:
      return look_of(Head::man);
    case engine::Face::young_man:
      return look_of(Head::young_man);
    case engine::Face::young_woman:
      return look_of(Head::young_woman);
  }
  return {};
}

}  // namespace samtale::ui::panels
