#include "ui/export/document_text.hpp"
#include "ui/export/stats_document.hpp"
#include "ui/export/stats_json.hpp"
#include "ui/terminal/commands.hpp"

namespace samtale::ui::terminal {

ExitCode stats(const Context& context) {
  const Arguments& arguments = context.arguments;
  const auto files = scoring::calls_in(context.store, path_of(arguments.operands.front()));
  if (!files) return refuse(files.error(), context.language).error;
  scoring::FolderCount count(context.store, files.value());
  constexpr std::size_t all = ~std::size_t{0};
  count.advance(all);
  const scoring::FolderStats found = std::move(count).take();
  switch (arguments.format) {
    case Format::json:
      write(Stream::out, stats_json(found, context.language));
      break;
    case Format::csv:
      write(Stream::out, stats_csv(found));
      break;
    case Format::text:
    case Format::html:
      write(Stream::out,
            document_text(stats_document(found, context.language), context.console.style));
      break;
  }
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
