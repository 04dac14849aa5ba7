// The catalogue of figures: the files figures/*.toml, each of which declares one figure.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"
#include "scene/view.h"
#include "tensors/case.h"

namespace convguide {

// Which steps of a case a figure shows.
enum class Steps {
  strip,  // those of strip_steps
  all,
  one,  // the first
  last,
};

// One figure as its file declares it.
struct CatalogueEntry {
  std::string name;                     // the file's name without its ending
  std::optional<std::string> original;  // the figure's name in the 2016 guide, where it has one there
  View view = View::planes;
  Layer layer;
  Steps steps = Steps::strip;
  Size columns = 4;                    // frames in a row
  std::optional<Tensor> input_values;  // shapes as in tensor.h
  std::optional<Tensor> kernel_values;
};

// The entries of all files in `folder`, in the order of their names; their values come from `folder`/values. Fails
// with the file's name and the key where one cannot be read, holds an unknown key or value, or declares a layer that is
// not legal.
Result<std::vector<CatalogueEntry>> read_catalogue(const std::filesystem::path& folder);

// The entry that is called `name`, or was called so in the 2016 guide. Fails with "did you mean" where there is none.
Result<CatalogueEntry> find_entry(const std::vector<CatalogueEntry>& catalogue, std::string_view name);

// The case that a figure shows. Fails where make_case fails.
Result<Case> figure_case(const CatalogueEntry& entry);

// The most steps that one figure shows.
inline constexpr Size most_drawn_steps = 400;

// The steps that a figure shows, from 1; none where it shows the whole. Fails where there would be more than
// most_drawn_steps.
Result<std::vector<Size>> drawn_steps(View view, Steps steps, const Case& of);

// The whole where there are no steps, one step as a single frame, several as a strip. Fails where draw and draw_strip
// do.
Result<Figure> draw_steps(View view, const Case& of, const std::vector<Size>& steps, Size columns,
                          const DrawOptions& options = {});

// The figure that an entry declares.
Result<Figure> draw_entry(const CatalogueEntry& entry);

}  // namespace convguide
