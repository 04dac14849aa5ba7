#include "document/deck_figure.h"

#include <algorithm>
#include <numeric>

#include "document/caption.h"
#include "document/deck_text.h"
#include "document/figure_request.h"
#include "document/numbering.h"

namespace convguide {
namespace {

constexpr Size few_steps = 16;
constexpr std::size_t most_steps = 30;

// Slides are wide and low: small frames are drawn small, so that their letters are large once they fill the slide.
DrawOptions slide_options(View view, const Case& of, DrawOptions options) {
  constexpr double tall_frame = 150;
  constexpr double square_frame = 180;
  constexpr double low_frame = 240;
  switch (view) {
    case View::axis: options.width = tall_frame; return options;
    case View::plan:
    case View::stamp: options.width = of.layer.axes.size() == 1 ? low_frame : square_frame; return options;
    case View::planes:
    case View::touches:
    case View::kernel: options.width = square_frame; return options;
    case View::matrix: options.width = low_frame; return options;
    // Maps stand beside each other only where there is room for all of them.
    case View::channels:
      options.width = page_width;
      options.cell = 8;
      return options;
    case View::subsampling:
    case View::equation: options.width = page_width; return options;
  }
  return options;
}

std::vector<Size> numbers_up_to(Size last) {
  std::vector<Size> numbers(static_cast<std::size_t>(last));
  std::iota(numbers.begin(), numbers.end(), 1);
  return numbers;
}

Result<Nodes> whole_caption(const FigureRequest& request, const Directive& directive) {
  Nodes caption = computed_caption(request.view, request.layer.of, {});
  return authored_caption(directive.text, request.layer.of).map([&](Nodes authored) {
    if (!authored.empty()) caption.push_back(space());
    append(caption, std::move(authored));
    return caption;
  });
}

bool begins_bracket(const Json& node) {
  return node.at("t") == "Str" && node.at("c").get_ref<const std::string&>().starts_with("(");
}

// The sentence without the sizes in brackets, which the picture shows.
Nodes without_sizes(Nodes sentence) {
  const auto bracket = std::find_if(sentence.begin(), sentence.end(), begins_bracket);
  if (bracket == sentence.begin() || bracket == sentence.end()) return sentence;
  sentence.erase(bracket, sentence.end());
  while (sentence.back().at("t") == "Space") sentence.pop_back();
  sentence.push_back(str("."));
  return sentence;
}

// A long sentence ends at its colon.
Nodes short_sentence(Nodes sentence) {
  constexpr std::size_t most_characters = 130;
  if (plain_text(sentence).size() <= most_characters) return sentence;
  for (std::size_t index = 0; index < sentence.size(); ++index) {
    if (sentence[index].at("t") != "Str") continue;
    std::string text = sentence[index].at("c");
    if (!text.ends_with(':')) continue;
    text.back() = '.';
    sentence.resize(index);
    sentence.push_back(str(text));
    return sentence;
  }
  return sentence;
}

}  // namespace

std::vector<Size> deck_steps(View view, const Case& of) {
  const Size count = step_count(view, of);
  if (count == 1) return {};
  if (count <= few_steps) return numbers_up_to(count);
  const Size row = step_shape(view, of).back();
  std::vector<Size> steps = numbers_up_to(row);
  for (Size end = 2 * row; end <= count; end += row) steps.push_back(end);
  return steps.size() <= most_steps ? steps : strip_steps(view, of);
}

Result<DeckFigure> draw_deck_figure(const Slide& slide, const FilterContext& context) {
  auto request = read_figure_request(*slide.directive, context);
  if (!request) return tl::unexpected(request.error());
  const Case& of = request->layer.of;
  auto caption = whole_caption(*request, *slide.directive);
  if (!caption) return tl::unexpected(caption.error());
  DeckFigure figure = {.frames = {},
                       .steps = deck_steps(request->view, of),
                       .step_count = step_count(request->view, of),
                       .caption = short_sentence(without_sizes(first_sentence(*caption))),
                       .notes = {}};
  request->draw = slide_options(request->view, of, request->draw);
  std::vector<std::optional<Size>> shown(figure.steps.begin(), figure.steps.end());
  if (shown.empty()) shown.emplace_back(std::nullopt);
  for (const auto& step : shown) {
    auto frame = draw(request->view, of, step, request->draw);
    if (!frame) return tl::unexpected(frame.error());
    frame->command = command_line(*request, step ? std::vector<Size>{*step} : std::vector<Size>{});
    figure.frames.push_back(std::move(*frame));
  }
  const std::string number = number_of(*slide.directive);
  Nodes notes;
  if (!number.empty()) {
    notes = {strong(words(label_text({.kind = LabelKind::figure, .number = number}) + " of the guide.")), space()};
  }
  append(notes, std::move(*caption));
  figure.notes = {paragraph(std::move(notes))};
  return figure;
}

}  // namespace convguide
