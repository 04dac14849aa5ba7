#include "arithmetic/legality.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/condition.h"
#include "arithmetic/evaluate.h"
#include "arithmetic/pooling_windows.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/relationship_table.h"
#include "arithmetic/substitute.h"

namespace convguide {
namespace {

using Verdict = Result<void>;

std::string text(Size size) { return std::to_string(size); }

Verdict check_range(const std::string& name, Size value, Size smallest) {
  if (value < smallest) {
    return failure(name + " " + text(value), "is too small", "use " + text(smallest) + " or more");
  }
  if (value > largest_size) {
    return failure(name + " " + text(value), "is too large", "use at most " + text(largest_size));
  }
  return {};
}

Verdict check_ranges(const Axis& axis) {
  return check_range("input", axis.input, 1)
      .and_then([&] { return check_range("kernel", axis.kernel, 1); })
      .and_then([&] { return check_range("stride", axis.stride, 1); })
      .and_then([&] { return check_range("padding", axis.padding_before, 0); })
      .and_then([&] { return check_range("padding", axis.padding_after, 0); })
      .and_then([&] { return check_range("dilation", axis.dilation, 1); })
      .and_then([&] { return check_range("output padding", axis.output_padding, 0); });
}

// "kernel 3", or "kernel 3 with dilation 4, which covers 9 cells,".
std::string describe_kernel(const Axis& axis, const Bindings& bindings) {
  const std::string kernel = "kernel " + text(axis.kernel);
  if (axis.dilation == 1 || axis.kernel == 1) return kernel;
  return kernel + " with dilation " + text(axis.dilation) + ", which covers " + text(bindings.at("k̂")) + " cells,";
}

Verdict check_kernel_fits(const Axis& axis, const Bindings& bindings) {
  const bool symmetric = bindings.contains("p");
  const Expression& padded = symmetric ? padded_input() : padded_input_with_sides();
  const Condition fits = {variable("k̂"), Relation::at_most, padded};
  if (holds(fits, bindings).value_or(false)) return {};
  const Size room = evaluate(padded, bindings).value_or(0);
  // The smallest padding on each side with which the kernel fits, rounded up.
  const Size enough = evaluate(floor_divide(variable("k̂") - variable("i") + 1, 2), bindings).value_or(0);
  // A kernel of k weights reaches k − 1 dilations beyond its first cell.
  const Size widest = (room - 1) / axis.dilation + 1;
  std::string remedy = "use a kernel of at most " + text(widest);
  if (axis.dilation > 1 && axis.kernel <= room) {
    remedy += ", a dilation of at most " + text((room - 1) / (axis.kernel - 1));
  }
  return failure(describe_kernel(axis, bindings),
                 "does not fit the padded input of " + print_plain(substitute(padded, bindings)) + " = " + text(room),
                 remedy + " or a padding of at least " + text(enough));
}

Verdict check_pooling_windows(const Axis& axis, std::size_t number, const Bindings& bindings) {
  const Size covered = bindings.at("k̂");
  const Size fitting = evaluate(general_relationship(Family::pooling).size.front(), bindings).value_or(0);
  const auto empty = window_of_padding_alone(axis, covered, fitting, bindings.at("o"));
  if (!empty) return {};
  const std::string result =
      "window " + text(*empty + 1) + " along axis " + std::to_string(number) + " holds padding alone";
  const bool begins_too_early = axis.padding_before >= covered;
  const Size begin = *empty * axis.stride - axis.padding_before;
  if (begins_too_early || begin >= axis.input) {
    const Size padding = begins_too_early ? axis.padding_before : axis.padding_after;
    return failure("padding " + text(padding),
                   "must be below the extent " + text(covered) + " of the pooling window, since " + result,
                   "use a padding of at most " + text(covered - 1));
  }
  return failure("dilation " + text(axis.dilation), "steps over the input of " + text(axis.input) + ": " + result,
                 "use a dilation of at most " + text(axis.input) + ", or no padding");
}

Verdict check_output_padding(Operation operation, const Axis& axis) {
  if (operation != Operation::transposed_convolution) {
    if (axis.output_padding == 0) return {};
    return failure("output padding " + text(axis.output_padding), "belongs to transposed convolutions only",
                   "leave it out, or use the operation transposed-conv");
  }
  const Size limit = std::max(axis.stride, axis.dilation);
  if (axis.output_padding < limit) return {};
  constexpr Size most_listed = 6;
  std::string values;
  for (Size value = 0; value < std::min(limit, most_listed); ++value) {
    values += (value > 0 ? ", " : "") + text(value);
  }
  if (limit > most_listed) values += ", … " + text(limit - 1);
  return failure("output padding " + text(axis.output_padding),
                 "must be below stride " + text(axis.stride) + " or dilation " + text(axis.dilation),
                 "legal: " + values);
}

Verdict check_transposed_output(const Axis& axis, const Bindings& bindings) {
  if (bindings.at("o'") >= 1) return {};
  const Size padding = axis.padding_before + axis.padding_after;
  const Size uncropped = bindings.at("o'") + padding;
  return failure("padding " + text(axis.padding_before) + " + " + text(axis.padding_after),
                 "crops " + (uncropped == 1 ? "the only cell" : "all " + text(uncropped) + " cells") +
                     " of the transposed convolution's output",
                 "use at most " + text(uncropped - 1) + " for both sides together");
}

Verdict check_padding_mode(PaddingMode mode, const Axis& axis) {
  const Relationship* row = padding_relationship(mode);
  const Bindings sizes = {{"i", axis.input}, {"p₁", axis.padding_before}, {"p₂", axis.padding_after}};
  const bool reaches =
      row == nullptr || std::all_of(row->conditions.begin(), row->conditions.end(),
                                    [&](const Condition& condition) { return is_true(condition, sizes); });
  if (reaches) return {};
  const Size widest = std::max(axis.padding_before, axis.padding_after);
  const std::string padding = "padding " + text(widest) + " in mode " + std::string(word(mode));
  if (mode == PaddingMode::reflect) {
    return failure(padding, "must be below the input of " + text(axis.input) + ", which it mirrors",
                   (axis.input == 1 ? "use no padding" : "use a padding of at most " + text(axis.input - 1)) +
                       ", or the mode replicate");
  }
  return failure(padding, "goes round the input of " + text(axis.input) + " more than once",
                 "use a padding of at most " + text(axis.input));
}

Verdict check_axis(Operation operation, const Axis& axis, std::size_t number) {
  const auto in_range = check_ranges(axis).and_then([&] { return check_output_padding(operation, axis); });
  if (!in_range) return in_range;
  const auto bindings = axis_bindings(operation, axis);
  if (!bindings) return tl::unexpected(bindings.error());
  if (operation == Operation::transposed_convolution) return check_transposed_output(axis, *bindings);
  const auto fits = check_kernel_fits(axis, *bindings);
  return is_pooling(operation) ? fits.and_then([&] { return check_pooling_windows(axis, number, *bindings); }) : fits;
}

// The numbers of groups that suit both channel counts: those nearest to the one given, at most three on each side.
std::string legal_groups(const Layer& layer) {
  const Size common = std::gcd(layer.input_channels, layer.output_channels);
  std::vector<Size> legal;
  for (Size divisor = 1; divisor * divisor <= common; ++divisor) {
    if (common % divisor != 0) continue;
    legal.push_back(divisor);
    if (divisor * divisor != common) legal.push_back(common / divisor);
  }
  std::sort(legal.begin(), legal.end());
  const auto above = std::upper_bound(legal.begin(), legal.end(), layer.groups);
  constexpr std::ptrdiff_t most_listed = 3;
  const auto first = above - std::min(most_listed, above - legal.begin());
  const auto last = above + std::min(most_listed, legal.end() - above);
  std::string list;
  for (auto one = first; one != last; ++one) list += (list.empty() ? "" : ", ") + text(*one);
  return list;
}

Verdict check_pooling_channels(const Layer& layer) {
  if (layer.groups != 1) {
    return failure("groups " + text(layer.groups), "belong to convolutions: pooling works on each map by itself",
                   "leave them out");
  }
  if (layer.input_channels == layer.output_channels) return {};
  return failure("channels " + text(layer.input_channels) + ":" + text(layer.output_channels),
                 "do not suit pooling, which gives as many maps as it takes",
                 "give one number, such as " + text(layer.input_channels));
}

Verdict check_channels(const Layer& layer) {
  const auto in_range = check_range("input channels", layer.input_channels, 1)
                            .and_then([&] { return check_range("output channels", layer.output_channels, 1); })
                            .and_then([&] { return check_range("groups", layer.groups, 1); });
  if (!in_range) return in_range;
  if (is_pooling(layer.operation)) return check_pooling_channels(layer);
  if (layer.input_channels % layer.groups == 0 && layer.output_channels % layer.groups == 0) return {};
  return failure("groups " + text(layer.groups),
                 "must divide both the input channels " + text(layer.input_channels) + " and the output channels " +
                     text(layer.output_channels),
                 "legal: " + legal_groups(layer));
}

Verdict check_modes(const Layer& layer) {
  const bool ceil_mode = layer.axes.front().ceil_mode;
  if (!std::all_of(layer.axes.begin(), layer.axes.end(),
                   [&](const Axis& axis) { return axis.ceil_mode == ceil_mode; })) {
    return failure("ceil-mode on some axes", "is not what any framework offers", "use it on all axes or on none");
  }
  if (ceil_mode && layer.operation == Operation::transposed_convolution) {
    return failure("ceil-mode", "belongs to pooling", "leave it out; output padding is what makes this output larger");
  }
  if (ceil_mode && !is_pooling(layer.operation)) {
    return failure("ceil-mode", "belongs to pooling: every weight of a convolution needs a cell of the padded input",
                   "leave it out, and add padding at the end");
  }
  if (layer.counts_padding && layer.operation != Operation::average_pooling) {
    return failure("count-include-pad", "belongs to average pooling, which divides by a count",
                   "leave it out, or use the operation average-pool");
  }
  if (layer.padding_mode != PaddingMode::zeros && layer.operation != Operation::convolution) {
    return failure("padding mode " + std::string(word(layer.padding_mode)), "belongs to direct convolutions",
                   "leave it out, or use the operation conv");
  }
  return {};
}

}  // namespace

Result<Layer> check_layer(const Layer& layer) {
  if (layer.axes.empty()) return failure("a layer without axes", "has no output", "give it at least one axis");
  for (std::size_t index = 0; index < layer.axes.size(); ++index) {
    const Axis& axis = layer.axes[index];
    const auto verdict = check_axis(layer.operation, axis, index + 1).and_then([&] {
      return check_padding_mode(layer.padding_mode, axis);
    });
    if (!verdict) return tl::unexpected(verdict.error());
  }
  return check_modes(layer).and_then([&] { return check_channels(layer); }).map([&] { return layer; });
}

}  // namespace convguide
