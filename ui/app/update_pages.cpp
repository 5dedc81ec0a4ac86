#include <algorithm>

#include "engine/session_log.hpp"
#include "ui/app/meeting/meeting.hpp"
#include "ui/app/preparation_view.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/export/debrief_document.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"
#include "ui/export/own_pages.hpp"

namespace samtale::ui {

void Updating::on(const action::SaveDebrief&) {
  if (model().screen != Screen::debrief || !model().debrief) return;
  const Document document = debrief_document(model());
  // Of the session's own name: whatever stands in its header, it is a file name.
  const std::filesystem::path call = session_file_name(model().call->session.header);
  emit(effect::WritePage{PagePlace::documents, call.stem().string(), html(document),
                         markdown(document)});
}

void Updating::on(const action::OpenSavedPage&) {
  const auto& page = model().meeting ? model().meeting->saved : model().saved_page;
  if (page && !page->file.empty()) emit(effect::OpenFile{page->file});
}

void Updating::on(const action::OpenOwnCard&) {
  if (model().screen != Screen::home && model().screen != Screen::debrief) return;
  model().notice.clear();
  model().own_card_from = model().screen;
  model().screen = Screen::own_card;
}

void Updating::on(const action::WriteOwnCard& a) {
  if (a.sentence >= model().settings.card.size()) return;
  model().settings.card[a.sentence] = a.text;
  save_settings_soon();
}

void Updating::on(const action::TakeOver& a) {
  auto& card = model().settings.card;
  const auto empty = std::find(card.begin(), card.end(), std::string());
  if (empty == card.end() || std::find(card.begin(), card.end(), a.text) != card.end()) return;
  *empty = a.text;
  save_settings();
}

void Updating::on(const action::PrintOwnCard&) {
  print("samtalekort", own_card_document(model().settings.card, model().settings.language));
}

void Updating::on(const action::CloseOwnCard&) {
  if (model().screen != Screen::own_card) return;
  if (model().own_card_from == Screen::home) return on(action::GoHome{});
  model().notice.clear();
  model().screen = model().own_card_from;
}

void Updating::on(const action::OpenPreparation&) {
  if (model().screen != Screen::home) return;
  model().notice.clear();
  model().screen = Screen::preparation;
}

void Updating::on(const action::WritePreparation& a) {
  model().preparation.parts[static_cast<std::size_t>(a.part)] = a.text;
}

void Updating::on(const action::PrintPreparation&) {
  print("forberedelse", preparation_document(model().preparation, model().settings.language));
}

void Updating::on(const action::LeavePreparation&) {
  if (model().screen != Screen::preparation) return;
  if (is_empty(model().preparation)) return on(action::DiscardPreparation{});
  model().preparation.asks_to_leave = true;
}

void Updating::on(const action::StayInPreparation&) { model().preparation.asks_to_leave = false; }

void Updating::on(const action::DiscardPreparation&) {
  if (model().screen != Screen::preparation) return;
  model().preparation = {};
  on(action::GoHome{});
}

void Updating::on(const action::PageWritten& a) {
  if (a.place == PagePlace::documents) {
    if (model().screen == Screen::debrief) model().saved_page = SavedPage{a.file, a.problem};
    for (const Screen screen : {Screen::meeting_preparation, Screen::minutes})
      if (MeetingModel* opened = meeting_on(screen)) opened->saved = SavedPage{a.file, a.problem};
    return;
  }
  const Say say(model().settings.language);
  if (a.problem)
    model().notice = say("pages.not_printed", message(*a.problem, say.language()));
  else
    emit(effect::OpenFile{a.file});
}

void Updating::on(const action::FileOpened& a) {
  const Say say(model().settings.language);
  model().notice = a.opened ? std::string() : say("pages.not_opened", engine::path_text(a.file));
}

void Updating::print(const char* name, const Document& document) {
  model().notice.clear();
  emit(effect::WritePage{PagePlace::passing, name, html(document), {}});
}

}  // namespace samtale::ui
