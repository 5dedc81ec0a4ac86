// Fonts for a screen with more than one pixel in one of ours.
#pragma once

#include "ui/widgets/fonts.hpp"

namespace samtale::ui::widgets {

/// `first`: what the first start and home are written with, letters of Western Europe. A third of
/// the work, so that the window stands there sooner; all of it is baked after the first frame.
enum class FontSet { first, whole };

/// As bake_fonts, with `density` pixels of the screen for one of ours each way, at least 1: the
/// same measures, sharper. The largest text on the densest screens gets fewer, which the eye does
/// not see and the atlas would: at most 4 times text at 100 %.
/// A size that is not in the set is drawn in another.
Fonts bake_dense_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale, int density,
                       FontSet set = FontSet::whole);

}  // namespace samtale::ui::widgets
