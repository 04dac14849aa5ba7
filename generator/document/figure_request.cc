#include "document/figure_request.h"

#include <algorithm>
#include <charconv>

#include "document/figure_words.h"
#include "document/layer_case.h"
#include "document/usual_choices.h"
#include "document/view_name.h"
#include "parameters/nearest_name.h"
#include "parameters/size_list.h"

namespace convguide {
namespace {

constexpr Size most_columns = 100;

std::optional<std::string> text_of(const Directive& directive, const std::string& key) {
  const auto found = directive.attributes.values.find(key);
  return found == directive.attributes.values.end() ? std::nullopt : std::optional(found->second);
}

Result<Size> parse_columns(const std::string& text) {
  const auto columns = parse_sizes("columns", text, 1);
  if (!columns) return tl::unexpected(columns.error());
  if (columns->size() == 1 && columns->front() <= most_columns) return columns->front();
  return failure("columns \"" + text + "\"", "is not a number from 1 to " + std::to_string(most_columns),
                 "use one such as 2");
}

// A width such as 80% or 9cm; nothing else, since it is written into documents of all formats.
Result<std::string> parse_width(const std::string& text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [behind, problem] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
  const std::string_view unit(behind, static_cast<std::size_t>(end - behind));
  constexpr std::string_view units[] = {"%", "px", "cm", "mm", "in", "pt", "em"};
  constexpr double most = 10'000;
  const bool has_unit = std::find(std::begin(units), std::end(units), unit) != std::end(units);
  if (problem == std::errc() && has_unit && number > 0 && number <= most) return text;
  return failure("width \"" + text + "\"", "is not a length", "write one such as 80%, 9cm, 4in or 300px");
}

Result<bool> parse_caption(const std::string& text) {
  if (text == "computed") return true;
  if (text == "own") return false;
  return failure("caption \"" + text + "\"", "is unknown",
                 suggest(text, {"computed", "own"}) + "; the caption's text stands inside the block");
}

Result<FigureRequest> with_listed_steps(FigureRequest request, const std::string& name, const std::string& text) {
  auto steps = parse_step_list(name, text);
  if (!steps) return tl::unexpected(steps.error());
  if (name == "step" && steps->size() != 1) return failure("step \"" + text + "\"", "is not one step", "use steps");
  if (steps->size() > static_cast<std::size_t>(most_drawn_steps)) {
    return failure(name + " with " + std::to_string(steps->size()) + " steps", "has too many to draw",
                   "name at most " + std::to_string(most_drawn_steps));
  }
  const Size count = step_count(request.view, request.layer.of);
  for (const Size step : *steps) {
    if (step <= count) continue;
    return failure(name + " \"" + text + "\"", "names a step that is not there",
                   count == 1 ? "use 1, the only one" : "use numbers from 1 to " + std::to_string(count));
  }
  request.steps = std::move(*steps);
  return request;
}

Result<FigureRequest> with_all_steps(FigureRequest request, bool stepping) {
  auto steps = drawn_steps(request.view, Steps::all, request.layer.of);
  if (!steps) return tl::unexpected(steps.error());
  if (stepping && steps->size() > most_shown_after_another) {
    return failure("steps=all with " + std::to_string(steps->size()) + " steps",
                   "has too many to show one after another",
                   "use smaller sizes, or name at most " + std::to_string(most_shown_after_another) + " of them");
  }
  request.stepping = stepping && steps->size() > 1;
  request.columns = sheet_columns(request.view, request.layer.of, steps->size());
  request.steps = std::move(*steps);
  return request;
}

Result<FigureRequest> with_steps(FigureRequest request, const Directive& directive, bool can_step) {
  const auto step = text_of(directive, "step");
  const auto steps = text_of(directive, "steps");
  if (step && steps) return failure("attributes step and steps", "do not go together", "give one of them");
  if (step) return with_listed_steps(std::move(request), "step", *step);
  if (steps == "all" || steps == "sheet") return with_all_steps(std::move(request), can_step && steps == "all");
  if (steps && steps != "strip") {
    return with_listed_steps(std::move(request), "steps", *steps).map_error([](Error error) {
      if (error.remedy.starts_with("write all")) error.remedy = "write all, sheet, strip, or numbers such as 1,5,9";
      return error;
    });
  }
  const std::optional<CatalogueEntry>& entry = request.layer.entry;
  const bool as_declared = !steps && entry && entry->view == request.view;
  if (as_declared && entry->steps == Steps::all) {
    const Size declared_columns = entry->columns;
    return with_all_steps(std::move(request), false).map([&](FigureRequest all) {
      all.columns = declared_columns;
      return all;
    });
  }
  return drawn_steps(request.view, as_declared ? entry->steps : Steps::strip, request.layer.of)
      .map([&](std::vector<Size> drawn) {
        request.steps = std::move(drawn);
        return request;
      });
}

// Reads the attribute at `key`, where there is one, into `into`.
template <class Value, class Parse>
Result<void> read_into(const Directive& directive, const std::string& key, Parse parse, Value& into) {
  const auto text = text_of(directive, key);
  if (!text) return {};
  auto value = parse(*text);
  if (!value) return tl::unexpected(value.error());
  into = std::move(*value);
  return {};
}

Result<void> check_known(const Directive& directive, const FilterContext& context) {
  std::vector<std::string> known = {"show"};
  for (std::string& name : layer_attributes("name")) known.push_back(std::move(name));
  known.insert(known.end(), {"view", "step", "steps", "columns", "labels", "caption"});
  if (context.own) known.insert(known.end(), std::begin(look_attributes), std::end(look_attributes));
  const auto checked = check_attributes(directive, known);
  return checked ? Result<void>() : tl::unexpected(checked.error());
}

}  // namespace

Result<FigureLook> read_figure_look(const Directive& directive, const FilterContext& context) {
  FigureLook look = {.theme = context.own ? context.own->theme : std::string(automatic_theme),
                     .alternative_text = text_of(directive, "alt")};
  const auto read = read_into(directive, "theme", parse_theme_name, look.theme).and_then([&] {
    return read_into(directive, "width", parse_width, look.width);
  });
  if (!read) return tl::unexpected(read.error());
  return look;
}

Result<FigureRequest> read_figure_request(const Directive& directive, const FilterContext& context) {
  if (const auto checked = check_known(directive, context); !checked) return tl::unexpected(checked.error());
  auto layer = directive_layer(directive, "name", context.catalogue);
  if (!layer) return tl::unexpected(layer.error());
  auto look = read_figure_look(directive, context);
  if (!look) return tl::unexpected(look.error());
  FigureRequest request = {.layer = std::move(*layer), .look = std::move(*look)};
  const std::optional<CatalogueEntry>& entry = request.layer.entry;
  request.view = entry ? entry->view : usual_view(request.layer.of);
  const auto read =
      read_into(directive, "view", parse_view, request.view)
          .and_then([&] { return read_into(directive, "labels", parse_labels, request.draw.labels); })
          .and_then([&] { return read_into(directive, "caption", parse_caption, request.has_computed_caption); });
  if (!read) return tl::unexpected(read.error());
  request.columns = entry && entry->view == request.view ? entry->columns : strip_columns(request.view);
  auto complete = with_steps(std::move(request), directive, context.own && context.own->shows_steps);
  if (!complete) return complete;
  const auto columns = read_into(directive, "columns", parse_columns, complete->columns);
  if (!columns) return tl::unexpected(columns.error());
  return complete;
}

Result<Figure> draw_request(const FigureRequest& request) {
  return draw_steps(request.view, request.layer.of, request.steps, request.columns, request.draw);
}

std::string command_line(const FigureRequest& request, const std::vector<Size>& steps) {
  std::string line = "convguide figure " + case_words(request.layer.of, request.layer.seed) + " --view " +
                     std::string(word(request.view));
  std::string list;
  for (const Size step : steps) list += (list.empty() ? "" : ",") + std::to_string(step);
  if (steps.size() == 1) line += " --step " + list;
  if (steps.size() > 1) line += " --steps " + list + " --columns " + std::to_string(request.columns);
  const std::string& theme = request.look.theme;
  if (theme != "light" && theme != automatic_theme) line += " --theme " + theme;
  if (request.draw.labels == SizeLabels::numbers) line += " --labels numbers";
  if (request.draw.labels == SizeLabels::none) line += " --labels none";
  return line;
}

}  // namespace convguide
