#include "parameters/nearest_name.h"

#include <algorithm>
#include <numeric>

namespace convguide {
namespace {

// How many letters have to be added, removed, changed or swapped with their neighbour; one row of the table at a time.
std::size_t edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  std::vector<std::size_t> above = row;
  std::vector<std::size_t> two_above = row;
  for (std::size_t line = 1; line <= from.size(); ++line) {
    std::swap(two_above, above);
    std::swap(above, row);
    row[0] = line;
    for (std::size_t column = 1; column <= to.size(); ++column) {
      const std::size_t replaced = above[column - 1] + (from[line - 1] == to[column - 1] ? 0 : 1);
      row[column] = std::min({replaced, above[column] + 1, row[column - 1] + 1});
      const bool swapped =
          line > 1 && column > 1 && from[line - 1] == to[column - 2] && from[line - 2] == to[column - 1];
      if (swapped) row[column] = std::min(row[column], two_above[column - 2] + 1);
    }
  }
  return row.back();
}

// In a short name, two edits make anything of anything.
std::size_t forgiven_edits(const std::string& name) {
  constexpr std::size_t short_name = 4;
  return name.size() <= short_name ? 1 : std::max<std::size_t>(2, name.size() / 3);
}

}  // namespace

std::optional<std::string> nearest_name(std::string_view given, const std::vector<std::string>& known) {
  // No name here is this long; a longer one is not a slip of the finger, and comparing it would only cost time.
  constexpr std::size_t longest_compared = 80;
  if (given.size() > longest_compared) return std::nullopt;
  const std::string* best = nullptr;
  std::size_t best_distance = 0;
  for (const std::string& name : known) {
    const std::size_t distance = edit_distance(given, name);
    if (best == nullptr || distance < best_distance) {
      best = &name;
      best_distance = distance;
    }
  }
  if (best == nullptr || best_distance >= best->size()) return std::nullopt;
  if (best_distance > forgiven_edits(*best)) return std::nullopt;
  return *best;
}

std::string suggest(std::string_view given, const std::vector<std::string>& known, const std::string& listing) {
  if (const auto near = nearest_name(given, known)) return "did you mean " + *near + "?";
  constexpr std::size_t most_listed = 10;
  if (known.size() > most_listed && !listing.empty()) return listing;
  std::string list = "use one of ";
  for (std::size_t index = 0; index < known.size(); ++index) list += (index > 0 ? ", " : "") + known[index];
  return list;
}

}  // namespace convguide
