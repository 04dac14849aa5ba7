#include "arithmetic/solve.h"

#include <algorithm>
#include <cstdint>

#include "arithmetic/legality.h"
#include "arithmetic/simplicity.h"
#include "arithmetic/sliding_axis.h"

namespace convguide {
namespace {

// Axes that lead from the same input to the same output.
struct AxisGroup {
  Size input = 1;
  Size output = 1;
  std::vector<std::size_t> axes;
};

// The simplest of the axes that solve a group, and how many there are.
struct AxisSolutions {
  std::vector<Axis> simplest;
  Size count = 0;
};

std::vector<AxisGroup> group_axes(const SizeQuestion& question) {
  std::vector<AxisGroup> groups;
  for (std::size_t axis = 0; axis < question.inputs.size(); ++axis) {
    const Size input = question.inputs[axis];
    const Size output = question.outputs[axis];
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const AxisGroup& group) {
      return group.input == input && group.output == output;
    });
    if (same == groups.end()) {
      groups.push_back({input, output, {axis}});
    } else {
      same->axes.push_back(axis);
    }
  }
  return groups;
}

tl::unexpected<Error> too_many(Size limit, const std::string& what) {
  return failure("these bounds", "allow more than " + std::to_string(limit) + " " + what,
                 "narrow them, or fix some of the parameters");
}

Result<void> check_combinations(const ParameterChoices& choices) {
  Size combinations = 1;
  for (const auto* list :
       {&choices.kernel, &choices.stride, &choices.padding, &choices.dilation, &choices.output_padding}) {
    // The limit times the longest list that choice_list.h reads is far from what a Size holds.
    combinations *= static_cast<Size>(list->size());
    if (combinations > most_combinations) return too_many(most_combinations, "combinations of parameters");
  }
  return {};
}

bool is_legal(Operation operation, const Axis& axis) {
  return check_layer({.operation = operation, .axes = {axis}}).has_value();
}

// Whether `axis` also takes the input of `group` to its output.
bool solves(Operation operation, Axis axis, const AxisGroup& group) {
  axis.input = group.input;
  if (!is_legal(operation, axis)) return false;
  const auto sliding = sliding_axis(operation, axis);
  return sliding && sliding->output == group.output;
}

// Adds `axis`, and keeps only the `most` simplest: a heap with the least simple of them at its front.
void add(AxisSolutions& solutions, const Axis& axis, std::size_t most) {
  ++solutions.count;
  std::vector<Axis>& kept = solutions.simplest;
  if (kept.size() == most) {
    if (most == 0 || !is_simpler(axis, kept.front())) return;
    std::pop_heap(kept.begin(), kept.end(), is_simpler);
    kept.pop_back();
  }
  kept.push_back(axis);
  std::push_heap(kept.begin(), kept.end(), is_simpler);
}

// Fails where more axes than most_solutions make the wanted size, before anything slower is done with them.
Result<void> check_candidates(const SizeQuestion& question, const AxisGroup& group) {
  Size seen = 0;
  const VisitAxis visit = [&](const Axis&, Size, WantedSizes&) -> Result<void> {
    if (++seen > most_solutions) return too_many(most_solutions, "layers");
    return {};
  };
  return search_sizes(question.operation, group.input, {group.output, group.output}, question.choices, visit);
}

// The solutions of `group` that also solve the groups in `others`.
Result<AxisSolutions> solve_group(const SizeQuestion& question, const AxisGroup& group,
                                  const std::vector<AxisGroup>& others, std::size_t most) {
  const auto few_enough = check_candidates(question, group);
  if (!few_enough) return tl::unexpected(few_enough.error());
  AxisSolutions solutions;
  const VisitAxis visit = [&](const Axis& axis, Size, WantedSizes&) -> Result<void> {
    const bool solves_others = std::all_of(
        others.begin(), others.end(), [&](const AxisGroup& other) { return solves(question.operation, axis, other); });
    if (solves_others && is_legal(question.operation, axis)) add(solutions, axis, most);
    return {};
  };
  return search_sizes(question.operation, group.input, {group.output, group.output}, question.choices, visit).map([&] {
    std::sort_heap(solutions.simplest.begin(), solutions.simplest.end(), is_simpler);
    return solutions;
  });
}

// The legal size in `wanted` that is nearest to its largest end, or to its smallest.
Result<std::optional<Size>> nearest_in(const SizeQuestion& question, Size input, WantedSizes wanted, bool from_below) {
  std::optional<Size> nearest;
  if (wanted.smallest > wanted.largest) return nearest;
  Size seen = 0;
  const VisitAxis visit = [&](const Axis& axis, Size output, WantedSizes& still_wanted) -> Result<void> {
    if (++seen > most_solutions) return too_many(most_solutions, "layers near that size");
    if (!is_legal(question.operation, axis)) return {};
    nearest = output;
    // Only what is nearer is of interest from now on.
    (from_below ? still_wanted.smallest : still_wanted.largest) = from_below ? output + 1 : output - 1;
    return {};
  };
  return search_sizes(question.operation, input, wanted, question.choices, visit).map([&] { return nearest; });
}

