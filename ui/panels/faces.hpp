// Which head is drawn for which of a scenario's faces.
#pragma once

#include "engine/scenario.hpp"
#include "ui/widgets/face.hpp"

namespace samtale::ui::panels {

widgets::FaceLook face_look(engine::Face face);

}  // namespace samtale::ui::panels
