#include "commands/verify.h"

#include <fmt/format.h>

#include <algorithm>

#include "arithmetic/layer_syntax.h"
#include "commands/parallel_tasks.h"
#include "commands/text_width.h"
#include "parameters/size_list.h"
#include "tensors/sweep.h"

namespace convguide {
namespace {

// A bound with its option, and the smallest value of the parameter.
struct BoundOption {
  const char* name;
  Size SweepBounds::*bound;
  Size smallest;
};

constexpr std::array<BoundOption, 5> bound_options = {{{"input", &SweepBounds::input, 1},
                                                       {"kernel", &SweepBounds::kernel, 1},
                                                       {"stride", &SweepBounds::stride, 1},
                                                       {"padding", &SweepBounds::padding, 0},
                                                       {"dilation", &SweepBounds::dilation, 1}}};

// Enough for a sweep of days.
constexpr Size largest_bound = 1000;

Usage usage() {
  Usage usage = {.synopsis = "convguide verify [--input SIZE] [--kernel SIZE] …",
                 .description =
                     "Checks every relationship on every axis with parameters up to some bounds: the size by its\n"
                     "formula has to be the number of places that a window finds which is moved along the axis.\n"
                     "Paddings differ on the two sides; the output padding takes all values below the stride or\n"
                     "the dilation. Prints how many axes each relationship was checked on.",
                 .example = "convguide verify --input 32 --kernel 9",
                 .options = po::options_description(),
                 .positional = {}};
  for (const BoundOption& option : bound_options) {
    usage.options.add_options()(
        option.name, po::value<std::string>()->value_name("SIZE"),
        fmt::format("the largest {}; {} if left out", option.name, SweepBounds().*option.bound).c_str());
  }
  return usage;
}

Result<SweepBounds> bounds_from(const po::variables_map& options) {
  SweepBounds bounds;
  for (const BoundOption& option : bound_options) {
    const auto text = option_text(options, option.name);
    if (!text) continue;
    const auto size = parse_one_size(option.name, *text, option.smallest);
    if (!size) return tl::unexpected(size.error());
    if (*size > largest_bound) {
      return failure(fmt::format("{} {}", option.name, *text), "makes too many axes to check",
                     fmt::format("use at most {}", largest_bound));
    }
    bounds.*option.bound = *size;
  }
  return bounds;
}

std::string_view name_of(Family family) {
  switch (family) {
    case Family::convolution: return "convolution";
    case Family::pooling: return "pooling";
    case Family::ceil_pooling: return "pooling in ceil mode";
    case Family::direct: return "convolution and pooling";
    case Family::transposed: return "transposed convolution";
    case Family::whole_convolution: return "convolution as a whole";
    case Family::weighted: return "layer with weights";
    case Family::quantity: return "another quantity";
  }
  return {};
}

tl::unexpected<Error> disagrees(const Disagreement& found) {
  return failure(fmt::format("relationship {} ({})", found.relationship->number, found.relationship->identifier),
                 fmt::format("gives {} where the window has {} places, on the layer {}", found.formula,
                             found.placements, print_layer(found.layer)),
                 "mend its row in the table");
}

// One family, all its input sizes together. The tasks are independent, so that the result is always the same.
Result<Sweep> sweep_family(Family family, const SweepBounds& bounds,
                           const std::vector<const Relationship*>& relationships) {
  std::vector<Sweep> by_input(static_cast<std::size_t>(bounds.input));
  const auto swept = run_in_parallel(by_input.size(), [&](std::size_t task) -> Result<void> {
    by_input[task] = sweep(family, static_cast<Size>(task) + 1, bounds, relationships);
    if (by_input[task].disagreement) return disagrees(*by_input[task].disagreement);
    return {};
  });
  if (!swept) return tl::unexpected(swept.error());
  Sweep all = {.checks = std::vector<Size>(relationships.size(), 0)};
  for (const Sweep& one : by_input) {
    all.axes += one.axes;
    std::transform(one.checks.begin(), one.checks.end(), all.checks.begin(), all.checks.begin(), std::plus());
  }
  return all;
}

std::string line(std::string_view title, Size count) {
  constexpr std::size_t title_width = 76;
  constexpr std::size_t count_width = 12;
  const std::size_t padding = title_width - std::min(title_width, text_width(title));
  return fmt::format("{}{:{}}{:>{}}\n", title, "", padding, count, count_width);
}

std::string covered(const SweepBounds& bounds) {
  return fmt::format(
      "All axes with an input up to {}, a kernel up to {}, a stride up to {}, a dilation up to {} and up to {}\n"
      "zeros of padding on each side:\n",
      bounds.input, bounds.kernel, bounds.stride, bounds.dilation, bounds.padding);
}

}  // namespace

Outcome verify(const Arguments& arguments) {
  const auto options = parse_command_line(usage(), arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage());
  const auto bounds = bounds_from(*options);
  if (!bounds) return bad_input(bounds.error());

  std::string text = covered(*bounds);
  Size axes = 0;
  Size checks = 0;
  for (const Family family : swept_families()) {
    const auto relationships = relationships_of(family);
    const auto swept = sweep_family(family, *bounds, relationships);
    if (!swept) return bad_input(swept.error());
    text += "\n" + line(name_of(family), swept->axes);
    for (std::size_t at = 0; at < relationships.size(); ++at) {
      text += line(fmt::format("  {:>2}  {}", relationships[at]->number, relationships[at]->title), swept->checks[at]);
      checks += swept->checks[at];
    }
    axes += swept->axes;
  }
  return text + fmt::format("\n{} checks on {} axes: every formula gives the number of places that the window has.\n",
                            checks, axes);
}

}  // namespace convguide