Result<NearestOutputs> nearest_outputs(const SizeQuestion& question, const AxisGroup& group) {
  const auto below = nearest_in(question, group.input, {1, group.output - 1}, true);
  if (!below) return tl::unexpected(below.error());
  // A transposed convolution of the largest parameters makes a size of some 2·10^18; four times that is still a Size.
  constexpr Size beyond_all = 4 * largest_size * largest_size;
  return nearest_in(question, group.input, {group.output + 1, beyond_all}, false).map([&](std::optional<Size> above) {
    return NearestOutputs{*below, above};
  });
}

// The layer that takes its axes from one solution for each group.
Layer make_layer(const SizeQuestion& question, const std::vector<AxisGroup>& groups, const std::vector<Axis>& chosen) {
  Layer layer = {.operation = question.operation, .axes = std::vector<Axis>(question.inputs.size())};
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const std::size_t axis : groups[group].axes) {
      layer.axes[axis] = chosen[group];
      layer.axes[axis].input = groups[group].input;
    }
  }
  return layer;
}

bool are_alike(const std::vector<Axis>& axes) {
  return std::all_of(axes.begin(), axes.end(), [&](Axis axis) {
    axis.input = axes.front().input;
    return axis == axes.front();
  });
}

// What each group has to choose from, and which sums of unusual parameters the groups from one on can come to: bit n
// stands for n of them.
struct MixedChoice {
  const SizeQuestion& question;
  const std::vector<AxisGroup>& groups;
  const std::vector<AxisSolutions>& solutions;
  std::size_t most = 0;
  std::vector<std::uint64_t> reachable = {};
};

std::vector<std::uint64_t> reachable_sums(const std::vector<AxisSolutions>& solutions) {
  std::vector<std::uint64_t> reachable(solutions.size() + 1, 0);
  reachable.back() = 1;
  for (std::size_t group = solutions.size(); group-- > 0;) {
    for (const Axis& axis : solutions[group].simplest) {
      reachable[group] |= reachable[group + 1] << unusual_parameters(axis);
    }
  }
  return reachable;
}

// Adds the layers whose axes differ and whose unusual parameters come to `unusual` in all, until there are enough. The
// choices of the first groups are made already.
void add_mixed(const MixedChoice& choice, int unusual, std::vector<Axis>& chosen, std::vector<Layer>& layers) {
  const std::size_t group = chosen.size();
  if (group == choice.groups.size()) {
    if (!are_alike(chosen)) layers.push_back(make_layer(choice.question, choice.groups, chosen));
    return;
  }
  for (const Axis& axis : choice.solutions[group].simplest) {
    const int remaining = unusual - unusual_parameters(axis);
    if (remaining < 0 || layers.size() >= choice.most) return;
    if ((choice.reachable[group + 1] >> remaining & 1) == 0) continue;
    chosen.push_back(axis);
    add_mixed(choice, remaining, chosen, layers);
    chosen.pop_back();
  }
}

// Layers whose axes differ, the simplest first, behind those in `layers` until there are `most`.
void add_all_mixed(MixedChoice choice, std::vector<Layer>& layers) {
  choice.reachable = reachable_sums(choice.solutions);
  std::vector<Axis> chosen;
  for (int unusual = 0; choice.reachable.front() >> unusual != 0; ++unusual) {
    if ((choice.reachable.front() >> unusual & 1) != 0) add_mixed(choice, unusual, chosen, layers);
  }
}

// How many layers there are in all.
Result<Size> count_layers(const std::vector<AxisSolutions>& solutions) {
  Size count = 1;
  for (const AxisSolutions& of_group : solutions) {
    if (__builtin_mul_overflow(count, of_group.count, &count)) {
      return failure("these sizes", "have more layers than a 64-bit number can count",
                     "narrow the bounds, or fix some of the parameters");
    }
  }
  return count;
}

}  // namespace

Result<Solutions> solve(const SizeQuestion& question, std::size_t most) {
  const auto few_enough = check_combinations(question.choices);
  if (!few_enough) return tl::unexpected(few_enough.error());
  const std::vector<AxisGroup> groups = group_axes(question);
  std::vector<AxisSolutions> by_group;
  Solutions found;
  found.nearest.resize(question.inputs.size());
  for (const AxisGroup& group : groups) {
    auto solutions = solve_group(question, group, {}, most);
    if (!solutions) return tl::unexpected(solutions.error());
    if (solutions->count == 0) {
      const auto nearest = nearest_outputs(question, group);
      if (!nearest) return tl::unexpected(nearest.error());
      for (const std::size_t axis : group.axes) found.nearest[axis] = *nearest;
    }
    by_group.push_back(std::move(*solutions));
  }
  const auto count = count_layers(by_group);
  if (!count) return tl::unexpected(count.error());
  found.count = *count;
  if (found.count == 0) return found;
  const auto alike = groups.size() == 1
                         ? Result<AxisSolutions>(by_group.front())
                         : solve_group(question, groups.front(), {groups.begin() + 1, groups.end()}, most);
  if (!alike) return tl::unexpected(alike.error());
  found.alike = alike->count;
  for (const Axis& axis : alike->simplest) {
    found.simplest.push_back(make_layer(question, groups, std::vector<Axis>(groups.size(), axis)));
  }
  if (groups.size() > 1) add_all_mixed({question, groups, by_group, most}, found.simplest);
  return found;
}

}  // namespace convguide
