// write_pptx_deck of deck_writer.h: Pandoc writes the slides. Each step of a figure is a slide with a picture; formulas
// are PowerPoint's own mathematics, and text where they stand in sentences.
#include <fmt/format.h>

#include "document/archive.h"
#include "document/deck_derivation.h"
#include "document/deck_figure.h"
#include "document/deck_writer.h"
#include "document/filter.h"
#include "document/plain_mathematics.h"
#include "document/pptx_formulas.h"
#include "document/pptx_look.h"
#include "document/pptx_text.h"
#include "document/relationship_block.h"
#include "document/run_program.h"
#include "document/scratch_folder.h"
#include "document/tex_runs.h"
#include "document/write_file.h"
#include "rendering/render.h"

namespace convguide {
namespace {

// Pixels a point of the drawing: sharp where a slide is shown 4000 pixels wide.
constexpr double picture_scale = 6;

struct Writing {
  FilterContext& context;
  const Theme& theme;
  std::filesystem::path folder;  // of the pictures
  int pictures = 0;              // written so far
};

Json classed(const char* name, Nodes blocks) {
  return division({.id = "", .classes = {name}, .values = {}}, std::move(blocks));
}

Json image(Nodes caption, const std::string& file, const std::string& description) {
  return {{"t", "Image"},
          {"c", Json::array({to_json(Attributes{}), std::move(caption), Json::array({file, description})})}};
}

// What Pandoc puts on a slide of two contents, which pptx_look places one above the other.
Json two_contents(Nodes text, Nodes formulas) {
  return classed("columns", {classed("column", std::move(text)), classed("column", std::move(formulas))});
}

// The idea above, its formula below.
Result<Nodes> idea_slide(const Slide& slide, Writing& writing) {
  const auto idea = filter_passage(slide.idea, writing.context);
  const auto size = part_as_latex(*slide.relationship, "size");
  if (!idea) return idea;
  if (!size) return tl::unexpected(size.error());
  Nodes text;
  if (!idea->empty()) text.push_back(paragraph(with_plain_mathematics(*idea)));
  bool is_formula_left_out = false;
  for (const Json& block : relationship_body(*slide.relationship)) {
    Nodes inlines;
    for (const Json& node : block.at("c")) {
      const bool is_formula = node.at("t") == "Math" && node.at("c").at(0).at("t") == "DisplayMath";
      if (!is_formula) inlines.push_back(node);
      if (is_formula && is_formula_left_out) append(inlines, {space(), node});
      is_formula_left_out = is_formula_left_out || is_formula;
    }
    text.push_back(paragraph(with_plain_mathematics(inlines)));
  }
  return Nodes{two_contents(std::move(text), {paragraph({display_math(*size)})})};
}

using SlideList = std::vector<Nodes>;

Result<SlideList> figure_slides(const DeckFigure& figure, Writing& writing) {
  SlideList slides;
  for (std::size_t index = 0; index < figure.frames.size(); ++index) {
    const Figure& frame = figure.frames[index];
    const std::string file = writing.folder / fmt::format("step-{}.png", ++writing.pictures);
    const auto written = render_png(frame, writing.theme, {.scale = picture_scale, .transparent = false})
                             .and_then([&](const std::string& png) { return write_file(file, png); });
    if (!written) return tl::unexpected(written.error());
    Nodes caption = with_plain_mathematics(figure.caption);
    if (!figure.steps.empty()) {
      append(caption, words(fmt::format(" Step\u00a0{}\u00a0of\u00a0{}.", figure.steps[index], figure.step_count)));
    }
    slides.push_back({paragraph({image(std::move(caption), file, frame.title + ". " + frame.description)})});
  }
  return slides;
}

// A slide for each line, with those before it. with_framed_formulas finds the lines by their inline mathematics.
SlideList derivation_slides(const DeckDerivation& derivation) {
  SlideList slides;
  const Nodes sizes = {paragraph(with_plain_mathematics(derivation.sizes))};
  for (std::size_t shown = 1; shown <= derivation.lines.size(); ++shown) {
    Nodes lines;
    for (const DerivationLine& line : derivation.lines) {
      const std::string mark = lines.size() < shown ? "" : later_line;
      lines.push_back(paragraph({inline_math(mark + line.subject_latex + " = " + line.form_latex)}));
    }
    slides.push_back({two_contents(sizes, std::move(lines))});
  }
  return slides;
}

// The slides that one slide of the deck becomes; the notes are those of the first.
Result<Nodes> slide_blocks(const Slide& slide, Writing& writing) {
  Result<SlideList> slides = SlideList{};
  Nodes first_notes;
  switch (slide.kind) {
    case SlideKind::idea:
      slides = idea_slide(slide, writing).map([](Nodes blocks) { return SlideList{std::move(blocks)}; });
      break;
    case SlideKind::figure:
      slides = draw_deck_figure(slide, writing.context).and_then([&](const DeckFigure& figure) {
        first_notes = figure.notes;
        return figure_slides(figure, writing);
      });
      break;
    case SlideKind::derivation: slides = derive_for_deck(slide, writing.context).map(derivation_slides); break;
  }
  if (!slides) return tl::unexpected(slides.error());
  return speaker_notes(slide, std::move(first_notes), writing.context).map([&](Nodes notes) {
    Nodes blocks;
    for (Nodes& content : *slides) {
      blocks.push_back(slide_heading(2, words(slide.heading)));
      append(blocks, std::move(content));
      append(blocks, std::exchange(notes, {}));
    }
    return blocks;
  });
}

// Pandoc adds the picture's file to its description.
std::string without_file_names(std::string slide, const std::filesystem::path& folder) {
  const std::string name = "\n\n" + folder.string();
  for (std::size_t at = slide.find(name); at != std::string::npos; at = slide.find(name, at)) {
    slide.erase(at, slide.find('"', at) - at);
  }
  return slide;
}

// What Pandoc makes a first slide and the file's properties of. It takes a title from here alone, not from its command
// line.
Json title_metadata(const Deck& deck) {
  Json metadata = Json::object();
  if (deck.title.empty()) return metadata;
  for (const auto& [name, text] :
       {std::pair("title", deck.title), std::pair("subtitle", deck.subtitle), std::pair("author", deck.credit)}) {
    metadata[name] = {{"t", "MetaInlines"}, {"c", words(text)}};
  }
  return metadata;
}

}  // namespace

Result<std::string> write_pptx_deck(const Deck& deck, FilterContext context, const DeckRequest& request) {
  const auto folder = make_scratch_folder();
  if (!folder) return tl::unexpected(folder.error());
  if (const auto look = write_pptx_look(**folder, request.theme); !look) return tl::unexpected(look.error());
  context.target = FilterTarget::other;
  Writing writing = {.context = context, .theme = request.theme, .folder = **folder};
  Nodes blocks;
  for (const DeckChapter& chapter : deck.chapters) {
    if (deck.chapters.size() > 1) blocks.push_back(slide_heading(1, words(chapter.title)));
    for (const Slide& slide : chapter.slides) {
      auto written = slide_blocks(slide, writing);
      if (!written) return tl::unexpected(written.error());
      append(blocks, std::move(*written));
    }
  }
  constexpr double middle_luminance = 0.18;
  const bool is_dark = luminance(request.theme.colour_of(Role::paper)) < middle_luminance;
  const std::filesystem::path file = **folder / "slides.pptx";
  return run_program({.words = {"pandoc", "--from", "json", "--to", "pptx", "--slide-level", "2", "--data-dir",
                                **folder, "--output", file},
                      .input = document_text(std::move(blocks), title_metadata(deck)),
                      .folder = ".",
                      .environment = {{"SOURCE_DATE_EPOCH", source_date()}}},
                     "pandoc")
      .and_then([&](const std::string&) { return read_file(file); })
      .and_then([&](std::string bytes) {
        return change_archive(std::move(bytes), "the slides that Pandoc wrote",
                              [&](const std::string& name, std::string part) {
                                if (!name.starts_with("ppt/slides/slide")) return part;
                                part = with_fitting_text(without_file_names(std::move(part), **folder));
                                return with_framed_formulas(std::move(part), is_dark);
                              });
      });
}

}  // namespace convguide
