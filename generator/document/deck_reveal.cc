// write_reveal_deck of deck_writer.h: one HTML page with reveal.js inside. Each figure is one SVG that holds all its
// steps; reveal.js counts them as fragments, and a small script shows the one that is due.
#include <fmt/format.h>

#include "document/deck_derivation.h"
#include "document/deck_figure.h"
#include "document/deck_writer.h"
#include "document/filter.h"
#include "document/html_escape.h"
#include "document/mend_html.h"
#include "document/page_template.h"
#include "document/relationship_block.h"
#include "document/reveal_folder.h"
#include "document/run_program.h"
#include "document/theme_words.h"
#include "document/write_file.h"
#include "rendering/step_svg.h"

namespace convguide {
namespace {

struct Writing {
  FilterContext& context;
  const Theme& theme;
  int figures = 0;  // written so far
};

Json classed(const char* name, Nodes blocks) {
  return division({.id = "", .classes = {name}, .values = {}}, std::move(blocks));
}

Json classed_span(const char* name, Nodes inlines) {
  return span({.id = "", .classes = {name}, .values = {}}, std::move(inlines));
}

Result<Nodes> idea_slide(const Slide& slide, Writing& writing) {
  return filter_passage(slide.idea, writing.context).map([&](Nodes idea) {
    Nodes blocks;
    if (!idea.empty()) blocks.push_back(classed("idea", {paragraph(std::move(idea))}));
    blocks.push_back(classed("rule", relationship_body(*slide.relationship)));
    return blocks;
  });
}

Result<Nodes> figure_slide(const DeckFigure& figure, Writing& writing) {
  const std::string prefix = fmt::format("figure-{}-", ++writing.figures);
  const Figure& first = figure.frames.front();
  const FrameSeries series = {
      .title = first.title,
      .description = first.description,
      .command = first.command,
      .count = static_cast<Size>(figure.frames.size()),
      .frame = [&](Size index) -> Result<Scene> { return figure.frames[static_cast<std::size_t>(index)].scene; }};
  return render_stepped_svg(series, writing.theme, writing.theme, prefix).map([&](const std::string& svg) {
    std::string fragments;
    for (std::size_t index = 1; index < figure.frames.size(); ++index) {
      fragments += "<span class=\"fragment\" aria-hidden=\"true\"></span>";
    }
    std::string counter;
    for (std::size_t index = 0; index < figure.steps.size(); ++index) {
      counter += fmt::format("<span class=\"count\"{}>Step {} of {}</span>", index == 0 ? "" : " hidden",
                             figure.steps[index], figure.step_count);
    }
    Nodes caption = {classed_span("sentence", figure.caption)};
    caption.push_back(raw_inline("html", "<span class=\"counter\" aria-live=\"polite\">" + counter + "</span>"));
    return Nodes{classed("figure", {raw_block("html", svg + fragments)}), classed("caption", {plain(caption)})};
  });
}

Nodes derivation_slide(const DeckDerivation& derivation) {
  Nodes lines;
  for (const DerivationLine& line : derivation.lines) {
    Attributes attributes = {.id = "", .classes = {"line"}, .values = {}};
    if (!lines.empty()) attributes.classes.emplace_back("fragment");
    Nodes subject;
    if (!line.is_continued) subject.push_back(inline_math(line.subject_latex));
    lines.push_back(division(attributes, {plain({classed_span("subject", std::move(subject)),
                                                 classed_span("form", {inline_math("= " + line.form_latex)})})}));
  }
  return {classed("sizes", {paragraph(derivation.sizes)}), classed("derivation", std::move(lines))};
}

Result<Nodes> slide_blocks(const Slide& slide, Writing& writing) {
  Nodes heading = {classed_span("place", words(slide.place)), space()};
  append(heading, words(slide.heading));
  Nodes blocks = {slide_heading(1, std::move(heading))};
  Result<Nodes> content = Nodes{};
  Nodes first_notes;
  switch (slide.kind) {
    case SlideKind::idea: content = idea_slide(slide, writing); break;
    case SlideKind::figure:
      content = draw_deck_figure(slide, writing.context).and_then([&](const DeckFigure& figure) {
        first_notes = figure.notes;
        return figure_slide(figure, writing);
      });
      break;
    case SlideKind::derivation: content = derive_for_deck(slide, writing.context).map(derivation_slide); break;
  }
  if (!content) return content;
  append(blocks, std::move(*content));
  return speaker_notes(slide, std::move(first_notes), writing.context).map([&](Nodes notes) {
    append(blocks, std::move(notes));
    return blocks;
  });
}

std::string title_slide(const Deck& deck) {
  if (deck.title.empty()) return "";
  return fmt::format(
      "<section class=\"title\"><h1>{}</h1><p class=\"subtitle\">{}</p><p class=\"credit\">{}</p></section>",
      escape_html(deck.title), escape_html(deck.subtitle), escape_html(deck.credit));
}

// The theme's colours for the style sheet.
std::string colour_variables(const Theme& theme) {
  std::string variables;
  for (const auto& [name, role] : deck_colours) {
    variables += fmt::format("--{}: {}; ", name, colour_text(theme.colour_of(role)));
  }
  return variables;
}

// A script that may stand inside of a page: no text in it ends the element early.
std::string inside_page(std::string script) {
  constexpr std::string_view end = "</script";
  for (std::size_t at = script.find(end); at != std::string::npos; at = script.find(end, at))
    script.insert(at + 1, "\\");
  return script;
}

Result<std::string> fill_page(const Deck& deck, const std::string& slides, const DeckRequest& request) {
  const auto reveal = find_reveal(reveal_folders(request.data));
  if (!reveal) return tl::unexpected(reveal.error());
  const std::filesystem::path templates = request.data / "templates" / "slides";
  std::map<std::string, std::string> values = {{"title", escape_html(document_title(deck))},
                                               {"colours", colour_variables(request.theme)},
                                               {"title-slide", title_slide(deck)},
                                               {"slides", slides}};
  const std::pair<const char*, std::filesystem::path> parts[] = {{"reveal-style", *reveal / "dist/reveal.css"},
                                                                 {"reveal-script", *reveal / "dist/reveal.js"},
                                                                 {"notes-script", *reveal / "plugin/notes/notes.js"},
                                                                 {"style", templates / "style.css"},
                                                                 {"script", templates / "steps.js"}};
  for (const auto& [name, file] : parts) {
    const auto text = read_file(file);
    if (!text) return text;
    values[name] = std::string(name).ends_with("script") ? inside_page(*text) : *text;
  }
  return read_file(templates / "page.html").and_then([&](const std::string& page) { return fill_in(page, values); });
}

}  // namespace

Result<std::string> write_reveal_deck(const Deck& deck, FilterContext context, const DeckRequest& request) {
  context.target = FilterTarget::html;
  Writing writing = {.context = context, .theme = request.theme};
  Nodes blocks;
  for (const DeckChapter& chapter : deck.chapters) {
    if (deck.chapters.size() > 1) blocks.push_back(slide_heading(1, {classed_span("chapter", words(chapter.title))}));
    for (const Slide& slide : chapter.slides) {
      auto written = slide_blocks(slide, writing);
      if (!written) return tl::unexpected(written.error());
      append(blocks, std::move(*written));
    }
  }
  return run_program({.words = {"pandoc", "--from", "json", "--to", "revealjs", "--slide-level", "1", "--mathml"},
                      .input = document_text(std::move(blocks)),
                      .folder = ".",
                      .environment = {}},
                     "pandoc")
      .map(mend_html)
      .and_then([&](const std::string& slides) { return fill_page(deck, slides, request); });
}

}  // namespace convguide
