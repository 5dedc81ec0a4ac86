// The Tilbageblik as plain text, whole: what the debrief's panel shows, made from the same view, so
// that the two cannot differ and nobody needs a picture to read it.
#pragma once

#include <string>

#include "ui/app/model.hpp"
#include "ui/export/plain_text.hpp"

namespace samtale::ui {

/// How much of each turn the course of Uro and Tillid says.
enum class CourseDetail {
  words,  // the meters and what the citizen thought; the conversation stands above it already
  whole   // also what was said and why it counted
};

/// `model` has a debrief. A call without a turn has only one sentence to it.
std::string debrief_text(const AppModel& model, CourseDetail detail, const PlainStyle& style);

/// How much of a call its text tells.
enum class WayDetail {
  whole,  // also what happened after each reply, where the mode shows it, and the debrief
  said    // what was said and nothing about it: for those who want to talk it over first
};

/// The call from its first word; after it the debrief, or what can be said next where it goes on.
std::string way_text(const AppModel& model, WayDetail detail, const PlainStyle& style);

/// How much the debrief need say where the call itself has just been on the screen.
CourseDetail detail_after(engine::Mode mode);

}  // namespace samtale::ui
