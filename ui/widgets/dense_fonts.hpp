// Fonts for a screen with more than one pixel in one of ours.
#pragma once

#include "ui/widgets/fonts.hpp"

namespace samtale::ui::widgets {

/// As bake_fonts, with `density` pixels of the screen for one of ours each way, at least 1: the
/// same measures, sharper. The largest text on the densest screens gets fewer, which the eye does
/// not see and the atlas would: at most 4 times text at 100 %.
Fonts bake_dense_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale, int density);

}  // namespace samtale::ui::widgets
