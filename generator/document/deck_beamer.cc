// write_beamer_deck of deck_writer.h: Pandoc writes the frames, TeX sets them. The figures' steps are pages of one PDF.
#include <fmt/format.h>

#include "document/deck_derivation.h"
#include "document/deck_figure.h"
#include "document/deck_writer.h"
#include "document/filter.h"
#include "document/relationship_block.h"
#include "document/run_program.h"
#include "document/scratch_folder.h"
#include "document/tex_runs.h"
#include "document/theme_words.h"
#include "document/write_file.h"
#include "rendering/render.h"

namespace convguide {
namespace {

constexpr auto figures_file = "figures.pdf";

struct Writing {
  FilterContext& context;
  std::vector<Figure> pages;
};

Nodes latex(const std::string& text) { return {raw_block("latex", text)}; }

Result<Nodes> idea_frame(const Slide& slide, Writing& writing) {
  return filter_passage(slide.idea, writing.context).map([&](Nodes idea) {
    Nodes blocks;
    if (!idea.empty()) blocks.push_back(paragraph(std::move(idea)));
    append(blocks, latex("\\begin{rulebox}"));
    append(blocks, relationship_body(*slide.relationship));
    append(blocks, latex("\\end{rulebox}"));
    return blocks;
  });
}

// The frames of the figure, each on an overlay of its own, then its caption.
Nodes figure_frame(const DeckFigure& figure, Writing& writing) {
  std::string pictures = "\\begin{steppedfigure}\n";
  std::string counter;
  for (std::size_t index = 0; index < figure.frames.size(); ++index) {
    writing.pages.push_back(figure.frames[index]);
    pictures += fmt::format("\\only<{}>{{\\figurepage{{{}}}}}%\n", index + 1, writing.pages.size());
    if (figure.steps.empty()) continue;
    counter += fmt::format("\\only<{}>{{Step {} of {}}}", index + 1, figure.steps[index], figure.step_count);
  }
  Nodes blocks = latex(pictures + "\\end{steppedfigure}");
  Nodes caption = {raw_inline("latex", "\\figurecaption{")};
  append(caption, figure.caption);
  caption.push_back(raw_inline("latex", "}{" + counter + "}"));
  blocks.push_back(plain(std::move(caption)));
  return blocks;
}

// Each line appears on an overlay of its own, at the place where it stays.
Nodes derivation_frame(const DeckDerivation& derivation) {
  Nodes sizes = {raw_inline("latex", "\\layersizes{")};
  append(sizes, derivation.sizes);
  sizes.push_back(raw_inline("latex", "}"));
  std::string lines;
  for (std::size_t index = 0; index < derivation.lines.size(); ++index) {
    const DerivationLine& line = derivation.lines[index];
    lines += fmt::format("\\uncover<{0}->{{{1}}} & \\uncover<{0}->{{{{}} = {2}}} {3}\n", index + 1,
                         line.is_continued ? "" : line.subject_latex, line.form_latex,
                         index + 1 < derivation.lines.size() ? "\\\\[9pt]" : "");
  }
  Nodes blocks = {plain(std::move(sizes))};
  append(blocks, latex("\\begin{derivation}\n" + lines + "\\end{derivation}"));
  return blocks;
}

Result<Nodes> frame(const Slide& slide, Writing& writing) {
  Nodes place = {raw_inline("latex", "\\framesubtitle{")};
  append(place, words(slide.place));
  place.push_back(raw_inline("latex", "}"));
  Nodes blocks = {slide_heading(2, words(slide.heading)), plain(std::move(place))};
  Result<Nodes> content = Nodes{};
  Nodes first_notes;
  switch (slide.kind) {
    case SlideKind::idea: content = idea_frame(slide, writing); break;
    case SlideKind::figure:
      content = draw_deck_figure(slide, writing.context).map([&](const DeckFigure& figure) {
        first_notes = figure.notes;
        return figure_frame(figure, writing);
      });
      break;
    case SlideKind::derivation: content = derive_for_deck(slide, writing.context).map(derivation_frame); break;
  }
  if (!content) return content;
  append(blocks, std::move(*content));
  return speaker_notes(slide, std::move(first_notes), writing.context).map([&](Nodes notes) {
    append(blocks, std::move(notes));
    return blocks;
  });
}

// "RRGGBB".
std::string hexadecimal(const Theme& theme, Role role) { return colour_text(theme.colour_of(role)).substr(1, 6); }

ProgramCall pandoc_call(const Deck& deck, Nodes blocks, const DeckRequest& request) {
  const auto variable = [](const std::string& name, const std::string& text) { return name + "=" + text; };
  std::vector<std::string> words = {
      "pandoc",       "--from",        "json", "--to",       "beamer",
      "--standalone", "--slide-level", "2",    "--template", request.data / "templates" / "slides" / "beamer.latex"};
  std::vector<std::string> variables = {variable("title", deck.title), variable("document-title", document_title(deck)),
                                        variable("subtitle", deck.subtitle), variable("credit", deck.credit)};
  for (const auto& [name, role] : deck_colours) variables.push_back(variable(name, hexadecimal(request.theme, role)));
  if (request.notes_beside) variables.emplace_back("notes-beside");
  for (std::string& one : variables) words.insert(words.end(), {"--variable", std::move(one)});
  return {.words = words, .input = document_text(std::move(blocks)), .folder = ".", .environment = {}};
}

}  // namespace

Result<std::string> write_beamer_deck(const Deck& deck, FilterContext context, const DeckRequest& request) {
  context.target = FilterTarget::latex;
  Writing writing = {.context = context, .pages = {}};
  Nodes blocks;
  for (const DeckChapter& chapter : deck.chapters) {
    if (deck.chapters.size() > 1) blocks.push_back(slide_heading(1, words(chapter.title)));
    for (const Slide& slide : chapter.slides) {
      auto written = frame(slide, writing);
      if (!written) return tl::unexpected(written.error());
      append(blocks, std::move(*written));
    }
  }
  const auto folder = make_scratch_folder();
  if (!folder) return tl::unexpected(folder.error());
  const auto tex = run_program(pandoc_call(deck, std::move(blocks), request), "pandoc");
  if (!tex) return tex;
  if (!writing.pages.empty()) {
    const auto drawn = render_pdf(writing.pages, request.theme).and_then([&](const std::string& pdf) {
      return write_file(**folder / figures_file, pdf);
    });
    if (!drawn) return tl::unexpected(drawn.error());
  }
  return write_file(**folder / "slides.tex", *tex).and_then([&](const std::filesystem::path&) {
    return run_tex(**folder, "slides");
  });
}

}  // namespace convguide
