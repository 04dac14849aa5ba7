#include "document/catalogue.h"

#include <algorithm>
#include <numeric>

#include "document/catalogue_file.h"
#include "document/toml_file.h"
#include "document/view_name.h"
#include "parameters/nearest_name.h"

namespace convguide {

Result<std::vector<CatalogueEntry>> read_catalogue(const std::filesystem::path& folder) {
  const auto paths = toml_files(folder);
  if (!paths) return tl::unexpected(paths.error());
  std::vector<CatalogueEntry> catalogue;
  for (const std::filesystem::path& path : *paths) {
    auto entry = read_catalogue_file(path);
    if (!entry) return tl::unexpected(entry.error());
    catalogue.push_back(std::move(*entry));
  }
  return catalogue;
}

Result<CatalogueEntry> find_entry(const std::vector<CatalogueEntry>& catalogue, std::string_view name) {
  std::vector<std::string> known;
  for (const CatalogueEntry& entry : catalogue) {
    if (entry.name == name || entry.original == name) return entry;
    known.push_back(entry.name);
  }
  // Lists of names are read by people, so the 2016 guide's names are left out unless one of them is meant.
  if (!nearest_name(name, known)) {
    std::vector<std::string> originals;
    for (const CatalogueEntry& entry : catalogue) {
      if (entry.original) originals.push_back(*entry.original);
    }
    if (nearest_name(name, originals)) known = std::move(originals);
  }
  return failure("figure \"" + std::string(name) + "\"", "is not in the catalogue",
                 suggest(name, known, "convguide figures lists those that are"));
}

Result<Case> figure_case(const CatalogueEntry& entry) {
  if (entry.input_values) return make_case(entry.layer, *entry.input_values, entry.kernel_values);
  return make_case(entry.layer);
}

Result<std::vector<Size>> drawn_steps(View view, Steps steps, const Case& of) {
  if (steps == Steps::strip) return strip_steps(view, of);
  if (steps == Steps::one) return std::vector<Size>{1};
  const Size count = step_count(view, of);
  if (steps == Steps::last) return std::vector<Size>{count};
  if (count > most_drawn_steps) {
    return failure(std::to_string(count) + " steps", "are too many to draw",
                   "use smaller sizes, or draw a strip of at most " + std::to_string(most_drawn_steps) + " steps");
  }
  std::vector<Size> all(static_cast<std::size_t>(count));
  std::iota(all.begin(), all.end(), Size{1});
  return all;
}

Result<Figure> draw_steps(View view, const Case& of, const std::vector<Size>& steps, Size columns,
                          const DrawOptions& options) {
  if (steps.empty()) return draw(view, of, std::nullopt, options);
  if (steps.size() == 1) return draw(view, of, steps.front(), options);
  return draw_strip(view, of, steps, columns, options);
}

Result<Figure> draw_entry(const CatalogueEntry& entry) {
  const auto of = figure_case(entry);
  if (!of) return tl::unexpected(of.error());
  return drawn_steps(entry.view, entry.steps, *of).and_then([&](const std::vector<Size>& steps) {
    return draw_steps(entry.view, *of, steps, entry.columns);
  });
}

}  // namespace convguide
